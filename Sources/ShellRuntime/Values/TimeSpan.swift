/// A length of time: .NET's TimeSpan, in ticks of 100 ns. May be negative.
public struct TimeSpan: Hashable, Comparable, Sendable {
  /// Ticks of 100 ns.
  public let ticks: Int64

  /// No time.
  public static let zero = TimeSpan(ticks: 0)
  static let ticksPerSecond: Int64 = 10_000_000
  static let ticksPerMinute: Int64 = 600_000_000
  static let ticksPerHour: Int64 = 36_000_000_000
  static let ticksPerDay: Int64 = 864_000_000_000

  /// A length in ticks of 100 ns.
  public init(ticks: Int64) { self.ticks = ticks }

  /// A length in seconds; what does not fit is the longest span.
  public init(seconds: Int64) { self = .scaled(seconds, by: Self.ticksPerSecond) }

  /// A length in minutes; what does not fit is the longest span.
  public init(minutes: Int64) { self = .scaled(minutes, by: Self.ticksPerMinute) }

  /// A length in days, hours, minutes and seconds together; what does not fit is the longest span.
  public init(days: Int64, hours: Int64 = 0, minutes: Int64 = 0, seconds: Int64 = 0) {
    self =
      .scaled(days, by: Self.ticksPerDay) + .scaled(hours, by: Self.ticksPerHour)
      + .scaled(minutes, by: Self.ticksPerMinute) + .scaled(seconds, by: Self.ticksPerSecond)
  }

  /// A fraction of a unit of `ticks`, to the nearest tick; nil if it does not fit.
  init?(_ count: Double, unit: Int64) {
    let ticks = (count * Double(unit)).rounded()
    guard ticks.isFinite, abs(ticks) < 9.2e18 else { return nil }
    self.ticks = Int64(ticks)
  }

  private static func scaled(_ count: Int64, by unit: Int64) -> TimeSpan {
    let (ticks, overflow) = count.multipliedReportingOverflow(by: unit)
    return TimeSpan(ticks: overflow ? (count < 0 ? .min : .max) : ticks)
  }

  /// Whole days.
  public var days: Int { Int(ticks / Self.ticksPerDay) }
  /// Hours of the last day, -23 ... 23.
  public var hours: Int { Int(ticks / Self.ticksPerHour % 24) }
  /// Minutes of the last hour, -59 ... 59.
  public var minutes: Int { Int(ticks / Self.ticksPerMinute % 60) }
  /// Seconds of the last minute, -59 ... 59.
  public var seconds: Int { Int(ticks / Self.ticksPerSecond % 60) }
  /// Milliseconds of the last second, -999 ... 999.
  public var milliseconds: Int { Int(ticks / 10_000 % 1000) }
  /// The length in days.
  public var totalDays: Double { Double(ticks) / Double(Self.ticksPerDay) }
  /// The length in hours.
  public var totalHours: Double { Double(ticks) / Double(Self.ticksPerHour) }
  /// The length in minutes.
  public var totalMinutes: Double { Double(ticks) / Double(Self.ticksPerMinute) }
  /// The length in seconds.
  public var totalSeconds: Double { Double(ticks) / Double(Self.ticksPerSecond) }
  /// The length in milliseconds.
  public var totalMilliseconds: Double { Double(ticks) / 10_000 }

  /// Shorter before longer.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.ticks < right.ticks }

  /// The sum; what does not fit is the longest span.
  public static func + (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    let (ticks, overflow) = left.ticks.addingReportingOverflow(right.ticks)
    return TimeSpan(ticks: overflow ? (right.ticks < 0 ? .min : .max) : ticks)
  }

  /// The difference; what does not fit is the longest span.
  public static func - (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    let (ticks, overflow) = left.ticks.subtractingReportingOverflow(right.ticks)
    return TimeSpan(ticks: overflow ? (right.ticks > 0 ? .min : .max) : ticks)
  }

  /// The opposite.
  public static prefix func - (span: TimeSpan) -> TimeSpan { .zero - span }
}

