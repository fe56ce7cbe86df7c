import ShellSyntax

/// Methods of System.DateTime and System.TimeSpan.
enum DateMethods {
  static func call(
    _ moment: DateTime, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    let conversion = Conversion(shell)
    switch name {
    case "adddays": return try add(moment, arguments, name, TimeSpan.ticksPerDay, conversion)
    case "addhours": return try add(moment, arguments, name, TimeSpan.ticksPerHour, conversion)
    case "addminutes":
      return try add(moment, arguments, name, TimeSpan.ticksPerMinute, conversion)
    case "addseconds":
      return try add(moment, arguments, name, TimeSpan.ticksPerSecond, conversion)
    case "addmilliseconds": return try add(moment, arguments, name, 10_000, conversion)
    case "addticks": return try add(moment, arguments, name, 1, conversion)
    case "addmonths", "addyears":
      let count = Int(try conversion.int32(try Methods.argument(arguments, 0, name)))
      let months = name == "addyears" ? count.multipliedReportingOverflow(by: 12).0 : count
      guard let result = moment.adding(months: months) else { throw .unrepresentableDate() }
      return .value(.dateTime(result))
    case "add":
      let span = try conversion.timeSpan(try Methods.argument(arguments, 0, name))
      guard let result = moment.adding(span) else { throw .unrepresentableDate() }
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

  /// What went wrong in a method as PowerShell says it: an argument of the wrong type, or a moment
  /// beyond the calendar.
  static func failure(
    _ error: ShellError, _ member: Methods.MemberReference, _ arguments: [Value]
  ) -> ShellError {
    guard let record = error.record, let first = arguments.first else { return error }
    let parameter = member.folded == "addmonths" ? "months" : "value"
    if record.id.hasPrefix("InvalidCast") || record.id.hasPrefix("ConvertTo") {
      let type: ShellType =
        switch member.folded {
        case "addmonths", "addyears": .number(.int)
        case "addticks": .number(.long)
        case "add": .timeSpan
        default: .number(.double)
        }
      return .argumentConversion(first, parameter, member.text, type, error)
    }
    guard record.id == "ArgumentOutOfRangeException", record.inner == nil else { return error }
    return Methods.failure(
      member.text, arguments.count, "System.ArgumentOutOfRangeException",
      record.message + " (Parameter '\(parameter)')")
  }

  private static func add(
    _ moment: DateTime, _ arguments: [Value], _ name: String, _ unit: Int64,
    _ conversion: Conversion
  ) throws(ShellError) -> MethodResult {
    let count = try conversion.double(try Methods.argument(arguments, 0, name))
    guard let span = TimeSpan(count, unit: unit), let result = moment.adding(span) else {
      throw .unrepresentableDate()
    }
    return .value(.dateTime(result))
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
