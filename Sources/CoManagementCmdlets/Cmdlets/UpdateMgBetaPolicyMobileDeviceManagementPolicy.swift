import ShellRuntime

/// `Update-MgBetaPolicyMobileDeviceManagementPolicy`
struct UpdateMgBetaPolicyMobileDeviceManagementPolicy: Cmdlet {
  private var body = GraphBody()
  private var inputObject: Value?
  private var policyID = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Sets the MDM user scope to none, all or selected groups.",
      examples: """
        PS> Connect-MgGraph -Scopes Policy.ReadWrite.MobilityManagement -NoWelcome
        PS> $id = @{ MobileDeviceManagementPolicyId = '0000000a-0000-0000-c000-000000000000' }
        PS> Update-MgBetaPolicyMobileDeviceManagementPolicy @id -AppliesTo all
        PS> (Get-MgBetaPolicyMobileDeviceManagementPolicy @id).AppliesTo
        all
        PS> Update-MgBetaPolicyMobileDeviceManagementPolicy @id -AppliesTo everybody
        ! BadRequest,Microsoft.Graph.PowerShell.Cmdlets.\
        UpdateMgBetaPolicyMobileDeviceManagementPolicy_UpdateExpanded
        """,
      isReader: false,
      parameters: [
        Parameter(
          "AppliesTo", \.body[text: "appliesTo"], "none, all or selected."),
        Parameter(
          "ComplianceUrl", \.body[text: "complianceUrl"],
          "Where users read why a device does not comply."),
        Parameter(
          "DiscoveryUrl", \.body[text: "discoveryUrl"], "Where devices find the service."),
        Parameter("InputObject", \.inputObject, "An identity: a table with the id."),
        Parameter(
          "IsMdmEnrollmentDuringRegistrationDisabled",
          \.body[flag: "isMdmEnrollmentDuringRegistrationDisabled"],
          "Whether adding a work account alone does not enrol."),
        Parameter(
          "MobileDeviceManagementPolicyId", \.policyID, "Id of the application that manages."),
        Parameter(
          "TermsOfUseUrl", \.body[text: "termsOfUseUrl"], "Terms of use."),
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var id = policyID
    if let inputObject {
      id = try context.identity(inputObject, "MobileDeviceManagementPolicyId")
    }
    try context.sendBody(
      .patch, ["policies", "mobileDeviceManagementPolicies"] + [id], body, isBeta: true)
  }
}
