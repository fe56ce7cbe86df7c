extension Conversion {
  init(_ shell: Shell) { self.init(engine: shell.engine, today: shell.world.now) }

  /// A value as a type, as a cast gives it.
  public func convert(_ value: Value, to type: ShellType) throws(ShellError) -> Value {
    switch type {
    case .object: return value
    case .void: return .null
    case .bool: return .bool(value.isTrue)
    case .switchParameter: return try switchParameter(value)
    case .string: return .string(value.text)
    case .char: return try char(value)
    case .number(let number): return try numberFrom(value, number)
    case .dateTime: return .dateTime(try dateTime(value))
    case .timeSpan: return .timeSpan(try timeSpan(value))
    case .guid:
      if case .object(let object) = value, object is GuidObject { return value }
      guard let guid = GuidObject(text: value.text, engine: engine) else {
        guard case .string = value else { throw .cannotConvert(value, to: type) }
        throw .notParsed(
          value, type, "Unrecognized Guid format.",
          id: "InvalidCastParseTargetInvocationWithFormatProvider")
      }
      return .object(guid)
    case .version: return try version(value)
    case .regex:
      return try regex(value)
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

  /// Booleans, numbers and `$null`; texts and objects are no switches.
  private func switchParameter(_ value: Value) throws(ShellError) -> Value {
    switch value {
    case .object(let object) where object is SwitchObject: return value
    case .string, .array, .hashtable, .scriptBlock, .dateTime, .timeSpan:
      throw .cannotConvert(value, to: .switchParameter)
    case .object where Numeric(value) == nil:
      throw .cannotConvert(value, to: .switchParameter)
    default: return .object(SwitchObject(value.isTrue, engine: engine))
    }
  }

  private func numberFrom(
    _ value: Value, _ type: ShellType.NumberType
  ) throws(ShellError) -> Value {
    if case .dateTime = value {
      let short = type.rawValue.split(separator: ".").last ?? ""
      throw .notParsed(
        value, .number(type), "Invalid cast from 'DateTime' to '\(short)'.",
        id: "InvalidCastIConvertible")
    }
    return try number(value, type)
  }

  private func regex(_ value: Value) throws(ShellError) -> Value {
    if value.isNull { return .null }
    if case .object(let object) = value, object is RegexObject { return value }
    do throws(ShellError) {
      return .object(
        RegexObject(
          try engine.texts.regex(value.text, ignoringCase: false), engine: engine))
    } catch {
      guard let record = error.record, record.id == ShellError.regexParseType else { throw error }
      throw .notParsed(value, .regex, record.message, id: "InvalidCastFromStringToRegex")
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
    case .bool:
      throw .notParsed(
        value, .char, "Invalid cast from 'Boolean' to 'Char'.", id: "InvalidCastIConvertible")
    case .double, .single: return try char(.string(value.text))
    default:
      guard value.isNull || value.isNumber else { throw .cannotConvert(value, to: .char) }
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
    case .null: return .null
    case .object(let object) where object is VersionObject: return value
    case .object(let object as SemanticVersionObject):
      return try version(.string(object.parts.map { String($0) }.joined(separator: ".")))
    case .string, .double, .single, .int, .long:
      guard let version = VersionObject(text: value.text, engine: engine) else {
        throw .notParsed(
          value, .version, VersionObject.fault(in: value.text))
      }
      return .object(version)
    default: throw .cannotConvert(value, to: .version)
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
    guard case .array(let array) = value else { return try scalarArray(value, element) }
    var items: [Value] = []
    for item in array.items { items.append(try convert(item, to: element)) }
    return .array(ArrayObject(items, elementType: element.fullName))
  }

  /// An array of the one value; an error names the array type too.
  private func scalarArray(_ value: Value, _ element: ShellType) throws(ShellError) -> Value {
    do throws(ShellError) {
      return .array(
        ArrayObject([try convert(value, to: element)], elementType: element.fullName))
    } catch {
      guard let record = error.record, record.id.hasPrefix("InvalidCast") else { throw error }
      throw .notParsed(
        value, .array(element), record.message, id: "InvalidCastExceptionScalarToArray")
    }
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
      let converted: Value
      do throws(ShellError) { converted = try convert(item, to: type) } catch {
        guard case .array = value else { throw error }
        throw .cannotConvert(value, to: .list(kind, element))
      }
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
    guard table.isOrdered != (type == .ordered) else { return value }
    let copy = HashtableObject(isOrdered: type == .ordered)
    for (index, key) in table.keys.enumerated() { copy[key] = table.values[index] }
    return .hashtable(copy)
  }

  private func customObject(_ value: Value) -> Value {
    guard case .hashtable(let table) = value else { return value }
    var (names, values) = Self.properties(of: table)
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

  /// The entries of a table as properties: of keys that differ only in case the first names it, and
  /// the last gives its value.
  private static func properties(of table: HashtableObject) -> (names: [String], values: [Value]) {
    guard table.isCaseSensitive else { return (table.keys.map(\.text), table.values) }
    var places: [FoldedText: Int] = [:]
    var found: (names: [String], values: [Value]) = ([], [])
    for (key, value) in zip(table.keys, table.values) {
      if let at = places[FoldedText(key.text)] {
        found.values[at] = value
      } else {
        places[FoldedText(key.text)] = found.names.count
        found.names.append(key.text)
        found.values.append(value)
      }
    }
    return found
  }

  /// Types that values have but nothing converts to; a value that has the type already passes.
  private func named(_ value: Value, _ name: String) throws(ShellError) -> Value {
    let isEnumeration = EnumerationNames.members(of: name) != nil
    let folded = TextComparison.folded(name)
    if value.isNull, !isEnumeration {
      guard NetTypes.named(folded)?.isValueType == true else { return value }
      throw .cannotConvert(value, to: .named(name))
    }
    if name == ReflectedTypes.psObject { return value }
    if name == ReflectedTypes.array { return try array(value, .object) }
    if Self.isInstance(value, of: .named(name)) { return value }
    if name == ReflectedTypes.reference { throw .noReference() }
    if folded == "system.type" { return .object(try type(value)) }
    if folded == "system.text.stringbuilder", case .string(let text) = value {
      return .object(StringBuilderObject(text, engine: engine))
    }
    if folded.hasSuffix("exception"), case .string(let text) = value {
      return .object(engine.exception(type: ExceptionTypes.fullName(name), message: text))
    }
    if isEnumeration { return .object(try enumeration(value, name)) }
    if case .hashtable(let table) = value,
      let attribute = AttributeObject(type: name, [], engine: engine)
    {
      for (index, key) in table.keys.enumerated() {
        guard let slot = attribute.shape.slot(of: engine.names.name(key.text)) else {
          throw .cannotConvert(value, to: .named(name))
        }
        try attribute.setValue(table.values[index], at: slot)
      }
      return .object(attribute)
    }
    if let object = try netObject(value, folded) { return .object(object) }
    if folded == "system.security.securestring" || folded.hasSuffix(".pscredential") {
      throw .cannotConvert(value, to: .named(name))
    }
    if TypeNames.isLeftOut(folded) || folded.contains("[") {
      throw .notPartOfThisShell("The type [\(name)]")
    }
    throw .typeNotFound(name)
  }

  /// A type from its name, `[type]'int'`.
  private func type(_ value: Value) throws(ShellError) -> TypeObject {
    if case .object(let type as TypeObject) = value { return type }
    let written = value.text
    let type = TypeNames.written(written)
    if case .string = value, TypeNames.exists(type) {
      return TypeObject(ReflectedTypes.value(of: type, written: written), engine: engine)
    }
    throw .failed(
      "InvalidCastFromStringToType", .invalidArgument,
      "Cannot convert the \"\(written)\" value of type \"\(value.typeName)\" to type "
        + "\"System.Type\".", exceptionType: ShellError.invalidCastType)
  }

  /// Whether a value is of a type or one derived from it.
  public static func isInstance(_ value: Value, of type: ShellType) -> Bool {
    switch type {
    case .object: return !value.isNull
    case .array(.object):
      if case .array(let array) = value { return array.kind == .fixed && !array.holdsValueTypes }
      return false
    case .customObject:
      if case .object(let object) = value { return object is CustomObject }
      return false
    case .regex:
      if case .object(let object) = value { return object is RegexObject }
      return false
    case .nullable(let type): return isInstance(value, of: type)
    case .named(ReflectedTypes.psObject): return ReflectedTypes.isWrapped(value)
    case .named(let name):
      if isCollection(value, name) { return true }
      let full = "System." + name
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

extension ShellError {
  static func notParsed(
    _ value: Value, _ type: ShellType, _ reason: String,
    id: String = "InvalidCastParseTargetInvocation"
  ) -> ShellError {
    failed(
      id, .invalidArgument,
      "Cannot convert value \"\(value.text)\" to type \"\(type.fullName)\". Error: \"\(reason)\"",
      exceptionType: invalidCastType,
      inner: InnerException(type: "System.FormatException", message: reason))
  }
}

extension ShellError {
  fileprivate static func noReference() -> ShellError {
    failed(
      "InvalidCastExceptionReferenceTypeExpected", .invalidArgument,
      "Reference type is expected in argument.", exceptionType: invalidCastType)
  }

  static func typeNotFound(_ name: String) -> ShellError {
    failed(
      "TypeNotFound", .invalidOperation, "Unable to find type [\(name)].", target: name,
      targetType: "TypeName")
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
