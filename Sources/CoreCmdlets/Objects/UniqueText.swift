import ShellFormatting
import ShellRuntime

/// A text that is equal for values that count as the same.
enum UniqueText {
  static func text(of value: Value, _ reader: PropertyReader) throws(ShellError) -> String {
    guard case .object(let object) = value, !object.shape.properties.isEmpty else {
      return value.typeName + "\u{0}" + value.text
    }
    var text = ""
    for name in reader.names(of: value) {
      text += name + "\u{1}" + (try reader.value(of: name, in: value) ?? .null).text + "\u{0}"
    }
    return text
  }
}
