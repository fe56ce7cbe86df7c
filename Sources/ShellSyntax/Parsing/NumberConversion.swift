/// From the parts of a number literal to its value, by the rules of PowerShell 7.
extension Parser {
  /// The value, or nil where it does not fit the type that its suffix names.
  func numberValue(_ parts: NumberParts) -> NumberValue? {
    switch parts.form {
    case .real: realValue(parts)
    case .decimal where parts.suffix == .bigInteger: bigInteger(parts, radix: 10)
    case .decimal: integerValue(parts, decimalDigits(parts))
    case .hexadecimal, .binary: radixValue(parts)
    }
  }

  private func decimalDigits(_ parts: NumberParts) -> UInt128? {
    var value: UInt128 = 0
    for index in parts.digits {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, carries) = product.addingReportingOverflow(
        UInt128(source[index] &- Ascii.zero))
      if overflows || carries { return nil }
      value = sum
    }
    return value
  }

  /// Hexadecimal and binary digits; a set first bit of a full width is a sign.
  private func radixValue(_ parts: NumberParts) -> NumberValue? {
    let isHex = parts.form == .hexadecimal
    let bits = isHex ? 4 : 1
    let width = parts.digits.count * bits
    if parts.suffix == .bigInteger, width > 128 {
      return bigInteger(parts, radix: isHex ? 16 : 2)
    }
    var value: UInt128 = 0
    for index in parts.digits {
      guard value >> UInt128(128 - bits) == 0 else { return nil }
      value = value << UInt128(bits) | UInt128(Ascii.hexValue(source[index]) ?? 0)
    }
    var parts = parts
    let digits = parts.digits.count
    if hasSignBit(parts, digits), width <= 128, value >> UInt128(width - 1) == 1 {
      value = width == 128 ? 0 &- value : (1 << UInt128(width)) - value
      parts.isNegative.toggle()
    }
    // As many digits as a 64-bit number has make one, however small it is. Hexadecimal digits are
    // counted behind a leading zero.
    switch parts.suffix {
    case .none where isHex ? digits == 15 || digits == 16 : digits == 64: parts.suffix = .int64
    case .unsigned where isHex ? digits == 15 : digits == 64: parts.suffix = .uint64
    default: break
    }
    return integerValue(parts, value)
  }

  /// Whether the first digit is a sign where it is set: in a number of the width of its type.
  private func hasSignBit(_ parts: NumberParts, _ digits: Int) -> Bool {
    let isHex = parts.form == .hexadecimal
    switch parts.suffix {
    case .unsigned, .uint8, .uint16, .uint64: return false
    case .int8 where isHex: return digits == 2
    case .int16 where isHex: return digits == 4
    case .int64 where isHex: return digits == 16
    default: return isHex ? digits == 8 || digits == 16 : [8, 16, 32, 64, 96, 128].contains(digits)
    }
  }

  /// A magnitude (nil: beyond 128 bits) with sign and multiplier, in the type of the suffix.
  private func integerValue(_ parts: NumberParts, _ magnitude: UInt128?) -> NumberValue? {
    var product: UInt128?
    if let magnitude {
      let (value, overflows) = magnitude.multipliedReportingOverflow(
        by: UInt128(parts.multiplier))
      product = overflows ? nil : value
    }
    guard let product, let signed = Int128(exactly: product).map({ parts.isNegative ? -$0 : $0 })
    else { return parts.suffix == .none ? realFallback(parts) : nil }
    switch parts.suffix {
    case .int8: return Int8(exactly: signed).map { .int8($0) }
    case .uint8: return UInt8(exactly: signed).map { .uint8($0) }
    case .int16: return Int16(exactly: signed).map { .int16($0) }
    case .uint16: return UInt16(exactly: signed).map { .uint16($0) }
    case .int64: return Int64(exactly: signed).map { .int64($0) }
    case .uint64: return UInt64(exactly: signed).map { .uint64($0) }
    case .unsigned:
      return UInt32(exactly: signed).map { .uint32($0) }
        ?? UInt64(exactly: signed).map { .uint64($0) }
    case .decimal: return decimal(parts.isNegative, product, 0)
    case .bigInteger:
      return .bigInteger(
        BigIntegerLiteral(
          isNegative: parts.isNegative, digits: String(product), radix: 10, multiplier: 1))
    case .none:
      if let small = Int32(exactly: signed) { return .int32(small) }
      if let large = Int64(exactly: signed) { return .int64(large) }
      guard parts.form == .decimal else { return nil }
      return decimal(parts.isNegative, product, 0) ?? realFallback(parts)
    }
  }

  /// Nil for more digits than the shell takes.
  private func bigInteger(_ parts: NumberParts, radix: Int) -> NumberValue? {
    guard parts.digits.count <= 8_000 else { return nil }
    return .bigInteger(
      BigIntegerLiteral(
        isNegative: parts.isNegative,
        digits: String(decoding: source[parts.digits], as: UTF8.self), radix: radix,
        multiplier: parts.multiplier))
  }

  private func decimal(
    _ isNegative: Bool, _ coefficient: UInt128, _ scale: Int
  ) -> NumberValue? {
    guard coefficient >> 96 == 0, scale >= 0, scale <= 28 else { return nil }
    return .decimal(
      DecimalLiteral(isNegative: isNegative, coefficient: coefficient, scale: scale))
  }

  /// An integer too large for any integer type.
  private func realFallback(_ parts: NumberParts) -> NumberValue? {
    guard parts.form == .decimal else { return nil }
    return double(parts).map { .double($0) }
  }

  /// The digits as a double with sign and multiplier; wide dashes in the exponent are dashes.
  private func double(_ parts: NumberParts) -> Double? {
    let ascii = source[parts.digits].filter { $0 < 0x80 }
    var text = String(decoding: ascii, as: UTF8.self)
    if ascii.count < parts.digits.count {
      text = text.replacingE(by: "e-")
    }
    if text.utf8.first == Ascii.dot { text = "0" + text }
    if text.utf8.last == Ascii.dot { text += "0" }
    text = text.closingPoint()
    guard let value = Double(text) else { return nil }
    return (parts.isNegative ? -value : value) * Double(parts.multiplier)
  }

  private func realValue(_ parts: NumberParts) -> NumberValue? {
    if parts.suffix == .decimal { return decimalReal(parts) }
    guard let value = double(parts) else { return nil }
    if parts.suffix == .none { return .double(value) }
    guard value.magnitude < 1e30, let whole = Int128(exactly: value.rounded(.toNearestOrEven))
    else { return nil }
    var integer = parts
    integer.isNegative = whole < 0
    integer.multiplier = 1
    return integerValue(integer, whole.magnitude)
  }

  /// `1.50d`: the digits are kept as written, an exponent moves the point.
  private func decimalReal(_ parts: NumberParts) -> NumberValue? {
    var coefficient: UInt128 = 0
    var scale = 0
    var hasPoint = false
    var index = parts.digits.lowerBound
    while index < parts.digits.upperBound, source[index] | 0x20 != 0x65 {
      if source[index] == Ascii.dot {
        hasPoint = true
      } else {
        guard coefficient >> 96 == 0 else { return nil }
        coefficient = coefficient * 10 + UInt128(source[index] &- Ascii.zero)
        scale += hasPoint ? 1 : 0
      }
      index += 1
    }
    scale -= exponent(in: index..<parts.digits.upperBound)
    let (product, overflows) = coefficient.multipliedReportingOverflow(
      by: UInt128(parts.multiplier))
    guard !overflows else { return nil }
    coefficient = product
    while scale < 0 {
      guard coefficient >> 96 == 0 else { return nil }
      coefficient *= 10
      scale += 1
    }
    while scale > 28 {
      coefficient /= 10
      scale -= 1
      if coefficient == 0 { scale = min(scale, 28) }
    }
    return decimal(parts.isNegative, coefficient, scale)
  }

  /// The exponent after an `e`, within -9999 and 9999; 0 where there is none.
  private func exponent(in range: Range<Int>) -> Int {
    var value = 0
    var isNegative = false
    for index in range.dropFirst() {
      if Ascii.isDigit(source[index]) {
        value = min(9999, value * 10 + Int(source[index] &- Ascii.zero))
      } else if source[index] != Ascii.plus {
        isNegative = true
      }
    }
    return isNegative ? -value : value
  }
}

extension NumberValue {
  /// The number that a text is, as a literal with an optional sign; nil where it is none.
  public init?(scanning text: String) {
    var copy = text
    let value: NumberValue? = copy.withUTF8 { source in
      let parser = Parser(source, nestingLimit: 1)
      guard case .number(let literal)? = try? parser.parseNumber(isArgument: true),
        parser.isAtEnd
      else { return nil }
      return literal.value
    }
    guard let value else { return nil }
    self = value
  }
}

extension String {
  /// The text with its `e` replaced.
  fileprivate func replacingE(by mark: String) -> String {
    guard let index = utf8.firstIndex(where: { $0 | 0x20 == 0x65 }) else { return self }
    return String(self[..<index]) + mark + String(self[utf8.index(after: index)...])
  }

  /// `1.e5` as `1.0e5`, which is how the standard library wants it.
  fileprivate func closingPoint() -> String {
    guard let index = utf8.firstIndex(of: Ascii.dot) else { return self }
    let next = utf8.index(after: index)
    guard next < utf8.endIndex, !Ascii.isDigit(utf8[next]) else { return self }
    return String(self[..<next]) + "0" + String(self[next...])
  }
}
