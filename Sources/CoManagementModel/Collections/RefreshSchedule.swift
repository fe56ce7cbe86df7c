/// When something recurs (SMS_ScheduleToken and its kinds), in the site server's time.
/// [memdocs sms_st_* server wmi classes]
public struct RefreshSchedule: Sendable, Hashable {
  /// How it recurs.
  public enum Recurrence: Sendable, Hashable {
    /// Once, at the start (SMS_ST_NonRecurring).
    case never
    /// Every so many minutes (SMS_ST_RecurInterval).
    case minutes(Int)
    /// Every so many weeks on a day, 1 = Sunday to 7 (SMS_ST_RecurWeekly).
    case weekly(weeks: Int, day: Int)
    /// Every so many months on a day, 0 = the last (SMS_ST_RecurMonthlyByDate).
    case monthlyByDate(months: Int, day: Int)
    /// Every so many months on a weekday, 1 = Sunday; `order` 0 = the last, 1 = the first to 4
    /// (SMS_ST_RecurMonthlyByWeekday).
    case monthlyByWeekday(months: Int, day: Int, order: Int)
  }

  /// The first time.
  public var start: VirtualInstant
  /// How it recurs.
  public var recurrence: Recurrence
  /// How long each lasts, in minutes; 0 = at once.
  public var durationMinutes: Int
  /// Whether the start is in UTC (`IsGMT`).
  public var isUTC: Bool

  /// A schedule.
  public init(
    start: VirtualInstant, recurrence: Recurrence, durationMinutes: Int = 0, isUTC: Bool = false
  ) {
    self.start = start
    self.recurrence = recurrence
    self.durationMinutes = durationMinutes
    self.isUTC = isUTC
  }

  /// The last time not after `instant`; nil before the first.
  public func last(notAfter instant: VirtualInstant) -> VirtualInstant? {
    guard instant >= start else { return nil }
    switch recurrence {
    case .never: return start
    case .minutes(let minutes):
      let period = Int64(max(1, minutes)) * .minute
      let age = instant.milliseconds(since: start) / period * period
      return start.adding(milliseconds: age)
    case .weekly(let weeks, let day): return lastWeekly(instant, weeks: weeks, day: day)
    case .monthlyByDate(let months, let day):
      return lastMonthly(instant, months) { Self.date($0, $1, day: day) }
    case .monthlyByWeekday(let months, let day, let order):
      return lastMonthly(instant, months) { Self.weekday($0, $1, day: day, order: order) }
    }
  }

  private func lastWeekly(_ instant: VirtualInstant, weeks: Int, day: Int) -> VirtualInstant? {
    let first = CivilTime(start)
    let firstDay = CivilTime.days(year: first.year, month: first.month, day: first.day)
    let ahead = (day - 1 - (firstDay + 4) % 7 + 14) % 7
    let begin = start.adding(seconds: Int64(ahead) * 86_400)
    guard instant >= begin else { return nil }
    let period = Int64(max(1, weeks)) * 7 * .day
    return begin.adding(milliseconds: instant.milliseconds(since: begin) / period * period)
  }

  /// Looks back from the instant's month, at most as many months as the period is long.
  private func lastMonthly(
    _ instant: VirtualInstant, _ months: Int, _ day: (_ year: Int, _ month: Int) -> Int
  ) -> VirtualInstant? {
    let (first, now) = (CivilTime(start), CivilTime(instant))
    let firstMonth = first.year * 12 + first.month - 1
    var month = now.year * 12 + now.month - 1
    let period = max(1, months)
    month -= (month - firstMonth) % period
    while month >= firstMonth {
      var civil = first
      civil.year = month / 12
      civil.month = month % 12 + 1
      civil.day = day(civil.year, civil.month)
      if let found = VirtualInstant(civil), found >= start, found <= instant { return found }
      month -= period
      if month < firstMonth - 1 || now.year * 12 + now.month - 1 - month > 2 * period { break }
    }
    return nil
  }

  private static func date(_ year: Int, _ month: Int, day: Int) -> Int {
    let last = CivilTime.daysInMonth(month, year: year)
    return day == 0 ? last : min(day, last)
  }

  private static func weekday(_ year: Int, _ month: Int, day: Int, order: Int) -> Int {
    let firstDay = (CivilTime.days(year: year, month: month, day: 1) + 4) % 7
    var found = 1 + (day - 1 - firstDay + 7) % 7 + (max(1, order) - 1) * 7
    guard order == 0 else { return found }
    let last = CivilTime.daysInMonth(month, year: year)
    while found + 7 <= last { found += 7 }
    return found
  }

  func add(to digest: inout DigestBuilder) {
    digest.add(start)
    digest.add("\(recurrence) \(durationMinutes) \(isUTC)")
  }
}
