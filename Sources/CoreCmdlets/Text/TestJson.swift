import ShellRuntime

/// `Test-Json`.
struct TestJson: Cmdlet {
  private var json = ""
  private var path = ""
  private var literalPath = ""

  static var declaration: CmdletDeclaration<TestJson> {
    CmdletDeclaration(
      synopsis: "Tells whether a text is JSON.",
      examples: """
        PS> Test-Json '{ "Name": "PC-001" }'
        True

        PS> '{ "Name": }' | Test-Json -ErrorAction Ignore
        False

        PS> '{ "Name": }' | Test-Json -ErrorAction Stop
        ! InvalidJson,Microsoft.PowerShell.Commands.TestJsonCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "JsonString",
        supportsShouldProcess: false, outputTypes: ["System.Boolean"]),
      parameters: parameters)
  }

  private static var parameters: [Parameter<TestJson>] {
    let sets = ["JsonString", "JsonPath", "JsonLiteralPath"]
    let schema = "The lab holds no text against a schema."
    return [
      Parameter(
        "Json", \.json, "The text.", sets: withSchemas("JsonString"), position: 0,
        mandatory: true, pipeline: true),
      Parameter(
        "Path", \.path, "A file.", sets: withSchemas("JsonPath"), position: 0, mandatory: true,
        byPropertyName: true, wildcards: true),
      Parameter(
        "LiteralPath", \.literalPath, "A file, with no character standing for others.",
        sets: withSchemas("JsonLiteralPath"), mandatory: true, byPropertyName: true,
        aliases: ["PSPath", "LP"]),
      .refused(
        "Schema", type: "String", schema, sets: sets.map { $0 + "WithSchemaString" },
        mandatory: true, position: 1),
      .refused(
        "SchemaFile", type: "String", schema, sets: sets.map { $0 + "WithSchemaFile" },
        mandatory: true, position: 1),
    ]
  }

  private static func withSchemas(_ set: String) -> [String] {
    [set, set + "WithSchemaString", set + "WithSchemaFile"]
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let isPath = !path.isEmpty || !literalPath.isEmpty
    for text in isPath ? try files(context) : [json] {
      var reader = JSONReader(text, depth: 900, asHashtable: true, engine: context.engine)
      var isRead = false
      do throws(JSONReader.Failure) { isRead = try reader.document() != nil } catch {}
      if !isRead {
        try context.writeError(
          "InvalidJson", .invalidData, "Cannot parse the JSON.", target: .string(text),
          exceptionType: "System.Exception")
      }
      guard try context.write(.bool(isRead)) else { throw .pipelineStopped }
    }
  }

  private func files(_ context: CmdletContext) throws(ShellError) -> [String] {
    let isLiteral = !literalPath.isEmpty
    let resolver = PathResolver(context: context)
    var texts: [String] = []
    for place in try resolver.paths(isLiteral ? literalPath : path, isLiteral: isLiteral) {
      guard let file = FileText(at: place) else {
        throw context.failure(
          "FileOpenFailure", .openError, "Could not find file '\(place.text)'.",
          target: .string(place.text), exceptionType: "System.IO.FileNotFoundException")
      }
      texts.append(file.text)
    }
    return texts
  }
}
