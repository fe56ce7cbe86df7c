import Testing

@testable import CoManagementModel

@Suite("Schedules")
struct RefreshScheduleTests {
  private func moment(_ month: Int, _ day: Int, _ hour: Int = 2) throws -> VirtualInstant {
    try #require(VirtualInstant(CivilTime(year: 2026, month: month, day: day, hour: hour)))
  }

  @Test("the last time is the last one not after the moment, and none before the start")
  func last() throws {
    let start = try moment(11, 23)
    let cases: [(RefreshSchedule.Recurrence, VirtualInstant, VirtualInstant?)] = [
      (.never, try moment(12, 30), start),
      (.minutes(1_440), try moment(11, 30, 1), try moment(11, 29)),
      (.minutes(1_440), try moment(11, 22), nil),
      (.weekly(weeks: 1, day: 6), try moment(11, 26), nil),
      (.weekly(weeks: 1, day: 6), try moment(12, 5), try moment(12, 4)),
      (.weekly(weeks: 2, day: 2), try moment(12, 6), start),
      (.monthlyByDate(months: 1, day: 15), try moment(12, 14), nil),
      (.monthlyByDate(months: 1, day: 15), try moment(12, 16), try moment(12, 15)),
      (.monthlyByDate(months: 1, day: 0), try moment(12, 15), try moment(11, 30)),
      (.monthlyByWeekday(months: 1, day: 3, order: 2), try moment(12, 31), try moment(12, 8)),
      (.monthlyByWeekday(months: 1, day: 3, order: 0), try moment(12, 31), try moment(12, 29)),
    ]
    for (recurrence, instant, wanted) in cases {
      let schedule = RefreshSchedule(start: start, recurrence: recurrence)
      #expect(schedule.last(notAfter: instant) == wanted, "\(recurrence)")
    }
  }
}
