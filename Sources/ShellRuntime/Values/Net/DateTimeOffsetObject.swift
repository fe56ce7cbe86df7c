/// A boxed System.DateTimeOffset: a moment, and how far the clock that shows it is from UTC.
final class DateTimeOffsetObject: ShellObject, NetObject, MethodCallable {
  static let netName = "System.DateTimeOffset"
  static let isValueType = true

  /// What the clock shows.
  let clock: DateTime
  let offset: TimeSpan
  private let engine: Engine

  init(clock: DateTime, offset: TimeSpan = .zero, engine: Engine) {
    self.clock = clock.of(.unspecified)
    self.offset = offset
    self.engine = engine
    super.init(
      shape: engine.readOnlyShape(
        [Self.netName, "System.ValueType"],
        [
          ("DateTime", "datetime"), ("UtcDateTime", "datetime"), ("LocalDateTime", "datetime"),
          ("Date", "datetime"), ("Day", "int"), ("DayOfWeek", "System.DayOfWeek"),
          ("DayOfYear", "int"), ("Hour", "int"), ("Millisecond", "int"), ("Microsecond", "int"),
          ("Nanosecond", "int"), ("Minute", "int"), ("Month", "int"), ("Offset", "timespan"),
          ("TotalOffsetMinutes", "int"), ("Second", "int"), ("Ticks", "long"),
          ("UtcTicks", "long"), ("TimeOfDay", "timespan"), ("Year", "int"),
        ]))
  }

  /// The moment in UTC.
  var moment: DateTime { (clock.adding(-offset) ?? clock).of(.utc) }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: return .dateTime(clock)
    case 1: return .dateTime(moment)
    case 2: return .dateTime(moment.of(.local))
    case 3: return .dateTime(clock.date)
    case 4: return .integer(clock.day)
    case 5:
      return .object(
        EnumObject(
          DateTime.dayNames[clock.dayOfWeek], number: clock.dayOfWeek, type: "System.DayOfWeek",
          engine: engine))
    case 6: return .integer(clock.dayOfYear)
    case 7: return .integer(clock.hour)
    case 8: return .integer(clock.millisecond)
    case 9: return .integer(Int(clock.ticks / 10 % 1000))
    case 10: return .integer(Int(clock.ticks % 10) * 100)
    case 11: return .integer(clock.minute)
    case 12: return .integer(clock.month)
    case 13: return .timeSpan(offset)
    case 14: return .integer(Int(offset.totalMinutes))
    case 15: return .integer(clock.second)
    case 16: return .long(clock.ticks)
    case 17: return .long(moment.ticks)
    case 18: return .timeSpan(clock.timeOfDay)
    default: return .integer(clock.year)
    }
  }

  /// `+02:00`
  private var offsetText: String {
    let minutes = abs(Int(offset.totalMinutes))
    return (offset.ticks < 0 ? "-" : "+") + Digits.padded(minutes / 60, 2) + ":"
      + Digits.padded(minutes % 60, 2)
  }

  override var description: String { "\(clock.invariantText) \(offsetText)" }
  var displayText: String { "\(clock.generalText) \(offsetText)" }
  var identity: String? { String(moment.ticks) }

  func formatted(_ format: String) -> String? {
    switch format {
    case "": return displayText
    case "u", "r", "R": return moment.formatted(format)
    case "o", "O": return custom("yyyy-MM-ddTHH:mm:ss.fffffffzzz")
    case "U": return nil
    default: return format.utf8.count == 1 ? clock.formatted(format) : custom(format)
    }
  }

  /// A format whose letters for the zone are this offset.
  private func custom(_ format: String) -> String? {
    var result = ""
    var quote: Character?
    var run = ""
    for character in format + "\u{0}" {
      if quote == nil, character == "z" || character == "K" {
        run.append(character)
        continue
      }
      if !run.isEmpty {
        result += "'" + zone(run) + "'"
        run = ""
      }
      if character == "'" || character == "\"" {
        quote = quote == character ? nil : quote ?? character
      }
      if character != "\u{0}" { result.append(character) }
    }
    return clock.formatted(result)
  }

  private func zone(_ letters: String) -> String {
    switch letters {
    case "z":
      let hours = abs(Int(offset.totalMinutes)) / 60
      return (offset.ticks < 0 ? "-" : "+") + String(hours)
    case "zz": return String(offsetText.prefix(3))
    default: return offsetText
    }
  }

  func order(to other: Value, _ conversion: Conversion) throws(ShellError) -> Int? {
    guard let second = try Self.converted(other, conversion) as? DateTimeOffsetObject else {
      return nil
    }
    return moment == second.moment ? 0 : moment < second.moment ? -1 : 1
  }

  static func converted(
    _ value: Value, _ conversion: Conversion
  ) throws(ShellError) -> ShellObject {
    switch value {
    case .object(let object) where object is DateTimeOffsetObject: return object
    case .dateTime(let moment):
      return DateTimeOffsetObject(clock: moment, engine: conversion.engine)
    case .string(let text):
      guard let (moment, minutes) = DateTime.read(text, today: conversion.today) else {
        throw .notParsed(
          value, netType, DateFault.reason(text),
          id: "InvalidCastParseTargetInvocationWithFormatProvider")
      }
      let offset = TimeSpan(minutes: Int64(minutes))
      return DateTimeOffsetObject(
        clock: moment.adding(offset) ?? moment, offset: offset, engine: conversion.engine)
    default: throw .cannotConvert(value, to: netType)
    }
  }
}
