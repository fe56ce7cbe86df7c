extension TextOperators {
  /// `-split pattern[, count[, options]]`
  static func split(
    _ left: Value, _ right: Value, ignoringCase: Bool, _ shell: Shell
  ) throws(ShellError) -> Value {
    let operands = right.elements
    let limit = operands.count > 1 ? Int(try Conversion(shell).int32(operands[1])) : 0
    let options =
      operands.count > 2 ? try SplitOptions(operands[2], shell) : SplitOptions()
    if case .scriptBlock? = operands.first, !options.isEmpty {
      throw SplitOptions.fault(
        "InvalidSplitOptionWithPredicate",
        "Options are not allowed on the -split operator with a predicate.")
    }
    var parts: [Value] = []
    for item in left.elements {
      let pieces: [String]
      if case .scriptBlock(let block)? = operands.first {
        pieces = try split(item.text, by: block, limit: limit, shell)
      } else {
        let pattern = operands.first?.text ?? ""
        let regex = try shell.engine.texts.regex(
          options.isSimple ? escaped(pattern) : options.inline + pattern,
          ignoringCase: ignoringCase || options.ignoresCase)
        pieces = try split(item.text, regex, limit: limit, shell)
      }
      parts += pieces.map { .string($0) }
    }
    try shell.charge(bytes: left.text.utf8.count)
    return try shell.newArray(parts, elementType: "System.String")
  }

  /// At the matches of an expression; a negative limit counts from the end.
  static func split(
    _ text: String, _ regex: Regex, limit: Int, _ shell: Shell
  ) throws(ShellError) -> [String] {
    let subject = Array(text.utf8)
    try shell.step(1 + subject.count / 64)
    if limit < 0 { return try splitFromEnd(subject, regex, count: -limit, shell) }
    var pieces: [String] = []
    var start = 0
    for match in try regex.matches(in: subject, limit: limit > 0 ? limit - 1 : .max) {
      guard let whole = match[0] else { continue }
      try shell.step()
      pieces.append(String(decoding: subject[start..<whole.lowerBound], as: UTF8.self))
      for group in match.dropFirst() {
        if let group { pieces.append(String(decoding: subject[group], as: UTF8.self)) }
      }
      start = whole.upperBound
    }
    pieces.append(String(decoding: subject[start...], as: UTF8.self))
    return pieces
  }

  private static func splitFromEnd(
    _ subject: [UInt8], _ regex: Regex, count: Int, _ shell: Shell
  ) throws(ShellError) -> [String] {
    let wholes = try regex.matches(in: subject).compactMap { $0[0] }.suffix(count - 1)
    try shell.step(wholes.count)
    var pieces: [String] = []
    var start = 0
    for whole in wholes {
      pieces.append(String(decoding: subject[start..<whole.lowerBound], as: UTF8.self))
      start = whole.upperBound
    }
    pieces.append(String(decoding: subject[start...], as: UTF8.self))
    return pieces
  }

  /// At the characters for which a block holds; it gets the character as `$_`, the text and the
  /// position as arguments.
  private static func split(
    _ text: String, by block: ScriptBlockObject, limit: Int, _ shell: Shell
  ) throws(ShellError) -> [String] {
    guard abs(limit) != 1 else { return [text] }
    let units = Array(text.utf16)
    var cuts: [Int] = []
    let positions = limit < 0 ? Array(units.indices.reversed()) : Array(units.indices)
    for position in positions {
      if limit != 0, cuts.count == abs(limit) - 1 { break }
      let character = String(decoding: [units[position]], as: UTF16.self)
      if try shell.test(block, item: .string(character)) { cuts.append(position) }
    }
    var pieces: [String] = []
    var start = 0
    for cut in cuts.sorted() {
      pieces.append(String(decoding: units[start..<cut], as: UTF16.self))
      start = cut + 1
    }
    pieces.append(String(decoding: units[start...], as: UTF16.self))
    return pieces
  }
}

/// The third operand of `-split`: names of SplitOptions with commas between them, or their sum.
private struct SplitOptions {
  private(set) var isSimple = false
  private(set) var ignoresCase = false
  /// Options of the expression, written into it.
  private(set) var inline = ""
  private(set) var isEmpty = true

  private static let names = [
    "SimpleMatch", "RegexMatch", "CultureInvariant", "IgnorePatternWhitespace", "Multiline",
    "Singleline", "IgnoreCase", "ExplicitCapture",
  ]

  init() {}

  init(_ value: Value, _ shell: Shell) throws(ShellError) {
    let bits = try Self.bits(value, shell)
    func has(_ name: String) -> Bool {
      Self.names.firstIndex(of: name).map { bits & (1 << $0) != 0 } ?? false
    }
    isSimple = has("SimpleMatch")
    ignoresCase = has("IgnoreCase")
    isEmpty = bits == 0
    // A plain text takes no option of expressions, 1 and 64 are SimpleMatch and IgnoreCase.
    guard !isSimple || bits & ~(1 | 64) == 0 else {
      throw Self.fault(
        "InvalidSplitOptionCombination",
        "The combination of options with the -split operator is not valid.")
    }
    let letters = [
      ("IgnorePatternWhitespace", "x"), ("Multiline", "m"), ("Singleline", "s"),
      ("ExplicitCapture", "n"),
    ].filter { has($0.0) }.map { $0.1 }.joined()
    inline = letters.isEmpty ? "" : "(?\(letters))"
  }

  static func fault(_ id: String, _ message: String) -> ShellError {
    .failed(
      id, .parserError, message, exceptionType: "System.Management.Automation.ParseException")
  }

  private static func bits(_ value: Value, _ shell: Shell) throws(ShellError) -> Int {
    guard case .string(let text) = value else {
      return Int(try Conversion(shell).int32(value))
    }
    var bits = 0
    for name in text.split(separator: ",") {
      let wanted = NumberReader.trimmed(String(name))
      guard let index = names.firstIndex(where: { TextComparison.equalsIgnoringCase($0, wanted) })
      else {
        throw .notParsed(
          value, .named("System.Management.Automation.SplitOptions"),
          "Unable to match the identifier name \(wanted) to a valid enumerator name. Specify one "
            + "of the following enumerator names and try again:\n" + names.joined(separator: ", "),
          id: "SubstringDisambiguationEnumParseThrewAnException")
      }
      bits |= 1 << index
    }
    return bits
  }
}
