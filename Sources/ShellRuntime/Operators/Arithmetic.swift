import ShellSyntax

/// The arithmetic operators.
enum Arithmetic {
  static func apply(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    switch kind {
    case .add: return try add(left, right, shell)
    case .subtract: return try subtract(left, right, shell)
    case .multiply: return try multiply(left, right, shell)
    case .divide:
      if case .timeSpan(let span) = left { return try divide(span, right, shell) }
      return try numbers(kind, left, right, shell)
    default: return try numbers(kind, left, right, shell)
    }
  }

  private static func divide(
    _ span: TimeSpan, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    if case .timeSpan(let other) = right {
      return .double(Double(span.ticks) / Double(other.ticks))
    }
    return try scaled(span, by: 1 / (try Conversion(shell).double(right)))
  }

  private static func scaled(
    _ span: TimeSpan, by factor: Double
  ) throws(ShellError) -> Value {
    guard let result = TimeSpan(Double(span.ticks) * factor, unit: 1) else {
      let message = "TimeSpan overflowed because the duration is too long."
      throw .failed(
        "RuntimeException", .notSpecified, message,
        inner: InnerException(type: "System.OverflowException", message: message))
    }
    return .timeSpan(result)
  }

  static func add(_ left: Value, _ right: Value, _ shell: Shell) throws(ShellError) -> Value {
    switch (left, right) {
    case (.int(let one), .int(let other)):
      let (sum, overflow) = one.addingReportingOverflow(other)
      return overflow ? .double(Double(one) + Double(other)) : .int(sum)
    case (.double(let one), .double(let other)): return .double(one + other)
    case (.string(let one), _):
      let other = right.text
      try shell.charge(bytes: one.utf8.count + other.utf8.count)
      return .string(one + other)
    case (.null, _): return right
    case (.array(let array), _):
      let added = right.elements
      try shell.charge(elements: array.items.count + added.count)
      try shell.step(array.items.count / 16)
      return try shell.newArray(array.items + added)
    case (.hashtable(let one), .hashtable(let other)): return try merge(one, other, shell)
    case (.dateTime(let moment), .timeSpan(let span)):
      guard let sum = moment.adding(span) else { throw .unrepresentableDate() }
      return .dateTime(sum)
    case (.timeSpan(let one), .timeSpan(let other)): return .timeSpan(one + other)
    case (.char, _): return try shell.newString(left.text + right.text)
    case (.dateTime(let moment), .string):
      guard let sum = moment.adding(try Conversion(shell).timeSpan(right)) else {
        throw .unrepresentableDate()
      }
      return .dateTime(sum)
    case (.hashtable, _) where !right.isNull:
      throw .failed(
        "AddHashTableToNonHashTable", .invalidOperation,
        "A hash table can only be added to another hash table.", target: right.text)
    default: return try numbers(.add, left, right, shell)
    }
  }

  private static func merge(
    _ one: HashtableObject, _ other: HashtableObject, _ shell: Shell
  ) throws(ShellError) -> Value {
    let sum = HashtableObject(isOrdered: one.isOrdered, isCaseSensitive: one.isCaseSensitive)
    sum.epoch = shell.readOnlyEpoch
    try shell.charge(elements: one.count + other.count)
    for (index, key) in one.keys.enumerated() { sum[key] = one.values[index] }
    for (index, key) in other.keys.enumerated() {
      guard sum.position(of: key) == nil else {
        throw .failed(
          "System.ArgumentException", .operationStopped,
          "Item has already been added. Key in dictionary: '\(key.text)'  "
            + "Key being added: '\(key.text)'", target: key.text,
          exceptionType: "System.ArgumentException")
      }
      sum[key] = other.values[index]
    }
    return .hashtable(sum)
  }

