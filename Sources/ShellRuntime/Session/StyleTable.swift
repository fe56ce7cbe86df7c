// A table of data.
/// The escape sequences of `$PSStyle` by the parts of the object: names and the parameters of SGR.
public enum StyleTable {
  /// A name, the type of its object, and the sequences that it has.
  public typealias Part = (
    name: String, typeName: String, codes: [(name: String, code: String)]
  )

  /// The parts below `$PSStyle`, named by its properties; its own sequences are those of "".
  public static let parts: [Part] = [
    (
      "", "System.Management.Automation.PSStyle",
      [
        ("Reset", "0"), ("BlinkOff", "25"), ("Blink", "5"), ("BoldOff", "22"), ("Bold", "1"),
        ("DimOff", "22"), ("Dim", "2"), ("Hidden", "8"), ("HiddenOff", "28"), ("Reverse", "7"),
        ("ReverseOff", "27"), ("ItalicOff", "23"), ("Italic", "3"), ("UnderlineOff", "24"),
        ("Underline", "4"), ("StrikethroughOff", "29"), ("Strikethrough", "9"),
      ]
    ),
    (
      "Formatting", "System.Management.Automation.PSStyle+FormattingData",
      [
        ("FormatAccent", "32;1"), ("TableHeader", "32;1"), ("ErrorAccent", "36;1"),
        ("Error", "31;1"), ("Warning", "33;1"), ("Verbose", "33;1"), ("Debug", "33;1"),
        ("CustomTableHeaderLabel", "32;1;3"), ("FeedbackName", "33"), ("FeedbackText", "96"),
        ("FeedbackAction", "97"),
      ]
    ),
    ("Foreground", "System.Management.Automation.PSStyle+ForegroundColor", colours(30, 90)),
    ("Background", "System.Management.Automation.PSStyle+BackgroundColor", colours(40, 100)),
    (
      "FileInfo", "System.Management.Automation.PSStyle+FileInfoFormatting",
      [("Directory", "44;1"), ("SymbolicLink", "36;1"), ("Executable", "32;1")]
    ),
  ]

  private static func colours(_ dark: Int, _ bright: Int) -> [(name: String, code: String)] {
    let names = ["Black", "Red", "Green", "Yellow", "Blue", "Magenta", "Cyan", "White"]
    return names.enumerated().flatMap { place, name in
      [(name, String(dark + place)), ("Bright\(name)", String(bright + place))]
    }
  }
}

extension Shell {
  /// `$PSStyle`: its sequences; nothing of the lab is coloured by them.
  var styleObject: Value {
    var fields: [(name: String, value: Value)] = []
    for part in StyleTable.parts {
      let own = part.codes.map { ($0.name, Value.string("\u{1B}[\($0.code)m")) }
      if part.name.isEmpty {
        fields = own + [("OutputRendering", .string("PlainText"))]
      } else {
        fields.append((part.name, styled(part.typeName, own)))
      }
    }
    return styled(StyleTable.parts[0].typeName, fields)
  }

  private func styled(_ typeName: String, _ fields: [(name: String, value: Value)]) -> Value {
    let shape = engine.shape(for: typeName) { names in
      Shape(
        typeNames: [typeName, "System.Object"],
        properties: fields.map { PropertyDefinition($0.name, "string") }, names: names)
    }
    return .object(CustomObject(shape: shape, values: fields.map(\.value)))
  }
}
