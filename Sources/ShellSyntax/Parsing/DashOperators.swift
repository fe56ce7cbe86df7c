/// The operators written as a dash and a word.
enum DashOperator {
  /// The binary ones without a case form, with the operation.
  static let binary: [(name: StaticString, kind: BinaryOperatorKind)] = [
    ("eq", .equal), ("ne", .notEqual), ("gt", .greaterThan), ("ge", .greaterOrEqual),
    ("lt", .lessThan), ("le", .lessOrEqual), ("like", .like), ("notlike", .notLike),
    ("match", .match), ("notmatch", .notMatch), ("replace", .replace), ("split", .split),
    ("contains", .contains), ("notcontains", .notContains), ("in", .in), ("notin", .notIn),
  ]

  /// The binary ones that have only one form.
  static let plain: [(name: StaticString, kind: BinaryOperatorKind)] = [
    ("and", .and), ("or", .or), ("xor", .xor), ("band", .bitAnd), ("bor", .bitOr),
    ("bxor", .bitXor), ("is", .is), ("isnot", .isNot), ("as", .as), ("join", .join),
    ("shl", .shiftLeft), ("shr", .shiftRight), ("f", .format),
  ]

  /// Every name, unary ones included, without case forms.
  static let names: [StaticString] =
    binary.map { $0.name } + plain.map { $0.name } + ["not", "bnot"]
}

extension BinaryOperatorKind {
  /// How tightly the operator binds; more is tighter.
  var precedence: UInt8 {
    switch self {
    case .and, .or, .xor: 1
    case .bitAnd, .bitOr, .bitXor: 2
    case .coalesce: 4
    case .add, .subtract: 5
    case .multiply, .divide, .remainder: 6
    case .format: 7
    case .range: 8
    default: 3
    }
  }
}

extension Parser {
  /// The length of the letters at an offset.
  func letterCount(at offset: Int) -> Int {
    var index = offset
    while index < end, Ascii.isLetter(source[index]) { index += 1 }
    return index - offset
  }

  /// The binary operator whose name is the letters at an offset.
  func dashOperator(at offset: Int, _ length: Int) -> BinaryOperator? {
    guard length <= 12, isOperatorEnd(offset + length) else { return nil }
    if let kind = find(offset, length, DashOperator.binary) { return BinaryOperator(kind) }
    if let kind = find(offset, length, DashOperator.plain) { return BinaryOperator(kind) }
    let form = source[offset] | 0x20
    guard length > 1, form == UInt8(ascii: "i") || form == UInt8(ascii: "c"),
      let kind = find(offset + 1, length - 1, DashOperator.binary)
    else { return nil }
    return BinaryOperator(kind, form == UInt8(ascii: "c") ? .sensitive : .insensitive)
  }

  private func isOperatorEnd(_ offset: Int) -> Bool {
    let byte = byte(at: offset)
    return !Ascii.isDigit(byte) && byte != Ascii.underscore
  }

  private func find(
    _ offset: Int, _ length: Int, _ table: [(name: StaticString, kind: BinaryOperatorKind)]
  ) -> BinaryOperatorKind? {
    for entry in table where entry.name.utf8CodeUnitCount == length {
      if matches(offset, length, entry.name) { return entry.kind }
    }
    return nil
  }

  /// The unary operator whose name is the letters at an offset.
  func unaryDashOperator(at offset: Int, _ length: Int) -> UnaryOperator? {
    guard length >= 3, length <= 6, isOperatorEnd(offset + length) else { return nil }
    switch length {
    case 3: return matches(offset, 3, "not") ? .not : nil
    case 4:
      if matches(offset, 4, "bnot") { return .bitNot }
      return matches(offset, 4, "join") ? .join : nil
    case 5: return matches(offset, 5, "split") ? .split : nil
    default:
      return matches(offset, 6, "isplit") || matches(offset, 6, "csplit") ? .split : nil
    }
  }
}
