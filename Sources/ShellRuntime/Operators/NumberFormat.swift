/// Numbers by .NET's standard and custom formats, culture en-US.
struct NumberFormat {
  private let number: Numeric
  private let value: Value

  init(_ number: Numeric, _ value: Value) {
    self.number = number
    self.value = value
  }

  /// nil for a format that .NET refuses.
  func text(_ format: String) -> String? {
    let bytes = Array(format.utf8)
    guard let letter = bytes.first, (0x41...0x5A).contains(letter & 0xDF), bytes.count <= 3,
      bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return custom(format) }
    let precision = Int(format.dropFirst())
    switch letter & 0xDF {
    case 0x4E: return fixed(precision ?? 2, grouped: true)
    case 0x46: return fixed(precision ?? 2, grouped: false)
    case 0x43:
      let text = fixed(precision ?? 2, grouped: true)
      return text.hasPrefix("-") ? "-$" + text.dropFirst() : "$" + text
    case 0x50:
      guard let scaled = decimal?.multiplied(by: DecimalNumber(100)) else { return nil }
      return Self.fixed(scaled, precision ?? 2, grouped: true) + "%"
    case 0x44:
      guard case .integer(let whole) = number else { return nil }
      let digits = String(whole.magnitude)
      let zeros = String(repeating: "0", count: max(0, (precision ?? 0) - digits.utf8.count))
      return (whole < 0 ? "-" : "") + zeros + digits
    case 0x58: return hexadecimal(precision ?? 0, isUpper: letter == 0x58)
    case 0x52: return value.roundTripText
    case 0x47:
      guard let precision, precision > 0 else { return value.roundTripText }
      return general(precision, letter)
    case 0x42:
      guard case .integer(let whole) = number else { return nil }
      return binary(whole, precision ?? 0)
    case 0x45: return scientific(precision ?? 6, letter)
    default: return nil
    }
  }

  private var decimal: DecimalNumber? {
    if case .real(let number) = number { return DecimalNumber(exactly: number) }
    return number.decimal
  }

  private func fixed(_ digits: Int, grouped: Bool) -> String {
    if case .real(let real) = number, let all = ExactFraction.digits(real, after: digits) {
      let whole = String(all.dropLast(digits))
      return (real.sign == .minus ? "-" : "") + (grouped ? Self.group(whole) : whole)
        + (digits > 0 ? "." + all.suffix(digits) : "")
    }
    guard let decimal else { return NumberText.text(number.double) }
    let text = Self.fixed(decimal, digits, grouped: grouped)
    // A negative zero keeps its sign, unless it is a decimal's.
    guard case .real(let real) = number, real.sign == .minus, !text.hasPrefix("-") else {
      return text
    }
    return "-" + text
  }

  /// Rounded half away from zero to some digits after the point.
  static func fixed(_ number: DecimalNumber, _ digits: Int, grouped: Bool) -> String {
    let rounded = number.rounded(to: min(digits, 28), awayFromZero: true)
    var text = rounded.description
    let isNegative = text.hasPrefix("-")
    if isNegative { text.removeFirst() }
    let parts = text.split(separator: ".")
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    fraction += String(repeating: "0", count: max(0, digits - fraction.utf8.count))
    let whole = grouped ? group(String(parts[0])) : String(parts[0])
    let isZero = rounded == .zero
    return (isNegative && !isZero ? "-" : "") + whole + (digits > 0 ? "." + fraction : "")
  }

  static func group(_ digits: String) -> String {
    var result: [UInt8] = []
    for (index, byte) in digits.utf8.reversed().enumerated() {
      if index > 0, index % 3 == 0 { result.append(0x2C) }
      result.append(byte)
    }
    return String(decoding: result.reversed(), as: UTF8.self)
  }

  private func hexadecimal(_ width: Int, isUpper: Bool) -> String? {
    guard case .integer(let whole) = number else { return nil }
    let bits: UInt64
    if whole < 0, value.typeName == "System.Int32" {
      bits = UInt64(UInt32(bitPattern: Int32(truncatingIfNeeded: whole)))
    } else {
      bits = UInt64(truncatingIfNeeded: whole)
    }
    let digits = String(bits, radix: 16, uppercase: isUpper)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private func binary(_ whole: Int128, _ width: Int) -> String {
    let bits =
      value.typeName == "System.Int32"
      ? UInt64(UInt32(truncatingIfNeeded: whole)) : UInt64(truncatingIfNeeded: whole)
    let digits = String(bits, radix: 2)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// `G3`: so many significant digits, with an exponent of at least two digits where it is long.
  private func general(_ precision: Int, _ letter: UInt8) -> String {
    guard number.double.isFinite else { return NumberText.text(number.double) }
    let rounded = DoubleDigits(number.double).rounded(to: precision)
    let text = NumberText.text(rounded, scientificFrom: precision)
    return letter == 0x67 ? TextComparison.folded(text) : text
  }

  private func scientific(_ precision: Int, _ letter: UInt8) -> String {
    let real = number.double
    guard real.isFinite else { return NumberText.text(real) }
    var (negative, digits, exponent) = NumberText.decimal(real.description)
    if digits.count > precision + 1 {
      let roundsUp = digits[precision + 1] >= 0x35
      digits = Array(digits.prefix(precision + 1))
      var index = digits.count - 1
      while roundsUp, index >= 0 {
        if digits[index] < 0x39 {
          digits[index] += 1
          break
        }
        digits[index] = 0x30
        index -= 1
      }
      if roundsUp, index < 0 {
        digits.insert(0x31, at: 0)
        digits.removeLast()
        exponent += 1
      }
    }
    while digits.count < precision + 1 { digits.append(0x30) }
    let text = String(decoding: digits, as: UTF8.self)
    negative = negative && real != 0
    return (negative ? "-" : "") + text.prefix(1) + (precision > 0 ? "." + text.dropFirst() : "")
      + String(decoding: [letter], as: UTF8.self) + (exponent < 0 ? "-" : "+")
      + Digits.padded(abs(exponent), 3)
  }

  /// `0.00`, `#,##0.0`, `000`, `0%`, with text in quotes; sections for negative and zero.
  private func custom(_ format: String) -> String? {
    guard var decimal else { return NumberText.text(number.double) }
    let sections = format.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    var section = sections[0]
    var isNegative = decimal < .zero
    if isNegative, sections.count > 1, !sections[1].isEmpty {
      section = sections[1]
      isNegative = false
      decimal = decimal.negated
    } else if decimal == .zero, sections.count > 2 {
      section = sections[2]
    }
    if isNegative { decimal = decimal.negated }
    guard let text = CustomNumberPattern(section).text(decimal) else { return nil }
    return isNegative ? "-" + text : text
  }
}

extension DecimalNumber {
  /// A Double with all its digits, for formatting; nil if it is too large.
  init?(exactly number: Double) {
    guard number.isFinite, abs(number) < 7.9e27 else { return nil }
    let (negative, digits, exponent) = NumberText.decimal(number.description)
    let scale = digits.count - 1 - exponent
    var text = String(decoding: digits, as: UTF8.self)
    if scale < 0 { text += String(repeating: "0", count: -scale) }
    guard scale <= 28 else {
      self = .zero
      return
    }
    if scale > 0 {
      let padded = String(repeating: "0", count: max(0, scale + 1 - text.utf8.count)) + text
      text = padded.dropLast(scale) + "." + padded.suffix(scale)
    }
    self.init(text: (negative ? "-" : "") + text)
  }
}

extension Value {
  /// A number by a .NET format; nil for what is no number and for a format that .NET refuses.
  public func formattedNumber(_ format: String) -> String? {
    Numeric(self).flatMap { NumberFormat($0, self).text(format) }
  }
}
