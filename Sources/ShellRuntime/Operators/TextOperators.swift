/// `-like -match -replace -split -join` and their relatives.
enum TextOperators {
  /// `-like`; an array on the left is filtered.
  static func like(
    _ left: Value, _ right: Value, ignoringCase: Bool, isNegated: Bool, _ shell: Shell
  ) throws(ShellError) -> Value {
    try WildcardPattern.refuseOpenSet(right.text)
    let pattern = WildcardPattern(right.text, ignoringCase: ignoringCase)
    guard case .array(let array) = left else {
      return .bool(pattern.matches(left.text) != isNegated)
    }
    try shell.step(array.items.count)
    let texts = array.items.map(\.text).filter { pattern.matches($0) != isNegated }
    return try shell.newArray(texts.map { .string($0) })
  }

  /// `-match`; sets `$Matches` for a single text, filters an array.
  static func match(
    _ left: Value, _ right: Value, ignoringCase: Bool, isNegated: Bool, _ shell: Shell
  ) throws(ShellError) -> Value {
    let regex = try regex(right, ignoringCase: ignoringCase, shell)
    if case .array(let array) = left {
      var items: [Value] = []
      for item in array.items {
        try shell.step()
        let found = try regex.match(in: Array(item.text.utf8)) != nil
        if found != isNegated { items.append(item) }
      }
      return try shell.newArray(items)
    }
    let subject = Array(left.text.utf8)
    try shell.step(1 + subject.count / 64)
    guard let match = try regex.match(in: subject) else { return .bool(isNegated) }
    let table = HashtableObject()
    for (index, group) in regex.groups.enumerated().reversed() {
      guard let range = match[index] else { continue }
      let key: Value = Int32(group.name).map { .int($0) } ?? .string(group.name)
      table[key] = .string(String(decoding: subject[range], as: UTF8.self))
    }
    try shell.charge(bytes: subject.count)
    try shell.assign(shell.engine.known.matches, .hashtable(table))
    return .bool(!isNegated)
  }

  static func regex(
    _ pattern: Value, ignoringCase: Bool, _ shell: Shell
  ) throws(ShellError) -> Regex {
    if case .object(let object as RegexObject) = pattern { return object.regex }
    return try shell.engine.texts.regex(pattern.text, ignoringCase: ignoringCase)
  }

  /// `-replace pattern, replacement`; each element of an array.
  static func replace(
    _ left: Value, _ right: Value, ignoringCase: Bool, _ shell: Shell
  ) throws(ShellError) -> Value {
    let operands = right.elements
    guard operands.count <= 2 else {
      throw .failed(
        "BadReplaceArgument", .invalidOperation,
        "The -replace operator allows only two elements to follow it, not \(operands.count).")
    }
    let pattern = operands.first ?? .string("")
    let regex: Regex
    do throws(ShellError) {
      regex = try self.regex(pattern, ignoringCase: ignoringCase, shell)
    } catch { throw error.namingPattern(pattern.text) }
    let replacement = operands.count == 2 ? operands[1] : .string("")
    guard case .array(let array) = left else {
      return try replaced(left.text, regex, replacement, shell)
    }
    var items: [Value] = []
    for item in array.items { items.append(try replaced(item.text, regex, replacement, shell)) }
    return try shell.newArray(items)
  }

  static func replaced(
    _ text: String, _ regex: Regex, _ replacement: Value, limit: Int = .max, _ shell: Shell
  ) throws(ShellError) -> Value {
    let subject = Array(text.utf8)
    try shell.step(1 + subject.count / 64)
    var result: [UInt8] = []
    var end = 0
    let template = ReplacementTemplate(replacement.text, regex)
    for match in try regex.matches(in: subject, limit: max(0, limit)) {
      guard let whole = match[0] else { continue }
      try shell.step()
      result += subject[end..<whole.lowerBound]
      if case .scriptBlock(let block) = replacement {
        let item = MatchObject(match, subject, regex, shell.engine)
        // A method hands the match over as an argument, the operator as `$_`; blocks get both.
        let values = try shell.invoke(
          block, item: .object(item),
          arguments: block.code.parameters.isEmpty ? [] : [.object(item)])
        result += Array(values.map(\.text).joined(separator: " ").utf8)
      } else {
        let before = result.count
        template.append(match, of: subject, to: &result)
        try shell.charge(bytes: result.count - before)
      }
      end = whole.upperBound
    }
    if end == 0, result.isEmpty { return .string(text) }
    result += subject[end...]
    return try shell.newString(String(decoding: result, as: UTF8.self))
  }

  /// `-split text`: at runs of white space.
  static func splitAtSpace(_ value: Value, _ shell: Shell) throws(ShellError) -> Value {
    var parts: [Value] = []
    for item in value.elements {
      let pieces = item.text.unicodeScalars.split { $0.properties.isWhitespace }
      parts += pieces.map { .string(String($0)) }
    }
    return try shell.newArray(parts, elementType: "System.String")
  }

  /// `-join`
  static func join(
    _ left: Value, separator: String, _ shell: Shell
  ) throws(ShellError) -> Value {
    let items = left.elements
    try shell.step(items.count)
    return try shell.newString(items.map(\.text).joined(separator: separator))
  }

  /// A text with every character of meaning in expressions escaped, as `[regex]::Escape` does.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "*", "+", "?", "|", "{", "[", "(", ")", "^", "$", ".", "#", " ":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
