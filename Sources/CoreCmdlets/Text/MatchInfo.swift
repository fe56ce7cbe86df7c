import ShellRuntime

/// A line that `Select-String` found.
enum MatchInfo {
  /// `file` is `InputStream` for a line of text that came through the pipeline.
  static func make(
    _ line: String, _ number: Int, _ file: String, _ pattern: String, _ engine: Engine
  ) -> ShellObject {
    let shape = engine.shape(for: "MatchInfo") { names in
      Shape(
        typeNames: ["Microsoft.PowerShell.Commands.MatchInfo", "System.Object"],
        properties: [
          PropertyDefinition("LineNumber", "int"), PropertyDefinition("Line"),
          PropertyDefinition("Filename"), PropertyDefinition("Path"),
          PropertyDefinition("Pattern"),
        ], names: names)
    }
    let name = file.split(separator: "\\").last.map(String.init) ?? file
    let text = file == "InputStream" ? line : "\(file):\(number):\(line)"
    return DescribedObject(
      shape: shape,
      values: [
        .integer(number), .string(line), .string(name), .string(file), .string(pattern),
      ], text: text)
  }
}
