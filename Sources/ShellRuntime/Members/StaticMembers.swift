/// `[T]::Member` and `[T]::Method(...)` of the types that scripts use.
enum StaticMembers {
  static func property(
    _ type: ShellType, _ name: String, _ shell: Shell
  ) throws(ShellError) -> Value {
    let folded = TextComparison.folded(name)
    switch (type, folded) {
    case (.dateTime, "now"): return .dateTime(shell.world.now.of(.local))
    case (.dateTime, "utcnow"): return .dateTime(shell.world.now)
    case (.dateTime, "today"): return .dateTime(shell.world.now.date.of(.local))
    case (.dateTime, "minvalue"): return .dateTime(.minimum)
    case (.dateTime, "maxvalue"): return .dateTime(.maximum)
    case (.dateTime, "unixepoch"): return .dateTime(DateTime(unixSeconds: 0))
    case (.timeSpan, "zero"): return .timeSpan(.zero)
    case (.timeSpan, "maxvalue"): return .timeSpan(TimeSpan(ticks: .max))
    case (.timeSpan, "minvalue"): return .timeSpan(TimeSpan(ticks: .min))
    case (.string, "empty"): return .string("")
    case (.guid, "empty"):
      return try Conversion(shell).convert(
        .string("00000000-0000-0000-0000-000000000000"), to: .guid)
    case (.number(let kind), _):
      if let limit = limit(of: kind, folded, shell) { return limit }
    case (.char, "maxvalue"): return .char(.max)
    case (.char, "minvalue"): return .char(0)
    case (.bool, "truestring"): return .string("True")
    case (.bool, "falsestring"): return .string("False")
    case (.named(let full), _): return try named(full, name, folded, shell)
    default: break
    }
    throw unknownMember(type, name)
  }

  private static let addresses = [
    "loopback": "127.0.0.1", "any": "0.0.0.0", "broadcast": "255.255.255.255",
    "none": "255.255.255.255", "ipv6loopback": "::1", "ipv6any": "::", "ipv6none": "::",
  ]

  static func unknownMember(_ type: ShellType, _ name: String) -> ShellError {
    .notPartOfThisShell("[\(type.displayName)]::\(name)")
  }

  private static func named(
    _ full: String, _ name: String, _ folded: String, _ shell: Shell
  ) throws(ShellError) -> Value {
    if TextComparison.equalsIgnoringCase(full, "System.Math") {
      if folded == "pi" { return .double(.pi) }
      if folded == "e" { return .double(2.718281828459045) }
      if folded == "tau" { return .double(2 * .pi) }
    }
    if TextComparison.equalsIgnoringCase(full, "System.Environment"),
      let value = EnvironmentMembers.property(folded, shell)
    {
      return value
    }
    if TextComparison.equalsIgnoringCase(full, "System.Text.Encoding"),
      let kind = EncodingObject.Kind(rawValue: folded)
    {
      return .object(EncodingObject(kind, engine: shell.engine))
    }
    if full == "System.Net.IPAddress", let text = addresses[folded] {
      return try Conversion(shell).convert(.string(text), to: .named(full))
    }
    if TextComparison.equalsIgnoringCase(full, "StringComparer")
      || TextComparison.equalsIgnoringCase(full, "System.StringComparer")
    {
      return .object(
        DescribedObject(
          shape: shell.engine.plainShape("System.StringComparer"), values: [], text: name))
    }
    if let type = NetTypes.named(TextComparison.folded(full)),
      let value = try type.property(folded, shell)
    {
      return value
    }
    if let kind = EnumerationNames.enumeration(full) ?? shell.engine.moduleType(full)?.enumeration {
      guard let number = kind.number(of: name) else { return .null }
      return Conversion(shell).member(number, kind).map { .object($0) } ?? .null
    }
    try checkType(full)
    throw unknownMember(.named(full), name)
  }

  /// A name that no type of this shell has.
  static func checkType(_ name: String) throws(ShellError) {
    let folded = TextComparison.folded(name)
    if folded.hasPrefix("system.") { return }
    if TypeNames.isLeftOut(folded) { throw .notPartOfThisShell("The type [\(name)]") }
    throw .typeNotFound(name)
  }

