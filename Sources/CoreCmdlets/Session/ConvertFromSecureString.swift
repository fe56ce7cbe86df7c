import ShellRuntime

/// `ConvertFrom-SecureString`.
struct ConvertFromSecureString: Cmdlet {
  var secureString: Value?
  var asPlainText = false

  static var declaration: CmdletDeclaration<ConvertFromSecureString> {
    CmdletDeclaration(
      synopsis: "Gives the text of a secure string.",
      examples: """
        PS> ConvertTo-SecureString 'P@ss' -AsPlainText | ConvertFrom-SecureString -AsPlainText
        P@ss

        PS> ConvertTo-SecureString 'P@ss' -AsPlainText | ConvertFrom-SecureString
        ! NotPartOfThisShell,Microsoft.PowerShell.Commands.ConvertFromSecureStringCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Security", defaultSet: "Secure",
        supportsShouldProcess: false, outputTypes: ["System.String"]),
      parameters: [
        Parameter(
          "SecureString", \.secureString, "The secure string.", position: 0, mandatory: true,
          pipeline: true, enumeration: "System.Security.SecureString"),
        .refused(
          "SecureKey", type: "System.Security.SecureString", "The lab encrypts nothing.",
          sets: ["Secure"], position: 1),
        Parameter(
          "AsPlainText", \.asPlainText, "The text as it is.", sets: ["AsPlainText"]),
        .refused("Key", type: "Byte[]", "The lab encrypts nothing.", sets: ["Open"]),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard case .object(let secure as SecureText)? = secureString else { return }
    guard asPlainText else {
      throw context.failure(
        "NotPartOfThisShell", .notImplemented,
        "An encrypted text of a secure string is not part of this shell: each machine and user "
          + "has a key of its own. Use -AsPlainText.",
        exceptionType: "System.Management.Automation.PSNotSupportedException")
    }
    guard try context.write(secure.text) else { throw .pipelineStopped }
  }
}