  static func subtract(_ left: Value, _ right: Value, _ shell: Shell) throws(ShellError) -> Value {
    switch (left, right) {
    case (.int(let one), .int(let other)):
      let (difference, overflow) = one.subtractingReportingOverflow(other)
      return overflow ? .double(Double(one) - Double(other)) : .int(difference)
    case (.double(let one), .double(let other)): return .double(one - other)
    case (.dateTime(let one), .dateTime(let other)): return .timeSpan(one - other)
    case (.dateTime(let moment), .timeSpan(let span)):
      guard let result = moment.adding(-span) else { throw .unrepresentableDate() }
      return .dateTime(result)
    case (.timeSpan(let one), .timeSpan(let other)): return .timeSpan(one - other)
    case (.dateTime(let moment), .string):
      return .timeSpan(moment - (try Conversion(shell).dateTime(right)))
    default: return try numbers(.subtract, left, right, shell)
    }
  }

  static func multiply(_ left: Value, _ right: Value, _ shell: Shell) throws(ShellError) -> Value {
    switch left {
    case .int(let one):
      guard case .int(let other) = right else { break }
      let (product, overflow) = one.multipliedReportingOverflow(by: other)
      return overflow ? .double(Double(one) * Double(other)) : .int(product)
    case .string(let text):
      let count = try repetition(right, shell)
      let (bytes, overflow) = text.utf8.count.multipliedReportingOverflow(by: count)
      try shell.charge(bytes: overflow ? .max / 2 : bytes)
      return .string(String(repeating: text, count: count))
    case .array(let array):
      let count = try repetition(right, shell)
      let (elements, overflow) = array.items.count.multipliedReportingOverflow(by: count)
      try shell.charge(elements: overflow ? .max : elements)
      var items: [Value] = []
      for _ in 0..<(array.items.isEmpty ? 0 : count) { items += array.items }
      return try shell.newArray(items)
    case .timeSpan(let span):
      return try scaled(span, by: try Conversion(shell).double(right))
    case .null: return .null
    case .double(let number):
      guard case .timeSpan(let span) = right else { break }
      return try scaled(span, by: number)
    default: break
    }
    return try numbers(.multiply, left, right, shell)
  }

  private static func repetition(_ right: Value, _ shell: Shell) throws(ShellError) -> Int {
    let count = Int(try Conversion(shell).int32(right))
    guard count >= 0 else {
      throw .failed(
        "System.ArgumentOutOfRangeException", .operationStopped,
        "times ('\(count)') must be a non-negative value. (Parameter 'times')\n"
          + "Actual value was \(count).",
        exceptionType: "System.ArgumentOutOfRangeException")
    }
    return count
  }

  static func negate(_ value: Value, _ shell: Shell) throws(ShellError) -> Value {
    switch value {
    case .int(let number) where number != .min: return .int(-number)
    case .double(let number): return .double(-number)
    case .timeSpan(let span): return .timeSpan(-span)
    default: return try numbers(.subtract, .int(0), value, shell)
    }
  }

  /// A number for arithmetic; text is read, nothing is 0.
  static func operand(
    _ value: Value, _ kind: BinaryOperatorKind, _ original: Value
  ) throws(ShellError) -> (Numeric, rank: Int) {
    if case .string(let text) = value {
      guard let number = text.isEmpty ? .integer(0) : NumberReader.number(text) else {
        throw .notANumber(text, type: "System.Int32")
      }
      switch number {
      case .integer(let whole): return (number, Int32(exactly: whole) != nil ? 1 : 3)
      default: return (number, 5)
      }
    }
    if value.isNull { return (.integer(0), 1) }
    guard let number = Numeric(value) else { throw .noOperator(kind, original) }
    return (number, rank(value))
  }

  /// Wider types have higher ranks: int 1, uint32 2, long 3, uint64 4, double 5, decimal 6.
  private static func rank(_ value: Value) -> Int {
    switch value {
    case .uint32: 2
    case .long: 3
    case .uint64: 4
    case .double, .single: 5
    case .object(let object): object is DecimalObject ? 6 : 1
    default: 1
    }
  }

