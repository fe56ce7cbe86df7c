import ShellRuntime

/// The views of `$PSStyle`, whose sequences are shown as one types them.
enum StyleViews {
  static var all: [FormatView] {
    StyleTable.parts.map { part in
      var fields = part.codes.map { sequence($0.name) }
      if part.name.isEmpty { fields.append(FormatField("OutputRendering")) }
      return FormatView([part.typeName], .list(fields))
    }
  }

  /// `` `e[31m ``
  private static func sequence(_ name: String) -> FormatField {
    FormatField(
      name,
      .computed { (value, reader) throws(ShellError) in
        let text = try reader.value(of: name, in: value)?.text ?? ""
        return .string(
          text.unicodeScalars.map { $0 == "\u{1B}" ? "`e" : String(Character($0)) }.joined())
      })
  }
}
