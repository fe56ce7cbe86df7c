/// `-a`, `+a` and `-bnot a`.
enum UnaryOperators {
  /// `-a`: signed numbers keep their type, and the smallest of them its value, as in .NET. What is
  /// no number is taken from 0.
  static func negate(_ value: Value, _ shell: Shell) throws(ShellError) -> Value {
    switch value {
    case .int(let number): return .int(0 &- number)
    case .long(let number): return .long(0 &- number)
    case .int16(let number): return .int16(0 &- number)
    case .byte(let number): return .int(-Int32(number))
    case .sbyte(let number): return .int(-Int32(number))
    case .double(let number): return .double(-number)
    case .single(let number): return .single(-number)
    case .object(let object as DecimalObject):
      return .object(DecimalObject(object.number.negated, engine: shell.engine))
    case .uint16, .uint32, .uint64:
      throw .failed(
        "System.InvalidOperationException", .operationStopped,
        "The unary operator Negate is not defined for the type '\(value.typeName)'.",
        exceptionType: "System.InvalidOperationException")
    case .timeSpan(let span): return .timeSpan(-span)
    default: return try Arithmetic.subtract(.int(0), value, shell)
    }
  }

  /// `+a`: numbers keep their type but bytes, what is no number is added to 0.
  static func plus(_ value: Value, _ shell: Shell) throws(ShellError) -> Value {
    switch value {
    case .int, .long, .int16, .uint16, .uint32, .uint64, .double, .single: return value
    case .byte(let number): return .int(Int32(number))
    case .sbyte(let number): return .int(Int32(number))
    case .object(let object) where object is DecimalObject || object is BigIntegerObject:
      return value
    default: return try Arithmetic.add(.int(0), value, shell)
    }
  }

  /// `-bnot a`
  static func not(_ value: Value, _ shell: Shell) throws(ShellError) -> Value {
    switch value {
    case .null: return .int(-1)
    case .long(let number): return .long(~number)
    case .uint32(let number): return .uint32(~number)
    case .uint64(let number): return .uint64(~number)
    case .string:
      return try not(try NumericOperation.scanned(value, for: .int(0), shell), shell)
    case .double, .single:
      return try not(try BitOperators.narrowest(value, naming: .uint64, shell), shell)
    case .object(let object as DecimalObject):
      return try not(
        try BitOperators.narrowest(.object(object), naming: .int, shell), shell)
    case .object(let object as BigIntegerObject):
      return BigIntegerObject.boxed(object.number.negated - BigInteger(1 as Int128), shell)
    case .object(let object as EnumObject):
      return try Conversion(shell).convert(
        .integer(~object.number), to: .named(object.shape.typeNames[0]))
    default: return .int(~(try Conversion(shell).int32(value)))
    }
  }
}
