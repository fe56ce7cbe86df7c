public import ShellRuntime

/// What `Get-Error` shows of an error, and `$ErrorView = 'DetailedView'`: all that is known of it,
/// a line each, what lies within it indented.
struct DetailedErrorView {
  private static let step = 4

  /// The lines of one error, between blank ones.
  func lines(_ record: ErrorRecord) -> [String] {
    var page = Page()
    page.lines.append("")
    page.block(
      [
        ("Exception", .nested(exception(record))), ("TargetObject", .text(record.targetText)),
        ("CategoryInfo", .text(record.categoryText)),
        ("FullyQualifiedErrorId", .text(record.fullyQualifiedErrorId)),
        ("InvocationInfo", .nested(invocation(record))),
        ("ScriptStackTrace", .text(record.position.map(stack) ?? "")),
      ], indent: 0)
    page.lines.append("")
    return page.lines
  }

  private typealias Fields = [(name: String, field: Field)]

  private enum Field {
    case text(String)
    indirect case nested([(name: String, field: Field)])

    var isEmpty: Bool {
      switch self {
      case .text(let text): text.isEmpty
      case .nested(let fields): fields.allSatisfy(\.field.isEmpty)
      }
    }
  }

  private func exception(_ record: ErrorRecord) -> Fields {
    var fields: Fields = [
      ("Type", .text(record.exceptionType)), ("Message", .text(record.message)),
    ]
    if let inner = record.inner {
      let known: Fields = [("Type", .text(inner.type)), ("Message", .text(inner.message))]
      fields.append(("InnerException", .nested(known)))
    }
    fields.append(("HResult", .text("-2146233087")))
    return fields
  }

  private func invocation(_ record: ErrorRecord) -> Fields {
    guard let place = record.position else { return [] }
    let command = ErrorRecord.commandName(ofSource: record.source)
    let marker =
      String(repeating: " ", count: max(0, place.column - 1))
      + String(repeating: "~", count: max(1, place.length))
    return [
      ("MyCommand", .text(command)), ("ScriptLineNumber", .text(String(place.line))),
      ("OffsetInLine", .text(String(place.column))), ("Line", .text(place.lineText)),
      (
        "PositionMessage",
        .text("At line:\(place.line) char:\(place.column)\n+ \(place.lineText)\n+ \(marker)")
      ),
      ("InvocationName", .text(command)), ("CommandOrigin", .text("Internal")),
    ]
  }

  private func stack(_ place: ErrorPosition) -> String {
    "at <ScriptBlock>, <No file>: line \(place.line)"
  }

  /// Lines that are being written.
  private struct Page {
    var lines: [String] = []

    mutating func block(_ fields: Fields, indent: Int) {
      let known = fields.filter { !$0.field.isEmpty }
      let width = known.map(\.name.utf8.count).max() ?? 0
      for (name, field) in known {
        let blanks = String(repeating: " ", count: width - name.utf8.count)
        let label = String(repeating: " ", count: indent) + name + blanks + " : "
        switch field {
        case .text(let text):
          for (place, line) in TextWrapping.lines(text).enumerated() {
            let lead = place == 0 ? label : String(repeating: " ", count: label.utf8.count)
            lines.append(lead + line)
          }
        case .nested(let inner):
          lines.append(label)
          block(inner, indent: indent + DetailedErrorView.step)
        }
      }
    }
  }
}

extension ErrorView {
  /// The lines that `Get-Error` shows of an error.
  public static func detailedLines(_ record: ErrorRecord) -> [String] {
    DetailedErrorView().lines(record)
  }
}
