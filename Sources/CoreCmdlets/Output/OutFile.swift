import ShellFormatting
import ShellRuntime

/// `Out-File`, to which `>` and `>>` lead as well.
struct OutFile: Cmdlet {
  var filePath = ""
  var literalPath = ""
  var encoding = FileEncoding()
  var append = false
  var force = false
  var noClobber = false
  var width = 120
  var noNewline = false
  var inputObject: Value?
  private var before = FileText()
  private var sink: TextSink?
  private var place: ItemPath?

  static var declaration: CmdletDeclaration<OutFile> {
    CmdletDeclaration(
      synopsis: "Writes what would be shown into a file.",
      examples: """
        PS> 1, 2 | Out-File C:\\Users\\n.txt; Get-Content C:\\Users\\n.txt
        1
        2

        PS> 'a' > C:\\Users\\b.txt; 'b' >> C:\\Users\\b.txt; Get-Content C:\\Users\\b.txt
        a
        b

        PS> 1 | Out-File C:\\Nowhere\\n.txt
        ! FileOpenFailure,Microsoft.PowerShell.Commands.OutFileCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "ByPath",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "FilePath", \.filePath, "The file.", sets: ["ByPath"], position: 0, mandatory: true,
          aliases: ["Path"]),
        Parameter(
          "LiteralPath", \.literalPath, "The file, with no character standing for others.",
          sets: ["ByLiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Encoding", \.encoding, "A name or number; all write the same here.", position: 1,
          suggestions: FileEncoding.names),
        Parameter("Append", \.append, "At the end of the file."),
        Parameter("Force", \.force, "Accepted; no file of one's own is read-only."),
        Parameter(
          "NoClobber", \.noClobber, "Refuses a file that is there.", aliases: ["NoOverwrite"]),
        Parameter("Width", \.width, "Columns of a line, at least 2; 120 without it."),
        Parameter("NoNewline", \.noNewline, "No ends of lines."),
        Parameter(
          "InputObject", \.inputObject, "The objects to show.", type: "PSObject", pipeline: true),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try context.check("Width", width, in: 2...Int(Int32.max))
    let text = filePath.isEmpty ? literalPath : filePath
    guard !text.isEmpty else {
      throw context.failure(
        "MissingMandatoryParameter", .invalidArgument,
        "Cannot process command because of one or more missing mandatory parameters: FilePath.",
        exceptionType: "System.Management.Automation.ParameterBindingException")
    }
    let place = try PathResolver(context: context).path(text)
    try place.checkWritable(text, keepsOld: noClobber && !append, context)
    guard try context.shouldProcess(target: text, action: "Output to File") else { return }
    self.place = place
    if append { before = FileText(at: place) ?? FileText() }
    sink = TextSink(context, width: width)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let sink, let inputObject, !inputObject.isNull else { return }
    try sink.formatter.add(inputObject)
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    guard let sink, let place else { return }
    try sink.formatter.finish()
    let written = FileText(sink.lines.map { .string($0) }, joined: noNewline)
    try before.followed(by: written).write(to: place, context)
  }
}
