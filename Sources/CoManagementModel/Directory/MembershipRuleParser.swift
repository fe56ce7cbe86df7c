/// Reads the rule of a dynamic group.
struct MembershipRuleParser {
  private enum Token: Equatable {
    // swift-format-ignore
    case word(String)
    case text(String)
    case operation(String)
    // swift-format-ignore
    case open, close, openList, closeList, comma
  }

  private var tokens: [Token] = []
  private var next = 0

  /// The rule of a text; throws where it cannot be read, or looks at what the lab does not know.
  static func read(_ text: String) throws(DirectoryRejection) -> MembershipRule {
    var parser = MembershipRuleParser()
    guard text.utf16.count <= 3_072 else { throw .invalidValue("membershipRule") }
    try parser.split(text)
    let rule = try parser.disjunction(depth: 0)
    guard parser.next == parser.tokens.count else { throw .invalidValue("membershipRule") }
    for property in rule.properties where !MembershipRule.isKnown(property) {
      throw .notSimulated("membershipRule: \(property)")
    }
    let isOfUsers = rule.properties.map { $0.hasPrefix("user.") }
    guard isOfUsers.allSatisfy({ $0 == isOfUsers[0] }) else {
      throw .invalidValue("membershipRule")
    }
    return rule
  }

  private mutating func disjunction(depth: Int) throws(DirectoryRejection) -> MembershipRule {
    var left = try conjunction(depth: depth)
    while take(.operation("or")) { left = .or(left, try conjunction(depth: depth)) }
    return left
  }

  private mutating func conjunction(depth: Int) throws(DirectoryRejection) -> MembershipRule {
    var left = try unary(depth: depth)
    while take(.operation("and")) { left = .and(left, try unary(depth: depth)) }
    return left
  }

  private mutating func unary(depth: Int) throws(DirectoryRejection) -> MembershipRule {
    guard depth < 50 else { throw .invalidValue("membershipRule") }
    if take(.operation("not")) || take(.word("not")) {
      return .not(try unary(depth: depth + 1))
    }
    if take(.open) {
      let rule = try disjunction(depth: depth + 1)
      guard take(.close) else { throw .invalidValue("membershipRule") }
      return rule
    }
    return try comparison()
  }

  private mutating func comparison() throws(DirectoryRejection) -> MembershipRule {
    guard case .word(let property)? = peek else { throw .invalidValue("membershipRule") }
    next += 1
    let isList = property == MembershipRule.physicalIDs
    for isAny in [true, false] where take(.operation(isAny ? "any" : "all")) {
      guard isList, take(.open), take(.word("_")) else { throw .invalidValue("membershipRule") }
      let (comparison, values) = try operands()
      guard take(.close) else { throw .invalidValue("membershipRule") }
      return .each(property: property, comparison, values, isAny: isAny)
    }
    guard !isList else { throw .invalidValue("membershipRule") }
    let (comparison, values) = try operands()
    return .compare(property: property, comparison, values)
  }

  /// An operator and what stands behind it: a value, or a list of them.
  private mutating func operands() throws(DirectoryRejection) -> (
    MembershipRule.Comparison, [String?]
  ) {
    guard case .operation(let name)? = peek else { throw .invalidValue("membershipRule") }
    next += 1
    guard let comparison = MembershipRule.Comparison(rawValue: name) else {
      throw .notSimulated("membershipRule: -\(name)")
    }
    guard take(.openList) else { return (comparison, [try value()]) }
    var values: [String?] = []
    repeat { values.append(try value()) } while take(.comma)
    guard take(.closeList), comparison == .isIn || comparison == .isNotIn else {
      throw .invalidValue("membershipRule")
    }
    return (comparison, values)
  }

  private mutating func value() throws(DirectoryRejection) -> String? {
    defer { next += 1 }
    switch peek {
    case .text(let text)?: return text
    case .word("null")?, .operation("null")?: return nil
    case .word(let word)? where word == "true" || word == "false": return word
    default: throw .invalidValue("membershipRule")
    }
  }

  private var peek: Token? { tokens.indices.contains(next) ? tokens[next] : nil }

  private mutating func take(_ token: Token) -> Bool {
    guard peek == token else { return false }
    next += 1
    return true
  }

  /// Words become lower case; operators may do without their dash only where they join rules.
  private mutating func split(_ text: String) throws(DirectoryRejection) {
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if let token = Self.punctuation(byte) {
        tokens.append(token)
        rest.removeFirst()
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        rest.removeFirst()
        let literal = rest.prefix { $0 != byte }
        guard literal.endIndex < rest.endIndex else { throw .invalidValue("membershipRule") }
        tokens.append(.text(String(decoding: literal, as: UTF8.self)))
        rest = rest[(literal.endIndex + 1)...]
      } else if byte <= 0x20 {
        rest.removeFirst()
      } else {
        let word = rest.prefix { $0 > 0x20 && Self.punctuation($0) == nil && $0 != 0x22 }
        rest = rest[word.endIndex...]
        let name = String(decoding: word.map(\.lowercasedASCII), as: UTF8.self)
        let isJoint = ["and", "or", "not"].contains(name)
        tokens.append(
          name.hasPrefix("-")
            ? .operation(String(name.dropFirst())) : isJoint ? .operation(name) : .word(name))
      }
    }
  }

  private static func punctuation(_ byte: UInt8) -> Token? {
    switch byte {
    case UInt8(ascii: "("): .open
    case UInt8(ascii: ")"): .close
    case UInt8(ascii: "["): .openList
    case UInt8(ascii: "]"): .closeList
    case UInt8(ascii: ","): .comma
    default: nil
    }
  }
}
