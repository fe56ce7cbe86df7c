/// `1..5`, `'a'..'e'`
enum RangeOperator {
  static func apply(_ left: Value, _ right: Value, _ shell: Shell) throws(ShellError) -> Value {
    if let one = character(left), let other = character(right), one.utf16.count == 1,
      other.utf16.count == 1, Int(one) == nil || Int(other) == nil,
      let first = one.utf16.first, let last = other.utf16.first
    {
      let codes = first <= last ? Array(first...last) : Array((last...first).reversed())
      return try shell.newArray(codes.map { .char($0) })
    }
    return try numbers(try whole(left, shell), try whole(right, shell), shell)
  }

  /// An end as .NET's `Convert.ToInt32` reads it: text is decimal digits.
  private static func whole(_ value: Value, _ shell: Shell) throws(ShellError) -> Int32 {
    switch value {
    case .string(let text):
      if let number = Int32(NumberReader.trimmed(text)) { return number }
      throw .failed(
        "System.FormatException", .operationStopped,
        "The input string '\(text)' was not in a correct format.",
        exceptionType: "System.FormatException")
    case .null: return 0
    default:
      guard Numeric(value) != nil else {
        throw .failed(
          "System.InvalidCastException", .operationStopped,
          "Unable to cast object of type '\(value.typeName)' to type 'System.IConvertible'.",
          exceptionType: "System.InvalidCastException")
      }
      return try Conversion(shell).int32(value)
    }
  }

  private static func character(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .char: value.text
    default: nil
    }
  }

  private static func numbers(
    _ from: Int32, _ to: Int32, _ shell: Shell
  ) throws(ShellError) -> Value {
    let count = try charge(from: from, to: to, shell)
    let step: Int32 = from <= to ? 1 : -1
    var items: [Value] = []
    items.reserveCapacity(count)
    var number = from
    for index in 0..<count {
      items.append(.int(number))
      if index < count - 1 { number += step }
    }
    return try shell.newArray(items)
  }

  /// Counts what a range takes; gives how many numbers it has.
  @discardableResult
  static func charge(from: Int32, to: Int32, _ shell: Shell) throws(ShellError) -> Int {
    let count = abs(Int(to) - Int(from)) + 1
    try shell.charge(elements: count)
    try shell.step(count / 16)
    return count
  }
}
