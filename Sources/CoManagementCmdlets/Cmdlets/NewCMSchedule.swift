import CoManagementModel
import ShellRuntime

/// `New-CMSchedule`
struct NewCMSchedule: Cmdlet {
  private var dayOfMonth: Int?
  private var dayOfWeek: String?
  private var durationCount: Int?
  private var durationInterval: String?
  private var end: DateTime?
  private var isUTC = false
  private var lastDayOfMonth = false
  private var nonrecurring = false
  private var recurCount: Int?
  private var recurInterval: String?
  private var start: DateTime?
  private var weekOrder: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a schedule for a collection or an inventory.",
      examples: """
        PS> $daily = New-CMSchedule -Start '2026-11-24 02:00' -RecurInterval Days -RecurCount 1
        PS> $daily.DaySpan
        1
        PS> (New-CMSchedule -DayOfWeek Friday -Start '2026-11-24').Day
        6
        PS> New-CMSchedule -RecurInterval Days -RecurCount 40
        ! ScheduleOutOfRange,New-CMSchedule
        """,
      isReader: false,
      parameters: [
        Parameter("DayOfMonth", \.dayOfMonth, "The day of each month."),
        Parameter("DayOfWeek", \.dayOfWeek, "The day of each week."),
        Parameter("DurationCount", \.durationCount, "How long each lasts."),
        Parameter("DurationInterval", \.durationInterval, "Minutes, Hours or Days."),
        Parameter("End", \.end, "When the first one ends."),
        Parameter("IsUtc", \.isUTC, "The start is in UTC."),
        Parameter("LastDayOfMonth", \.lastDayOfMonth, "The last day of each month."),
        Parameter("Nonrecurring", \.nonrecurring, "Once."),
        Parameter("RecurCount", \.recurCount, "Every so many intervals, weeks or months."),
        Parameter("RecurInterval", \.recurInterval, "Minutes, Hours or Days."),
        Parameter("Start", \.start, "The first time; without it the next line's."),
        Parameter("WeekOrder", \.weekOrder, "First to Fourth or Last of the month."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    let begin = start.map { VirtualInstant($0) } ?? simulation.now
    let schedule = RefreshSchedule(
      start: begin, recurrence: try recurrence(context), durationMinutes: duration(from: begin),
      isUTC: isUTC)
    guard try context.shouldProcess(target: "Schedule", action: context.call.name) else { return }
    try context.write(schedule.object(context.engine))
  }

  /// The recurrence, within the limits of its class: 59 minutes, 23 hours, 31 days, 4 weeks,
  /// 12 months. [memdocs sms_st_* server wmi classes]
  private func recurrence(
    _ context: CmdletContext
  ) throws(ShellError) -> RefreshSchedule.Recurrence {
    let count = recurCount ?? 1
    if nonrecurring { return .never }
    if let recurInterval {
      let unit = Self.minutes(recurInterval)
      let limit = unit == 1 ? 59 : unit == 60 ? 23 : 31
      return .minutes(try checked(count, limit, context) * unit)
    }
    if let dayOfMonth {
      return .monthlyByDate(
        months: try checked(count, 12, context), day: try checked(dayOfMonth, 31, context))
    }
    if lastDayOfMonth { return .monthlyByDate(months: try checked(count, 12, context), day: 0) }
    let day = Self.place(dayOfWeek, Self.days) + 1
    guard let weekOrder else { return .weekly(weeks: try checked(count, 4, context), day: day) }
    return .monthlyByWeekday(
      months: try checked(count, 12, context), day: day,
      order: Self.place(weekOrder, ["last", "first", "second", "third", "fourth"]))
  }

  private func checked(
    _ count: Int, _ limit: Int, _ context: CmdletContext
  ) throws(ShellError) -> Int {
    guard (1...limit).contains(count) else {
      throw context.failure(
        "ScheduleOutOfRange", .invalidArgument,
        "The schedule cannot recur by \(count): 1 to \(limit) are possible.",
        target: .integer(count), exceptionType: "System.ArgumentOutOfRangeException")
    }
    return count
  }

  private func duration(from begin: VirtualInstant) -> Int {
    if let end {
      return max(0, Int(VirtualInstant(end).milliseconds(since: begin) / 60_000))
    }
    return min(44_640, max(0, durationCount ?? 0)) * Self.minutes(durationInterval ?? "Minutes")
  }

  private static func minutes(_ interval: String) -> Int {
    switch TextComparison.folded(interval) {
    case "minutes": 1
    case "hours": 60
    default: 1_440
    }
  }

  private static let days = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]

  private static func place(_ name: String?, _ names: [String]) -> Int {
    names.firstIndex(of: TextComparison.folded(name ?? "")) ?? 0
  }
}
