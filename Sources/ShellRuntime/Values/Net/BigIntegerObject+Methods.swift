import ShellSyntax

extension BigIntegerObject {
  static func property(_ name: String, _ shell: Shell) throws(ShellError) -> Value? {
    let numbers: [String: Int128] = ["zero": 0, "one": 1, "minusone": -1]
    return numbers[name].map { .object(BigIntegerObject(BigInteger($0), engine: shell.engine)) }
  }

  static func call(
    _ typed: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    if name == "parse" || name == "tryparse" { return try parsed(typed, name, arguments, shell) }
    let conversion = Conversion(shell)
    let first = try number(try Methods.argument(arguments, 0, typed), conversion)
    func second() throws(ShellError) -> BigInteger {
      try number(try Methods.argument(arguments, 1, typed), conversion)
    }
    let kinds: [String: BinaryOperatorKind] = [
      "add": .add, "subtract": .subtract, "multiply": .multiply, "divide": .divide,
      "remainder": .remainder,
    ]
    if let kind = kinds[name] {
      return boxed(try apply(kind, first, try second(), shell), shell)
    }
    switch name {
    case "abs": return boxed(first.magnitude, shell)
    case "negate": return boxed(first.negated, shell)
    case "max": return boxed(max(first, try second()), shell)
    case "min": return boxed(min(first, try second()), shell)
    case "compare":
      let other = try second()
      return .int(first == other ? 0 : first < other ? -1 : 1)
    case "pow":
      let exponent = try conversion.int32(try Methods.argument(arguments, 1, typed))
      return boxed(try power(first, exponent, shell), shell)
    case "modpow":
      let modulus = try number(try Methods.argument(arguments, 2, typed), conversion)
      return boxed(try power(first, try second(), modulus, shell), shell)
    case "greatestcommondivisor":
      var (one, other) = (first.magnitude, try second().magnitude)
      while !other.isZero {
        (one, other) = (other, try apply(.remainder, one, other, shell))
      }
      return boxed(one, shell)
    default: return nil
    }
  }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch name {
    case "getbitlength":
      let bits = number.limbs.last.map { 32 * number.limbs.count - $0.leadingZeroBitCount }
      return .long(Int64(bits ?? 0))
    default: return nil
    }
  }

  static func boxed(_ number: BigInteger, _ shell: Shell) -> Value {
    .object(BigIntegerObject(number, engine: shell.engine))
  }

  /// An operator of two numbers; what it takes in time and memory is charged.
  static func apply(
    _ kind: BinaryOperatorKind, _ one: BigInteger, _ other: BigInteger, _ shell: Shell
  ) throws(ShellError) -> BigInteger {
    let size = (one.limbs.count + 1) * (other.limbs.count + 1)
    try shell.step(1 + size / 16)
    try shell.charge(bytes: 4 * (one.limbs.count + other.limbs.count))
    switch kind {
    case .add: return try fitting(one + other)
    case .subtract: return try fitting(one - other)
    case .multiply: return try fitting(one * other)
    default:
      guard let (quotient, rest) = one.divided(by: other) else { throw .divisionByZero() }
      return kind == .divide ? quotient : rest
    }
  }

  private static func fitting(_ number: BigInteger) throws(ShellError) -> BigInteger {
    if number.isTooLong { throw .tooLong }
    return number
  }

  static func power(
    _ base: BigInteger, _ exponent: Int32, _ shell: Shell
  ) throws(ShellError) -> BigInteger {
    guard exponent >= 0 else {
      throw Methods.failure(
        "Pow", 2, "System.ArgumentOutOfRangeException",
        "The number must be greater than or equal to zero. (Parameter 'exponent')")
    }
    var (result, square, rest) = (BigInteger(1), base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = try apply(.multiply, result, square, shell) }
      rest >>= 1
      if rest > 0 { square = try apply(.multiply, square, square, shell) }
    }
    return result
  }

  private static func power(
    _ base: BigInteger, _ exponent: BigInteger, _ modulus: BigInteger, _ shell: Shell
  ) throws(ShellError) -> BigInteger {
    guard !exponent.isNegative else {
      throw Methods.failure(
        "ModPow", 3, "System.ArgumentOutOfRangeException",
        "The number must be greater than or equal to zero. (Parameter 'exponent')")
    }
    var result = try apply(.remainder, BigInteger(1), modulus, shell)
    for limb in exponent.limbs.reversed() {
      for bit in (0..<32).reversed() {
        result = try apply(
          .remainder, try apply(.multiply, result, result, shell), modulus, shell)
        guard limb >> UInt32(bit) & 1 == 1 else { continue }
        result = try apply(
          .remainder, try apply(.multiply, result, base, shell), modulus, shell)
      }
    }
    return result
  }
}

/// Operators with a BigInteger on either side: the other operand becomes one.
enum BigArithmetic {
  /// nil where neither operand is one.
  static func apply(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value? {
    guard isBig(left) || isBig(right) else { return nil }
    let conversion = Conversion(shell)
    let one = try BigIntegerObject.number(left.isNull ? .int(0) : left, conversion)
    if kind == .shiftLeft || kind == .shiftRight {
      let places = Int(try conversion.int32(right))
      // A negative number of places shifts the other way.
      let bits = kind == .shiftLeft ? places : -places
      guard bits > 0 else { return BigIntegerObject.boxed(one.shifted(right: -bits), shell) }
      if bits > 32 * 1_039 { throw .tooLong }
      try shell.charge(bytes: bits / 8)
      return BigIntegerObject.boxed(one.shifted(left: bits), shell)
    }
    let other = try BigIntegerObject.number(right.isNull ? .int(0) : right, conversion)
    switch kind {
    case .bitAnd, .bitOr, .bitXor:
      guard let first = one.small, let second = other.small else {
        throw .notPartOfThisShell("The operator \(kind.rawValue) of so large numbers")
      }
      let bits =
        kind == .bitAnd ? first & second : kind == .bitOr ? first | second : first ^ second
      return BigIntegerObject.boxed(BigInteger(bits), shell)
    default:
      return BigIntegerObject.boxed(
        try BigIntegerObject.apply(kind, one, other, shell), shell)
    }
  }

  private static func isBig(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    return object is BigIntegerObject
  }
}
