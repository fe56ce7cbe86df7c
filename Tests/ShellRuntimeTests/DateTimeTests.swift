import Testing

@testable import ShellRuntime

@Suite("DateTime")
struct DateTimeTests {
  @Test("components come back from ticks")
  func components() throws {
    let moment = try #require(
      DateTime(year: 2024, month: 2, day: 29, hour: 23, minute: 59, second: 58))
    #expect(moment.civil == (2024, 2, 29))
    #expect(moment.dayOfWeek == 4)
    #expect(moment.dayOfYear == 60)
    #expect(DateTime.maximum.civil == (9999, 12, 31))
    #expect(DateTime.minimum.civil == (1, 1, 1))
    #expect(DateTime(unixSeconds: 0).isoText == "1970-01-01T00:00:00Z")
  }

  @Test(
    "texts are read",
    arguments: [
      ("2024-07-04", "2024-07-04T00:00:00"), ("7/4/2024 9:05:00 AM", "2024-07-04T09:05:00"),
      ("July 4, 2024", "2024-07-04T00:00:00"), ("4 Jul 2024 13:00", "2024-07-04T13:00:00"),
      ("2024-07-04T09:05:00+02:00", "2024-07-04T07:05:00+00:00"),
      ("2024-07-04Z", "2024-07-04T00:00:00Z"),
      ("2024-07-04T09:05:00.25Z", "2024-07-04T09:05:00.25Z"),
    ])
  func reading(text: String, iso: String) {
    #expect(DateTime(text: text)?.isoText == iso)
  }

  @Test(
    "texts that are no dates are refused", arguments: ["", "abc", "2024-13-01", "1/2", "12:30"])
  func refusing(text: String) {
    #expect(DateTime(text: text) == nil)
  }

  @Test(
    "formats",
    arguments: [
      ("yyyy-MM-dd", "2024-07-04"), ("F", "Thursday, July 4, 2024 9:05:03 PM"),
      ("hh:mm tt", "09:05 PM"), ("o", "2024-07-04T21:05:03.0000000Z"), ("%d", "4"),
      ("ddd d MMM", "Thu 4 Jul"),
    ])
  func formatting(format: String, text: String) throws {
    let moment = try #require(
      DateTime(year: 2024, month: 7, day: 4, hour: 21, minute: 5, second: 3))
    #expect(moment.formatted(format) == text)
  }
}
