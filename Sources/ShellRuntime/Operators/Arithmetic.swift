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
      return try NumericOperation.apply(kind, left, right, shell)
    default: return try NumericOperation.apply(kind, left, right, shell)
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
    case (.dateTime, .string):
      return try add(left, try spanOperand(right, "t", "op_Addition", shell), shell)
    case (.hashtable, _) where !right.isNull:
      throw .failed(
        "AddHashTableToNonHashTable", .invalidOperation,
        "A hash table can only be added to another hash table.", target: right.text)
    case (.timeSpan, .string), (.timeSpan, .int), (.timeSpan, .long):
      return try add(left, try spanOperand(right, "t2", "op_Addition", shell), shell)
    case (.int, .timeSpan), (.long, .timeSpan):
      return try add(try spanOperand(left, "t1", "op_Addition", shell), right, shell)
    case (.dateTime, .int), (.dateTime, .long), (.dateTime, .dateTime), (.dateTime, .double):
      return try add(left, try spanOperand(right, "t", "op_Addition", shell), shell)
    default: return try NumericOperation.apply(.add, left, right, shell)
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
    case (.dateTime, .int), (.dateTime, .long):
      return try subtract(left, .timeSpan(try Conversion(shell).timeSpan(right)), shell)
    case (.timeSpan, .string), (.timeSpan, .int), (.timeSpan, .long):
      return try subtract(left, try spanOperand(right, "t2", "op_Subtraction", shell), shell)
    default: return try NumericOperation.apply(.subtract, left, right, shell)
    }
  }

  static func multiply(_ left: Value, _ right: Value, _ shell: Shell) throws(ShellError) -> Value {
    switch left {
    case .int(let one):
      if case .timeSpan(let span) = right { return try scaled(span, by: Double(one)) }
      guard case .int(let other) = right else { break }
      let (product, overflow) = one.multipliedReportingOverflow(by: other)
      return overflow ? .double(Double(one) * Double(other)) : .int(product)
    case .string(let text):
      let count = try repetition(right, shell)
      let (bytes, overflow) = text.utf8.count.multipliedReportingOverflow(by: count)
      try shell.charge(bytes: overflow ? .max / 2 : bytes)
      return .string(String(repeating: text, count: count))
    case .array(let array): return try repeated(array, right, shell)
    case .timeSpan(let span):
      return try scaled(span, by: try Conversion(shell).double(right))
    case .null: return .null
    case .double, .long, .single:
      guard case .timeSpan(let span) = right else { break }
      return try scaled(span, by: try Conversion(shell).double(left))
    case .bool, .char: throw .noOperator(kind: .multiply, left, right)
    default: break
    }
    return try NumericOperation.apply(.multiply, left, right, shell)
  }

  /// The elements of an array some times over; a typed array stays one.
  private static func repeated(
    _ array: ArrayObject, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    var times = right
    if case .string = right { times = try NumericOperation.scanned(right, for: .int(0), shell) }
    guard case .uint32(let count) = try Conversion(shell).number(times, .uint32) else {
      return .null
    }
    let (elements, overflow) = array.items.count.multipliedReportingOverflow(by: Int(count))
    try shell.charge(elements: overflow ? .max : elements)
    var items: [Value] = []
    for _ in 0..<(array.items.isEmpty ? 0 : count) { items += array.items }
    return try shell.newArray(
      items, elementType: array.kind == .fixed ? array.elementType : "System.Object")
  }

  /// An operand that an operator of .NET takes as a span.
  private static func spanOperand(
    _ value: Value, _ parameter: String, _ method: String, _ shell: Shell
  ) throws(ShellError) -> Value {
    do throws(ShellError) { return .timeSpan(try Conversion(shell).timeSpan(value)) } catch {
      throw .argumentConversion(value, parameter, method, .timeSpan, error)
    }
  }

  private static func repetition(_ right: Value, _ shell: Shell) throws(ShellError) -> Int {
    var times = right
    if case .string = right { times = try NumericOperation.scanned(right, for: .int(0), shell) }
    let count = Int(try Conversion(shell).int32(times))
    guard count >= 0 else {
      throw .failed(
        "System.ArgumentOutOfRangeException", .operationStopped,
        "times ('\(count)') must be a non-negative value. (Parameter 'times')\n"
          + "Actual value was \(count).",
        exceptionType: "System.ArgumentOutOfRangeException")
    }
    return count
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
}
