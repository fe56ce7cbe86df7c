/// One section of a custom numeric format: `#,##0.00`, `(000) 000-0000`, `0.0E+0`.
struct CustomNumberPattern {
  private enum Piece {
    /// A place for a digit; `true` for `0`, which is written even where there is none.
    case digit(Bool)
    case point
    case text(String)
    case exponent(letter: String, showsPlus: Bool, width: Int)
  }

  private var pieces: [Piece] = []
  private var wholePlaces = 0
  private var wholeZeros = 0
  private var fractionZeros = 0
  private var fractionPlaces = 0
  private var isGrouped = false
  private var thousands = 0
  private var percents = 0

  init(_ section: String) {
    let scalars = Array(section.unicodeScalars)
    var index = 0
    var afterPoint = false
    var commas = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "'", "\"":
        let close = scalars[index...].firstIndex(of: scalar) ?? scalars.count
        append(String(String.UnicodeScalarView(scalars[index..<close])))
        index = min(scalars.count, close + 1)
      case "\\" where index < scalars.count:
        append(String(scalars[index]))
        index += 1
      case "0", "#":
        if commas > 0 { isGrouped = true }
        commas = 0
        addDigit(isZero: scalar == "0", afterPoint: afterPoint)
      case ".":
        thousands += commas
        commas = 0
        if !afterPoint { pieces.append(.point) }
        afterPoint = true
      case ",": if wholePlaces > 0, !afterPoint { commas += 1 }
      case "%":
        percents += 1
        append("%")
      case "E", "e": index = addExponent(scalar, scalars, index)
      default: append(String(scalar))
      }
    }
    thousands += commas
  }

  private mutating func append(_ text: String) { pieces.append(.text(text)) }

  private mutating func addDigit(isZero: Bool, afterPoint: Bool) {
    pieces.append(.digit(isZero))
    if afterPoint {
      fractionPlaces += 1
      if isZero { fractionZeros = fractionPlaces }
    } else {
      wholePlaces += 1
      if isZero || wholeZeros > 0 { wholeZeros += 1 }
    }
  }

  /// `E+00` and `e0`; anything else is a letter. Gives the index after it.
  private mutating func addExponent(
    _ letter: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ start: Int
  ) -> Int {
    var index = start
    let hasSign = index < scalars.count && (scalars[index] == "+" || scalars[index] == "-")
    let showsPlus = hasSign && scalars[index] == "+"
    if hasSign { index += 1 }
    let zeros = index
    while index < scalars.count, scalars[index] == "0" { index += 1 }
    guard index > zeros else {
      append(String(letter))
      return start
    }
    pieces.append(
      .exponent(letter: String(letter), showsPlus: showsPlus, width: min(10, index - zeros)))
    return index
  }

  func text(_ number: DecimalNumber) -> String? {
    var scaled = number
    for _ in 0..<percents {
      guard let next = scaled.multiplied(by: DecimalNumber(100)) else { return nil }
      scaled = next
    }
    for _ in 0..<thousands {
      guard let next = scaled.divided(by: DecimalNumber(1000)) else { return nil }
      scaled = next
    }
    var exponent = 0
    if pieces.contains(where: { if case .exponent = $0 { true } else { false } }) {
      (scaled, exponent) = normalized(scaled)
    }
    let fixed = NumberFormat.fixed(scaled, fractionPlaces, grouped: false)
    let parts = fixed.split(separator: ".")
    var whole = String(parts[0])
    if whole == "0", wholeZeros == 0 { whole = "" }
    whole = String(repeating: "0", count: max(0, wholeZeros - whole.utf8.count)) + whole
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    while fraction.utf8.count > fractionZeros, fraction.hasSuffix("0") { fraction.removeLast() }
    return written(whole: Array(whole.utf8), fraction: Array(fraction.utf8), exponent)
  }

  /// As many digits before the point as there are places, and the power of ten that is left.
  private func normalized(_ number: DecimalNumber) -> (DecimalNumber, Int) {
    guard number != .zero else { return (number, 0) }
    let (_, digits, exponent) = NumberText.decimal(number.description)
    let shift = exponent - max(0, wholePlaces - 1)
    let text = String(decoding: digits, as: UTF8.self)
    let coefficient = Int128(text) ?? 0
    let scale = digits.count - 1 - (exponent - shift)
    return (DecimalNumber(coefficient: coefficient, scale: max(0, scale)) ?? number, shift)
  }

  private func written(whole: [UInt8], fraction: [UInt8], _ exponent: Int) -> String {
    var result = ""
    var place = wholePlaces
    var next = 0
    var isBeforePoint = true
    var fractionIndex = 0
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .point:
        isBeforePoint = false
        result += String(decoding: whole[next...], as: UTF8.self)
        if !fraction.isEmpty { result += "." }
      case .digit where isBeforePoint:
        // The first place takes all the digits that are too many.
        while whole.count - next >= place, next < whole.count {
          result += String(decoding: [whole[next]], as: UTF8.self)
          next += 1
          let left = whole.count - next
          if isGrouped, left > 0, left % 3 == 0 { result += "," }
          if left < place { break }
        }
        place -= 1
      case .digit:
        if fractionIndex < fraction.count {
          result += String(decoding: [fraction[fractionIndex]], as: UTF8.self)
        }
        fractionIndex += 1
      case .exponent(let letter, let showsPlus, let width):
        result += letter + (exponent < 0 ? "-" : showsPlus ? "+" : "")
        result += Digits.padded(abs(exponent), width)
      }
    }
    return result
  }
}