  private static func limit(
    of kind: ShellType.NumberType, _ name: String, _ shell: Shell
  ) -> Value? {
    let isMaximum = name == "maxvalue"
    guard isMaximum || name == "minvalue" else {
      guard kind == .double else { return nil }
      switch name {
      case "nan": return .double(.nan)
      case "positiveinfinity": return .double(.infinity)
      case "negativeinfinity": return .double(-.infinity)
      case "epsilon": return .double(.leastNonzeroMagnitude)
      default: return nil
      }
    }
    switch kind {
    case .int: return .int(isMaximum ? .max : .min)
    case .long: return .long(isMaximum ? .max : .min)
    case .double:
      return .double(isMaximum ? .greatestFiniteMagnitude : -.greatestFiniteMagnitude)
    case .single:
      return .single(isMaximum ? .greatestFiniteMagnitude : -.greatestFiniteMagnitude)
    case .byte: return .byte(isMaximum ? .max : .min)
    case .sbyte: return .sbyte(isMaximum ? .max : .min)
    case .int16: return .int16(isMaximum ? .max : .min)
    case .uint16: return .uint16(isMaximum ? .max : .min)
    case .uint32: return .uint32(isMaximum ? .max : .min)
    case .uint64: return .uint64(isMaximum ? .max : .min)
    case .decimal:
      let text = (isMaximum ? "" : "-") + "79228162514264337593543950335"
      return DecimalNumber(text: text).map { .object(DecimalObject($0, engine: shell.engine)) }
    }
  }

  static func call(
    _ type: ShellType, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let folded = TextComparison.folded(name)
    if folded == "new" { return try construct(type, arguments, shell) }
    if arguments.count > 1 { try CultureInfoObject.check(arguments) }
    switch type {
    case .named(let full):
      if let net = NetTypes.named(TextComparison.folded(full)) {
        if let value = try net.call(name, folded, arguments, shell) { return value }
        throw unknownMember(type, name)
      }
      switch TextComparison.folded(full) {
      case "system.math": return try MathMembers.call(name, folded, arguments, shell)
      case "system.convert": return try ConvertMembers.call(name, folded, arguments, shell)
      case "system.io.path", "io.path": return try PathMembers.call(name, folded, arguments, shell)
      case "system.net.ipaddress" where folded == "parse" || folded == "tryparse":
        return try parse(type, folded, arguments, shell)
      case "system.uri" where folded == "escapedatastring" || folded == "unescapedatastring":
        let text = try Methods.argument(arguments, 0, name).text
        return .string(
          folded == "escapedatastring" ? PercentText.escaped(text) : PercentText.unescaped(text))
      case "system.uri" where folded == "iswellformeduristring":
        let text = try Methods.argument(arguments, 0, name).text
        return .bool(UriObject.isWellFormed(text, engine: shell.engine))
      case "system.net.webutility", "system.web.httputility":
        return try WebMembers.call(type, name, folded, arguments, shell)
      case "system.enum": return try enumeration(name, folded, arguments, shell)
      case "system.environment":
        return try EnvironmentMembers.call(name, folded, arguments, shell)
      default:
        try checkType(full)
        throw unknownMember(type, name)
      }
    case .string: return try StaticStringMembers.call(name, folded, arguments, shell)
    case .regex: return try regex(name, folded, arguments, shell)
    case .dateTime where folded != "tryparse": return try date(name, folded, arguments, shell)
    case .timeSpan where folded != "tryparse": return try span(name, folded, arguments, shell)
    case .guid where folded == "newguid": return .object(try shell.newGuid())
    case .number(.double) where folded.hasPrefix("is"):
      return .bool(try double(name, folded, arguments, shell))
    case .char: return try CharacterMembers.call(name, folded, arguments, shell)
    case .scriptBlock where folded == "create":
      return .scriptBlock(try shell.scriptBlock(try Methods.argument(arguments, 0, name).text))
    case .object where folded == "referenceequals" || folded == "equals":
      let one = try Methods.argument(arguments, 0, name)
      let other = try Methods.argument(arguments, 1, name)
      let isSame = HashKey(one, isCaseSensitive: true) == HashKey(other, isCaseSensitive: true)
      return .bool(isSame && (folded == "equals" || one.isReference))
    case .array:
      if let result = try ArrayMembers.call(name, folded, arguments, shell) { return result }
    default: break
    }
    if folded == "parse" || folded == "tryparse" {
      return try parse(type, folded, arguments, shell)
    }
    throw unknownMember(type, name)
  }

