/// A boxed System.Numerics.BigInteger, `[bigint]5` or `5n`.
final class BigIntegerObject: ShellObject, NetObject, MethodCallable {
  static let netName = "System.Numerics.BigInteger"
  static let isValueType = true

  let number: BigInteger

  init(_ number: BigInteger, engine: Engine) {
    self.number = number
    super.init(
      shape: engine.readOnlyShape(
        [Self.netName, "System.ValueType"],
        [
          ("IsPowerOfTwo", "bool"), ("IsZero", "bool"), ("IsOne", "bool"), ("IsEven", "bool"),
          ("Sign", "int"),
        ]))
  }

  override var isTrue: Bool { !number.isZero }
  override var description: String { number.description }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0:
      let bits = number.limbs.reduce(0) { $0 + $1.nonzeroBitCount }
      return .bool(bits == 1 && !number.isNegative)
    case 1: return .bool(number.isZero)
    case 2: return .bool(number == BigInteger(1))
    case 3: return .bool(number.isEven)
    default: return .integer(number.sign)
    }
  }

  var identity: String? { number.description }

  func order(to other: Value, _ conversion: Conversion) throws(ShellError) -> Int? {
    let second = try Self.number(other, conversion)
    return number == second ? 0 : number < second ? -1 : 1
  }

  func formatted(_ format: String) -> String? {
    let digits = number.magnitude.description
    let sign = number.isNegative ? "-" : ""
    let places = Int(format.dropFirst())
    switch TextComparison.folded(String(format.prefix(1))) {
    case "g", "r", "d":
      let zeros = String(repeating: "0", count: max(0, (places ?? 0) - digits.utf8.count))
      return sign + zeros + digits
    case "n", "f":
      let whole = format.first == "n" || format.first == "N" ? NumberFormat.group(digits) : digits
      let count = places ?? 2
      return sign + whole + (count > 0 ? "." + String(repeating: "0", count: count) : "")
    default:
      return number.small.flatMap { NumberFormat(.integer($0), .object(self)).text(format) }
    }
  }

  static func converted(
    _ value: Value, _ conversion: Conversion
  ) throws(ShellError) -> ShellObject {
    if case .object(let object as BigIntegerObject) = value { return object }
    return BigIntegerObject(try number(value, conversion), engine: conversion.engine)
  }

  /// A value as a whole number; the part behind a point is dropped.
  static func number(_ value: Value, _ conversion: Conversion) throws(ShellError) -> BigInteger {
    switch value {
    case .object(let object as BigIntegerObject): return object.number
    case .string(let text): return try read(text, value)
    case .double, .single:
      let whole = Numeric(value).flatMap { BigInteger(wholePartOf: $0.double) }
      if let whole { return whole }
      throw .notParsed(
        value, netType, "BigInteger cannot represent infinity.", id: "InvalidCastIConvertible")
    default: break
    }
    switch Numeric(value) {
    case .integer(let number)?: return BigInteger(number)
    case .decimal(let number)?:
      let whole = number.description.prefix { $0 != "." }
      return BigInteger(text: String(whole)) ?? BigInteger(0)
    default: throw .cannotConvert(value, to: netType)
    }
  }

  private static func read(_ text: String, _ value: Value) throws(ShellError) -> BigInteger {
    guard text.utf8.count <= BigInteger.maximumDigits else { throw .tooLong }
    let trimmed = NumberReader.trimmed(text)
    if let number = BigInteger(text: trimmed.filter { $0 != "," }) { return number }
    throw .notParsed(
      value, netType, "The value could not be parsed.",
      id: "InvalidCastParseTargetInvocationWithFormatProvider")
  }
}

extension ShellError {
  /// A number of more digits than the shell takes.
  static var tooLong: ShellError {
    .notPartOfThisShell("A whole number of more than \(BigInteger.maximumDigits) digits")
  }
}

extension Engine {
  /// A System.Numerics.BigInteger from decimal digits with an optional sign; nil for anything else.
  public func wholeNumber(_ digits: String) -> ShellObject? {
    BigInteger(text: digits).map { BigIntegerObject($0, engine: self) }
  }
}
