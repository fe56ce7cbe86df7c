import ShellRuntime

/// `Get-Credential`.
struct GetCredential: Cmdlet {
  var credential = ""
  var message = ""
  var userName = ""
  var title = ""

  static var declaration: CmdletDeclaration<GetCredential> {
    CmdletDeclaration(
      synopsis: "Asks for a user name and a password.",
      examples: """
        PS> (Get-Command Get-Credential).Noun
        Credential

        PS> Get-Credential
        ! InvalidOperation,Microsoft.PowerShell.Commands.GetCredentialCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Security", defaultSet: "CredentialSet",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PSCredential"]),
      isReader: false,
      parameters: [
        Parameter(
          "Credential", \.credential, "The user name.", sets: ["CredentialSet"], position: 0),
        Parameter("Message", \.message, "What is said above.", sets: ["MessageSet"]),
        Parameter(
          "UserName", \.userName, "The user name.", sets: ["MessageSet"], position: 0),
        Parameter("Title", \.title, "The heading.", sets: ["MessageSet"]),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    var heading = title.isEmpty ? "PowerShell credential request" : title
    heading += "\n" + (message.isEmpty ? "Enter your credentials." : message)
    var user = credential.isEmpty ? userName : credential
    if user.isEmpty {
      user = try context.reply(to: ReplyRequest(name: "User", message: heading))
      heading = ""
    }
    let password = try context.reply(
      to: ReplyRequest(name: "Password for user \(user)", message: heading, isSecret: true))
    try context.write(
      context.engine.credential(user, SecureText(password, context.engine)))
  }
}
