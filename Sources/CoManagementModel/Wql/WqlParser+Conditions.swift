extension WqlParser {
  /// `or` of `and` of `not` of comparisons.
  mutating func condition() throws(WqlError) -> WqlCondition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw .invalidQuery(reason: "Conditions stand inside each other more than 64 deep.")
    }
    var alternatives = [try conjunction()]
    while take(word: "or") { alternatives.append(try conjunction()) }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private mutating func conjunction() throws(WqlError) -> WqlCondition {
    var parts = [try negation()]
    while take(word: "and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(WqlError) -> WqlCondition {
    var isNegated = false
    while take(word: "not") { isNegated.toggle() }
    let part = try comparison()
    return isNegated ? .not(part) : part
  }

  private mutating func comparison() throws(WqlError) -> WqlCondition {
    if take(sign: "(") {
      let inner = try condition()
      try expect(sign: ")")
      return inner
    }
    let operand = try operand()
    if take(word: "is") {
      let isNegated = take(word: "not")
      try expect(word: "null")
      return .isNull(operand, isNegated: isNegated)
    }
    let isNegated = take(word: "not")
    if take(word: "like") {
      guard case .text(let pattern)? = current else { throw missing("a pattern in quotes") }
      advance()
      return .like(operand, pattern: pattern, isNegated: isNegated)
    }
    if take(word: "in") { return try membership(operand, isNegated: isNegated) }
    guard !isNegated, case .sign(let sign)? = current,
      let comparison = WqlCondition.Comparison(rawValue: sign == "!=" ? "<>" : sign)
    else { throw missing("a comparison") }
    advance()
    return try compare(operand, comparison)
  }

  /// `= NULL` and `<> NULL` ask the same as `IS NULL` and `IS NOT NULL`. [win32 wql-operators]
  private mutating func compare(
    _ left: WqlOperand, _ comparison: WqlCondition.Comparison
  ) throws(WqlError) -> WqlCondition {
    let right = try operand()
    guard right == .literal(.null) else { return .compare(left, comparison, right) }
    switch comparison {
    case .equal: return .isNull(left, isNegated: false)
    case .notEqual: return .isNull(left, isNegated: true)
    default: throw .invalidQuery(reason: "NULL is neither less nor greater than anything.")
    }
  }

  private mutating func membership(
    _ operand: WqlOperand, isNegated: Bool
  ) throws(WqlError) -> WqlCondition {
    try expect(sign: "(")
    if isWord("select") {
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.maximumDepth else {
        throw .invalidQuery(reason: "Queries stand inside each other more than 64 deep.")
      }
      let query = try query()
      try expect(sign: ")")
      return .inQuery(operand, query, isNegated: isNegated)
    }
    var values: [WqlValue] = []
    repeat {
      guard let value = literal() else { throw missing("a value") }
      values.append(value)
    } while take(sign: ",")
    try expect(sign: ")")
    return .inList(operand, values, isNegated: isNegated)
  }

  private mutating func operand() throws(WqlError) -> WqlOperand {
    if let value = literal() { return .literal(value) }
    if case .word(let word)? = current, next == .sign("("),
      let function = WqlFunction(rawValue: WqlText.folded(word))
    {
      advance()
      advance()
      return try call(function)
    }
    return .column(try columnName())
  }

  private mutating func call(_ function: WqlFunction) throws(WqlError) -> WqlOperand {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw .invalidQuery(reason: "Functions stand inside each other more than 64 deep.")
    }
    var part: WqlDatePart?
    if function.takesDatePart {
      let name = try name("a part of a date")
      guard let found = WqlDatePart(name) else {
        throw .invalidQuery(reason: "'\(name)' is no part of a date.")
      }
      part = found
      try expect(sign: ",")
    }
    var operands: [WqlOperand] = []
    for index in 0..<function.operandCount {
      if index > 0 { try expect(sign: ",") }
      operands.append(try operand())
    }
    try expect(sign: ")")
    return .call(function, part: part, operands)
  }

  private mutating func literal() -> WqlValue? {
    let value: WqlValue
    switch current {
    case .number(let number)?: value = .number(number)
    case .text(let text)?: value = .text(text)
    case .word? where isWord("null"): value = .null
    case .word? where isWord("true"): value = .flag(true)
    case .word? where isWord("false"): value = .flag(false)
    default: return nil
    }
    advance()
    return value
  }
}
