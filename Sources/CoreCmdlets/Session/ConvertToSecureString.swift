import ShellRuntime

/// `ConvertTo-SecureString`.
struct ConvertToSecureString: Cmdlet {
  var string = ""
  var asPlainText = false
  var force = false
  var secureKey: Value = .null
  var key: [Value] = []

  static var declaration: CmdletDeclaration<ConvertToSecureString> {
    CmdletDeclaration(
      synopsis: "Makes a text that is never shown.",
      examples: """
        PS> (ConvertTo-SecureString 'P@ss' -AsPlainText -Force).Length
        4

        PS> ConvertTo-SecureString 'P@ss'
        ! ImportSecureString_InvalidArgument,\
        Microsoft.PowerShell.Commands.ConvertToSecureStringCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Security", defaultSet: "Secure",
        supportsShouldProcess: false, outputTypes: ["System.Security.SecureString"]),
      parameters: [
        Parameter(
          "String", \.string, "The text.", position: 0, mandatory: true, pipeline: true),
        Parameter(
          "AsPlainText", \.asPlainText, "The text is not encrypted.", sets: ["PlainText"],
          position: 1),
        Parameter("Force", \.force, "Accepted.", sets: ["PlainText"], position: 2),
        Parameter(
          "SecureKey", \.secureKey, "Accepted; the lab encrypts nothing.", type: "SecureString",
          sets: ["Secure"],
          position: 1),
        Parameter(
          "Key", \.key, "Accepted; the lab encrypts nothing.", type: "Byte[]", sets: ["Open"]),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard asPlainText || context.parameterSetName == "PlainText" else {
      return try context.writeError(
        "ImportSecureString_InvalidArgument", .invalidArgument,
        "The input string '\(string)' was not in a correct format.",
        exceptionType: "System.Management.Automation.PSArgumentException")
    }
    try context.write(SecureText(string, context.engine))
  }
}
