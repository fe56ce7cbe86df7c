extension StaticMembers {
  /// `[T]::new(...)`, and what `New-Object` makes.
  static func construct(
    _ type: ShellType, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    switch type {
    case .list, .array, .dictionary, .hashtable, .ordered:
      return try collection(type, arguments, shell)
    case .guid: return try guid(arguments, shell)
    case .object, .customObject:
      let object = CustomObject(shape: shell.engine.customShape(properties: []), values: [])
      object.epoch = shell.readOnlyEpoch
      return .object(object)
    case .dateTime: return try date(arguments, shell)
    case .timeSpan: return try span(arguments, shell)
    case .version where (2...4).contains(arguments.count):
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
    case .string where arguments.count == 3:
      guard case .array(let units) = arguments[0] else { throw Methods.noOverload("string", 3) }
      let start = Int(try Conversion(shell).int32(arguments[1]))
      let count = Int(try Conversion(shell).int32(arguments[2]))
      guard start >= 0, count >= 0, start + count <= units.items.count else {
        throw Methods.failure(
          ".ctor", 3, "System.ArgumentOutOfRangeException",
          "Index was out of range. Must be non-negative and less than or equal to the size of the "
            + "collection. (Parameter 'startIndex')")
      }
      return try TextOperators.join(
        .array(Array(units.items[start..<(start + count)])), separator: "", shell)
    case .string where arguments.count == 2:
      return try Arithmetic.multiply(.string(arguments[0].text), arguments[1], shell)
    case .named(let name) where TextComparison.folded(name).hasSuffix("exception"):
      return .object(ExceptionMaker.exception(ExceptionTypes.fullName(name), arguments, shell))
    case .named(let name)
    where TextComparison.equalsIgnoringCase(name, "System.Management.Automation.ErrorRecord"):
      return .object(try ExceptionMaker.errorRecord(arguments, shell))
    case .named("System.Management.Automation.RuntimeDefinedParameterDictionary"):
      let member = ShellType.named("System.Management.Automation.RuntimeDefinedParameter")
      let table = HashtableObject(key: .string, value: member)
      table.epoch = shell.readOnlyEpoch
      return .hashtable(table)
    case .named(let name): return .object(try object(name, arguments, shell))
    default:
      guard arguments.count == 1 else {
        throw Methods.noOverload(type.displayName, arguments.count)
      }
      return try Conversion(shell).convert(arguments[0], to: type)
    }
  }

  /// A new list, array, set or table.
  private static func collection(
    _ type: ShellType, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let isCaseSensitive = !ignoresCase(arguments)
    switch type {
    case .list(let kind, let element):
      let array = ArrayObject([], elementType: element, kind: kind)
      array.epoch = shell.readOnlyEpoch
      array.ignoresCase = kind == .hashSet && !isCaseSensitive
      guard case .array(let source)? = arguments.first else { return .array(array) }
      try shell.charge(elements: source.items.count)
      guard array.ignoresCase else {
        return try Conversion(shell).convert(.array(source), to: type)
      }
      let member = (text: "Add", folded: "add", name: shell.engine.names.name("Add"))
      for item in source.items { _ = try SetMethods.call(array, member, [item], shell) }
      return .array(array)
    case .array(let element):
      guard arguments.count == 1 else { throw Methods.noOverload(".ctor", arguments.count) }
      return try ArrayMembers.filled(element, arguments[0], ".ctor", shell)
    case .dictionary(let key, let value):
      let table = HashtableObject(key: key, value: value, isCaseSensitive: isCaseSensitive)
      return .hashtable(try filled(table, arguments, shell))
    default:
      let table = HashtableObject(
        isOrdered: type == .ordered, isCaseSensitive: isCaseSensitive)
      return .hashtable(try filled(table, arguments, shell))
    }
  }

  /// Whether a comparer that pays no heed to case is among the arguments.
  private static func ignoresCase(_ arguments: [Value]) -> Bool {
    arguments.contains { argument in
      guard case .object(let object) = argument,
        object.shape.typeNames[0] == "System.StringComparer"
      else { return false }
      return TextComparison.folded(object.description).hasSuffix("ignorecase")
    }
  }

  /// A new table with the entries of another one, where one is given.
  private static func filled(
    _ table: HashtableObject, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> HashtableObject {
    table.epoch = shell.readOnlyEpoch
    guard case .hashtable(let source)? = arguments.first else { return table }
    try shell.charge(elements: source.count)
    for (index, key) in source.keys.enumerated() {
      try Indexing.set(.hashtable(table), key, source.values[index], shell)
    }
    return table
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
    if let type = NetTypes.named(TextComparison.folded(name)) {
      return try type.make(arguments, shell)
    }
    switch name {
    case "System.Text.StringBuilder":
      return StringBuilderObject(arguments.first?.text ?? "", engine: shell.engine)
    case "System.Management.Automation.RuntimeDefinedParameter":
      guard arguments.count == 3, case .object(let type as TypeObject) = arguments[1] else {
        guard arguments.isEmpty else {
          throw Methods.noOverload("RuntimeDefinedParameter", arguments.count)
        }
        let none = ArrayObject([], elementType: "System.Attribute", kind: .list)
        return RuntimeParameterObject("", .object, .array(none), engine: shell.engine)
      }
      return RuntimeParameterObject(
        arguments[0].text, type.type, arguments[2], engine: shell.engine)
    case "System.Management.Automation.PSCredential":
      guard arguments.count == 2, case .object(let password as SecureText) = arguments[1] else {
        throw Methods.noOverload("PSCredential", arguments.count)
      }
      return shell.engine.credential(arguments[0].text, password)
    case "System.Security.SecureString": return SecureText("", shell.engine)
    case "System.Uri", "System.Net.IPAddress", "System.Net.Mail.MailAddress":
      let value = try Methods.argument(arguments, 0, ".ctor")
      guard let object = try Conversion(shell).netObject(value, TextComparison.folded(name)) else {
        throw .notPartOfThisShell("The type [\(name)]")
      }
      return object
    case "System.Management.Automation.PSNoteProperty":
      return PropertyObject(
        try Methods.argument(arguments, 0, "PSNoteProperty").text,
        arguments.count > 1 ? arguments[1] : .null, of: nil, shell.engine)
    default:
      if let attribute = AttributeObject(type: name, arguments, engine: shell.engine) {
        return attribute
      }
      if let make = shell.engine.moduleType(name)?.make { return try make(arguments, shell) }
      try checkType(name)
      throw .notPartOfThisShell("The type [\(name)]")
    }
  }

  private static func date(_ arguments: [Value], _ shell: Shell) throws(ShellError) -> Value {
    var parts: [Int] = []
    var kind = DateTime.Kind.unspecified
    for argument in arguments.prefix(8) {
      if parts.count > 5, let named = kindNamed(argument) {
        kind = named
        continue
      }
      parts.append(Int(try Conversion(shell).int64(argument)))
    }
    if parts.count == 1 { return .dateTime(DateTime(ticks: Int64(parts[0]), kind: .unspecified)) }
    guard parts.count >= 3 else { throw Methods.noOverload("DateTime", arguments.count) }
    func part(_ index: Int) -> Int { index < parts.count ? parts[index] : 0 }
    let moment = DateTime(
      year: parts[0], month: parts[1], day: parts[2], hour: part(3), minute: part(4),
      second: part(5), ticksOfSecond: (0..<1000).contains(part(6)) ? part(6) * 10_000 : -1,
      kind: kind)
    guard let moment else {
      throw Methods.failure(
        ".ctor", arguments.count, "System.ArgumentOutOfRangeException",
        "Year, Month, and Day parameters describe an un-representable DateTime.")
    }
    return .dateTime(moment)
  }

  private static func kindNamed(_ value: Value) -> DateTime.Kind? {
    let names = EnumerationNames.enumeration("DateTimeKind")
    return names?.number(of: value.text).flatMap { DateTime.Kind(rawValue: UInt8($0)) }
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
