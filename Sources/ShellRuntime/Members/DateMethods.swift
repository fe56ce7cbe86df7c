import ShellSyntax

/// Methods of System.DateTime and System.TimeSpan.
enum DateMethods {
  static func call(
    _ moment: DateTime, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    let name = member.folded
    switch name {
    case "adddays": return try add(moment, arguments, member, TimeSpan.ticksPerDay, shell)
    case "addhours": return try add(moment, arguments, member, TimeSpan.ticksPerHour, shell)
    case "addminutes": return try add(moment, arguments, member, TimeSpan.ticksPerMinute, shell)
    case "addseconds": return try add(moment, arguments, member, TimeSpan.ticksPerSecond, shell)
    case "addmilliseconds": return try add(moment, arguments, member, 10_000, shell)
    case "addticks": return try add(moment, arguments, member, 1, shell)
    case "addmonths", "addyears":
      let isYears = name == "addyears"
      let count = try Methods.integer(arguments, 0, member, isYears ? "value" : "months", shell)
      let months = isYears ? count.multipliedReportingOverflow(by: 12).0 : count
      guard let result = moment.adding(months: months) else {
        throw unrepresentable(member, isYears ? "value" : "months")
      }
      return .value(.dateTime(result))
    case "add":
      let span = try Conversion(shell).timeSpan(try Methods.argument(arguments, 0, member.text))
      guard let result = moment.adding(span) else { throw unrepresentable(member, "value") }
      return .value(.dateTime(result))
    case "subtract":
      return .value(
        try Arithmetic.subtract(
          .dateTime(moment), try Methods.argument(arguments, 0, name), shell))
    case "touniversaltime": return .value(.dateTime(moment.of(.utc)))
    case "tolocaltime": return .value(.dateTime(moment.of(.local)))
    case "toshortdatestring": return .value(.string(moment.formatted("d") ?? ""))
    case "tolongdatestring": return .value(.string(moment.formatted("D") ?? ""))
    case "toshorttimestring": return .value(.string(moment.formatted("t") ?? ""))
    case "tolongtimestring": return .value(.string(moment.formatted("T") ?? ""))
    case "tofiletime", "tofiletimeutc":
      return .value(.long(moment.ticks - 504_911_232_000_000_000))
    case "tooadate":
      return .value(.double(TimeSpan(ticks: moment.ticks - 599_264_352_000_000_000).totalDays))
    case "tounixtimeseconds": return .value(.long(moment.unixSeconds))
    case "isdaylightsavingtime": return .value(.bool(false))
    default: return .unknown
    }
  }

  private static func add(
    _ moment: DateTime, _ arguments: [Value], _ member: Members.MemberReference, _ unit: Int64,
    _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    let value = try Methods.argument(arguments, 0, member.text)
    let count: Double
    do throws(ShellError) { count = try Conversion(shell).double(value) } catch {
      throw .argumentConversion(value, "value", member.text, .number(.double), error)
    }
    // More days than the calendar has.
    guard abs(count) <= 3_652_059 * Double(TimeSpan.ticksPerDay) / Double(unit) else {
      throw Methods.failure(
        member.text, 1, "System.ArgumentOutOfRangeException",
        "Value to add was out of range. (Parameter 'value')")
    }
    guard let span = TimeSpan(count, unit: unit), let result = moment.adding(span) else {
      throw unrepresentable(member, "value")
    }
    return .value(.dateTime(result))
  }

  private static func unrepresentable(
    _ member: Members.MemberReference, _ parameter: String
  ) -> ShellError {
    Methods.failure(
      member.text, 1, "System.ArgumentOutOfRangeException",
      "The added or subtracted value results in an un-representable DateTime. "
        + "(Parameter '\(parameter)')")
  }

  static func call(
    _ span: TimeSpan, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    switch name {
    case "add", "subtract":
      let other = try Conversion(shell).timeSpan(try Methods.argument(arguments, 0, name))
      return .value(.timeSpan(name == "add" ? span + other : span - other))
    case "multiply", "divide":
      let other = try Methods.argument(arguments, 0, name)
      return .value(
        try Arithmetic.apply(
          name == "multiply" ? .multiply : .divide, .timeSpan(span), other, shell))
    case "negate": return .value(.timeSpan(-span))
    case "duration": return .value(.timeSpan(span.ticks < 0 ? -span : span))
    default: return .unknown
    }
  }
}
