/// Comparison of texts as the simulated machines do it: without case by folded scalars, with case
/// by UTF-16 code units; never by Swift's canonical equivalence.
public enum TextComparison {
  static func fold(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// Equal without regard to case.
  public static func equalsIgnoringCase(_ left: String, _ right: String) -> Bool {
    var left = left
    var right = right
    var isPlain = true
    let same = left.withUTF8 { left in
      right.withUTF8 { right in
        let count = min(left.count, right.count)
        for index in 0..<count {
          let one = left[index]
          let other = right[index]
          if one == other { continue }
          if (one | other) & 0x80 != 0 {
            isPlain = false
            return false
          }
          if fold(one) != fold(other) { return false }
        }
        if left.count == right.count { return true }
        isPlain = false
        return false
      }
    }
    return same || (!isPlain && folded(left).utf8.elementsEqual(folded(right).utf8))
  }

  /// Equal code unit by code unit.
  public static func equalsExactly(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  /// Lower case of every scalar, without regard to language.
  public static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.map(fold), as: UTF8.self)
    }
    var result = ""
    for scalar in text.unicodeScalars {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      if lower.count == 1 {
        result.unicodeScalars.append(contentsOf: lower)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Upper case of every scalar that has a single one, as `ToUpper()` gives it.
  public static func uppercased(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      if upper.count == 1 {
        result.unicodeScalars.append(contentsOf: upper)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Order for sorting and `-lt`: negative, 0 or positive. Punctuation, then digits, then letters,
  /// letters by the alphabet with accents and case deciding only between else equal texts; with
  /// `ignoringCase` case never decides.
  public static func order(_ left: String, _ right: String, ignoringCase: Bool) -> Int {
    asciiOrder(left, right, ignoringCase: ignoringCase)
      ?? scalarOrder(left, right, ignoringCase: ignoringCase)
  }

  /// The same for any text.
  static func scalarOrder(_ left: String, _ right: String, ignoringCase: Bool) -> Int {
    var first = left.unicodeScalars.makeIterator()
    var second = right.unicodeScalars.makeIterator()
    var caseOrder = 0
    while true {
      let one = first.next()
      let other = second.next()
      guard let one, let other else {
        if one == nil, other == nil { return ignoringCase ? 0 : caseOrder }
        return one == nil ? -1 : 1
      }
      if one == other { continue }
      let oneWeight = weight(one)
      let otherWeight = weight(other)
      if oneWeight != otherWeight { return oneWeight < otherWeight ? -1 : 1 }
      // Small letters stand before capital ones.
      if caseOrder == 0 { caseOrder = one.value > other.value ? -1 : 1 }
    }
  }

  /// Class and folded scalar: white space, punctuation, digits, letters.
  static func weight(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value < 0x80 {
      let folded = UInt32(fold(UInt8(value)))
      switch folded {
      case 0x61...0x7A: return 0x300_0000 | folded << 8
      case 0x30...0x39: return 0x200_0000 | folded
      case 0x20, 0x09...0x0D: return folded
      default: return 0x100_0000 | punctuation(folded)
      }
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    if let base = latinBase(lower.value) { return 0x300_0000 | base << 8 | (lower.value & 0xFF) }
    return (scalar.properties.isAlphabetic ? 0x400_0000 : 0x180_0000) | min(lower.value, 0x1F_FFFF)
  }

  /// The root collation's order of ASCII punctuation.
  private static func punctuation(_ value: UInt32) -> UInt32 {
    let order: [UInt8] = Array("_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$".utf8)
    return UInt32(order.firstIndex(of: UInt8(value)) ?? 99)
  }

  /// The unaccented letter of a lower-case Latin-1 or Latin Extended-A letter.
  private static func latinBase(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xE0...0xE6: 0x61
    case 0xE7: 0x63
    case 0xE8...0xEB: 0x65
    case 0xEC...0xEF: 0x69
    case 0xF1: 0x6E
    case 0xF2...0xF6, 0xF8: 0x6F
    case 0xF9...0xFC: 0x75
    case 0xFD, 0xFF: 0x79
    case 0xDF: 0x73
    default: nil
    }
  }
}