  static func numbers(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    let (one, oneRank) = try operand(left, kind, left)
    let (other, otherRank) = try operand(right, kind, left)
    let rank = max(oneRank, otherRank)
    if rank == 5 { return .double(real(kind, one.double, other.double)) }
    if rank == 6 { return try decimals(kind, one, other, shell) }
    guard case .integer(let first) = one, case .integer(let second) = other else { return .null }
    let isZero = second == 0
    if isZero, kind == .divide || kind == .remainder { throw .divisionByZero() }
    let (result, overflow): (Int128, Bool)
    switch kind {
    case .add: (result, overflow) = first.addingReportingOverflow(second)
    case .subtract: (result, overflow) = first.subtractingReportingOverflow(second)
    case .multiply: (result, overflow) = first.multipliedReportingOverflow(by: second)
    case .divide:
      guard first % second == 0 else { return .double(Double(first) / Double(second)) }
      (result, overflow) = (first / second, false)
    default: (result, overflow) = (first % second, false)
    }
    if overflow { return .double(real(kind, one.double, other.double)) }
    return integer(result, rank: rank) ?? .double(real(kind, one.double, other.double))
  }

  private static func integer(_ number: Int128, rank: Int) -> Value? {
    switch rank {
    case 1: Int32(exactly: number).map { .int($0) }
    case 2: UInt32(exactly: number).map { .uint32($0) } ?? Int64(exactly: number).map { .long($0) }
    case 3: Int64(exactly: number).map { .long($0) }
    default: UInt64(exactly: number).map { .uint64($0) }
    }
  }

  private static func real(_ kind: BinaryOperatorKind, _ one: Double, _ other: Double) -> Double {
    switch kind {
    case .add: one + other
    case .subtract: one - other
    case .multiply: one * other
    case .divide: one / other
    default: one.truncatingRemainder(dividingBy: other)
    }
  }

  private static func decimals(
    _ kind: BinaryOperatorKind, _ left: Numeric, _ right: Numeric, _ shell: Shell
  ) throws(ShellError) -> Value {
    guard let one = left.decimal, let other = right.decimal else { throw .decimalOverflow() }
    let result: DecimalNumber?
    switch kind {
    case .add: result = one.adding(other)
    case .subtract: result = one.adding(other.negated)
    case .multiply: result = one.multiplied(by: other)
    default:
      if other == .zero { throw .divisionByZero() }
      result = kind == .divide ? one.divided(by: other) : one.remainder(dividingBy: other)
    }
    guard let result else { throw .decimalOverflow() }
    return .object(DecimalObject(result, engine: shell.engine))
  }
}

extension ShellError {
  static func divisionByZero() -> ShellError {
    failed(
      "RuntimeException", .notSpecified, "Attempted to divide by zero.",
      inner: InnerException(
        type: "System.DivideByZeroException", message: "Attempted to divide by zero."))
  }

  static func decimalOverflow() -> ShellError {
    failed(
      "RuntimeException", .notSpecified,
      "Value was either too large or too small for a Decimal.",
      inner: InnerException(
        type: "System.OverflowException",
        message: "Value was either too large or too small for a Decimal."))
  }

  static func unrepresentableDate() -> ShellError {
    failed(
      "ArgumentOutOfRangeException", .notSpecified,
      "The added or subtracted value results in an un-representable DateTime.",
      exceptionType: "System.ArgumentOutOfRangeException")
  }

  static func noOperator(_ kind: BinaryOperatorKind, _ left: Value) -> ShellError {
    let names: [BinaryOperatorKind: String] = [
      .add: "op_Addition", .subtract: "op_Subtraction", .multiply: "op_Multiply",
      .divide: "op_Division", .remainder: "op_Modulus",
    ]
    return failed(
      "MethodNotFound", .invalidOperation,
      "Method invocation failed because [\(left.typeName)] does not contain a method named "
        + "'\(names[kind] ?? kind.rawValue)'.", target: names[kind] ?? "")
  }
}
