import ShellFormatting
import ShellRuntime

/// What `Get-Help` gives for one command.
final class HelpObject: ShellObject {
  static let typeName = "MamlCommandHelpInfo"
  let page: HelpPage
  let lines: [String]

  init(_ page: HelpPage, lines: [String], engine: Engine) {
    self.page = page
    self.lines = lines
    super.init(
      shape: engine.shape(for: Self.typeName) { names in
        Shape(
          typeNames: [Self.typeName, "HelpInfo", "System.Object"],
          properties: [
            PropertyDefinition("Name"), PropertyDefinition("Category"),
            PropertyDefinition("Synopsis"), PropertyDefinition("Syntax"),
            PropertyDefinition("ModuleName"), PropertyDefinition("Description"),
            PropertyDefinition("RelatedLinks", "object"),
          ], names: names)
      })
  }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .string(page.signature.name)
    case 1: .string(page.isFunction ? "Function" : "Cmdlet")
    case 2: .string(page.synopsis)
    case 3: .string(SyntaxText(signature: page.signature).lines.joined(separator: "\n"))
    case 4: .string(page.signature.module)
    case 5:
      .string(
        (page.comment?.lines("DESCRIPTION") ?? page.written?.lines)?.joined(separator: "\n")
          ?? page.synopsis)
    case 6: .strings(page.related)
    default: .null
    }
  }

  override var description: String { page.signature.name }

  /// Shows the page; a list of pages is a table of names.
  static func registerViews(in engine: Engine) {
    engine.formatViews.table.register(
      FormatView(
        [typeName],
        .paragraphs { (value, _) throws(ShellError) in
          guard case .object(let object as HelpObject) = value else { return [] }
          return object.lines.map { Paragraph(line: $0) }
        }))
    engine.formatViews.table.register(
      FormatView(
        ["HelpInfoShort"],
        .table([
          FormatColumn("Name", width: 33), FormatColumn("Category", width: 9),
          FormatColumn(FormatField("Module", .property("ModuleName")), width: 25),
          FormatColumn("Synopsis"),
        ])))
  }

  /// An entry of the list that a search gives.
  static func short(_ entry: HelpEntry, _ engine: Engine) -> ShellObject {
    let shape = engine.shape(for: "HelpInfoShort") { names in
      Shape(
        typeNames: ["HelpInfoShort", "System.Object"],
        properties: ["Name", "Category", "ModuleName", "Synopsis"].map { PropertyDefinition($0) },
        names: names)
    }
    return DescribedObject(
      shape: shape,
      values: [
        .string(entry.name), .string(entry.category), .string(entry.module),
        .string(entry.synopsis),
      ], text: entry.name)
  }
}
