import ShellSyntax

extension DateTimeOffsetObject {
  private static func boxed(
    _ clock: DateTime, _ shell: Shell, offset: TimeSpan = .zero
  ) -> Value {
    .object(DateTimeOffsetObject(clock: clock, offset: offset, engine: shell.engine))
  }

  static func property(_ name: String, _ shell: Shell) throws(ShellError) -> Value? {
    switch name {
    case "now", "utcnow": return boxed(shell.world.now, shell)
    case "minvalue": return boxed(.minimum, shell)
    case "maxvalue": return boxed(.maximum, shell)
    case "unixepoch": return boxed(DateTime(unixSeconds: 0), shell)
    default: return nil
    }
  }

  static func call(
    _ typed: String, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    let first = try Methods.argument(arguments, 0, typed)
    switch name {
    case "parse", "tryparse": return try parsed(typed, name, arguments, shell)
    case "parseexact":
      let parsed = try StaticMembers.call(.dateTime, "ParseExact", arguments, shell)
      guard case .dateTime(let moment) = parsed else { return nil }
      return boxed(moment, shell)
    case "fromunixtimeseconds":
      return boxed(DateTime(unixSeconds: try Conversion(shell).int64(first)), shell)
    case "fromunixtimemilliseconds":
      let milliseconds = try Conversion(shell).int64(first)
      let span = TimeSpan(Double(milliseconds), unit: 10_000) ?? .zero
      return boxed(DateTime(unixSeconds: 0).adding(span) ?? .maximum, shell)
    case "compare":
      let other = try Methods.argument(arguments, 1, typed)
      return .integer(try Comparison.order(first, other, ignoringCase: true, shell) ?? 0)
    default: return nil
    }
  }

  /// From a DateTime, from ticks, or from the parts of a date, each with an offset.
  static func make(_ arguments: [Value], _ shell: Shell) throws(ShellError) -> ShellObject {
    guard arguments.count > 1, case .timeSpan(let offset)? = arguments.last else {
      guard arguments.count == 1 else {
        throw Methods.noOverload("DateTimeOffset", arguments.count)
      }
      return try converted(arguments[0], Conversion(shell))
    }
    var moment = arguments[0]
    if arguments.count > 2 || !isMoment(moment) {
      moment = try StaticMembers.construct(.dateTime, Array(arguments.dropLast()), shell)
    }
    try check(offset, ".ctor", arguments.count)
    return DateTimeOffsetObject(
      clock: try Conversion(shell).dateTime(moment), offset: offset, engine: shell.engine)
  }

  /// No clock is further ahead or behind.
  private static func check(
    _ offset: TimeSpan, _ method: String, _ count: Int
  ) throws(ShellError) {
    if offset.ticks % TimeSpan.ticksPerMinute != 0 {
      throw Methods.failure(
        method, count, "System.ArgumentException",
        "Offset must be specified in whole minutes. (Parameter 'offset')")
    }
    guard offset.ticks.magnitude <= UInt64(14 * TimeSpan.ticksPerHour) else {
      throw Methods.failure(
        method, count, "System.ArgumentOutOfRangeException",
        "Offset must be within plus or minus 14 hours. (Parameter 'offset')")
    }
  }

  /// The methods that move the clock, by their lower-case names.
  private static let additions: [String: String] = [
    "add": "Add", "adddays": "AddDays", "addhours": "AddHours", "addminutes": "AddMinutes",
    "addseconds": "AddSeconds", "addmilliseconds": "AddMilliseconds", "addticks": "AddTicks",
    "addmonths": "AddMonths", "addyears": "AddYears",
  ]

  private static func isMoment(_ value: Value) -> Bool {
    if case .dateTime = value { return true }
    return false
  }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch name {
    case "tounixtimeseconds": return .long(moment.unixSeconds)
    case "tounixtimemilliseconds":
      return .long((moment.ticks - DateTime.unixEpochTicks) / 10_000)
    case "touniversaltime", "tolocaltime": return Self.boxed(moment, shell)
    case "tooffset":
      let wanted = try Conversion(shell).timeSpan(try Methods.argument(arguments, 0, "ToOffset"))
      try Self.check(wanted, "ToOffset", 1)
      return Self.boxed(moment.adding(wanted) ?? moment, shell, offset: wanted)
    case "subtract":
      let other = try Methods.argument(arguments, 0, "Subtract")
      return try OffsetArithmetic.apply(.subtract, .object(self), other, shell)
    default:
      guard let typed = Self.additions[name] else { return nil }
      let member = (text: typed, folded: name, name: shell.engine.names.name(typed))
      guard
        case .value(.dateTime(let sum)) = try DateMethods.call(clock, member, arguments, shell)
      else { return nil }
      return Self.boxed(sum, shell, offset: offset)
    }
  }
}

/// `+` and `-` of moments with an offset.
enum OffsetArithmetic {
  /// nil where the left operand is none.
  static func apply(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value? {
    guard case .object(let object as DateTimeOffsetObject) = left,
      kind == .add || kind == .subtract
    else { return nil }
    if kind == .subtract, let other = Self.moment(right) {
      return .timeSpan(object.moment - other)
    }
    let span = try Conversion(shell).timeSpan(right)
    guard let clock = object.clock.adding(kind == .add ? span : -span) else {
      throw .unrepresentableDate()
    }
    return .object(
      DateTimeOffsetObject(clock: clock, offset: object.offset, engine: shell.engine))
  }

  private static func moment(_ value: Value) -> DateTime? {
    switch value {
    case .object(let object as DateTimeOffsetObject): object.moment
    case .dateTime(let moment): moment
    default: nil
    }
  }
}