  private static func parse(
    _ type: ShellType, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let text = try Methods.argument(arguments, 0, name)
    do throws(ShellError) {
      if text.isNull || NumberReader.trimmed(text.text).isEmpty { throw .notANumber("", type: "") }
      if type == .bool, !["true", "false"].contains(TextComparison.folded(text.text)) {
        throw .notParsed(
          text, .bool, "String '\(text.text)' was not recognized as a valid Boolean.")
      }
      let value =
        type == .bool
        ? .bool(TextComparison.equalsIgnoringCase(text.text, "true"))
        : try Conversion(shell).convert(.string(text.text), to: type)
      guard name == "tryparse" else { return value }
      try setReference(arguments, value)
      return .bool(true)
    } catch {
      guard name == "parse" else {
        try setReference(arguments, try empty(type, shell))
        return .bool(false)
      }
      let reason = error.record?.inner
      throw Methods.failure(
        "Parse", arguments.count, reason?.type ?? "System.FormatException",
        reason?.message
          ?? (type == .bool
            ? "String '\(text.text)' was not recognized as a valid Boolean."
            : "The input string '\(text.text)' was not in a correct format."))
    }
  }

  /// The last argument of `TryParse`.
  private static func setReference(_ arguments: [Value], _ value: Value) throws(ShellError) {
    guard case .object(let object as ReferenceObject)? = arguments.last else { return }
    try object.setValue(value, at: 0)
  }

  /// What `TryParse` leaves where it fails.
  private static func empty(_ type: ShellType, _ shell: Shell) throws(ShellError) -> Value {
    switch type {
    case .dateTime: .dateTime(.minimum)
    case .timeSpan: .timeSpan(.zero)
    case .number: try Conversion(shell).convert(.int(0), to: type)
    case .bool: .bool(false)
    case .guid: try property(.guid, "Empty", shell)
    default: .null
    }
  }

  /// `[enum]::GetNames([T])`, `Parse`
  private static func enumeration(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    guard case .object(let object as TypeObject)? = arguments.first else {
      throw Methods.noOverload(name, arguments.count)
    }
    guard let kind = EnumerationNames.enumeration(object.type.fullName) else {
      throw Methods.failure(
        name, arguments.count, "System.ArgumentException",
        "Type provided must be an Enum. (Parameter 'enumType')")
    }
    let conversion = Conversion(shell)
    switch folded {
    case "getnames": return .strings(kind.names)
    case "getvalues":
      return try shell.newArray(
        kind.numbers.compactMap { conversion.member($0, kind).map { .object($0) } },
        elementType: kind.name)
    case "parse":
      return .object(
        try conversion.enumeration(try Methods.argument(arguments, 1, name), kind.name))
    case "getname":
      let number = Int(try conversion.int64(try Methods.argument(arguments, 1, name)))
      return kind.numbers.contains(number) ? .string(kind.text(of: number) ?? "") : .null
    case "toobject":
      let wanted = try Methods.argument(arguments, 1, name)
      return .object(try conversion.enumeration(wanted, kind.name))
    case "isdefined":
      let wanted = try Methods.argument(arguments, 1, name)
      guard let number = Numeric(wanted)?.double else {
        return .bool(kind.names.contains(wanted.text))
      }
      return .bool(kind.numbers.contains { Double($0) == number })
    default: throw unknownMember(.named("System.Enum"), name)
    }
  }

