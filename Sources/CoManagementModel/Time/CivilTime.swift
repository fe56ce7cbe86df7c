/// Date and time of day of the proleptic Gregorian calendar, at an offset from UTC that the reader
/// of the value knows.
public struct CivilTime: Sendable, Hashable {
  /// 1 to 9999 (0 or 10000 only when an offset leads over the ends).
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int
  /// 0 to 59.
  public var second: Int
  /// 0 to 999.
  public var millisecond: Int

  /// The parts as given; `VirtualInstant(_:)` refuses parts out of range.
  public init(
    year: Int, month: Int, day: Int,
    hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
  }

  /// The local parts of an instant where clocks run `offsetMinutes` ahead of UTC.
  public init(_ instant: VirtualInstant, offsetMinutes: Int = 0) {
    let local = instant.milliseconds + Int64(offsetMinutes) * .minute
    var days = local / .day
    var rest = local % .day
    if rest < 0 {
      rest += .day
      days -= 1
    }
    (year, month, day) = Self.civil(fromDays: Int(days))
    let time = Int(rest)
    hour = time / 3_600_000
    minute = time / 60_000 % 60
    second = time / 1000 % 60
    millisecond = time % 1000
  }

  /// Days since 1970-01-01 to year, month, day (Howard Hinnant's `civil_from_days`).
  static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Year, month, day to days since 1970-01-01 (Howard Hinnant's `days_from_civil`).
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Days in a month of a year; 0 for a month outside 1 to 12.
  static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }
}

extension VirtualInstant {
  /// The instant of these parts where clocks run `offsetMinutes` ahead of UTC; nil when a part is
  /// out of range (month 13, February 30, year 0).
  public init?(_ civil: CivilTime, offsetMinutes: Int = 0) {
    guard (1...9999).contains(civil.year), (1...12).contains(civil.month),
      (1...CivilTime.daysInMonth(civil.month, year: civil.year)).contains(civil.day),
      (0...23).contains(civil.hour), (0...59).contains(civil.minute),
      (0...59).contains(civil.second), (0...999).contains(civil.millisecond),
      (-1440...1440).contains(offsetMinutes)
    else { return nil }
    let days = CivilTime.days(year: civil.year, month: civil.month, day: civil.day)
    let minutes = (days * 24 + civil.hour) * 60 + civil.minute - offsetMinutes
    let milliseconds = (minutes * 60 + civil.second) * 1000 + civil.millisecond
    self.init(milliseconds: Int64(milliseconds))
  }
}
