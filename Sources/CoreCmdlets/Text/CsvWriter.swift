import ShellFormatting
import ShellRuntime

/// Objects as lines of comma-separated text; the first one decides the columns.
struct CsvWriter {
  var delimiter = ","
  var quoteFields: [String] = []
  var useQuotes = "Always"
  var hasHeader = true
  var hasType = false
  /// nil until the first object.
  var columns: [String]?

  /// The lines that an object adds.
  mutating func lines(
    of object: Value, _ context: CmdletContext
  ) throws(ShellError) -> [String] {
    let reader = PropertyReader(shell: context.shell)
    var found: [String] = []
    let names = columns ?? reader.names(of: object)
    if columns == nil {
      columns = names
      if hasType { found.append("#TYPE \(Self.typeName(of: object))") }
      if hasHeader { found.append(line(names.map { ($0, $0) })) }
    }
    var fields: [(column: String, text: String?)] = []
    for name in names {
      let value = try reader.value(of: name, in: object) ?? .null
      fields.append((name, value.isNull ? nil : CellText.plain(value)))
    }
    found.append(line(fields))
    return found
  }

  /// The columns that a heading names.
  static func columns(_ heading: String, _ delimiter: String) -> [String]? {
    var parser = CsvParser(heading, delimiter: delimiter)
    return parser.header()
  }

  /// The type's name as it was before the text was read, if it came from such a text.
  private static func typeName(of object: Value) -> String {
    let name = object.typeName
    return TextComparison.folded(name).hasPrefix("csv:") ? String(name.dropFirst(4)) : name
  }

  private func line(_ fields: [(column: String, text: String?)]) -> String {
    fields.map { field in
      guard let text = field.text else { return "" }
      return isQuoted(field.column, text)
        ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }.joined(separator: delimiter)
  }

  private func isQuoted(_ column: String, _ text: String) -> Bool {
    if !quoteFields.isEmpty {
      return quoteFields.contains { TextComparison.equalsIgnoringCase($0, column) }
    }
    switch TextComparison.folded(useQuotes) {
    case "never": return false
    case "asneeded":
      return text.contains(delimiter)
        || text.utf8.contains { $0 == 0x22 || $0 == 0x0A }
    default: return true
    }
  }
}
