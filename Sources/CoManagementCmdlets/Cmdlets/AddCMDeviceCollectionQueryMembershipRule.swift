import CoManagementModel
import ShellRuntime

/// `Add-CMDeviceCollectionQueryMembershipRule`
struct AddCMDeviceCollectionQueryMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var expression = ""
  private var name = ""
  private var validatesResult = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes the devices that a query finds members of a device collection.",
      examples: """
        PS> $pilot = New-CMDeviceCollection -Name Pilot -LimitingCollectionId SMS00001
        PS> $wql = "select * from SMS_R_System where Client = 1"
        PS> $pilot | Add-CMDeviceCollectionQueryMembershipRule -RuleName C -QueryExpression $wql
        PS> (Get-CMCollection -Name Pilot).CollectionRules[0].RuleName
        C
        PS> $pilot | Add-CMDeviceCollectionQueryMembershipRule -RuleName D -QueryExpression 'select'
        ! InvalidQuery,Add-CMDeviceCollectionQueryMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.adding(\.change, handlesWildcards: true) + [
        Parameter("QueryExpression", \.expression, "The query, of SMS_R_System."),
        Parameter("RuleName", \.name, "The rule's name."),
        Parameter(
          "ValidateQueryHasResult", \.validatesResult, "Refuses a query that finds no device."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context)
    if validatesResult { try context.requireResult(of: expression, rule: name, world.simulation) }
    let rule = CollectionRule.query(id: 0, name: name, expression: expression)
    try change.add([rule], to: collection, world, context)
  }
}
