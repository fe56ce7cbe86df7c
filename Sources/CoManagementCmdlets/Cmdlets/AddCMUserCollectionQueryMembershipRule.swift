import CoManagementModel
import ShellRuntime

/// `Add-CMUserCollectionQueryMembershipRule`
struct AddCMUserCollectionQueryMembershipRule: Cmdlet {
  private var change = RuleChange()
  private var expression = ""
  private var name = ""
  private var validatesResult = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes the users or groups that a query finds members of a user collection.",
      examples: """
        PS> $staff = New-CMUserCollection -Name Staff -LimitingCollectionId SMS00004
        PS> $wql = "select * from SMS_R_UserGroup where UsergroupName = 'Helpdesk'"
        PS> $staff | Add-CMUserCollectionQueryMembershipRule -RuleName Desk -QueryExpression $wql
        PS> (Get-CMCollection -Name Staff).CollectionRules[0].RuleName
        Desk
        PS> $wql = 'select * from SMS_R_System'
        PS> $staff | Add-CMUserCollectionQueryMembershipRule -RuleName All -QueryExpression $wql
        ! InvalidQuery,Add-CMUserCollectionQueryMembershipRule
        """,
      isReader: false,
      parameters: RuleChange.adding(\.change, handlesWildcards: true) + [
        Parameter("QueryExpression", \.expression, "The query, of SMS_R_User or SMS_R_UserGroup."),
        Parameter("RuleName", \.name, "The rule's name."),
        Parameter(
          "ValidateQueryHasResult", \.validatesResult, "Refuses a query that finds nobody."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let (world, collection) = try change.collection(context, kind: .user)
    if validatesResult { try context.requireResult(of: expression, rule: name, world.simulation) }
    let rule = CollectionRule.query(id: 0, name: name, expression: expression)
    try change.add([rule], to: collection, world, context)
  }
}
