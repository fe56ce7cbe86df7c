import ShellFormatting
import ShellRuntime

/// `Write-Information`.
struct WriteInformation: Cmdlet {
  var messageData: Value = .null
  var tags: [String] = []

  static var declaration: CmdletDeclaration<WriteInformation> {
    CmdletDeclaration(
      synopsis: "Sends a message to the information stream.",
      examples: """
        PS> Write-Information 'quiet'

        PS> Write-Information 'shown' -InformationAction Continue
        shown

        PS> Write-Information
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.WriteInformationCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      parameters: [
        Parameter(
          "MessageData", \.messageData, "The message.", position: 0, mandatory: true,
          pipeline: true, aliases: ["Msg", "Message"]),
        Parameter("Tags", \.tags, "Words that the record is marked with.", position: 1),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    try context.writeInformation(CellText.plain(messageData), of: messageData, tags: tags)
  }
}
