import ShellRuntime

/// `Read-Host`.
struct ReadHost: Cmdlet {
  var prompt: [String] = []
  var asSecureString = false
  var maskInput = false

  static var declaration: CmdletDeclaration<ReadHost> {
    CmdletDeclaration(
      synopsis: "Asks the person at the prompt for a line.",
      examples: """
        PS> Get-Command Read-Host | Select-Object -ExpandProperty Noun
        Host

        PS> Read-Host 'Site code'
        ! InvalidOperation,Microsoft.PowerShell.Commands.ReadHostCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "AsString",
        supportsShouldProcess: false,
        outputTypes: ["System.String", "System.Security.SecureString"]),
      isReader: false,
      parameters: [
        Parameter(
          "Prompt", \.prompt, "The question; a colon is put after it.", type: "Object", position: 0,
          remaining: true),
        Parameter(
          "AsSecureString", \.asSecureString, "The answer as a secure string.",
          sets: ["AsSecureString"]),
        Parameter(
          "MaskInput", \.maskInput, "Typed characters are not shown.", sets: ["AsString"]),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let request = ReplyRequest(
      name: prompt.joined(separator: " "), isSecret: asSecureString || maskInput)
    let answer = try context.reply(to: request)
    guard asSecureString else {
      try context.write(answer)
      return
    }
    try context.write(SecureText(answer, context.engine))
  }
}
