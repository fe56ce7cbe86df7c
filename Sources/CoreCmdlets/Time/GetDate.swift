import ShellRuntime

/// `Get-Date`: the lab's clock, never the host's.
struct GetDate: Cmdlet {
  var date: DateTime?
  var unixTimeSeconds: Int64 = 0
  var year = 0
  var month = 0
  var day = 0
  var hour = 0
  var minute = 0
  var second = 0
  var millisecond = 0
  var displayHint = ""
  var format = ""
  var uFormat = ""
  var asUTC = false

  private static let dateSets = ["DateAndFormat", "DateAndUFormat"]
  private static let unixSets = ["UnixTimeSecondsAndFormat", "UnixTimeSecondsAndUFormat"]

  static var declaration: CmdletDeclaration<GetDate> {
    CmdletDeclaration(
      synopsis: "Gives the date and time of the lab, or a date made of its parts.",
      examples: """
        PS> Get-Date -Year 2026 -Month 3 -Day 9 -Hour 8 -Minute 5 -Format 'yyyy-MM-dd HH:mm'
        2026-03-09 08:05

        PS> Get-Date '2026-11-23' -UFormat '%A, %d %B %Y'
        Monday, 23 November 2026

        PS> Get-Date -Month 13
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.GetDateCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "DateAndFormat",
        supportsShouldProcess: false, outputTypes: ["System.String", "System.DateTime"]),
      parameters: sourceParameters + partParameters + formatParameters)
  }

  private static var sourceParameters: [Parameter<GetDate>] {
    [
      Parameter(
        "Date", \.date, "The moment; the lab's clock without it.", sets: dateSets, position: 0,
        pipeline: true, byPropertyName: true, aliases: ["LastWriteTime"]),
      Parameter(
        "UnixTimeSeconds", \.unixTimeSeconds, "The moment as seconds since 1970.",
        sets: unixSets, mandatory: true, byPropertyName: true, aliases: ["UnixTime"]),
    ]
  }

  private static var partParameters: [Parameter<GetDate>] {
    [
      Parameter("Year", \.year, "Replaces the year, 1 to 9999.", byPropertyName: true),
      Parameter("Month", \.month, "Replaces the month, 1 to 12.", byPropertyName: true),
      Parameter("Day", \.day, "Replaces the day, 1 to 31.", byPropertyName: true),
      Parameter("Hour", \.hour, "Replaces the hour, 0 to 23.", byPropertyName: true),
      Parameter("Minute", \.minute, "Replaces the minute, 0 to 59.", byPropertyName: true),
      Parameter("Second", \.second, "Replaces the second, 0 to 59.", byPropertyName: true),
      Parameter(
        "Millisecond", \.millisecond, "Replaces the thousandths of the second, 0 to 999.",
        byPropertyName: true),
    ]
  }

  private static var formatParameters: [Parameter<GetDate>] {
    [
      Parameter(
        "DisplayHint", \.displayHint, "What is shown of the date.",
        values: ["Date", "Time", "DateTime"],
        enumeration: "Microsoft.PowerShell.Commands.DisplayHintType"),
      Parameter(
        "Format", \.format, "Text by a .NET format instead of a date.",
        sets: [dateSets[0], unixSets[0]]),
      Parameter(
        "UFormat", \.uFormat, "Text by a UNIX format instead of a date.",
        sets: [dateSets[1], unixSets[1]], mandatory: true),
      Parameter("AsUTC", \.asUTC, "Accepted; the lab's machines are in UTC."),
    ]
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let moment = try adjusted(try start(context), context)
    if context.isBound("UFormat") {
      try context.write(UnixDateFormat.text(moment, uFormat))
    } else if context.isBound("Format") {
      try context.write(try text(moment, context))
    } else {
      try context.write(.dateTime(moment.showing(hint)))
    }
  }

  private var hint: DateTime.DisplayHint {
    switch displayHint {
    case "Date": .date
    case "Time": .time
    default: .dateTime
    }
  }

  private func start(_ context: CmdletContext) throws(ShellError) -> DateTime {
    if context.parameterSetName.hasPrefix("Unix") {
      let moment = DateTime(unixSeconds: unixTimeSeconds)
      guard moment.unixSeconds == unixTimeSeconds else {
        throw context.failure(
          "System.ArgumentOutOfRangeException", .notSpecified,
          "The added or subtracted value results in an un-representable DateTime. (Parameter "
            + "'value')", exceptionType: "System.ArgumentOutOfRangeException")
      }
      return moment.of(asUTC ? .utc : .local)
    }
    let start = date ?? context.world.now.of(.local)
    return asUTC ? start.of(.utc) : start
  }

  /// The moment with the given parts replaced; a day that the month has not runs into the next.
  private func adjusted(
    _ start: DateTime, _ context: CmdletContext
  ) throws(ShellError) -> DateTime {
    var moment = start
    func part(
      _ name: String, _ value: Int, _ range: ClosedRange<Int>,
      _ change: (DateTime) -> DateTime?
    ) throws(ShellError) {
      guard context.isBound(name) else { return }
      try context.check(name, value, in: range)
      moment = change(moment) ?? moment
    }
    try part("Year", year, 1...9999) { $0.adding(months: (year - $0.year) * 12) }
    try part("Month", month, 1...12) { $0.adding(months: month - $0.month) }
    try part("Day", day, 1...31) { $0.adding(TimeSpan(days: Int64(day - $0.day))) }
    try part("Hour", hour, 0...23) {
      $0.adding(TimeSpan(days: 0, hours: Int64(hour - $0.timeOfDay.hours)))
    }
    try part("Minute", minute, 0...59) {
      $0.adding(TimeSpan(minutes: Int64(minute - $0.timeOfDay.minutes)))
    }
    try part("Second", second, 0...59) {
      $0.adding(TimeSpan(seconds: Int64(second - $0.timeOfDay.seconds)))
    }
    try part("Millisecond", millisecond, 0...999) {
      $0.adding(TimeSpan(ticks: Int64(millisecond) * 10_000 - $0.ticks % 10_000_000))
    }
    return moment
  }

  private func text(_ moment: DateTime, _ context: CmdletContext) throws(ShellError) -> String {
    let format =
      switch TextComparison.folded(self.format) {
      case "filedate": "yyyyMMdd"
      case "filedateuniversal": "yyyyMMddZ"
      case "filedatetime": "yyyyMMddTHHmmssffff"
      case "filedatetimeuniversal": "yyyyMMddTHHmmssffffZ"
      default: self.format
      }
    guard let text = moment.formatted(format) else {
      throw context.failure(
        "FormatException", .invalidArgument, "Input string was not in a correct format.",
        exceptionType: "System.FormatException")
    }
    return text
  }
}
