/// A moment: .NET's DateTime, in ticks of 100 ns since 0001-01-01. The simulated machines keep UTC,
/// so that every kind means the same moment; the kind decides only how it is written.
public struct DateTime: Hashable, Comparable, Sendable {
  /// Which time zone a moment is said to be in.
  public enum Kind: UInt8, Sendable {
    /// No zone is known: what a text without one gives.
    case unspecified
    /// UTC.
    case utc
    /// The machine's own, which is UTC as well.
    case local
  }

  /// What is shown of a moment that `Get-Date` gives.
  public enum DisplayHint: UInt8, Sendable {
    // swift-format-ignore
    case date, time, dateTime
  }

  /// Ticks of 100 ns since 0001-01-01T00:00:00, within the years 1 to 9999.
  public let ticks: Int64
  /// The zone that it is said to be in; equality and order pay no heed to it.
  public let kind: Kind
  /// What is shown of it; nil for every moment that does not come from `Get-Date`. Nothing that is
  /// worked out from a moment keeps it.
  public private(set) var displayHint: DisplayHint?

  static let maximumTicks: Int64 = 3_155_378_975_999_999_999
  static let unixEpochTicks: Int64 = 621_355_968_000_000_000

  /// 0001-01-01T00:00:00.
  public static let minimum = DateTime(ticks: 0, kind: .unspecified)
  /// The last tick of the year 9999.
  public static let maximum = DateTime(ticks: maximumTicks, kind: .unspecified)

  /// The moment of a number of ticks; numbers outside the years 1 to 9999 give the nearest moment.
  public init(ticks: Int64, kind: Kind = .utc) {
    self.ticks = min(max(ticks, 0), Self.maximumTicks)
    self.kind = kind
  }

  /// The same moment, said to be of another kind.
  public func of(_ kind: Kind) -> DateTime { DateTime(ticks: ticks, kind: kind) }

  /// The same moment, of which a part is shown.
  public func showing(_ hint: DisplayHint) -> DateTime {
    var moment = self
    moment.displayHint = hint
    return moment
  }

  /// What a screen shows of it: `Monday, November 23, 2026 9:00:00 AM`, or the part of it that the
  /// hint names.
  public var displayText: String {
    let format =
      switch displayHint {
      case .date: "D"
      case .time: "T"
      case .dateTime, nil: "F"
      }
    return formatted(format) ?? ""
  }

  /// A moment in seconds since 1970; what lies outside the years 1 to 9999 gives the nearest one.
  public init(unixSeconds: Int64) {
    let (scaled, over) = unixSeconds.multipliedReportingOverflow(by: TimeSpan.ticksPerSecond)
    let (ticks, over2) = scaled.addingReportingOverflow(Self.unixEpochTicks)
    self.init(ticks: over || over2 ? (unixSeconds < 0 ? 0 : Self.maximumTicks) : ticks)
  }

  /// A moment from its components; nil if there is no such date or time.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    ticksOfSecond: Int = 0, kind: Kind = .utc
  ) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, year: year), (0..<24).contains(hour),
      (0..<60).contains(minute), (0..<60).contains(second),
      (0..<10_000_000).contains(ticksOfSecond)
    else { return nil }
    let seconds =
      Int64(Self.dayNumber(year, month, day)) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    ticks = seconds * TimeSpan.ticksPerSecond + Int64(ticksOfSecond)
    self.kind = kind
  }

  /// The same moment, of whatever kind.
  public static func == (left: DateTime, right: DateTime) -> Bool { left.ticks == right.ticks }

  /// By the moment alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(ticks) }

  /// Earlier before later.
  public static func < (left: DateTime, right: DateTime) -> Bool { left.ticks < right.ticks }

  /// The moment a span later; nil outside the years 1 to 9999.
  public func adding(_ span: TimeSpan) -> DateTime? {
    let (sum, overflow) = ticks.addingReportingOverflow(span.ticks)
    return overflow || sum < 0 || sum > Self.maximumTicks ? nil : DateTime(ticks: sum, kind: kind)
  }

  /// The same day and time some months later, the day cut to the month's length; nil outside the
  /// years 1 to 9999.
  public func adding(months: Int) -> DateTime? {
    guard abs(months) <= 120_000 else { return nil }
    let date = civil
    let index = date.year * 12 + date.month - 1 + months
    let year = index / 12
    let month = index % 12 + 1
    guard index >= 12, year <= 9999 else { return nil }
    let day = min(date.day, Self.daysInMonth(month, year: year))
    let days = Int64(Self.dayNumber(year, month, day))
    return DateTime(
      ticks: days * TimeSpan.ticksPerDay + ticks % TimeSpan.ticksPerDay, kind: kind)
  }

  /// The time from `right` to `left`.
  public static func - (left: DateTime, right: DateTime) -> TimeSpan {
    TimeSpan(ticks: left.ticks - right.ticks)
  }

  /// Midnight of the same day.
  public var date: DateTime {
    DateTime(ticks: ticks - ticks % TimeSpan.ticksPerDay, kind: kind)
  }
  /// Time since midnight.
  public var timeOfDay: TimeSpan { TimeSpan(ticks: ticks % TimeSpan.ticksPerDay) }
  /// Seconds since 1970, rounded down.
  public var unixSeconds: Int64 {
    (ticks / TimeSpan.ticksPerSecond) - Self.unixEpochTicks / TimeSpan.ticksPerSecond
  }
  /// 1 to 9999.
  public var year: Int { civil.year }
  /// 1 to 12.
  public var month: Int { civil.month }
  /// 1 to 31.
  public var day: Int { civil.day }
  /// 0 to 23.
  public var hour: Int { Int(ticks / TimeSpan.ticksPerHour % 24) }
  /// 0 to 59.
  public var minute: Int { Int(ticks / TimeSpan.ticksPerMinute % 60) }
  /// 0 to 59.
  public var second: Int { Int(ticks / TimeSpan.ticksPerSecond % 60) }
  /// 0 to 999.
  public var millisecond: Int { Int(ticks / 10_000 % 1000) }
  /// 0 for Sunday to 6 for Saturday.
  public var dayOfWeek: Int { Int((ticks / TimeSpan.ticksPerDay + 1) % 7) }
  /// 1 to 366.
  public var dayOfYear: Int {
    Int(ticks / TimeSpan.ticksPerDay) - Self.dayNumber(civil.year, 1, 1) + 1
  }

  /// Whether a year has 366 days.
  public static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days of a month of a year, 28 to 31; months outside 1 to 12 have none.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Days from 0001-01-01 to a date.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 306
  }

  /// Year, month and day.
  public var civil: (year: Int, month: Int, day: Int) {
    let days = Int(ticks / TimeSpan.ticksPerDay) + 306
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
