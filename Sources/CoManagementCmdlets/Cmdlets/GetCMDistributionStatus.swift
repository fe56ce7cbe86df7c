import CoManagementModel
import ShellRuntime

/// `Get-CMDistributionStatus`
struct GetCMDistributionStatus: Cmdlet {
  private var id: String?
  private var inputObject: Value?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets how far content has come: on how many of its distribution points it is.",
      examples: """
        PS> (Get-CMDistributionStatus -Id XYZ00002).SoftwareName
        Configuration Manager Client Package
        PS> $content = Get-CMPackage -Id XYZ00003 -Fast | Get-CMDistributionStatus
        PS> $content.NumberSuccess -eq $content.Targeted
        True
        PS> Get-CMSite | Get-CMDistributionStatus
        ! InvalidInputObject,Get-CMDistributionStatus
        """,
      parameters: [
        Parameter("Id", \.id, "Id of the package."),
        Parameter("InputObject", \.inputObject, "A package or an application."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let statuses = try context.connectedSite().simulation.contentStatuses
    try wildcards.validate(context)
    var wanted = id
    if let inputObject { wanted = try context.packageID(of: inputObject) }
    let ids = wildcards.pattern(wanted)
    let write = context.writer(ContentStatus.resultClass)
    for status in statuses where ids.matches(status.packageID) {
      guard try write(status) else { return }
    }
  }
}

extension CmdletContext {
  /// Id of the package that holds the content of what an object stands for.
  fileprivate func packageID(of value: Value) throws(ShellError) -> String {
    switch value {
    case .object(let object as ResultObject<SitePackage>): object.source.id
    case .object(let object as ResultObject<SiteApplication>): object.source.packageID
    default: throw wrongInput(value, wanted: "a package or an application")
    }
  }
}
