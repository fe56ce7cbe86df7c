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
        Parameter("Depth", \.depth, "How deep the text may nest, 1 to 1024."),
        Parameter("NoEnumerate", \.noEnumerate, "An array stays whole."),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try context.check("Depth", depth, in: 1...1024)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) { lines += inputObject }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let text = lines.joined(separator: "\n")
    var reader = JSONReader(
      text, depth: min(depth, 900), asHashtable: asHashtable, engine: context.engine)
    do throws(JSONReader.Failure) {
      guard let value = try reader.document() else { return }
      try write(value, context)
    } catch {
      throw error.shellError(context)
    }
  }

  private func write(
    _ value: Value, _ context: CmdletContext
  ) throws(JSONReader.Failure) {
    do throws(ShellError) {
      if noEnumerate {
        try context.write(value)
      } else {
        try context.writeElements(of: value)
      }
    } catch { throw .shell(error) }
  }
}
