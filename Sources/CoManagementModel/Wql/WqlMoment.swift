/// Dates as queries write them.
enum WqlMoment {
  /// The moment of `20261123080000.000000+000` (DMTF, `***` for the offset means UTC),
  /// `2026-11-23 08:00:00`, `2026-11-23`, `11/23/2026 08:00:00` or `11/23/2026`; nil for others.
  /// [memdocs configuration-manager-date-and-time-format]
  static func instant(_ text: String) -> VirtualInstant? {
    let bytes = Array(text.utf8)
    if bytes.count == 25, bytes[14] == UInt8(ascii: ".") { return dmtf(bytes) }
    var parts = bytes.split(
      maxSplits: 1, omittingEmptySubsequences: true,
      whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "T") })
    guard !parts.isEmpty else { return nil }
    let date = parts.removeFirst()
    guard var civil = day(date) else { return nil }
    if let time = parts.first {
      let numbers = self.numbers(time, UInt8(ascii: ":"))
      guard let numbers, (2...3).contains(numbers.count) else { return nil }
      civil.hour = numbers[0]
      civil.minute = numbers[1]
      civil.second = numbers.count == 3 ? numbers[2] : 0
    }
    return VirtualInstant(civil)
  }

  private static func day(_ text: ArraySlice<UInt8>) -> CivilTime? {
    if let numbers = numbers(text, UInt8(ascii: "-")), numbers.count == 3 {
      return CivilTime(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    if let numbers = numbers(text, UInt8(ascii: "/")), numbers.count == 3 {
      return CivilTime(year: numbers[2], month: numbers[0], day: numbers[1])
    }
    return nil
  }

  private static func numbers(_ text: ArraySlice<UInt8>, _ separator: UInt8) -> [Int]? {
    var found: [Int] = []
    for part in text.split(separator: separator, omittingEmptySubsequences: false) {
      guard part.count <= 4, let number = Int(String(decoding: part, as: UTF8.self)),
        part.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      found.append(number)
    }
    return found
  }

  private static func dmtf(_ bytes: [UInt8]) -> VirtualInstant? {
    func number(_ range: Range<Int>) -> Int? {
      guard bytes[range].allSatisfy({ (48...57).contains($0) }) else { return nil }
      return Int(String(decoding: bytes[range], as: UTF8.self))
    }
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let hour = number(8..<10), let minute = number(10..<12), let second = number(12..<14),
      let micro = number(15..<21)
    else { return nil }
    var offset = 0
    if bytes[22...] != Array("***".utf8)[...] {
      guard let minutes = number(22..<25) else { return nil }
      offset = bytes[21] == UInt8(ascii: "-") ? -minutes : minutes
    }
    return VirtualInstant(
      CivilTime(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second,
        millisecond: micro / 1_000), offsetMinutes: offset)
  }
}
