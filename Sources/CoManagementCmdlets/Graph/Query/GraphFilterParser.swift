import CoManagementModel
import ShellRuntime

/// Reads a `$filter`: the operators and functions that people use. What the service cannot read is
/// told in its words, with the position. [OData 4.01; Graph docs: filter-query-parameter]
struct GraphFilterParser {
  private let text: String
  private let tokens: [GraphFilterToken]
  private var next = 0
  /// What names stand for: the resource, then the variables of `any` and `all`, innermost last.
  private var scopes: [(variable: String?, kind: GraphProperty.Kind)]
  /// Operators and properties that need the advanced query parameters.
  private(set) var advanced: [Requirement] = []

  /// Why a filter needs the advanced query parameters.
  enum Requirement {
    // swift-format-ignore
    case notEqual, not, endsWith, contains, count
    /// A function of OData that the directory does not know.
    case function(String)
    case property(GraphProperty)
  }

  init(_ text: String, _ schema: GraphSchema) throws(GraphFilterProblem) {
    self.text = text
    tokens = try GraphFilterToken.all(text)
    scopes = [(nil, .complex(schema))]
  }

  /// The whole filter.
  mutating func read() throws(GraphFilterProblem) -> GraphCondition {
    let condition = try disjunction()
    guard next == tokens.count else { throw syntaxError() }
    return condition
  }

