import CoManagementModel
import ShellRuntime

/// `Get-CMDeployment`
struct GetCMDeployment: Cmdlet {
  private var collectionName: String?
  private var deploymentID: String?
  private var featureType: String?
  private var programName: String?
  private var softwareName: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets deployments with their counts.",
      examples: """
        PS> $policy = New-CMCoManagementPolicy -AutoEnroll $true -CoManagementPolicyName Pilot
        PS> $all = @{ CollectionId = 'SMS00001' }
        PS> New-CMConfigurationPolicyDeployment -CoManagementPolicy $policy @all
        PS> (Get-CMDeployment -CollectionName 'All Sys*').SoftwareName
        Pilot
        PS> Get-CMDeployment -DeploymentId '{00000000-0000-0000-0000-000000000000}'
        PS> Get-CMDeployment -CollectionName x -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMDeployment
        """,
      parameters: [
        Parameter("CollectionName", \.collectionName, "The collection; may hold wildcards."),
        Parameter("DeploymentId", \.deploymentID, "The deployment's id."),
        Parameter("FeatureType", \.featureType, "What sort of thing is deployed."),
        Parameter(
          "ProgramName", \.programName, "The program of a package; the lab has no packages."),
        Parameter("SoftwareName", \.softwareName, "What is deployed; may hold wildcards."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    let collections = wildcards.pattern(collectionName, allowsWildcards: true)
    let software = wildcards.pattern(softwareName, allowsWildcards: true)
    let ids = wildcards.pattern(deploymentID)
    let write = context.writer(DeploymentSummary.resultClass)
    guard programName == nil else { return }
    for summary in simulation.deploymentSummaries
    where collections.matches(summary.collection.name) && software.matches(summary.softwareName)
      && ids.matches(summary.deployment.uniqueID)
      && wantedFeature ?? summary.featureType == summary.featureType
    {
      guard try write(summary) else { return }
    }
  }

  /// The number of the feature. [memdocs sms_deploymentsummary-server-wmi-class]
  private var wantedFeature: Int? {
    switch featureType.map(TextComparison.folded) {
    case "application": 1
    case "package": 2
    case "softwareupdate": 5
    case "configurationitem": 6
    case "tasksequence": 7
    case "firewallsetting": 11
    default: nil
    }
  }
}
