import ShellRuntime

/// `ConvertFrom-Json`.
struct ConvertFromJson: Cmdlet {
  var inputObject: [String] = []
  var asHashtable = false
  var depth = 1024
  var noEnumerate = false
  private var lines: [String] = []

  static var declaration: CmdletDeclaration<ConvertFromJson> {
    CmdletDeclaration(
      synopsis: "Reads objects from JSON text.",
      examples: """
        PS> ('{ "Name": "PC-001", "Tags": [1, 2] }' | ConvertFrom-Json).Tags
        1
        2

        PS> '{ "Name": ' | ConvertFrom-Json
        ! System.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PSObject"]),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The text.", position: 0, mandatory: true, pipeline: true,
          empty: true),
        Parameter("AsHashtable", \.asHashtable, "Hashtables instead of objects."),
        Parameter("Depth", \.depth, "How deep the text may nest, 1024 without it."),
        Parameter("NoEnumerate", \.noEnumerate, "An array stays whole."),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try context.check("Depth", depth, in: 1...Int(Int32.max))
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) { lines += inputObject }

  /// Lines that are a document each are read one by one; else all of them are one document.
  mutating func end(_ context: CmdletContext) throws(ShellError) {
    guard lines.count > 1 else { return try read(lines.first ?? "", context) }
    let first: Value?
    do throws(JSONReader.Failure) { first = try value(of: lines[0], context) } catch {
      guard error.isOfText else { throw error.shellError(context) }
      return try read(lines.joined(separator: "\n"), context)
    }
    guard let first else { return try read(lines.joined(separator: "\n"), context) }
    try write(first, context)
    for line in lines.dropFirst() { try read(line, context) }
  }

  private func read(_ text: String, _ context: CmdletContext) throws(ShellError) {
    let value: Value?
    do throws(JSONReader.Failure) { value = try self.value(of: text, context) } catch {
      throw error.shellError(context)
    }
    if let value { try write(value, context) }
  }

  private func value(
    of text: String, _ context: CmdletContext
  ) throws(JSONReader.Failure) -> Value? {
    var reader = JSONReader(
      text, depth: min(depth, 900), asHashtable: asHashtable, engine: context.engine)
    return try reader.document()
  }

  private func write(_ value: Value, _ context: CmdletContext) throws(ShellError) {
    guard noEnumerate else { return try context.writeElements(of: value) }
    guard try context.write(value) else { throw .pipelineStopped }
  }
}
