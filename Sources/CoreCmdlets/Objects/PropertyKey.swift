import ShellRuntime

/// A key of a hashtable in a `-Property` parameter, spelled as PowerShell's errors spell it.
/// Keys may be shortened; `Name` and `Label` are one key.
enum PropertyKey: String {
  // swift-format-ignore
  case expression, name, label, formatString, width, alignment, depth, ascending, descending
  /// `width` of `ConvertTo-Html`, which is a text.
  case cellWidth

  /// `-Property` of `Select-Object`.
  static let selecting: [PropertyKey] = [.expression, .name]
  /// `-Property` of `Sort-Object`.
  static let sorting: [PropertyKey] = [.expression, .ascending, .descending]
  /// `-Property` of `Format-Table`.
  static let table: [PropertyKey] = [.expression, .formatString, .width, .alignment, .label]
  /// `-Property` of `Format-List`, and every `-GroupBy`.
  static let list: [PropertyKey] = [.expression, .formatString, .label]
  /// `-Property` of `Format-Wide`.
  static let wide: [PropertyKey] = [.expression, .formatString]
  /// `-Property` of `Format-Custom`.
  static let custom: [PropertyKey] = [.expression, .depth]

  /// .NET types of the values that it takes; empty = any.
  var types: [String] {
    switch self {
    case .expression: ["System.String", "System.Management.Automation.ScriptBlock"]
    case .name, .label, .formatString, .alignment, .cellWidth: ["System.String"]
    case .width, .depth: ["System.Int32"]
    case .ascending, .descending: []
    }
  }

  /// Whether a written key means this one.
  func matches(_ written: String) -> Bool {
    let folded = TextComparison.folded(written)
    switch self {
    case .name, .label: return "name".hasPrefix(folded) || "label".hasPrefix(folded)
    case .cellWidth: return "width".hasPrefix(folded)
    default: return TextComparison.folded(rawValue).hasPrefix(folded)
    }
  }
}
