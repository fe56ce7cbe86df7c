import ShellRuntime

/// `Set-Content`.
struct SetContent: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var value: [Value] = []
  var passThru = false
  var force = false
  var noNewline = false
  var asByteStream = false
  var encoding = FileEncoding()
  var filter = ItemFilter()
  private var values: [Value] = []

  static var declaration: CmdletDeclaration<SetContent> {
    CmdletDeclaration(
      synopsis: "Writes a file anew.",
      examples: """
        PS> Set-Content C:\\Users\\note.txt 'one', 'two'; Get-Content C:\\Users\\note.txt
        one
        two

        PS> Set-Content C:\\Nowhere\\note.txt 1
        ! GetContentWriterDirectoryNotFoundError,Microsoft.PowerShell.Commands.SetContentCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: true, outputTypes: ["System.String"]),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "Files to write; wildcards are allowed.", sets: ["Path"], position: 0,
          mandatory: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Files, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Value", \.value, "What to write, an object a line.", position: 1, mandatory: true,
          pipeline: true, byPropertyName: true, empty: true),
        Parameter("PassThru", \.passThru, "Gives what was written."),
        Parameter("Force", \.force, "Accepted; no file of one's own is read-only."),
        Parameter("NoNewline", \.noNewline, "No line ends between the objects."),
        Parameter(
          "Encoding", \.encoding, "A name or number; all write the same here.",
          suggestions: FileEncoding.names),
        Parameter(
          "AsByteStream", \.asByteStream, "The values are bytes, which make a text in UTF-8."),
        .refused("Stream", type: "String", "Files of the lab have one stream."),
      ] + ItemFilter.parameters(\.filter))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    values += value
    guard passThru else { return }
    try context.write(contentsOf: value)
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    try ContentWriter(context: context, action: "Set Content", filter: filter).write(
      try FileText.of(values, joined: noNewline, asBytes: asByteStream, context),
      to: isLiteral ? literalPath : path,
      isLiteral: isLiteral, isAppending: false)
  }
}
