import ShellRuntime

/// `Tee-Object`.
struct TeeObject: Cmdlet {
  var variable = ""
  var filePath = ""
  var literalPath = ""
  var encoding = FileEncoding()
  var append = false
  var inputObject: Value?
  private var kept: [Value] = []
  private var file: OutFile?

  static var declaration: CmdletDeclaration<TeeObject> {
    CmdletDeclaration(
      synopsis: "Keeps objects in a variable and sends them on.",
      examples: """
        PS> 1, 2 | Tee-Object -Variable numbers | Out-Null; $numbers
        1
        2

        PS> 1 | Tee-Object -Variable
        ! MissingArgument,Microsoft.PowerShell.Commands.TeeObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "File", supportsShouldProcess: false,
        outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "FilePath", \.filePath, "A file to write them into.", sets: ["File"], position: 0,
          mandatory: true, aliases: ["Path"]),
        Parameter(
          "LiteralPath", \.literalPath, "The file, with no character standing for others.",
          sets: ["LiteralFile"], mandatory: true, aliases: ["PSPath", "LP"]),
        Parameter(
          "Encoding", \.encoding, "A name or number; all write the same here.",
          suggestions: FileEncoding.names),
        Parameter(
          "Variable", \.variable, "The variable, without the dollar sign.", sets: ["Variable"],
          mandatory: true),
        Parameter("Append", \.append, "Adds to what the file or the variable holds."),
        Parameter("InputObject", \.inputObject, "The objects.", type: "PSObject", pipeline: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject else { return }
    if context.parameterSetName == "Variable" {
      kept.append(inputObject)
    } else {
      try writeFile(inputObject, context)
    }
    guard try context.write(inputObject) else { throw .pipelineStopped }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    guard context.parameterSetName == "Variable" else {
      if file == nil { try beginFile(context) }
      try file?.end(context)
      return
    }
    let before = append ? context.shell.variable(variable).elements.filter { !$0.isNull } : []
    let all = before + kept
    try context.shell.assignVariable(variable, all.count == 1 ? all[0] : .array(all))
  }

  private mutating func beginFile(_ context: CmdletContext) throws(ShellError) {
    var made = OutFile()
    made.literalPath = filePath.isEmpty ? literalPath : filePath
    made.append = append
    try made.begin(context)
    file = made
  }

  /// An object goes into the file before it goes on.
  private mutating func writeFile(_ object: Value, _ context: CmdletContext) throws(ShellError) {
    if file == nil { try beginFile(context) }
    file?.inputObject = object
    try file?.process(context)
  }
}
