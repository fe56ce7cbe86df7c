extension StaticMembers {
  /// `[T]::new(...)`, and what `New-Object` makes.
  static func construct(
    _ type: ShellType, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    switch type {
    case .list(let kind, let element):
      if case .array(let source)? = arguments.first {
        try shell.charge(elements: source.items.count)
        return try Conversion(shell).convert(.array(source), to: type)
      }
      let array = ArrayObject([], elementType: element, kind: kind)
      array.epoch = shell.readOnlyEpoch
      return .array(array)
    case .array(let element): return try array(of: element, arguments, shell)
    case .guid: return try guid(arguments, shell)
    case .dictionary(let key, let value):
      let table = HashtableObject(key: key, value: value)
      table.epoch = shell.readOnlyEpoch
      return .hashtable(table)
    case .hashtable, .ordered:
      let table = HashtableObject(isOrdered: type == .ordered)
      table.epoch = shell.readOnlyEpoch
      return .hashtable(table)
    case .object, .customObject:
      let object = CustomObject(shape: shell.engine.customShape(properties: []), values: [])
      object.epoch = shell.readOnlyEpoch
      return .object(object)
    case .dateTime: return try date(arguments, shell)
    case .timeSpan: return try span(arguments, shell)
    case .version where arguments.count > 1:
      return try Conversion(shell).convert(
        .string(arguments.map(\.text).joined(separator: ".")), to: .version)
    case .regex where arguments.count > 1:
      let options = TextComparison.folded(arguments[1].text)
      let pattern = RegexOptionNames.inline(arguments[1...]) + arguments[0].text
      return .object(
        RegexObject(
          try shell.engine.texts.regex(pattern, ignoringCase: options.contains("ignorecase")),
          engine: shell.engine))
    case .string where arguments.count == 1:
      guard case .array(let units) = arguments[0] else { return .string(arguments[0].text) }
      return try TextOperators.join(.array(units), separator: "", shell)
    case .string where arguments.count == 2:
      return try Arithmetic.multiply(.string(arguments[0].text), arguments[1], shell)
    case .named(let name) where TextComparison.folded(name).hasSuffix("exception"):
      return .object(ExceptionMaker.exception(ExceptionTypes.fullName(name), arguments, shell))
    case .named(let name)
    where TextComparison.equalsIgnoringCase(name, "System.Management.Automation.ErrorRecord"):
      return .object(try ExceptionMaker.errorRecord(arguments, shell))
    case .named(let name): return .object(try object(name, arguments, shell))
    default:
      guard arguments.count == 1 else {
        throw Methods.noOverload(type.displayName, arguments.count)
      }
      return try Conversion(shell).convert(arguments[0], to: type)
    }
  }

  /// `[int[]]::new(4)`
  private static func array(
    of element: ShellType, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    guard arguments.count == 1, case .int(let count) = arguments[0], count >= 0 else {
      throw Methods.noOverload(element.displayName + "[]", arguments.count)
    }
    try shell.charge(elements: Int(count))
    let empty = CollectionMethods.emptyElement(element)
    return try shell.newArray(
      Array(repeating: empty, count: Int(count)), elementType: element.fullName)
  }

  /// A GUID from its text or its bytes.
  private static func guid(_ arguments: [Value], _ shell: Shell) throws(ShellError) -> Value {
    guard arguments.count == 1 else { throw Methods.noOverload("Guid", arguments.count) }
    guard case .array(let bytes) = arguments[0], bytes.items.count == 16 else {
      return try Conversion(shell).convert(arguments[0], to: .guid)
    }
    return try Conversion(shell).convert(.string(guidText(bytes.items)), to: .guid)
  }

  /// The digits of a GUID from its bytes, whose first three groups are turned around.
  private static func guidText(_ bytes: [Value]) -> String {
    let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
    return order.reduce(into: "") { text, place in
      let digits = String(Int(bytes[place].text) ?? 0, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
  }

  private static func object(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> ShellObject {
    switch name {
    case "System.Text.StringBuilder":
      return StringBuilderObject(arguments.first?.text ?? "", engine: shell.engine)
    case "System.Management.Automation.PSNoteProperty":
      return PropertyObject(
        try Methods.argument(arguments, 0, "PSNoteProperty").text,
        arguments.count > 1 ? arguments[1] : .null, of: nil, shell.engine)
    default:
      try checkType(name)
      throw .notPartOfThisShell("The type [\(name)]")
    }
  }

  private static func date(_ arguments: [Value], _ shell: Shell) throws(ShellError) -> Value {
    var parts: [Int] = []
    for argument in arguments.prefix(7) {
      parts.append(Int(try Conversion(shell).int64(argument)))
    }
    if parts.count == 1 { return .dateTime(DateTime(ticks: Int64(parts[0]))) }
    guard parts.count >= 3 else { throw Methods.noOverload("DateTime", arguments.count) }
    func part(_ index: Int) -> Int { index < parts.count ? parts[index] : 0 }
    let moment = DateTime(
      year: parts[0], month: parts[1], day: parts[2], hour: part(3), minute: part(4),
      second: part(5), ticksOfSecond: (0..<1000).contains(part(6)) ? part(6) * 10_000 : -1)
    guard let moment else {
      throw Methods.failure(
        ".ctor", arguments.count, "System.ArgumentOutOfRangeException",
        "Year, Month, and Day parameters describe an un-representable DateTime.")
    }
    return .dateTime(moment)
  }

  private static func span(_ arguments: [Value], _ shell: Shell) throws(ShellError) -> Value {
    var parts: [Int64] = []
    for argument in arguments { parts.append(try Conversion(shell).int64(argument)) }
    switch parts.count {
    case 1: return .timeSpan(TimeSpan(ticks: parts[0]))
    case 3:
      return .timeSpan(TimeSpan(days: 0, hours: parts[0], minutes: parts[1], seconds: parts[2]))
    case 4, 5:
      let whole = TimeSpan(
        days: parts[0], hours: parts[1], minutes: parts[2], seconds: parts[3])
      let extra = parts.count == 5 ? TimeSpan(Double(parts[4]), unit: 10_000) ?? .zero : .zero
      return .timeSpan(whole + extra)
    default: throw Methods.noOverload("TimeSpan", arguments.count)
    }
  }
}

extension Shell {
  /// A new object of a type, as `New-Object` makes it: its name is read as in `[T]`.
  public func construct(
    _ typeName: String, _ arguments: [Value]
  ) throws(ShellError) -> Value {
    try StaticMembers.construct(type(named: typeName), arguments, self)
  }

  /// A GUID of the lab's random stream, version 4.
  public func newGuid() throws(ShellError) -> GuidObject {
    if readOnlyEpoch != 0 { throw .readOnlyCheck("the lab's random numbers") }
    let high = world.nextRandom() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = world.nextRandom() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    func hex(_ number: UInt64) -> String {
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
    guard let guid = GuidObject(text: hex(high) + hex(low), engine: engine) else {
      throw .notPartOfThisShell("This GUID")
    }
    return guid
  }

  /// A new object of a named type, as `New-Object` makes it.
  public func newObject(
    typeName: String, arguments: [Value] = []
  ) throws(ShellError) -> Value {
    try StaticMembers.construct(type(named: typeName), arguments, self)
  }

  /// The type that a name means: `int`, `System.Collections.ArrayList`, `string[]`,
  /// `System.Collections.Generic.List[string]`.
  public func type(named name: String) -> ShellType {
    let folded = TextComparison.folded(name)
    if folded.hasSuffix("[]") { return .array(type(named: String(name.dropLast(2)))) }
    if let open = name.firstIndex(of: "["), name.hasSuffix("]") {
      let inside = name[name.index(after: open)...].dropLast()
      let arguments = inside.split(separator: ",").map {
        type(named: NumberReader.trimmed(String($0)))
      }
      if let generic = TypeNames.generic(String(name[..<open]), arguments) { return generic }
    }
    return TypeNames.type(named: name)
  }
}
