/// Reads the tokens of a query. Conditions live in `WqlParser+Conditions`.
struct WqlParser {
  /// Parentheses, `not` and sub-selects inside each other.
  static let maximumDepth = 64

  private let tokens: [WqlToken]
  private var position = 0
  var depth = 0

  init(_ tokens: [WqlToken]) { self.tokens = tokens }

  /// The query, to the last token.
  mutating func wholeQuery() throws(WqlError) -> WqlQuery {
    let query = try self.query()
    if let rest = current {
      throw .invalidQuery(reason: "'\(rest.shown)' does not belong behind the query.")
    }
    return query
  }

  /// One query, up to what cannot belong to it.
  mutating func query() throws(WqlError) -> WqlQuery {
    try expect(word: "select")
    var query = WqlQuery()
    query.isDistinct = take(word: "distinct")
    query.selection = try selection()
    try expect(word: "from")
    query.sources = [try source()]
    while let join = try nextJoin() { query.sources.append(join) }
    if take(word: "where") { query.condition = try condition() }
    if take(word: "order") {
      try expect(word: "by")
      repeat { query.order.append(try order()) } while take(sign: ",")
    }
    if query.isDistinct, query.selection == .count {
      throw .invalidQuery(reason: "COUNT and DISTINCT cannot be combined.")
    }
    return query
  }

  private mutating func selection() throws(WqlError) -> WqlQuery.Selection {
    if take(sign: "*") { return .everything }
    if isWord("count"), next == .sign("(") {
      position += 2
      if !take(sign: "*") { _ = try columnName() }
      try expect(sign: ")")
      return .count
    }
    var columns: [WqlColumnName] = []
    repeat { columns.append(try columnName(allowsAll: true)) } while take(sign: ",")
    return .columns(columns)
  }

  private mutating func source() throws(WqlError) -> WqlQuery.Source {
    let className = try name("the name of a class")
    var alias = className
    if take(word: "as") {
      alias = try name("an alias")
    } else if case .word(let word)? = current, !Self.isKeyword(word) {
      alias = word
      position += 1
    }
    return WqlQuery.Source(className: className, alias: alias)
  }

  private mutating func nextJoin() throws(WqlError) -> WqlQuery.Source? {
    if take(sign: ",") { return try source() }
    var join = WqlQuery.Source.Join.inner
    if take(word: "left") {
      _ = take(word: "outer")
      join = .left
    } else if ["right", "full", "cross"].contains(where: isWord) {
      throw .invalidQuery(reason: "Queries join with INNER JOIN and LEFT JOIN only.")
    } else if !take(word: "inner"), !isWord("join") {
      return nil
    }
    try expect(word: "join")
    var joined = try source()
    joined.join = join
    try expect(word: "on")
    joined.condition = try condition()
    return joined
  }

  private mutating func order() throws(WqlError) -> WqlQuery.Order {
    var order = WqlQuery.Order(column: try columnName())
    if take(word: "desc") { order.isDescending = true } else { _ = take(word: "asc") }
    return order
  }
}

extension WqlParser {
  private static let keywords: Set<String> = [
    "select", "distinct", "from", "as", "where", "order", "by", "asc", "desc", "inner", "left",
    "right", "full", "cross", "outer", "join", "on", "and", "or", "not", "like", "in", "is",
    "null", "true", "false",
  ]

  static func isKeyword(_ word: String) -> Bool { keywords.contains(WqlText.folded(word)) }

  var current: WqlToken? { position < tokens.count ? tokens[position] : nil }
  var next: WqlToken? { position + 1 < tokens.count ? tokens[position + 1] : nil }

  mutating func advance() { position += 1 }

  func isWord(_ word: String) -> Bool {
    if case .word(let found)? = current { return found.equalsIgnoringASCIICase(word) }
    return false
  }

  mutating func take(word: String) -> Bool {
    guard isWord(word) else { return false }
    position += 1
    return true
  }

  mutating func take(sign: String) -> Bool {
    guard current == .sign(sign) else { return false }
    position += 1
    return true
  }

  mutating func expect(word: String) throws(WqlError) {
    guard take(word: word) else { throw missing(WqlText.folded(word).uppercasedASCII) }
  }

  mutating func expect(sign: String) throws(WqlError) {
    guard take(sign: sign) else { throw missing("'\(sign)'") }
  }

  mutating func name(_ wanted: String) throws(WqlError) -> String {
    guard case .word(let word)? = current, !Self.isKeyword(word) else { throw missing(wanted) }
    position += 1
    return word
  }

  /// `Name`, `alias.Name`, and `alias.*` where that is allowed.
  mutating func columnName(allowsAll: Bool = false) throws(WqlError) -> WqlColumnName {
    let first = try name("the name of a property")
    guard take(sign: ".") else { return WqlColumnName(qualifier: nil, name: first) }
    if allowsAll, take(sign: "*") { return WqlColumnName(qualifier: first, name: "*") }
    return WqlColumnName(qualifier: first, name: try name("the name of a property"))
  }

  func missing(_ wanted: String) -> WqlError {
    let place = current.map { "before '\($0.shown)'" } ?? "at the end of the query"
    return .invalidQuery(reason: "\(wanted) is missing \(place).")
  }
}
