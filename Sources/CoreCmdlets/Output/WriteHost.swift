import ShellFormatting
import ShellRuntime

/// `Write-Host`.
struct WriteHost: Cmdlet {
  var object: Value?
  var separator = " "
  var noNewline = false
  var foregroundColor = ""
  var backgroundColor = ""

  private static let colors = [
    "Black", "DarkBlue", "DarkGreen", "DarkCyan", "DarkRed", "DarkMagenta", "DarkYellow", "Gray",
    "DarkGray", "Blue", "Green", "Cyan", "Red", "Magenta", "Yellow", "White",
  ]

  static var declaration: CmdletDeclaration<WriteHost> {
    CmdletDeclaration(
      synopsis: "Shows text to the person at the prompt; nothing goes down the pipeline.",
      examples: """
        PS> Write-Host 'ready'
        ready

        PS> Write-Host 1, 2, 3 -Separator '-'
        1-2-3

        PS> Write-Host 'x' -ForegroundColor Pink
        ! CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.WriteHostCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      parameters: [
        Parameter(
          "Object", \.object, "What to show.", position: 0, pipeline: true, remaining: true,
          aliases: ["Msg", "Message"]),
        Parameter("NoNewline", \.noNewline, "The next text goes on on the same line."),
        Parameter(
          "Separator", \.separator, "Stands between the elements of an array.", type: "Object"),
        Parameter(
          "ForegroundColor", \.foregroundColor, "Accepted; the lab's text has no colours.",
          values: colors, enumeration: "System.ConsoleColor"),
        Parameter(
          "BackgroundColor", \.backgroundColor, "Accepted; the lab's text has no colours.",
          values: colors, enumeration: "System.ConsoleColor"),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let text = Self.text(object ?? .string(""), separator: separator)
    if noNewline { try context.writeHostOpen(text) } else { try context.writeHost(text) }
  }

  private static func text(_ value: Value, separator: String) -> String {
    switch value {
    case .array(let array):
      array.items.map { text($0, separator: separator) }.joined(separator: separator)
    case .hashtable(let table):
      zip(table.keys, table.values).map { "[\($0.text), \(CellText.plain($1))]" }
        .joined(separator: separator)
    default: CellText.plain(value)
    }
  }
}