extension TimeSpan: CustomStringConvertible {
  /// .NET's constant form, `[-][d.]hh:mm:ss[.fffffff]`.
  public var description: String {
    let size = ticks.magnitude
    let days = size / UInt64(Self.ticksPerDay)
    let rest = Int64(size % UInt64(Self.ticksPerDay))
    var text = ticks < 0 ? "-" : ""
    if days > 0 { text += "\(days)." }
    text += Digits.padded(Int(rest / Self.ticksPerHour), 2) + ":"
    text += Digits.padded(Int(rest / Self.ticksPerMinute % 60), 2) + ":"
    text += Digits.padded(Int(rest / Self.ticksPerSecond % 60), 2)
    let fraction = Int(rest % Self.ticksPerSecond)
    return fraction == 0 ? text : text + "." + Digits.padded(fraction, 7)
  }

  /// Reads `[-][d.]hh:mm[:ss[.f]]` or a whole number of days; nil for anything else.
  public init?(text: String) {
    var rest = Substring(text.drop(while: { $0 == " " }))
    while rest.last == " " { rest.removeLast() }
    let negative = rest.first == "-"
    if negative { rest.removeFirst() }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard let size = Self.read(parts), let ticks = Int64(exactly: negative ? -size : size) else {
      return nil
    }
    self.init(ticks: ticks)
  }

  /// Whether a text is written as a time span is, whatever its numbers.
  static func hasForm(_ text: String) -> Bool {
    var rest = Substring(text.drop(while: { $0 == " " }))
    while rest.last == " " { rest.removeLast() }
    if rest.first == "-" { rest.removeFirst() }
    var parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 4 else { return false }
    if parts.count == 2 || parts.count == 3, let dot = parts[0].firstIndex(of: ".") {
      parts.append(parts[0][..<dot])
      parts[0] = parts[0][parts[0].index(after: dot)...]
    }
    if rest.contains(":"), let place = parts.firstIndex(where: { $0.contains(".") }), place >= 2 {
      parts += parts.remove(at: place).split(separator: ".", omittingEmptySubsequences: false)
    }
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
  }

  /// The ticks, which may be more than there can be.
  private static func read(_ parts: [Substring]) -> Int128? {
    func number(_ text: Substring, below limit: Int64) -> Int64? {
      guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        let value = Int64(text), value < limit
      else { return nil }
      return value
    }
    func ticks(_ days: Int64, _ hours: Int64, _ minutes: Int64, _ seconds: Int64) -> Int128 {
      Int128(days * 86_400 + hours * 3_600 + minutes * 60 + seconds) * Int128(ticksPerSecond)
    }
    if parts.count == 1 { return number(parts[0], below: 10_675_200).map { ticks($0, 0, 0, 0) } }
    guard parts.count <= 4 else { return nil }
    var parts = parts
    var days: Int64 = 0
    if parts.count == 4 {
      guard let count = number(parts.removeFirst(), below: 10_675_200) else { return nil }
      days = count
    } else if let dot = parts[0].firstIndex(of: ".") {
      guard let count = number(parts[0][..<dot], below: 10_675_200) else { return nil }
      days = count
      parts[0] = parts[0][parts[0].index(after: dot)...]
    }
    guard let hours = number(parts[0], below: 24), let minutes = number(parts[1], below: 60)
    else { return nil }
    guard parts.count == 3 else { return ticks(days, hours, minutes, 0) }
    let pieces = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let seconds = number(pieces[0], below: 60) else { return nil }
    let whole = ticks(days, hours, minutes, seconds)
    guard pieces.count == 2 else { return whole }
    guard pieces[1].count <= 7, var fraction = number(pieces[1], below: 10_000_000)
    else { return nil }
    for _ in pieces[1].count..<7 { fraction *= 10 }
    return whole + Int128(fraction)
  }
}

/// Decimal digits of fixed width.
enum Digits {
  /// The number with zeros in front, at least `width` digits; negative numbers keep their sign.
  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - text.utf8.count))
    return (number < 0 ? "-" : "") + zeros + text
  }
}
