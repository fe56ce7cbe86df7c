import CoManagementModel
import ShellRuntime

/// `Get-CMDeviceCollectionQueryMembershipRule`
struct GetCMDeviceCollectionQueryMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var name: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the query membership rules of a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> $wql = "select * from SMS_R_System where Client = 1"
        PS> $pilot | Add-CMDeviceCollectionQueryMembershipRule -RuleName C -QueryExpression $wql
        PS> (Get-CMDeviceCollectionQueryMembershipRule -CollectionName Pilot).QueryExpression
        select * from SMS_R_System where Client = 1
        PS> Get-CMDeviceCollectionQueryMembershipRule -CollectionId XYZ00099
        ! ItemNotFound,Get-CMDeviceCollectionQueryMembershipRule
        """,
      parameters: RuleChange.common(\.change) + [
        Parameter("RuleName", \.name, "Only the rule of this name.")
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (_, collection) = try change.collection(context)
    let names = change.pattern(name)
    for rule in collection.rules {
      guard case .query(_, let name, _) = rule, names.matches(name) else { continue }
      guard try context.write(rule.object(context.engine)) else { return }
    }
  }
}
