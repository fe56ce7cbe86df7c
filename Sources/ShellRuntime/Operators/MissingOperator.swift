import ShellSyntax

extension ShellError {
  /// Two operands for which there is no operator: the left one's type should have it, or the right
  /// one's where the left is a primitive.
  static func noOperator(
    kind: BinaryOperatorKind, _ left: Value, _ right: Value
  ) -> ShellError {
    let method = methodName(of: kind)
    guard left.isNull || left.isPrimitive else { return noMethod(left, method) }
    guard right.isNull || right.isPrimitive else { return noMethod(right, method) }
    let names = [left, right].map { $0.isNull ? "$null" : $0.typeName }
    return failed(
      "NotADefinedOperationForType", .invalidOperation,
      "The operation '[\(names[0])] \(kind.rawValue) [\(names[1])]' is not defined.",
      target: left.text)
  }

  private static func noMethod(_ value: Value, _ method: String) -> ShellError {
    var type = value.typeName
    if case .object(let object) = value, object is CustomObject {
      type = "System.Management.Automation.PSObject"
    }
    return failed(
      "MethodNotFound", .invalidOperation,
      "Method invocation failed because [\(type)] does not contain a method named '\(method)'.",
      target: method)
  }

  private static func methodName(of kind: BinaryOperatorKind) -> String {
    switch kind {
    case .add: "op_Addition"
    case .subtract: "op_Subtraction"
    case .multiply: "op_Multiply"
    case .divide: "op_Division"
    case .remainder: "op_Modulus"
    case .bitAnd: "op_BitwiseAnd"
    case .bitOr: "op_BitwiseOr"
    case .bitXor: "op_ExclusiveOr"
    case .shiftLeft: "op_LeftShift"
    default: "op_RightShift"
    }
  }

  /// An argument that does not convert to what a method of .NET takes.
  static func argumentConversion(
    _ value: Value, _ parameter: String, _ method: String, _ type: ShellType, _ reason: ShellError
  ) -> ShellError {
    let why = reason.record?.message ?? ""
    return failed(
      "MethodArgumentConversionInvalidCastArgument", .notSpecified,
      "Cannot convert argument \"\(parameter)\", with value: \"\(value.text)\", for \"\(method)\" "
        + "to type \"\(type.fullName)\": \"\(why)\"",
      exceptionType: "System.Management.Automation.MethodException")
  }
}

extension Value {
  /// Whether its type is one of .NET's primitives: truth values, characters, integers and floating
  /// point.
  var isPrimitive: Bool {
    switch self {
    case .bool, .int, .long, .double, .char, .byte, .sbyte, .int16, .uint16, .uint32, .uint64,
      .single:
      true
    default: false
    }
  }

  /// Whether its type is a numeric one: not a truth value, not a character.
  var isNumber: Bool {
    switch self {
    case .bool, .char: false
    case .object(let object): object is DecimalObject || object is EnumObject
    default: isPrimitive
    }
  }
}
