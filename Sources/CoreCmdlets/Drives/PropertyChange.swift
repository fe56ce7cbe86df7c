import ShellRuntime

/// Changes named values of items, with the errors of PowerShell's registry provider.
/// [PowerShell, RegistryProvider.cs]
struct PropertyChange {
  let context: CmdletContext

  /// The editor of an item that holds values; nil where that has been reported.
  func editor(_ place: ItemPath) throws(ShellError) -> (any DriveEditor)? {
    if let editor = place.drive.editor, editor.holdsValues { return editor }
    try context.writeNotSupported(place)
    return nil
  }

  /// The value of a name; nil where there is none.
  func value(_ name: String, at place: ItemPath) -> Value? {
    place.drive.values(at: place.parts)?.first {
      TextComparison.equalsIgnoringCase($0.name, Self.key(name))
    }?.value
  }

  /// Gives an item a value, or takes one away; false where that has been refused.
  func set(_ value: Value?, named name: String, at place: ItemPath) throws(ShellError) -> Bool {
    guard let editor = try editor(place) else { return false }
    let key = Self.key(name)
    guard !editor.isProtected(value: key, at: place.parts) else {
      try context.writeNotSupported(place)
      return false
    }
    if let value { try context.charge(bytes: value.text.utf8.count + 32) }
    try editor.setValue(value, named: key, at: place.parts)
    return true
  }

  /// Says that an item has no value of a name.
  func reportMissing(_ name: String, _ place: ItemPath) throws(ShellError) {
    try context.writeError(
      "System.Management.Automation.PSArgumentException", .invalidArgument,
      "Property \(name) does not exist at path \(place.registryText).", target: .string(name),
      exceptionType: "System.Management.Automation.PSArgumentException")
  }

  /// Says that there is a value of a name already.
  func reportThere(_ name: String, _ place: ItemPath) throws(ShellError) {
    try context.writeError(
      "System.IO.IOException", .resourceExists, "The property already exists.",
      target: .string(place.registryText), exceptionType: "System.IO.IOException")
  }

  /// The item as it is now, with the values of some names; all without any.
  func write(_ names: [String], of place: ItemPath) throws(ShellError) {
    let now = try PathResolver(context: context).path(place.text)
    let reader = ItemPropertyReader(context: context)
    guard let values = try reader.values(of: now, names) else { return }
    try context.write(context.engine.customObject(values + reader.origin(of: now)))
  }

  /// `(default)` is the value without a name.
  private static func key(_ name: String) -> String {
    TextComparison.equalsIgnoringCase(name, "(default)") ? "" : name
  }

  /// The kinds of values that a registry has.
  static let kinds = [
    "String", "ExpandString", "Binary", "DWord", "MultiString", "QWord", "Unknown",
  ]

  /// Whether a kind of value is one of the registry's, or none is named; what is not is reported.
  func isKnown(_ kind: String) throws(ShellError) -> Bool {
    let isKnown =
      kind.isEmpty || Self.kinds.contains { TextComparison.equalsIgnoringCase($0, kind) }
    if isKnown { return true }
    try context.writeError(
      "System.ArgumentException", .invalidArgument,
      "Could not bind parameter 'Type'. Could not convert \"\(kind)\" to "
        + "\"Microsoft.Win32.RegistryValueKind\". The possible enumeration values are "
        + "\"\(Self.kinds.joined(separator: ", "))\".",
      target: .string(kind), exceptionType: "System.ArgumentException")
    return false
  }

  /// A value as one of a kind: `DWord` makes a number of a text. Without a kind it stays as it is.
  func convert(_ value: Value, to kind: String) throws(ShellError) -> Value {
    let conversion = context.conversion
    switch TextComparison.folded(kind) {
    case "string", "expandstring": return .string(conversion.text(value))
    case "dword": return .int(try conversion.int32(value))
    case "qword": return .long(try conversion.int64(value))
    case "multistring": return .strings(value.elements.map(\.text))
    case "binary":
      var bytes: [Value] = []
      for element in value.elements {
        bytes.append(.byte(UInt8(truncatingIfNeeded: try conversion.int32(element))))
      }
      return .array(ArrayObject(bytes, elementType: "System.Byte"))
    default: return value.isNull ? .string("") : value
    }
  }
}
