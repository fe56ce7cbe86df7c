import CoManagementModel
import ShellRuntime

extension RefreshSchedule {
  /// The schedule as the provider has it: an embedded object of the class of its recurrence.
  /// [memdocs sms_st_* server wmi classes]
  func object(_ engine: Engine) -> ShellObject { ResultObject(self, resultClass, engine) }

  private var resultClass: ResultClass<RefreshSchedule> {
    switch recurrence {
    case .never: Self.onceClass
    case .minutes: Self.intervalClass
    case .weekly: Self.weeklyClass
    case .monthlyByDate: Self.monthlyClass
    case .monthlyByWeekday: Self.weekdayClass
    }
  }

  private static let onceClass = made("SMS_ST_NonRecurring", [])
  private static let intervalClass = made(
    "SMS_ST_RecurInterval",
    [("DaySpan", { $0.span.days }), ("HourSpan", { $0.span.hours }),
      ("MinuteSpan", { $0.span.minutes })])
  private static let weeklyClass = made(
    "SMS_ST_RecurWeekly", [("Day", { $0.day }), ("ForNumberOfWeeks", { $0.count })])
  private static let monthlyClass = made(
    "SMS_ST_RecurMonthlyByDate", [("ForNumberOfMonths", { $0.count }), ("MonthDay", { $0.day })])
  private static let weekdayClass = made(
    "SMS_ST_RecurMonthlyByWeekday",
    [("Day", { $0.day }), ("ForNumberOfMonths", { $0.count }), ("WeekOrder", { $0.order })])

  private static func made(
    _ name: String, _ own: [(String, @Sendable (RefreshSchedule) -> Int?)]
  ) -> ResultClass<RefreshSchedule> {
    let common: [ResultProperty<RefreshSchedule>] = [
      .number("DayDuration") { $0.durationMinutes / 1_440 },
      .number("HourDuration") { $0.durationMinutes / 60 % 24 },
      .flag("IsGMT") { $0.isUTC },
      .number("MinuteDuration") { $0.durationMinutes % 60 },
      .moment("StartTime") { DateTime($0.start) },
    ]
    let all = common + own.map { ResultProperty<RefreshSchedule>.number($0.0, $0.1) }
    return ResultClass(
      name, path: { _ in "" },
      all.sorted { TextComparison.folded($0.name) < TextComparison.folded($1.name) })
  }

  /// Days where they come out even, else hours, else minutes.
  private var span: (days: Int, hours: Int, minutes: Int) {
    guard case .minutes(let minutes) = recurrence else { return (0, 0, 0) }
    if minutes % 1_440 == 0 { return (minutes / 1_440, 0, 0) }
    return minutes % 60 == 0 ? (0, minutes / 60, 0) : (0, 0, minutes)
  }

  private var day: Int? {
    switch recurrence {
    case .weekly(_, let day), .monthlyByDate(_, let day), .monthlyByWeekday(_, let day, _): day
    case .never, .minutes: nil
    }
  }

  private var count: Int? {
    switch recurrence {
    case .weekly(let count, _), .monthlyByDate(let count, _), .monthlyByWeekday(let count, _, _):
      count
    case .never, .minutes: nil
    }
  }

  private var order: Int? {
    if case .monthlyByWeekday(_, _, let order) = recurrence { return order }
    return nil
  }
}
