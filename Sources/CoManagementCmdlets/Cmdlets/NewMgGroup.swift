import ShellRuntime

/// `New-MgGroup`
struct NewMgGroup: Cmdlet {
  private var body = GraphBody()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a group of the cloud.",
      examples: """
        PS> Connect-MgGraph -Scopes Group.ReadWrite.All -NoWelcome
        PS> $name = @{ DisplayName = 'Co-management pilot'; MailNickname = 'pilot' }
        PS> $group = New-MgGroup @name -MailEnabled:$false -SecurityEnabled
        PS> (Get-MgGroup -Filter "displayName eq 'Co-management pilot'").Id -eq $group.Id
        True
        PS> New-MgGroup @name -SecurityEnabled
        ! Request_BadRequest,Microsoft.Graph.PowerShell.Cmdlets.NewMgGroup_CreateExpanded
        """,
      isReader: false,
      parameters: [
        Parameter(
          "Description", \.body[text: "description"], "What it is for."),
        Parameter(
          "DisplayName", \.body[text: "displayName"], "Name."),
        Parameter(
          "GroupTypes", \.body[texts: "groupTypes"], "Unified, DynamicMembership."),
        Parameter(
          "IsAssignableToRole", \.body[flag: "isAssignableToRole"],
          "Whether directory roles can be given to it."),
        Parameter(
          "MailEnabled", \.body[flag: "mailEnabled"], "Whether it gets mail."),
        Parameter(
          "MailNickname", \.body[text: "mailNickname"], "What stands before the @ of its address."),
        Parameter(
          "MembershipRule", \.body[text: "membershipRule"], "Rule of a dynamic group."),
        Parameter(
          "MembershipRuleProcessingState", \.body[text: "membershipRuleProcessingState"],
          "On or Paused."),
        Parameter(
          "SecurityEnabled", \.body[flag: "securityEnabled"], "Whether rights can be given to it."),
        Parameter(
          "Visibility", \.body[text: "visibility"], "Public or Private."),
      ] + GraphBody.parameters(\.body))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.sendBody(.post, ["groups"], body)
  }
}
