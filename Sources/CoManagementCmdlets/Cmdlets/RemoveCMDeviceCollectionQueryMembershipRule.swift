import CoManagementModel
import ShellRuntime

/// `Remove-CMDeviceCollectionQueryMembershipRule`
struct RemoveCMDeviceCollectionQueryMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var name = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Takes a query membership rule from a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> $wql = "select * from SMS_R_System where Client = 1"
        PS> $pilot | Add-CMDeviceCollectionQueryMembershipRule -RuleName C -QueryExpression $wql
        PS> $pilot | Remove-CMDeviceCollectionQueryMembershipRule -RuleName C -Force
        PS> $pilot | Get-CMDeviceCollectionQueryMembershipRule
        PS> $pilot | Remove-CMDeviceCollectionQueryMembershipRule -RuleName C -Force
        ! ItemNotFound,Remove-CMDeviceCollectionQueryMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.removing(\.change) + [
        Parameter("RuleName", \.name, "The rule's name.")
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context)
    let names = change.pattern(name)
    try change.remove(name, from: collection, world, context) { rule in
      guard case .query(_, let name, _) = rule else { return false }
      return names.matches(name)
    }
  }
}
