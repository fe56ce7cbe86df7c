extension DateTime {
  /// Reads the usual forms with culture en-US: `2024-07-04[T ]09:05[:00[.123]][Z|+02:00]`,
  /// `7/4/2024 9:05:00 AM`, `July 4, 2024`, `4 Jul 2024`; offsets are turned into UTC. The kind is
  /// Utc behind a Z, Local behind an offset. nil for anything else. A time without a date has no
  /// day here, so it is refused.
  public init?(text: String) { self.init(text: text, today: nil) }

  /// The same; a time alone is on the day of `today`.
  public init?(text: String, today: DateTime?) {
    var reader = DateTextReader(text)
    guard let moment = reader.read(today: today) else { return nil }
    self = moment
  }

  /// A moment in UTC, and how many minutes its text says that the clock is ahead.
  static func read(_ text: String, today: DateTime?) -> (moment: DateTime, offset: Int)? {
    var reader = DateTextReader(text)
    return reader.read(today: today).map { ($0, reader.offset) }
  }
}

/// Reads a date and time from words and numbers.
private struct DateTextReader {
  private enum Token: Equatable {
    case number(Int, width: Int)
    case word(String)
    case mark(UInt8)
  }

  private var tokens: [Token] = []
  private var index = 0
  private var isReadable = true
  private var kind = DateTime.Kind.unspecified
  /// Minutes east of UTC that the text names.
  private(set) var offset = 0

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count, isReadable {
      let byte = bytes[at]
      var end = at + 1
      switch byte {
      case 0x30...0x39:
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
        let digits = String(decoding: bytes[at..<end], as: UTF8.self)
        isReadable = end - at <= 9
        tokens.append(.number(Int(digits) ?? 0, width: end - at))
      case 0x41...0x5A, 0x61...0x7A:
        while end < bytes.count, (0x41...0x5A).contains(bytes[end] & 0xDF) { end += 1 }
        tokens.append(.word(String(decoding: bytes[at..<end], as: UTF8.self).lowercased()))
      case 0x20, 0x09: break
      default: tokens.append(.mark(byte))
      }
      at = end
    }
  }

  mutating func read(today: DateTime?) -> DateTime? {
    guard isReadable, !tokens.isEmpty else { return nil }
    var date: (year: Int, month: Int, day: Int)?
    if tokens.count > 1, case .number = tokens[0], tokens[1] == .mark(0x3A) {
      date = today?.civil
    } else {
      date = readDate(today: today)
    }
    guard let date else { return nil }
    if accept(.word("t")) || accept(.mark(0x2C)) {}
    guard let time = readTime(), index == tokens.count else { return nil }
    guard
      let moment = DateTime(
        year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute,
        second: time.second, ticksOfSecond: time.ticks, kind: kind)
    else { return nil }
    offset = time.offset
    return moment.adding(TimeSpan(minutes: Int64(-time.offset)))
  }

  private mutating func accept(_ token: Token) -> Bool {
    guard index < tokens.count, tokens[index] == token else { return false }
    index += 1
    return true
  }

  private mutating func number() -> (value: Int, width: Int)? {
    guard index < tokens.count, case .number(let value, let width) = tokens[index]
    else { return nil }
    index += 1
    return (value, width)
  }

  private mutating func monthName() -> Int? {
    guard index < tokens.count, case .word(let word) = tokens[index], word.utf8.count >= 3
    else { return nil }
    let found = DateTime.monthNames.firstIndex {
      let name = $0.lowercased()
      return name == word || name.prefix(3) == word
    }
    if found != nil { index += 1 }
    return found.map { $0 + 1 }
  }

  private mutating func readDate(today: DateTime?) -> (year: Int, month: Int, day: Int)? {
    if case .word(let word)? = tokens.first {
      let isDay = DateTime.dayNames.contains {
        $0.lowercased() == word || $0.lowercased().prefix(3) == word
      }
      if isDay {
        index += 1
        _ = accept(.mark(0x2C))
      }
    }
    if let month = monthName() { return readAfterMonth(month, today: today) }
    guard let first = number() else { return nil }
    if first.width == 8, first.value > 10_000_000 { return nil }
    _ = accept(.mark(0x2D))
    if let month = monthName() {
      _ = accept(.mark(0x2D))
      _ = accept(.mark(0x2C))
      guard let year = number() else { return nil }
      return (expanded(year), month, first.value)
    }
    if index > 1, tokens[index - 1] == .mark(0x2D) { index -= 1 }
    guard let mark = [UInt8](arrayLiteral: 0x2D, 0x2F, 0x2E).first(where: { accept(.mark($0)) }),
      let second = number()
    else { return nil }
    guard accept(.mark(mark)), let third = number() else {
      if first.width == 4, index == tokens.count { return (first.value, second.value, 1) }
      guard first.width <= 2, let today else { return nil }
      return (today.year, first.value, second.value)
    }
    if first.width == 4 { return (first.value, second.value, third.value) }
    return (expanded(third), first.value, second.value)
  }

  private mutating func readAfterMonth(
    _ month: Int, today: DateTime?
  ) -> (year: Int, month: Int, day: Int)? {
    guard let second = number() else { return nil }
    if second.width == 4 { return (second.value, month, 1) }
    _ = accept(.mark(0x2C))
    if index + 1 >= tokens.count || tokens[index + 1] != .mark(0x3A), let third = number() {
      return (expanded(third), month, second.value)
    }
    guard let today else { return nil }
    return (today.year, month, second.value)
  }

  /// Two digits mean 1950 to 2049.
  private func expanded(_ year: (value: Int, width: Int)) -> Int {
    guard year.width <= 2 else { return year.value }
    return year.value < 50 ? 2000 + year.value : 1900 + year.value
  }

  private typealias Time = (hour: Int, minute: Int, second: Int, ticks: Int, offset: Int)

  private mutating func readTime() -> Time? {
    var time: Time = (0, 0, 0, 0, 0)
    guard index < tokens.count else { return time }
    if tokens[index...] == [.word("z")] {
      kind = .utc
      index += 1
      return time
    }
    guard let hour = number() else { return nil }
    time.hour = hour.value
    if accept(.mark(0x3A)) {
      guard let minute = number() else { return nil }
      time.minute = minute.value
      if accept(.mark(0x3A)) {
        guard let second = number() else { return nil }
        time.second = second.value
        if accept(.mark(0x2E)) {
          guard let fraction = number() else { return nil }
          var ticks = fraction.value
          for _ in min(fraction.width, 7)..<7 { ticks *= 10 }
          for _ in 7..<max(fraction.width, 7) { ticks /= 10 }
          time.ticks = ticks
        }
      }
      readHalfOfDay(&time)
    } else {
      let before = index
      readHalfOfDay(&time)
      guard index > before else { return nil }
    }
    guard let offset = readOffset() else { return nil }
    time.offset = offset
    return time
  }

  private mutating func readHalfOfDay(_ time: inout Time) {
    let isMorning = accept(.word("am")) || accept(.word("a"))
    let isAfternoon = !isMorning && (accept(.word("pm")) || accept(.word("p")))
    guard isMorning || isAfternoon else { return }
    guard (1...12).contains(time.hour) else {
      time.hour = 99
      return
    }
    time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
  }

  /// Minutes east of UTC; nil if what stands there is no offset.
  private mutating func readOffset() -> Int? {
    if accept(.word("z")) || accept(.word("gmt")) || accept(.word("utc")) {
      kind = .utc
      return 0
    }
    let isEast = accept(.mark(0x2B))
    guard isEast || accept(.mark(0x2D)) else { return 0 }
    kind = .local
    guard let hours = number() else { return nil }
    var minutes = hours.width > 2 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60
    if accept(.mark(0x3A)) {
      guard let rest = number() else { return nil }
      minutes += rest.value
    }
    guard minutes <= 14 * 60 else { return nil }
    return isEast ? minutes : -minutes
  }
}
