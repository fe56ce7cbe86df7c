import ShellSyntax

/// `[math]::...`: the functions that are exact in every implementation.
enum MathMembers {
  static func call(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let first = try Methods.argument(arguments, 0, name)
    switch folded {
    case "abs": return try absolute(first, name, shell)
    case "max", "min":
      let second = try number(try Methods.argument(arguments, 1, name), name, shell)
      let first = try number(first, name, shell)
      let order = try Comparison.order(first, second, ignoringCase: true, shell) ?? 0
      let winner = (order >= 0) == (folded == "max") ? first : second
      // The result has the wider type of both.
      return try Arithmetic.add(winner, try Arithmetic.multiply(second, .int(0), shell), shell)
    case "clamp":
      let low = try Methods.argument(arguments, 1, name)
      let high = try Methods.argument(arguments, 2, name)
      let raised = try call("Max", "max", [first, low], shell)
      return try call("Min", "min", [raised, high], shell)
    case "bigmul":
      let second = try Conversion(shell).int64(try Methods.argument(arguments, 1, name))
      return try Arithmetic.multiply(
        .long(try Conversion(shell).int64(first)), .long(second), shell)
    case "round": return try round(first, arguments, shell)
    case "floor", "ceiling", "truncate": return try whole(folded, first, shell)
    case "sqrt": return .double((try Conversion(shell).double(first)).squareRoot())
    case "sign":
      let number = try Conversion(shell).double(first)
      return .int(number > 0 ? 1 : number < 0 ? -1 : 0)
    case "pow": return try power(first, try Methods.argument(arguments, 1, name), shell)
    case "divrem":
      let divisor = try Methods.argument(arguments, 1, name)
      let rest = try Arithmetic.apply(.remainder, first, divisor, shell)
      let exact = try Arithmetic.subtract(first, rest, shell)
      if arguments.count == 3, case .object(let reference as ReferenceObject) = arguments[2] {
        try reference.setValue(rest, at: 0)
        return try Arithmetic.apply(.divide, exact, divisor, shell)
      }
      return try shell.newArray([try Arithmetic.apply(.divide, exact, divisor, shell), rest])
    default: throw .notPartOfThisShell("[math]::\(name)")
    }
  }

  private static func round(
    _ value: Value, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    var digits = 0
    var awayFromZero = false
    for argument in arguments.dropFirst() {
      if case .int(let count) = argument {
        digits = Int(count)
      } else {
        awayFromZero = TextComparison.equalsIgnoringCase(argument.text, "AwayFromZero")
      }
    }
    guard (0...15).contains(digits) else {
      throw Methods.failure(
        "Round", arguments.count, "System.ArgumentOutOfRangeException",
        "Rounding digits must be between 0 and 15, inclusive. (Parameter 'digits')")
    }
    if case .object(let decimal as DecimalObject) = value {
      let rounded = decimal.number.rounded(to: digits, awayFromZero: awayFromZero)
      return .object(DecimalObject(rounded, engine: shell.engine))
    }
    let number = try Conversion(shell).double(value)
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = number * scale
    guard scaled.isFinite, abs(scaled) < 1e16 else { return .double(number) }
    return .double(
      scaled.rounded(awayFromZero ? .toNearestOrAwayFromZero : .toNearestOrEven) / scale)
  }

  /// A number as it is, anything else as the Double that it converts to.
  private static func number(
    _ value: Value, _ name: String, _ shell: Shell
  ) throws(ShellError) -> Value {
    guard !value.isNumber else { return value }
    do throws(ShellError) { return .double(try Conversion(shell).double(value)) } catch {
      throw .argumentConversion(value, "value", name, .number(.double), error)
    }
  }

  /// The absolute value in the type of the number.
  private static func absolute(
    _ value: Value, _ name: String, _ shell: Shell
  ) throws(ShellError) -> Value {
    let number = try number(value, name, shell)
    let isSmallest =
      switch number {
      case .int(.min), .long(.min), .int16(.min), .sbyte(.min): true
      default: false
      }
    guard !isSmallest else {
      throw Methods.failure(
        name, 1, "System.OverflowException",
        "Negating the minimum value of a twos complement number is invalid.")
    }
    switch number {
    case .int16(let small): return .int16(abs(small))
    case .sbyte(let small): return .sbyte(abs(small))
    default:
      let isNegative = (Numeric(number)?.double ?? 0) < 0
      return isNegative ? try UnaryOperators.negate(number, shell) : number
    }
  }

  /// Decimals stay decimals.
  private static func whole(
    _ name: String, _ value: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    if case .object(let decimal as DecimalObject) = value {
      return .object(
        DecimalObject(wholeDecimal(name, decimal.number), engine: shell.engine))
    }
    let number = try Conversion(shell).double(value)
    switch name {
    case "floor": return .double(number.rounded(.down))
    case "ceiling": return .double(number.rounded(.up))
    default: return .double(number.rounded(.towardZero))
    }
  }

  private static func wholeDecimal(_ name: String, _ number: DecimalNumber) -> DecimalNumber {
    let one = DecimalNumber(1 as Int64)
    let rest = number.remainder(dividingBy: one) ?? .zero
    let truncated = number.adding(rest.negated)?.rounded(to: 0) ?? number
    switch name {
    case "floor": return rest < .zero ? truncated.adding(one.negated) ?? truncated : truncated
    case "ceiling": return rest > .zero ? truncated.adding(one) ?? truncated : truncated
    default: return truncated
    }
  }

  /// Whole exponents by multiplication, which is exact as far as it goes.
  private static func power(
    _ base: Value, _ exponent: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    let number = try Conversion(shell).double(base)
    let power = try Conversion(shell).double(exponent)
    if power == 0.5 { return .double(number.squareRoot()) }
    guard power.rounded() == power, abs(power) <= 4096 else {
      throw .notPartOfThisShell("[math]::Pow with the exponent \(NumberText.text(power))")
    }
    var result = 1.0
    for _ in 0..<Int(abs(power)) { result *= number }
    return .double(power < 0 ? 1 / result : result)
  }
}
