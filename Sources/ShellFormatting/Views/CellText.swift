public import ShellRuntime

/// A value as one piece of text in a cell, a list or a line: en-US, collections in braces.
public enum CellText {
  /// How many elements of a collection are shown before `…` (`$FormatEnumerationLimit`).
  public static let enumerationLimit = 4

  /// `{a, b, c, d…}` for collections, `11/23/2026 9:00:00 AM` for dates, nothing for `$null`.
  public static func text(_ value: Value, limit: Int = enumerationLimit) -> String {
    switch value {
    case .array(let array): return collection(array.items.lazy.map(element), limit: limit)
    case .hashtable(let table):
      let entries = zip(table.keys, table.values).lazy.map { "[\(plain($0)), \(plain($1))]" }
      return collection(entries, limit: limit)
    default: return plain(value)
    }
  }

  /// The text of a cell of a table that is made from properties: numbers with a fraction have the
  /// two decimals of the culture there, and only there.
  static func tableText(_ value: Value, limit: Int) -> String {
    switch value {
    case .double, .single: fixed(value) ?? text(value, limit: limit)
    case .object(let object) where object is DecimalObject: fixed(value) ?? object.description
    default: text(value, limit: limit)
    }
  }

  private static func fixed(_ value: Value) -> String? { value.formattedNumber("F2") }

  /// The text of a value that stands alone on a line.
  public static func plain(_ value: Value) -> String {
    if case .dateTime(let moment) = value { return moment.generalText }
    if case .array(let array) = value { return array.typeName }
    return value.text
  }

  /// Values that stand on a line of their own and never in a default table: text, numbers,
  /// booleans, characters, members of enumerations.
  static func isScalar(_ value: Value) -> Bool {
    switch value {
    case .string, .bool, .int, .long, .double, .char, .byte, .sbyte, .int16, .uint16, .uint32,
      .uint64, .single:
      true
    case .object(let object):
      object is EnumObject || object is DecimalObject || scalarTypes.contains(value.typeName)
    default: false
    }
  }

  /// Types of objects that are values to .NET.
  private static let scalarTypes: Set<String> = [
    "System.String", "System.UInt64", "System.Numerics.BigInteger",
  ]

  /// An element of a collection; one that is a collection itself stands as in a string.
  private static func element(_ value: Value) -> String {
    if case .array = value { return value.text }
    if case .hashtable(let table) = value, !table.isOrdered, let name = name(of: table) {
      return name
    }
    if case .object(let object) = value, let name = name(ofMatch: object) { return name }
    return value.isNull ? "$null" : plain(value)
  }

  /// Matches and their groups say nothing of themselves in .NET, so that their name is shown.
  private static func name(ofMatch object: ShellObject) -> String? {
    let types = ["Match", "Group"].map { "System.Text.RegularExpressions." + $0 }
    guard types.contains(object.shape.typeNames[0]) else { return nil }
    return object.shape.properties.firstIndex { $0.name == "Name" }
      .map { plain(object.value(at: $0)) }
  }

  /// What names a hashtable among others: as with any object, a key that is called so.
  private static func name(of table: HashtableObject) -> String? {
    for pattern in ["name", "id", "key", "*key", "*name", "*id"] {
      let matcher = WildcardPattern(pattern, ignoringCase: true)
      if let place = table.keys.firstIndex(where: { matcher.matches($0.text) }) {
        return plain(table.values[place])
      }
    }
    return nil
  }

  private static func collection(_ parts: some Sequence<String>, limit: Int) -> String {
    var text = "{"
    var count = 0
    for part in parts {
      if limit >= 0, count == limit {
        text += TextWrapping.ellipsis
        break
      }
      if count > 0 { text += ", " }
      text += part
      count += 1
    }
    return text + "}"
  }
}
