/// Reads a date by a format of .NET, as `ParseExact` does.
struct ExactDateReader {
  private let text: [UInt8]
  private let format: [UInt8]
  private var at = 0
  private var year = 1
  private var month = 1
  private var day = 1
  private var hour = 0
  private var minute = 0
  private var second = 0
  private var fraction = 0
  private var isAfternoon: Bool?

  init(_ text: String, _ format: String) {
    self.text = Array(text.utf8)
    let standard = ["s": "yyyy-MM-ddTHH:mm:ss", "d": "M/d/yyyy", "u": "yyyy-MM-dd HH:mm:ss'Z'"]
    self.format = Array((standard[format] ?? format).utf8)
  }

  /// nil where the text does not follow the format.
  func read() -> DateTime? {
    var reader = self
    guard reader.readAll() else { return nil }
    var hour = reader.hour
    if let isAfternoon = reader.isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return DateTime(
      year: reader.year, month: reader.month, day: reader.day, hour: hour,
      minute: reader.minute, second: reader.second, ticksOfSecond: reader.fraction)
  }

  private mutating func readAll() -> Bool {
    var index = 0
    while index < format.count {
      let letter = format[index]
      if letter == 0x27 || letter == 0x22 {
        guard let close = format[(index + 1)...].firstIndex(of: letter) else { return false }
        for byte in format[(index + 1)..<close] where !take(byte) { return false }
        index = close + 1
        continue
      }
      if letter == 0x5C, index + 1 < format.count {
        guard take(format[index + 1]) else { return false }
        index += 2
        continue
      }
      var end = index + 1
      while end < format.count, format[end] == letter { end += 1 }
      guard readPiece(letter, end - index) else { return false }
      index = end
    }
    return at == text.count
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < text.count, text[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func number(_ least: Int, _ most: Int) -> Int? {
    let start = at
    var value = 0
    while at < text.count, at - start < most, (0x30...0x39).contains(text[at]) {
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    return at - start >= least ? value : nil
  }

  private mutating func name(_ names: [String], _ length: Int) -> Int? {
    for (index, name) in names.enumerated() {
      let wanted = Array((length >= 4 ? name : String(name.prefix(3))).utf8)
      guard at + wanted.count <= text.count else { continue }
      let found = String(decoding: text[at..<(at + wanted.count)], as: UTF8.self)
      if TextComparison.equalsIgnoringCase(found, String(decoding: wanted, as: UTF8.self)) {
        at += wanted.count
        return index
      }
    }
    return nil
  }

  private mutating func readPiece(_ letter: UInt8, _ count: Int) -> Bool {
    func store(_ value: Int?, _ field: WritableKeyPath<ExactDateReader, Int>) -> Bool {
      guard let value else { return false }
      self[keyPath: field] = value
      return true
    }
    let least = min(count, 2)
    switch letter {
    case 0x79:
      guard let value = number(count <= 2 ? least : 4, count <= 2 ? 2 : 4) else { return false }
      year = count > 2 ? value : value + (value < 50 ? 2000 : 1900)
      return true
    case 0x4D where count >= 3:
      return store(name(DateTime.monthNames, count).map { $0 + 1 }, \.month)
    case 0x4D: return store(number(least, 2), \.month)
    case 0x64 where count >= 3: return name(DateTime.dayNames, count) != nil
    case 0x64: return store(number(least, 2), \.day)
    case 0x48, 0x68: return store(number(least, 2), \.hour)
    case 0x6D: return store(number(least, 2), \.minute)
    case 0x73: return store(number(least, 2), \.second)
    case 0x66: return readFraction(count)
    case 0x74:
      guard at < text.count else { return false }
      isAfternoon = text[at] | 0x20 == 0x70
      at = min(text.count, at + least)
      return true
    case 0x4B: return at == text.count || take(0x5A)
    default:
      for _ in 0..<count where !take(letter) { return false }
      return true
    }
  }

  private mutating func readFraction(_ count: Int) -> Bool {
    guard count <= 7, let value = number(count, count) else { return false }
    fraction = value
    for _ in count..<7 { fraction *= 10 }
    return true
  }
}
