import ShellRuntime

/// `Set-Clipboard`: the lab has a clipboard of its own.
struct SetClipboard: Cmdlet {
  private var value: [String] = []
  private var append = false
  private var passThru = false
  private var asOSC52 = false
  private var texts: [String] = []

  static var declaration: CmdletDeclaration<SetClipboard> {
    CmdletDeclaration(
      synopsis: "Puts text on the clipboard of the lab.",
      examples: """
        PS> 'one', 'two' | Set-Clipboard; Get-Clipboard
        one
        two

        PS> Set-Clipboard three -Append; (Get-Clipboard).Count
        3

        PS> Set-Clipboard -Value
        ! MissingArgument,Microsoft.PowerShell.Commands.SetClipboardCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: nil, supportsShouldProcess: true,
        outputTypes: ["System.String"]),
      isReader: false,
      parameters: [
        Parameter(
          "Value", \.value, "The text.", position: 0, mandatory: true, pipeline: true,
          byPropertyName: true, empty: true),
        Parameter("Append", \.append, "Below what is there."),
        Parameter("PassThru", \.passThru, "Gives the text, too."),
        Parameter(
          "AsOSC52", \.asOSC52, "Accepted; there is one clipboard.", aliases: ["ToLocalhost"]),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    texts += value
    guard passThru else { return }
    for text in value { try context.write(text) }
  }

  func end(_ context: CmdletContext) throws(ShellError) {
    let all = append ? context.shell.clipboard + texts : texts
    let shown = texts.joined(separator: " ")
    let isLong = shown.utf16.count > 20
    let text = isLong ? String(decoding: Array(shown.utf16.prefix(20)), as: UTF16.self) : shown
    let action =
      append
      ? "Append the single string content '\(text)'" : "Set the clipboard content '\(text)'"
    guard
      try context.shouldProcess(
        target: isLong ? action + " ..." : action, action: "Set-Clipboard")
    else { return }
    for line in texts { try context.charge(bytes: line.utf8.count) }
    context.shell.clipboard = all
  }
}
