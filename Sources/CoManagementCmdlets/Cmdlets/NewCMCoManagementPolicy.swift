import CoManagementModel
import ShellRuntime

/// `New-CMCoManagementPolicy`
struct NewCMCoManagementPolicy: Cmdlet {
  private var autoEnroll = false
  private var clientApps = false
  private var compliance = false
  private var deviceConfiguration = false
  private var endpointProtection = false
  private var name: String?
  private var office = false
  private var resourceAccess = false
  private var windowsUpdate = false
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a co-management policy, which is then deployed to a collection.",
      examples: """
        PS> $compliance = @{ AutoEnroll = $true; CAWorkloadEnabled = $true }
        PS> $policy = New-CMCoManagementPolicy -CoManagementPolicyName Pilot @compliance
        PS> $policy.LocalizedDisplayName
        Pilot
        PS> New-CMCoManagementPolicy -AutoEnroll $false -CoManagementPolicyName X -WhatIf
        What if: Performing the operation "New-CMCoManagementPolicy" on target "Name="X"".
        PS> New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName pilot
        ! ItemAlreadyExists,New-CMCoManagementPolicy
        """,
      isReader: false,
      parameters: [
        Parameter("AutoEnroll", \.autoEnroll, "Whether clients enrol in Intune by themselves."),
        Parameter("CAWorkloadEnabled", \.compliance, "Moves compliance policies."),
        Parameter("ClientAppsWorkloadEnabled", \.clientApps, "Moves client apps."),
        Parameter("CoManagementPolicyName", \.name, "The policy's name."),
        Parameter("DCWorkloadEnabled", \.deviceConfiguration, "Moves device configuration."),
        Parameter("EPWorkloadEnabled", \.endpointProtection, "Moves endpoint protection."),
        Parameter("O365WorkloadEnabled", \.office, "Moves Office Click-to-Run apps."),
        Parameter("RAWorkloadEnabled", \.resourceAccess, "Moves resource access policies."),
        Parameter("WufbWorkloadEnabled", \.windowsUpdate, "Moves Windows Update policies."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let name = name ?? CoManagementPolicy.productionName
    let new = NewCoManagementPolicy(
      name: name, enrolsAutomatically: autoEnroll, workloads: workloads)
    var id = 0
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      id = try copy.createCoManagementPolicy(new, by: world.userName)
    }
    guard try context.shouldProcess(target: "Name=\"\(name)\"", action: context.call.name) else {
      return
    }
    try world.commit(changed)
    for policy in changed.assignedPolicies where policy.policy.id == id {
      try context.writer(AssignedPolicy.resultClass)(policy)
    }
  }

  private var workloads: Set<Workload> {
    let given: [(Workload, Bool)] = [
      (.compliancePolicies, compliance), (.resourceAccessPolicies, resourceAccess),
      (.deviceConfiguration, deviceConfiguration), (.windowsUpdatePolicies, windowsUpdate),
      (.endpointProtection, endpointProtection), (.clientApps, clientApps),
      (.officeClickToRunApps, office),
    ]
    return Set(given.filter(\.1).map(\.0))
  }
}
