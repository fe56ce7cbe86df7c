extension Conversion {
  init(_ shell: Shell) { self.init(engine: shell.engine, today: shell.world.now) }

  /// A value as a type, as a cast gives it.
  public func convert(_ value: Value, to type: ShellType) throws(ShellError) -> Value {
    switch type {
    case .object: return value
    case .void: return .null
    case .bool: return .bool(value.isTrue)
    case .switchParameter: return .bool(value.isTrue)
    case .string: return .string(value.text)
    case .char: return try char(value)
    case .number(let number): return try numberFrom(value, number)
    case .dateTime: return .dateTime(try dateTime(value))
    case .timeSpan: return .timeSpan(try timeSpan(value))
    case .guid:
      if case .object(let object) = value, object is GuidObject { return value }
      guard let guid = GuidObject(text: value.text, engine: engine) else {
        throw .notParsed(value, type, "Unrecognized Guid format.")
      }
      return .object(guid)
    case .version: return try version(value)
    case .regex:
      if case .object(let object) = value, object is RegexObject { return value }
      return .object(
        RegexObject(
          try engine.texts.regex(value.text, ignoringCase: false), engine: engine))
    case .array(let element): return try array(value, element)
    case .hashtable, .ordered: return try table(value, type)
    case .customObject: return customObject(value)
    case .scriptBlock:
      guard case .scriptBlock = value else { throw .cannotConvert(value, to: type) }
      return value
    case .list(let kind, let element): return try list(value, kind, element)
    case .dictionary(let key, let element): return try dictionary(value, key, element)
    case .nullable(let type): return value.isNull ? .null : try convert(value, to: type)
    case .named(let name): return try named(value, name)
    }
  }

  private func numberFrom(
    _ value: Value, _ type: ShellType.NumberType
  ) throws(ShellError) -> Value {
    switch value {
    case .array(let array) where array.items.count == 1: return try number(array.items[0], type)
    case .dateTime(let moment) where type == .long: return .long(moment.ticks)
    case .timeSpan(let span) where type == .long: return .long(span.ticks)
    default: return try number(value, type)
    }
  }

  private func char(_ value: Value) throws(ShellError) -> Value {
    switch value {
    case .char: return value
    case .string(let text):
      let units = Array(text.utf16)
      guard units.count == 1 else {
        throw .notParsed(value, .char, "String must be exactly one character long.")
      }
      return .char(units[0])
    default:
      let code = try int32(value)
      guard let unit = UInt16(exactly: code) else {
        throw .notParsed(
          value, .char, "Value was either too large or too small for a character.",
          id: "InvalidCastIConvertible")
      }
      return .char(unit)
    }
  }

  private func version(_ value: Value) throws(ShellError) -> Value {
    switch value {
    case .object(let object) where object is VersionObject: return value
    case .int(let number):
      return try version(.string("\(number).0"))
    default:
      guard let version = VersionObject(text: value.text, engine: engine) else {
        throw .notParsed(
          value, .version,
          "Version string portion was too short or too long. (Parameter 'input')")
      }
      return .object(version)
    }
  }

  private func array(_ value: Value, _ element: ShellType) throws(ShellError) -> Value {
    if value.isNull { return .null }
    if case .array(let array) = value, element == .object, array.kind == .fixed,
      array.elementType == "System.Object"
    {
      return value
    }
    if case .string(let text) = value, element == .char {
      return .array(
        ArrayObject(text.utf16.map { .char($0) }, elementType: "System.Char"))
    }
    var items: [Value] = []
    for item in value.elements { items.append(try convert(item, to: element)) }
    return .array(ArrayObject(items, elementType: element.fullName))
  }

  private func list(
    _ value: Value, _ kind: ArrayObject.Kind, _ element: String
  ) throws(ShellError) -> Value {
    if case .array(let array) = value, array.kind == kind, array.elementType == element {
      return value
    }
    let type = TypeNames.type(named: element)
    var items: [Value] = []
    var seen: Set<HashKey> = []
    for item in value.elements {
      let converted = try convert(item, to: type)
      if kind == .hashSet, let key = HashKey(converted, isCaseSensitive: true),
        !seen.insert(key).inserted
      {
        continue
      }
      items.append(converted)
    }
    if kind == .stack { items.reverse() }
    return .array(ArrayObject(items, elementType: element, kind: kind))
  }

  private func dictionary(
    _ value: Value, _ key: ShellType, _ element: ShellType
  ) throws(ShellError) -> Value {
    if value.isNull { return .null }
    guard case .hashtable(let table) = value else {
      throw .cannotConvert(value, to: .dictionary(key, element))
    }
    if let types = table.types, types.key == key, types.value == element { return value }
    let result = HashtableObject(key: key, value: element)
    for (index, name) in table.keys.enumerated() {
      result[try convert(name, to: key)] = try convert(table.values[index], to: element)
    }
    return .hashtable(result)
  }

  private func table(_ value: Value, _ type: ShellType) throws(ShellError) -> Value {
    if value.isNull { return .null }
    guard case .hashtable(let table) = value else { throw .cannotConvert(value, to: type) }
    guard type == .ordered, !table.isOrdered else { return value }
    let ordered = HashtableObject(isOrdered: true)
    for (index, key) in table.keys.enumerated() { ordered[key] = table.values[index] }
    return .hashtable(ordered)
  }

  private func customObject(_ value: Value) -> Value {
    guard case .hashtable(let table) = value else { return value }
    var names = table.keys.map(\.text)
    var values = table.values
    var typeNames = Engine.customTypeNames
    if let at = names.firstIndex(where: { TextComparison.equalsIgnoringCase($0, "PSTypeName") }) {
      typeNames.insert(values[at].text, at: 0)
      names.remove(at: at)
      values.remove(at: at)
    }
    let object = CustomObject(
      shape: engine.customShape(typeNames: typeNames, properties: names), values: values)
    object.nesting = table.nesting
    object.epoch = table.epoch
    return .object(object)
  }

  /// Types that values have but nothing converts to; a value that has the type already passes.
  private func named(_ value: Value, _ name: String) throws(ShellError) -> Value {
    if value.isNull { return value }
    if Self.isInstance(value, of: .named(name)) { return value }
    let folded = TextComparison.folded(name)
    if folded == "ref", case .object(let object) = value, object is ReferenceObject { return value }
    if folded == "system.type" { return .object(try type(value)) }
    if folded.hasSuffix("exception"), case .string(let text) = value {
      return .object(engine.exception(type: ExceptionTypes.fullName(name), message: text))
    }
    if let names = EnumerationNames.members(of: name) {
      return .object(try enumeration(value, name, names))
    }
    if TypeNames.isLeftOut(folded) { throw .notPartOfThisShell("The type [\(name)]") }
    throw .typeNotFound(name)
  }

  /// A type from its name, `[type]'int'`.
  private func type(_ value: Value) throws(ShellError) -> TypeObject {
    let written = value.text
    let type = TypeNames.type(named: written)
    if case .named(let name) = type, EnumerationNames.members(of: name) == nil,
      !TextComparison.folded(name).hasPrefix("system.")
    {
      throw .notParsed(
        value, .named("System.Type"),
        "Cannot convert the \"\(written)\" value of type \"System.String\" to type "
          + "\"System.Type\".", id: "InvalidCastFromStringToType")
    }
    return TypeObject(type, engine: engine)
  }

  private func enumeration(
    _ value: Value, _ type: String, _ names: [String]
  ) throws(ShellError) -> EnumObject {
    let full = EnumerationNames.fullName(type)
    if let number = Numeric(value), let index: Int = number.rounded() {
      let name = names.indices.contains(index) ? names[index] : String(index)
      return EnumObject(name, number: index, type: full, engine: engine)
    }
    let index = names.firstIndex { TextComparison.equalsIgnoringCase($0, value.text) }
    guard let index else {
      throw .notParsed(
        value, .named(full),
        "Unable to match the identifier name \(value.text) to a valid enumerator name. Specify one "
          + "of the following enumerator names and try again: \(names.joined(separator: ", "))")
    }
    return EnumObject(names[index], number: index, type: full, engine: engine)
  }

  /// Whether a value is of a type or one derived from it.
  public static func isInstance(_ value: Value, of type: ShellType) -> Bool {
    switch type {
    case .object: return !value.isNull
    case .array(.object):
      if case .array(let array) = value { return array.kind == .fixed }
      return false
    case .customObject:
      if case .object(let object) = value { return object is CustomObject }
      return false
    case .regex:
      if case .object(let object) = value { return object is RegexObject }
      return false
    case .nullable(let type): return isInstance(value, of: type)
    case .named(let name):
      if isCollection(value, name) { return true }
      let full = name.contains(".") ? name : "System." + name
      return value.typeNames.contains {
        TextComparison.equalsIgnoringCase($0, name) || TextComparison.equalsIgnoringCase($0, full)
      }
    default:
      return value.typeName == type.fullName
    }
  }
}

