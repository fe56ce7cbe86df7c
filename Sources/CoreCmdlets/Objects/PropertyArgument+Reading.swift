import ShellFormatting
import ShellRuntime

/// Reads `-Property` as PowerShell's formatting and object commands do, with their errors.
extension PropertyArgument {
  /// The entries of a parameter; `keys` are those that hashtables may have. Null alone is as if the
  /// parameter were not given; `globbing`: whether names may be patterns.
  static func read(
    _ values: [Value], keys: [PropertyKey] = [.expression], globbing: Bool = true,
    _ context: CmdletContext
  ) throws(ShellError) -> [PropertyArgument] {
    if values.count == 1, values[0].isNull { return [] }
    var arguments: [PropertyArgument] = []
    for value in values {
      let argument = try read(value, keys: keys, context)
      if case .name(let name) = argument.expression {
        try check(name, isKey: value.isHashtable, globbing: globbing, context)
      }
      arguments.append(argument)
    }
    return arguments
  }

  private static func read(
    _ value: Value, keys: [PropertyKey], _ context: CmdletContext
  ) throws(ShellError) -> PropertyArgument {
    switch value {
    case .string(let name): return PropertyArgument(.name(name), label: nil, options: [])
    case .scriptBlock(let block): return PropertyArgument(.block(block), label: nil, options: [])
    case .hashtable(let table): return try read(table, keys: keys, context)
    default:
      let expected = braced(PropertyKey.expression.types)
      throw refusal(
        "DictionaryKeyUnknownType",
        value.isNull
          ? "The value of a parameter was null; one of the following types was expected: "
            + "\(expected)."
          : "Cannot convert \(value.typeName) to one of the following types \(expected).", context)
    }
  }

  private static func read(
    _ table: HashtableObject, keys: [PropertyKey], _ context: CmdletContext
  ) throws(ShellError) -> PropertyArgument {
    var expression: Expression?
    var label: String?
    var options: [(key: PropertyKey, value: Value)] = []
    var seen: [PropertyKey] = []
    for (given, value) in zip(table.keys, table.values) {
      let key = try key(given, among: keys, context)
      if seen.contains(key) {
        throw refusal(
          "DictionaryKeyDuplicate",
          "The duplicated key \"\(given.text)\" conflicts with \"\(key.rawValue)\".", context)
      }
      seen.append(key)
      try checkType(of: value, key, given.text, context)
      switch (key, value) {
      case (.expression, .scriptBlock(let block)): expression = .block(block)
      case (.expression, _): expression = .name(value.text)
      case (.name, _), (.label, _): label = value.text.isEmpty ? nil : value.text
      default: options.append((key, value))
      }
    }
    guard let expression else {
      throw refusal(
        "DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.", context)
    }
    return PropertyArgument(expression, label: label, options: options)
  }

  private static func key(
    _ given: Value, among keys: [PropertyKey], _ context: CmdletContext
  ) throws(ShellError) -> PropertyKey {
    guard case .string(let text) = given else {
      let name = given.typeName.split(separator: ".").last.map(String.init) ?? ""
      throw refusal(
        "DictionaryKeyNonString",
        "The \(name) key type is not valid. The key must be a string.", context)
    }
    let matches = keys.filter { $0.matches(text) }
    guard let first = matches.first else {
      throw refusal("DictionaryKeyIllegal", "The \(text) key is not valid.", context)
    }
    if matches.count > 1 {
      throw refusal(
        "DictionaryKeyAmbiguous",
        "The \(text) key is ambiguous; \(first.rawValue) and \(matches[1].rawValue) conflict.",
        context)
    }
    return first
  }

  private static func checkType(
    of value: Value, _ key: PropertyKey, _ written: String, _ context: CmdletContext
  ) throws(ShellError) {
    let types = key.types
    if types.isEmpty || types.contains(value.typeName) { return }
    if value.isNull {
      throw refusal("DictionaryKeyMissingValue", "The \(written) key has no value.", context)
    }
    throw refusal(
      types.count > 1 ? "DictionaryKeyIllegalValue1" : "DictionaryKeyIllegalValue2",
      "The \"\(written)\" key has a type, \(value.typeName), that is not valid; expected "
        + (types.count > 1 ? "types are \(braced(types))." : "type is \(types[0])."), context)
  }

  private static func check(
    _ name: String, isKey: Bool, globbing: Bool, _ context: CmdletContext
  ) throws(ShellError) {
    if name.isEmpty {
      throw refusal(
        isKey ? "ExpressionEmptyString1" : "ExpressionEmptyString2",
        isKey
          ? "The \"expression\" key cannot have an empty string value."
          : "An empty string value is not allowed.", context)
    }
    guard !globbing, PropertyReader.hasWildcards(name) else { return }
    throw refusal(
      isKey ? "ExpressionGlobbing1" : "ExpressionGlobbing2",
      isKey
        ? "The \"expression\" key cannot have wildcard characters in value \"\(name)\"."
        : "Wildcard characters are not allowed in \"\(name)\".", context)
  }

  private static func braced(_ types: [String]) -> String {
    "{" + types.joined(separator: ", ") + "}"
  }

  /// What a parameter of properties refuses.
  static func refusal(_ id: String, _ message: String, _ context: CmdletContext) -> ShellError {
    context.failure(
      id, .invalidArgument, message, exceptionType: "System.NotSupportedException")
  }
}

extension Value {
  fileprivate var isHashtable: Bool {
    if case .hashtable = self { return true }
    return false
  }
}