  private mutating func disjunction() throws(GraphFilterProblem) -> GraphCondition {
    var left = try conjunction()
    while takeWord("or") { left = .or(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(GraphFilterProblem) -> GraphCondition {
    var left = try unary()
    while takeWord("and") { left = .and(left, try unary()) }
    return left
  }

  private mutating func unary() throws(GraphFilterProblem) -> GraphCondition {
    if takeWord("not") {
      advanced.append(.not)
      return .not(try unary())
    }
    if take(.open) {
      let condition = try disjunction()
      guard take(.close) else { throw closingExpected() }
      return condition
    }
    return try primary()
  }

  private mutating func primary() throws(GraphFilterProblem) -> GraphCondition {
    guard case .word(let name)? = peek else { throw expressionExpected() }
    if let function = GraphCondition.Function(rawValue: TextComparison.folded(name)),
      tokens.indices.contains(next + 1), tokens[next + 1].kind == .open
    {
      return try call(function)
    }
    if tokens.indices.contains(next + 1), tokens[next + 1].kind == .open {
      guard let inner = try folded(name) else { throw unknownFunction(name) }
      return inner
    }
    let (path, kind) = try path()
    if case .lambda(let condition) = path { return condition }
    if case .count(let slots) = path { return try count(slots) }
    guard case .property(let slots) = path else { throw syntaxError() }
    return try comparison(slots, kind)
  }

  private mutating func call(
    _ function: GraphCondition.Function
  ) throws(GraphFilterProblem) -> GraphCondition {
    next += 2
    if function == .endswith { advanced.append(.endsWith) }
    if function == .contains { advanced.append(.contains) }
    let (slots, kind) = try argument()
    guard take(.comma) else { throw syntaxError() }
    guard kind.isText else { throw wrongArguments(function.rawValue) }
    guard case .text(let part) = try textArgument() else {
      throw wrongArguments(function.rawValue)
    }
    guard take(.close) else { throw closingExpected() }
    _ = takeWord("eq") && takeWord("true")
    return .function(function, slots, part)
  }

  private mutating func comparison(
    _ path: GraphCondition.Path, _ kind: GraphProperty.Kind
  ) throws(GraphFilterProblem) -> GraphCondition {
    guard case .word(let word)? = peek else {
      if case .flag = kind { return .flag(path) }
      throw syntaxError()
    }
    if takeWord("in") {
      guard take(.open) else { throw expressionExpected() }
      var literals: [GraphLiteral] = []
      repeat { literals.append(try literal(kind, .eq)) } while take(.comma)
      guard take(.close) else { throw closingExpected() }
      return .isIn(path, literals)
    }
    guard let comparison = GraphCondition.Comparison(rawValue: TextComparison.folded(word)) else {
      if case .flag = kind { return .flag(path) }
      throw syntaxError()
    }
    next += 1
    if comparison == .ne { advanced.append(.notEqual) }
    return .compare(path, comparison, try literal(kind, comparison))
  }
}

extension GraphFilterParser {
  /// What changes the case of a text: comparisons do not look at it.
  private static let caseFunctions = ["tolower", "toupper"]
  /// Functions of OData that Graph's services read and do not do. [OData 4.01, 5.1.1]
  private static let otherFunctions = [
    "concat", "indexof", "length", "substring", "trim", "year", "month", "day", "hour", "minute",
    "second", "date", "time", "now", "round", "floor", "ceiling", "matchesPattern",
  ]

  /// `tolower(deviceName) eq 'x'`; nil for a function that there is not.
  private mutating func folded(_ name: String) throws(GraphFilterProblem) -> GraphCondition? {
    let isKnown = { (names: [String]) in
      names.contains { TextComparison.equalsIgnoringCase($0, name) }
    }
    if isKnown(Self.otherFunctions) { throw .unsupported("Unsupported Query.") }
    guard isKnown(Self.caseFunctions) else { return nil }
    let (slots, kind) = try argument()
    guard kind.isText else { throw wrongArguments(TextComparison.folded(name)) }
    return try comparison(slots, kind)
  }

  /// A property, by itself or with its case changed.
  private mutating func argument() throws(GraphFilterProblem) -> (
    GraphCondition.Path, GraphProperty.Kind
  ) {
    guard case .word(let name)? = peek else { throw expressionExpected() }
    guard tokens.indices.contains(next + 1), tokens[next + 1].kind == .open else {
      let (path, kind) = try path()
      guard case .property(let slots) = path else { throw syntaxError() }
      return (slots, kind)
    }
    guard Self.caseFunctions.contains(TextComparison.folded(name)) else {
      throw unknownFunction(name)
    }
    advanced.append(.function(name))
    next += 2
    let inner = try argument()
    guard take(.close) else { throw closingExpected() }
    return inner
  }

  /// A text, by itself or with its case changed.
  private mutating func textArgument() throws(GraphFilterProblem) -> GraphLiteral {
    if case .word(let name)? = peek, Self.caseFunctions.contains(TextComparison.folded(name)),
      tokens.indices.contains(next + 1), tokens[next + 1].kind == .open
    {
      next += 2
      let inner = try textArgument()
      guard take(.close) else { throw closingExpected() }
      return inner
    }
    switch peek {
    case .text(let text)?:
      next += 1
      return .text(text)
    case .word(let word)?:
      guard let literal = Self.literal(word, .text) else { throw expressionExpected() }
      next += 1
      return literal
    default: throw expressionExpected()
    }
  }

  /// `assignedLicenses/$count eq 0`
  private mutating func count(
    _ slots: GraphCondition.Path
  ) throws(GraphFilterProblem) -> GraphCondition {
    advanced.append(.count)
    guard case .word(let word)? = peek,
      let comparison = GraphCondition.Comparison(rawValue: TextComparison.folded(word))
    else { throw syntaxError() }
    next += 1
    guard case .number(let number) = try literal(.number, comparison) else {
      throw expressionExpected()
    }
    return .count(slots, comparison, number)
  }

  private func unknownFunction(_ name: String) -> GraphFilterProblem {
    .syntax(
      "An unknown function with name '\(name)' was found. This may also be a function import or "
        + "a key lookup on a navigation property, which is not allowed.")
  }

  private func wrongArguments(_ name: String) -> GraphFilterProblem {
    .syntax(
      "No function signature for the function with name '\(name)' matches the specified "
        + "arguments. The function signatures considered are: \(name)(Edm.String Nullable=true, "
        + "Edm.String Nullable=true).")
  }
}

extension GraphProperty.Kind {
  /// Whether functions of texts take it.
  fileprivate var isText: Bool {
    switch self {
    case .text, .unused: true
    default: false
    }
  }
}

extension GraphFilterParser {
  private enum Path {
    case property(GraphCondition.Path)
    /// The number of elements.
    case count(GraphCondition.Path)
    case lambda(GraphCondition)
  }

  /// `displayName`, `x/skuId`, `assignedLicenses/any(x:...)`
  private mutating func path() throws(GraphFilterProblem) -> (Path, GraphProperty.Kind) {
    guard case .word(let name)? = peek else { throw expressionExpected() }
    var kind: GraphProperty.Kind
    var slots: GraphCondition.Path = []
    if let variable = scopes.last?.variable, TextComparison.equalsIgnoringCase(variable, name) {
      next += 1
      kind = scopes[scopes.count - 1].kind
    } else {
      kind = scopes[scopes.count - 1].kind
      (slots, kind) = try step(kind, slots)
    }
    while take(.slash) {
      guard case .word(let word)? = peek else { throw expressionExpected() }
      let folded = TextComparison.folded(word)
      if folded == "$count", case .list = kind {
        next += 1
        return (.count(slots), .number)
      }
      if folded == "any" || folded == "all", case .list(let element) = kind {
        return (.lambda(try lambda(slots, element, isAny: folded == "any")), kind)
      }
      (slots, kind) = try step(kind, slots)
    }
    return (.property(slots), kind)
  }

  private mutating func step(
    _ kind: GraphProperty.Kind, _ slots: GraphCondition.Path
  ) throws(GraphFilterProblem) -> (GraphCondition.Path, GraphProperty.Kind) {
    guard case .word(let name)? = peek else { throw expressionExpected() }
    guard case .complex(let schema) = kind, let slot = schema.slot(of: name) else {
      var type = kind.edmName
      if case .complex(let schema) = kind { type = schema.fullName }
      throw .syntax("Could not find a property named '\(name)' on type '\(type)'.")
    }
    next += 1
    let property = schema.properties[slot]
    if property.filtering != .basic { advanced.append(.property(property)) }
    return (slots + [slot], property.kind)
  }

  /// `any(x:x/skuId eq ...)`, `any()`
  private mutating func lambda(
    _ path: GraphCondition.Path, _ element: GraphProperty.Kind, isAny: Bool
  ) throws(GraphFilterProblem) -> GraphCondition {
    next += 1
    guard take(.open) else { throw expressionExpected() }
    if take(.close) { return .any(path, nil) }
    guard case .word(let variable)? = peek else { throw expressionExpected() }
    next += 1
    guard take(.colon) else { throw syntaxError() }
    scopes.append((variable, element))
    let condition = try disjunction()
    scopes.removeLast()
    guard take(.close) else { throw closingExpected() }
    return isAny ? .any(path, condition) : .all(path, condition)
  }

  private mutating func literal(
    _ kind: GraphProperty.Kind, _ comparison: GraphCondition.Comparison
  ) throws(GraphFilterProblem) -> GraphLiteral {
    guard let token = peek else { throw expressionExpected() }
    let literal: GraphLiteral
    switch token {
    case .text(let text): literal = .text(text)
    case .word(let word):
      guard let read = Self.literal(word, kind) else {
        throw .syntax(
          "Could not find a property named '\(word)' on type '\(Self.typeName(scopes[0].kind))'.")
      }
      literal = read
    default: throw expressionExpected()
    }
    next += 1
    guard Self.fits(literal, kind) else {
      throw .syntax(
        "A binary operator with incompatible types was detected. Found operand types "
          + "'\(kind.edmName)' and '\(literal.edmName ?? "")' for operator kind "
          + "'\(comparison.operatorKind)'.")
    }
    return literal
  }

  private static func typeName(_ kind: GraphProperty.Kind) -> String {
    if case .complex(let schema) = kind { return schema.fullName }
    return kind.edmName
  }

  private static func literal(_ word: String, _ kind: GraphProperty.Kind) -> GraphLiteral? {
    switch TextComparison.folded(word) {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    default:
      if let number = Int(word) { return .number(number) }
      if StableGUID(text: word) != nil { return .text(word) }
      guard word.utf8.first.map({ (48...57).contains($0) }) == true,
        let moment = DateTime(text: word)
      else { return nil }
      return .moment(VirtualInstant(ticks: moment.ticks))
    }
  }

  private static func fits(_ literal: GraphLiteral, _ kind: GraphProperty.Kind) -> Bool {
    switch (literal, kind) {
    case (.null, _), (.text, .text), (.text, .unused), (.flag, .flag), (.number, .number),
      (.moment, .moment):
      true
    default: false
    }
  }
}

extension GraphFilterParser {
  private var peek: GraphFilterToken.Kind? {
    tokens.indices.contains(next) ? tokens[next].kind : nil
  }

  /// Where reading stopped.
  private var position: Int {
    tokens.indices.contains(next) ? tokens[next].position : text.utf16.count
  }

  private mutating func take(_ kind: GraphFilterToken.Kind) -> Bool {
    guard peek == kind else { return false }
    next += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard case .word(let found)? = peek, TextComparison.equalsIgnoringCase(found, word) else {
      return false
    }
    next += 1
    return true
  }

  private func syntaxError() -> GraphFilterProblem {
    .syntax("Syntax error at position \(position) in '\(text)'.")
  }

  private func expressionExpected() -> GraphFilterProblem {
    .syntax("Expression expected at position \(position) in '\(text)'.")
  }

  private func closingExpected() -> GraphFilterProblem {
    .syntax("')' or operator expected at position \(position) in '\(text)'.")
  }
}

extension GraphCondition.Comparison {
  /// As errors call it.
  fileprivate var operatorKind: String {
    switch self {
    case .eq: "Equal"
    case .ne: "NotEqual"
    case .gt: "GreaterThan"
    case .ge: "GreaterThanOrEqual"
    case .lt: "LessThan"
    case .le: "LessThanOrEqual"
    }
  }
}