extension Conversion {
  /// The interfaces that scripts ask collections for.
  private static func isCollection(_ value: Value, _ name: String) -> Bool {
    let short = TextComparison.folded(name.split(separator: ".").last.map(String.init) ?? name)
    switch value {
    case .hashtable: return ["idictionary", "icollection", "ienumerable"].contains(short)
    case .array: return ["ilist", "icollection", "ienumerable"].contains(short)
    case .string: return ["ienumerable", "icomparable", "iconvertible"].contains(short)
    case .int, .long, .double, .bool, .char, .dateTime:
      return ["icomparable", "iconvertible", "iformattable"].contains(short)
    default: return false
    }
  }
}

/// Enumerations of .NET that scripts name.
enum EnumerationNames {
  private static let table: [(name: String, full: String, members: [String])] = [
    ("dayofweek", "System.DayOfWeek", DateTime.dayNames),
    (
      "serviceprocess.servicecontrollerstatus",
      "System.ServiceProcess.ServiceControllerStatus",
      [
        "0", "Stopped", "StartPending", "StopPending", "Running", "ContinuePending",
        "PausePending", "Paused",
      ]
    ),
    (
      "management.automation.errorcategory", "System.Management.Automation.ErrorCategory",
      ErrorCategory.allCases.map(\.rawValue)
    ),
    (
      "management.automation.actionpreference", "System.Management.Automation.ActionPreference",
      ["SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend", "Break"]
    ),
    (
      "management.automation.validaterangekind",
      "System.Management.Automation.ValidateRangeKind",
      ["Positive", "NonNegative", "Negative", "NonPositive"]
    ),
    (
      "stringcomparison", "System.StringComparison",
      [
        "CurrentCulture", "CurrentCultureIgnoreCase", "InvariantCulture",
        "InvariantCultureIgnoreCase", "Ordinal", "OrdinalIgnoreCase",
      ]
    ),
    (
      "stringsplitoptions", "System.StringSplitOptions",
      ["None", "RemoveEmptyEntries", "TrimEntries"]
    ),
    ("datetimekind", "System.DateTimeKind", ["Unspecified", "Utc", "Local"]),
    (
      "text.regularexpressions.regexoptions", "System.Text.RegularExpressions.RegexOptions",
      ["None", "IgnoreCase", "Multiline"]
    ),
    ("midpointrounding", "System.MidpointRounding", ["ToEven", "AwayFromZero", "ToZero"]),
    (
      "consolecolor", "System.ConsoleColor",
      [
        "Black", "DarkBlue", "DarkGreen", "DarkCyan", "DarkRed", "DarkMagenta", "DarkYellow",
        "Gray", "DarkGray", "Blue", "Green", "Cyan", "Red", "Magenta", "Yellow", "White",
      ]
    ),
  ]

  private static func entry(_ name: String) -> (name: String, full: String, members: [String])? {
    var folded = TextComparison.folded(name)
    if folded.hasPrefix("system.") { folded.removeFirst(7) }
    return table.first { $0.name == folded }
  }

  static func members(of name: String) -> [String]? { entry(name)?.members }

  static func fullName(_ name: String) -> String { entry(name)?.full ?? name }
}

extension ShellError {
  static func notParsed(
    _ value: Value, _ type: ShellType, _ reason: String,
    id: String = "InvalidCastParseTargetInvocation"
  ) -> ShellError {
    failed(
      id, .invalidArgument,
      "Cannot convert value \"\(value.text)\" to type \"\(type.fullName)\". Error: \"\(reason)\"",
      exceptionType: invalidCastType)
  }
}

extension ShellError {
  static func typeNotFound(_ name: String) -> ShellError {
    failed("TypeNotFound", .invalidOperation, "Unable to find type [\(name)].", target: name)
  }
}

extension Engine {
  /// An exception object that no error has thrown yet.
  func exception(type: String, message: String) -> ExceptionObject {
    ExceptionObject(
      ErrorRecord(
        id: message, category: .operationStopped, message: message, exceptionType: type),
      engine: self)
  }
}
