public import ShellRuntime

/// Values as JSON, character for character as PowerShell 7's ConvertTo-Json writes them.
public struct ObjectJSON {
  /// Levels of objects and arrays that are written; what lies deeper becomes text.
  public let depth: Int
  /// One line without spaces, instead of two spaces a level.
  public let isCompressed: Bool
  /// Members of enumerations by name, instead of by number.
  public let enumsAsStrings: Bool
  /// Which characters are escaped that need not be.
  public let escaping: JSONText.Escaping
  /// Whether something lay deeper than `depth`.
  public private(set) var isTruncated = false
  private let reader: PropertyReader

  /// A writer; ConvertTo-Json's own depth is 2.
  public init(
    reader: PropertyReader, depth: Int = 2, isCompressed: Bool = false,
    enumsAsStrings: Bool = false, escaping: JSONText.Escaping = .standard
  ) {
    self.reader = reader
    self.depth = depth
    self.isCompressed = isCompressed
    self.enumsAsStrings = enumsAsStrings
    self.escaping = escaping
  }

  /// The JSON text of a value.
  public mutating func text(of value: Value) throws(ShellError) -> String {
    var text = ""
    try append(value, level: 0, to: &text)
    return text
  }

  private mutating func append(
    _ value: Value, level: Int, to text: inout String
  ) throws(ShellError) {
    if appendSimple(value, to: &text) { return }
    if level > depth {
      isTruncated = true
      return JSONText.append(value.text, to: &text, escaping: escaping)
    }
    switch value {
    case .array(let array): try append(elements: array.items, level: level, to: &text)
    case .hashtable(let table):
      let members = zip(table.keys, table.values).map { ($0.text, $1) }
      try append(members: members, level: level, to: &text)
    default: try append(members: try members(of: value), level: level, to: &text)
    }
  }

  private func members(of value: Value) throws(ShellError) -> [(String, Value)] {
    var members: [(String, Value)] = []
    for name in reader.names(of: value) {
      members.append((name, try reader.value(of: name, in: value) ?? .null))
    }
    return members
  }

  private mutating func append(
    elements: [Value], level: Int, to text: inout String
  ) throws(ShellError) {
    guard !elements.isEmpty else {
      text += "[]"
      return
    }
    text += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      newLine(level + 1, &text)
      try append(element, level: level + 1, to: &text)
    }
    newLine(level, &text)
    text += "]"
  }

  private mutating func append(
    members: [(String, Value)], level: Int, to text: inout String
  ) throws(ShellError) {
    guard !members.isEmpty else {
      text += "{}"
      return
    }
    text += "{"
    for (index, member) in members.enumerated() {
      if index > 0 { text += "," }
      newLine(level + 1, &text)
      JSONText.append(member.0, to: &text, escaping: escaping)
      text += isCompressed ? ":" : ": "
      try append(member.1, level: level + 1, to: &text)
    }
    newLine(level, &text)
    text += "}"
  }

  private func newLine(_ level: Int, _ text: inout String) {
    guard !isCompressed else { return }
    text += "\n" + String(repeating: "  ", count: level)
  }

  /// Writes what is neither an array nor has members; false for the others.
  private func appendSimple(_ value: Value, to text: inout String) -> Bool {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .int, .long, .byte, .sbyte, .int16, .uint16, .uint32, .uint64: text += value.text
    case .double(let number):
      text += JSONText.number(value.roundTripText, isFinite: number.isFinite)
    case .single(let number):
      text += JSONText.number(value.roundTripText, isFinite: number.isFinite)
    case .string(let string): JSONText.append(string, to: &text, escaping: escaping)
    case .char: JSONText.append(value.text, to: &text, escaping: escaping)
    case .dateTime(let moment): text += "\"\(moment.isoText)\""
    case .object(let object): return appendSimple(object, to: &text)
    case .timeSpan, .array, .hashtable, .scriptBlock: return false
    }
    return true
  }

  private func appendSimple(_ object: ShellObject, to text: inout String) -> Bool {
    switch object {
    case let decimal as DecimalObject:
      text += JSONText.number(decimal.description, isFinite: true)
    case is GuidObject: text += "\"\(object.description)\""
    case let member as EnumObject:
      if enumsAsStrings {
        JSONText.append(member.name, to: &text, escaping: escaping)
      } else {
        text += String(member.number)
      }
    case _ where object.shape.typeNames[0] == "System.Numerics.BigInteger":
      text += object.description
    default: return false
    }
    return true
  }
}
