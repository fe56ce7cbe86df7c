import ShellRuntime

/// The condition of a query, `Name = 'BITS' AND NOT State = 'Stopped'`. [WQL reference]
indirect enum CIMCondition {
  case comparison(property: String, operation: String, literal: CIMToken)
  case and(CIMCondition, CIMCondition)
  case or(CIMCondition, CIMCondition)
  case not(CIMCondition)

  /// The condition of a text; nil where it is none.
  init?(_ text: String) {
    guard let tokens = CIMToken.all(in: text) else { return nil }
    var reader = CIMConditionReader(tokens: tokens)
    guard let condition = reader.disjunction(), reader.isAtEnd else { return nil }
    self = condition
  }

  /// Names of the properties that it asks for.
  var properties: [String] {
    switch self {
    case .comparison(let property, _, _): [property]
    case .and(let left, let right), .or(let left, let right): left.properties + right.properties
    case .not(let inner): inner.properties
    }
  }

  /// Whether a row fulfils it.
  func holds(_ value: (String) -> Value) -> Bool {
    switch self {
    case .and(let left, let right): left.holds(value) && right.holds(value)
    case .or(let left, let right): left.holds(value) || right.holds(value)
    case .not(let inner): !inner.holds(value)
    case .comparison(let property, let operation, let literal):
      Self.compare(value(property), operation, literal)
    }
  }

  private static func compare(_ value: Value, _ operation: String, _ literal: CIMToken) -> Bool {
    if case .null = literal {
      let isNull = value.isNull
      return operation == "<>" || operation == "isnot" ? !isNull : isNull
    }
    if value.isNull { return false }
    if operation == "like" {
      return WildcardPattern(wildcards(literal.text), ignoringCase: true).matches(value.text)
    }
    let order: Int
    switch (Double(value.text), literal) {
    case (let left?, .number(let right)): order = left < right ? -1 : left > right ? 1 : 0
    default:
      let text: String
      if case .bool(let isTrue) = value {
        text = isTrue ? "true" : "false"
      } else {
        text = value.text
      }
      order = TextComparison.order(text, literal.text, ignoringCase: true)
    }
    switch operation {
    case "=": return order == 0
    case "<>": return order != 0
    case "<": return order < 0
    case ">": return order > 0
    case "<=": return order <= 0
    default: return order >= 0
    }
  }

  /// `%` and `_` as PowerShell writes them.
  private static func wildcards(_ text: String) -> String {
    String(text.map { $0 == "%" ? "*" : $0 == "_" ? "?" : $0 })
  }
}

/// A word, sign or literal of a condition.
enum CIMToken {
  case word(String)
  case sign(String)
  case text(String)
  case number(Double)
  case null

  /// As it is compared with text.
  var text: String {
    switch self {
    case .word(let text), .sign(let text), .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : "\(number)"
    case .null: ""
    }
  }

  /// The tokens of a text; nil where something is none.
  static func all(in text: String) -> [CIMToken]? {
    var tokens: [CIMToken] = []
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.first {
      if first == " " || first == "\t" || first == "\n" || first == "\r" {
        rest = rest.dropFirst()
      } else if first == "'" || first == "\"" {
        guard let token = quoted(&rest, first) else { return nil }
        tokens.append(token)
      } else if let sign = ["<>", "!=", "<=", ">=", "=", "<", ">", "(", ")", ","].first(where: {
        rest.starts(with: $0.unicodeScalars)
      }) {
        tokens.append(.sign(sign == "!=" ? "<>" : sign))
        rest = rest.dropFirst(sign.unicodeScalars.count)
      } else {
        let word = rest.prefix(while: isPartOfWord)
        guard !word.isEmpty else { return nil }
        rest = rest.dropFirst(word.count)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: word)
        tokens.append(plain(String(text)))
      }
    }
    return tokens
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "_", ".", "-", "*", ":", "\\": true
    default: scalar.properties.isAlphabetic
    }
  }

  private static func plain(_ text: String) -> CIMToken {
    if let number = Double(text) { return .number(number) }
    return TextComparison.equalsIgnoringCase(text, "null") ? .null : .word(text)
  }

  private static func quoted(
    _ rest: inout ArraySlice<Unicode.Scalar>, _ quote: Unicode.Scalar
  ) -> CIMToken? {
    rest = rest.dropFirst()
    var text = String.UnicodeScalarView()
    while let scalar = rest.first {
      rest = rest.dropFirst()
      if scalar == quote { return .text(String(text)) }
      if scalar == "\\", let next = rest.first {
        text.append(next)
        rest = rest.dropFirst()
      } else {
        text.append(scalar)
      }
    }
    return nil
  }
}

/// Reads a condition from its tokens.
struct CIMConditionReader {
  let tokens: [CIMToken]
  private var place = 0

  init(tokens: [CIMToken]) { self.tokens = tokens }

  var isAtEnd: Bool { place == tokens.count }

  mutating func disjunction() -> CIMCondition? {
    guard var left = conjunction() else { return nil }
    while takes(word: "or") {
      guard let right = conjunction() else { return nil }
      left = .or(left, right)
    }
    return left
  }

  private mutating func conjunction() -> CIMCondition? {
    guard var left = negation() else { return nil }
    while takes(word: "and") {
      guard let right = negation() else { return nil }
      left = .and(left, right)
    }
    return left
  }

  private mutating func negation() -> CIMCondition? {
    if takes(word: "not") { return negation().map { .not($0) } }
    if takes(sign: "(") {
      guard let inner = disjunction(), takes(sign: ")") else { return nil }
      return inner
    }
    return comparison()
  }

  private mutating func comparison() -> CIMCondition? {
    guard let left = next() else { return nil }
    if takes(word: "is") {
      let isNot = takes(word: "not")
      guard case .word(let property) = left, case .null? = next() else { return nil }
      return .comparison(property: property, operation: isNot ? "isnot" : "is", literal: .null)
    }
    var operation: String
    if takes(word: "like") {
      operation = "like"
    } else if case .sign(let sign)? = next(), !["(", ")", ","].contains(sign) {
      operation = sign
    } else {
      return nil
    }
    guard let right = next() else { return nil }
    if case .word(let property) = left { return condition(property, operation, right) }
    guard case .word(let property) = right else { return nil }
    operation = ["<": ">", ">": "<", "<=": ">=", ">=": "<="][operation] ?? operation
    return condition(property, operation, left)
  }

  /// `TRUE` and `FALSE` are words, other words no literals.
  private func condition(
    _ property: String, _ operation: String, _ literal: CIMToken
  ) -> CIMCondition? {
    if case .word(let word) = literal,
      !["true", "false"].contains(TextComparison.folded(word))
    {
      return nil
    }
    if case .sign = literal { return nil }
    return .comparison(property: property, operation: operation, literal: literal)
  }

  private mutating func next() -> CIMToken? {
    guard place < tokens.count else { return nil }
    place += 1
    return tokens[place - 1]
  }

  private mutating func takes(word: String) -> Bool {
    guard place < tokens.count, case .word(let found) = tokens[place],
      TextComparison.equalsIgnoringCase(found, word)
    else { return false }
    place += 1
    return true
  }

  private mutating func takes(sign: String) -> Bool {
    guard place < tokens.count, case .sign(sign) = tokens[place] else { return false }
    place += 1
    return true
  }
}
