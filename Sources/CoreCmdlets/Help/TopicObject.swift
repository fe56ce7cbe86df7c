import ShellFormatting
import ShellRuntime

/// What `Get-Help` gives for a topic or a term: text, as a file's help is.
final class TopicObject: ShellObject {
  static let typeName = "HelpInfo"
  let page: WrittenPage

  init(_ page: WrittenPage, engine: Engine) {
    self.page = page
    super.init(
      shape: engine.shape(for: Self.typeName) { names in
        Shape(
          typeNames: [Self.typeName, "System.Object"],
          properties: ["Name", "Category", "Synopsis", "Description"].map {
            PropertyDefinition($0)
          }, names: names)
      })
  }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .string(page.name)
    case 1: .string(page.kind.category)
    case 2: .string(page.synopsis)
    default: .string(page.lines.joined(separator: "\n"))
    }
  }

  override var description: String { lines.joined(separator: "\n") }

  /// The page as it is shown.
  var lines: [String] {
    var lines = ["", page.kind == .term ? "TERM" : "TOPIC", "    \(page.name)", ""]
    lines += ["SHORT DESCRIPTION", "    \(page.synopsis)", "", "LONG DESCRIPTION"]
    lines += page.shownLines + [""]
    if !page.related.isEmpty { lines += ["SEE ALSO"] + page.related.map { "    \($0)" } + [""] }
    return lines
  }

  /// Shows the page.
  static func registerViews(in engine: Engine) {
    engine.formatViews.table.register(
      FormatView(
        [typeName],
        .paragraphs { (value, _) throws(ShellError) in
          guard case .object(let object as TopicObject) = value else { return [] }
          return object.lines.map { Paragraph(line: $0) }
        }))
  }
}
