/// ASCII texts made ready for many comparisons by the order of `TextComparison`.
public struct CollatedTexts {
  /// The ranks of the first eight characters of each text, the first one in the highest byte and 0
  /// behind the last: texts that differ there are in the order of these numbers.
  public let beginnings: [UInt64]
  private let texts: [String]
  /// The ranks of all characters of all texts, and where each text's begin.
  private let ranks: [UInt8]
  private let starts: [Int]

  /// Prepares texts; nil where one of them has another character than ASCII.
  public init?(_ texts: [String]) {
    let table = TextComparison.asciiRanks
    var ranks: [UInt8] = []
    var starts: [Int] = []
    var beginnings: [UInt64] = []
    starts.reserveCapacity(texts.count + 1)
    beginnings.reserveCapacity(texts.count)
    for text in texts {
      var text = text
      let start = ranks.count
      let isPlain = text.withUTF8 { bytes in
        for byte in bytes {
          guard byte < 0x80 else { return false }
          ranks.append(table[Int(byte)])
        }
        return true
      }
      guard isPlain else { return nil }
      var beginning: UInt64 = 0
      for index in start..<start + 8 {
        beginning = beginning << 8 | (index < ranks.count ? UInt64(ranks[index]) : 0)
      }
      starts.append(start)
      beginnings.append(beginning)
    }
    starts.append(ranks.count)
    self.texts = texts
    self.ranks = ranks
    self.starts = starts
    self.beginnings = beginnings
  }

  /// What `TextComparison.order` gives for the texts at two places.
  public func order(_ one: Int, _ other: Int, ignoringCase: Bool) -> Int {
    if beginnings[one] != beginnings[other] {
      return beginnings[one] < beginnings[other] ? -1 : 1
    }
    let count = starts[one + 1] - starts[one]
    let otherCount = starts[other + 1] - starts[other]
    var index = 8
    while index < count, index < otherCount {
      let rank = ranks[starts[one] + index]
      let otherRank = ranks[starts[other] + index]
      if rank != otherRank { return rank < otherRank ? -1 : 1 }
      index += 1
    }
    if count != otherCount { return count < otherCount ? -1 : 1 }
    return ignoringCase
      ? 0 : TextComparison.order(texts[one], texts[other], ignoringCase: false)
  }
}

extension TextComparison {
  /// The place of each ASCII character in the order of texts, from 1; equal for characters that
  /// differ in case alone.
  static let asciiRanks: [UInt8] = {
    let weights = (0..<UInt8(0x80)).map { weight(Unicode.Scalar($0)) }
    let distinct = Set(weights).sorted()
    return weights.map { weight in UInt8((distinct.firstIndex(of: weight) ?? 0) + 1) }
  }()

  /// The order of two ASCII texts; nil where one of them has another character.
  static func asciiOrder(_ left: String, _ right: String, ignoringCase: Bool) -> Int? {
    var left = left
    var right = right
    let ranks = asciiRanks
    return left.withUTF8 { left in
      right.withUTF8 { right in
        var caseOrder = 0
        for index in 0..<min(left.count, right.count) {
          let one = left[index]
          let other = right[index]
          guard (one | other) < 0x80 else { return nil }
          if one == other { continue }
          let rank = ranks[Int(one)]
          let otherRank = ranks[Int(other)]
          if rank != otherRank { return rank < otherRank ? -1 : 1 }
          // Small letters stand before capital ones.
          if caseOrder == 0 { caseOrder = one > other ? -1 : 1 }
        }
        if left.count == right.count { return ignoringCase ? 0 : caseOrder }
        return left.count < right.count ? -1 : 1
      }
    }
  }
}