  private static func regex(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let first = try Methods.argument(arguments, 0, name)
    if folded == "escape" { return .string(TextOperators.escaped(first.text)) }
    if folded == "unescape" { return .string(RegexEscapes.unescaped(first.text)) }
    let pattern = try Methods.argument(arguments, 1, name).text
    let optionIndex = folded == "replace" ? 3 : 2
    var ignoresCase = false
    if arguments.count > optionIndex {
      ignoresCase = TextComparison.folded(arguments[optionIndex].text).contains("ignorecase")
    }
    let regex: Regex
    do throws(ShellError) {
      regex = try shell.engine.texts.regex(
        RegexOptionNames.inline(arguments.dropFirst(optionIndex)) + pattern,
        ignoringCase: ignoresCase)
    } catch {
      guard let record = error.record, record.id == ShellError.regexParseType else { throw error }
      throw Methods.failure(name, arguments.count, ShellError.regexParseType, record.message)
    }
    let rest = folded == "replace" ? [first, try Methods.argument(arguments, 2, name)] : [first]
    guard case .value(let value) = try RegexMethods.call(regex, folded, rest, shell) else {
      throw unknownMember(.regex, name)
    }
    return value
  }

  private static func date(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let conversion = Conversion(shell)
    let first = try Methods.argument(arguments, 0, name)
    switch folded {
    case "parse": return try parse(.dateTime, folded, arguments, shell)
    case "parseexact": return try parseExact(name, arguments)
    case "daysinmonth":
      let month = Int(try conversion.int32(try Methods.argument(arguments, 1, name)))
      return .integer(DateTime.daysInMonth(month, year: Int(try conversion.int32(first))))
    case "isleapyear": return .bool(DateTime.isLeapYear(Int(try conversion.int32(first))))
    case "fromfiletime", "fromfiletimeutc":
      let (ticks, _) = try conversion.int64(first)
        .addingReportingOverflow(504_911_232_000_000_000)
      return .dateTime(DateTime(ticks: ticks, kind: folded.hasSuffix("utc") ? .utc : .local))
    case "specifykind":
      let wanted = try conversion.enumeration(
        try Methods.argument(arguments, 1, name), "System.DateTimeKind")
      let moment = try conversion.dateTime(first)
      return .dateTime(moment.of(DateTime.Kind(rawValue: UInt8(wanted.number)) ?? .unspecified))
    case "fromunixtimeseconds":
      return .dateTime(DateTime(unixSeconds: try conversion.int64(first)))
    case "compare":
      return .integer(
        try Comparison.order(
          first, try Methods.argument(arguments, 1, name), ignoringCase: true, shell) ?? 0)
    default: throw unknownMember(.dateTime, name)
    }
  }

  private static func parseExact(
    _ name: String, _ arguments: [Value]
  ) throws(ShellError) -> Value {
    let text = try Methods.argument(arguments, 0, name).text
    for format in try Methods.argument(arguments, 1, name).elements {
      if let moment = ExactDateReader(text, format.text).read() { return .dateTime(moment) }
    }
    throw Methods.failure(
      "ParseExact", arguments.count, "System.FormatException",
      "String '\(text)' was not recognized as a valid DateTime.")
  }

  private static func span(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let first = try Methods.argument(arguments, 0, name)
    let unit: Int64
    switch folded {
    case "parse": return .timeSpan(try Conversion(shell).timeSpan(first))
    case "fromdays": unit = TimeSpan.ticksPerDay
    case "fromhours": unit = TimeSpan.ticksPerHour
    case "fromminutes": unit = TimeSpan.ticksPerMinute
    case "fromseconds": unit = TimeSpan.ticksPerSecond
    case "frommilliseconds": unit = 10_000
    case "fromticks": unit = 1
    default: throw unknownMember(.timeSpan, name)
    }
    guard let span = TimeSpan(try Conversion(shell).double(first), unit: unit) else {
      throw Methods.failure(
        name, 1, "System.OverflowException",
        "TimeSpan overflowed because the duration is too long.")
    }
    return .timeSpan(span)
  }
}
