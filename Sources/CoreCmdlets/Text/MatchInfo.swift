import ShellFormatting
import ShellRuntime

/// A line that `Select-String` found.
struct MatchInfo {
  /// `InputStream` in place of the path of a text that came through the pipeline.
  static let stream = "InputStream"

  var line: String
  var number: Int
  /// The file's path; nil for a text that came through the pipeline.
  var path: String?
  var pattern: String
  var ignoresCase: Bool
  var matches: [Value]
  /// The lines around it, where they were asked for.
  var context: MatchContext?

  /// The object of the pipeline; found in `directory`, from which its view shows the path.
  func object(_ engine: Engine, directory: String) -> ShellObject {
    let shape = engine.shape(for: "MatchInfo") { names in
      Shape(
        typeNames: ["Microsoft.PowerShell.Commands.MatchInfo", "System.Object"],
        properties: [
          PropertyDefinition("IgnoreCase", "bool"), PropertyDefinition("LineNumber", "int"),
          PropertyDefinition("Line"), PropertyDefinition("Filename"),
          PropertyDefinition("Path"), PropertyDefinition("Pattern"),
          PropertyDefinition("Context", "Microsoft.PowerShell.Commands.MatchInfoContext"),
          PropertyDefinition("Matches", "System.Text.RegularExpressions.Match[]"),
        ], names: names)
    }
    let name = path?.split(separator: "\\").last.map(String.init) ?? Self.stream
    return MatchInfoObject(
      info: self, directory: directory, shape: shape,
      values: [
        .bool(ignoresCase), .integer(number), .string(line), .string(name),
        .string(path ?? Self.stream), .string(pattern),
        context.map { .object($0.object(engine)) } ?? .null,
        .array(ArrayObject(matches, elementType: "System.Text.RegularExpressions.Match")),
      ])
  }

  /// The line, or with its context the lines, each with path and number where it is of a file;
  /// paths below `directory` are shown from there.
  func text(from directory: String?) -> String {
    guard let context else { return shown(line, number, "", directory) }
    let first = number - context.shownBefore.count
    let before = context.shownBefore.enumerated().map { shown($1, first + $0, "  ", directory) }
    let after = context.shownAfter.enumerated().map { shown($1, number + 1 + $0, "  ", directory) }
    return (before + [shown(line, number, "> ", directory)] + after).joined(separator: "\n")
  }

  private func shown(
    _ text: String, _ number: Int, _ prefix: String, _ directory: String?
  ) -> String {
    guard let path else { return prefix + text }
    return "\(prefix)\(Self.relative(path, to: directory)):\(number):\(text)"
  }

  private static func relative(_ path: String, to directory: String?) -> String {
    guard let directory, !directory.isEmpty,
      TextComparison.folded(path).hasPrefix(TextComparison.folded(directory))
    else { return path }
    let rest = path.dropFirst(directory.count)
    if directory.hasSuffix("\\") { return String(rest) }
    return rest.hasPrefix("\\") ? String(rest.dropFirst()) : path
  }
}

/// The lines around a line that was found.
struct MatchContext {
  var before: [String] = []
  var after: [String] = []
  /// Those that are not shown with the line found before.
  var shownBefore: [String] = []
  var shownAfter: [String] = []

  func object(_ engine: Engine) -> ShellObject {
    let names = ["PreContext", "PostContext", "DisplayPreContext", "DisplayPostContext"]
    let typeName = "Microsoft.PowerShell.Commands.MatchInfoContext"
    let shape = engine.shape(for: typeName) { table in
      Shape(
        typeNames: [typeName, "System.Object"],
        properties: names.map { PropertyDefinition($0, "string[]") }, names: table)
    }
    return DescribedObject(
      shape: shape, values: [before, after, shownBefore, shownAfter].map { .strings($0) },
      text: typeName)
  }
}

/// A `MatchInfo` in the pipeline.
final class MatchInfoObject: ShellObject {
  let info: MatchInfo
  /// Where the shell was.
  private let directory: String
  private let values: [Value]

  init(info: MatchInfo, directory: String, shape: Shape, values: [Value]) {
    self.info = info
    self.directory = directory
    self.values = values
    super.init(shape: shape)
  }

  override func ownValue(at slot: Int) -> Value { slot < values.count ? values[slot] : .null }

  override var description: String { info.text(from: nil) }

  /// Shows it with its path from where the shell was.
  static func registerView(in engine: Engine) {
    engine.formatViews.table.register(
      FormatView(
        ["Microsoft.PowerShell.Commands.MatchInfo"],
        .entries { (value, _) throws(ShellError) in
          guard case .object(let found as MatchInfoObject) = value else {
            return TextWrapping.lines(value.text)
          }
          return TextWrapping.lines(found.info.text(from: found.directory))
        }, name: "MatchInfo"))
  }
}
