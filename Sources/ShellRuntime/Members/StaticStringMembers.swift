/// `[string]::Method(...)`
enum StaticStringMembers {
  static func call(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let first = try Methods.argument(arguments, 0, name)
    switch folded {
    case "copy", "intern", "isinterned": return .string(first.text)
    case "isnullorempty": return .bool(first.text.isEmpty)
    case "isnullorwhitespace": return .bool(NumberReader.trimmed(first.text).isEmpty)
    case "join": return try joined(first.text, Array(arguments.dropFirst()), shell)
    case "format": return try formatted(name, arguments, shell)
    case "concat":
      let parts = arguments.count == 1 ? first.elements : arguments
      return try TextOperators.join(.array(parts), separator: "", shell)
    case "equals":
      let other = try Methods.argument(arguments, 1, name).text
      let ignoresCase =
        arguments.count > 2 && TextComparison.folded(arguments[2].text).hasSuffix("ignorecase")
      return .bool(
        ignoresCase
          ? TextComparison.equalsIgnoringCase(first.text, other)
          : TextComparison.equalsExactly(first.text, other))
    case "compareordinal":
      let (one, other, _) = try compared(name, arguments, shell)
      return .integer(ordinal(one, other))
    case "compare":
      let (one, other, rule) = try compared(name, arguments, shell)
      if rule == .ordinal { return .integer(ordinal(one, other).signum()) }
      return .integer(
        TextComparison.order(one, other, ignoringCase: rule == .ignoringCase).signum())
    default: throw StaticMembers.unknownMember(.string, name)
    }
  }

  /// `Join(separator, values)`, `Join(separator, values, start, count)`
  private static func joined(
    _ separator: String, _ rest: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    if rest.count == 3, case .array(let array) = rest[0], case .int(let start) = rest[1],
      case .int(let count) = rest[2]
    {
      guard start >= 0, count >= 0, Int(start) + Int(count) <= array.items.count else {
        throw Methods.failure(
          "Join", 4, "System.ArgumentOutOfRangeException",
          start < 0
            ? "startIndex ('\(start)') must be a non-negative value. (Parameter 'startIndex')\n"
              + "Actual value was \(start)."
            : "Index and count must refer to a location within the buffer. "
              + "(Parameter 'startIndex')")
      }
      let part = array.items[Int(start)..<(Int(start) + Int(count))]
      return try TextOperators.join(.array(Array(part)), separator: separator, shell)
    }
    let parts = rest.count == 1 ? rest[0].elements : rest
    return try TextOperators.join(.array(parts), separator: separator, shell)
  }

  /// `Format(format, values)`, with a culture before it; errors are those of a method.
  private static func formatted(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    var rest = arguments[...]
    var culture: CultureInfoObject?
    if case .object(let object as CultureInfoObject)? = rest.first {
      culture = object
      rest = rest.dropFirst()
    } else if rest.count > 1, rest.first?.isNull == true {
      rest = rest.dropFirst()
    }
    guard let format = rest.popFirst()?.text else {
      throw Methods.noOverload(name, arguments.count)
    }
    let values = rest.count == 1 ? rest.first?.elements ?? [] : Array(rest)
    do throws(ShellError) {
      return try FormatOperator.apply(format, values, shell, culture: culture)
    } catch {
      guard let reason = error.record?.inner else { throw error }
      throw Methods.failure(name, arguments.count, reason.type, reason.message)
    }
  }

  private enum Rule { case exact, ignoringCase, ordinal }

  /// Two whole texts, or parts of them, and how they are compared.
  private static func compared(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> (String, String, Rule) {
    guard arguments.count >= 5, case .int = arguments[1] else {
      let other = try Methods.argument(arguments, 1, name)
      return (arguments[0].text, other.text, rule(arguments.dropFirst(2)))
    }
    let length = Int(try Conversion(shell).int32(arguments[4]))
    func part(_ index: Int) throws(ShellError) -> String {
      let units = Array(arguments[index].text.utf16)
      let start = Int(try Conversion(shell).int32(arguments[index + 1]))
      guard start >= 0, length >= 0, start <= units.count else {
        throw Methods.failure(
          name, arguments.count, "System.ArgumentOutOfRangeException",
          "Specified argument was out of the range of valid values. (Parameter 'length1')")
      }
      return String(decoding: units[start..<min(units.count, start + length)], as: UTF16.self)
    }
    return (try part(0), try part(2), rule(arguments.dropFirst(5)))
  }

  private static func rule(_ arguments: ArraySlice<Value>) -> Rule {
    for argument in arguments {
      if case .bool(let ignoresCase) = argument { return ignoresCase ? .ignoringCase : .exact }
      let name = TextComparison.folded(argument.text)
      if name.hasSuffix("ignorecase") { return .ignoringCase }
      if name == "ordinal" { return .ordinal }
    }
    return .exact
  }

  private static func ordinal(_ one: String, _ other: String) -> Int {
    let first = Array(one.utf16)
    let second = Array(other.utf16)
    let index = zip(first, second).enumerated().first { $1.0 != $1.1 }?.offset
    return index.map { Int(first[$0]) - Int(second[$0]) } ?? first.count - second.count
  }
}
