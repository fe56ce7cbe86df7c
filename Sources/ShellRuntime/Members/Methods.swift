/// Methods of values. nil = the method gives nothing.
enum Methods {
  typealias MemberReference = Members.MemberReference

  static func call(
    _ value: Value, _ member: MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch member.folded {
    case "where": return try CollectionMethods.whereItems(value, arguments, shell)
    case "foreach": return try CollectionMethods.forEachItem(value, arguments, shell)
    default: break
    }
    if value.isNull {
      throw .failed(
        "InvokeMethodOnNull", .invalidOperation,
        "You cannot call a method on a null-valued expression.")
    }
    if case .object(let object) = value, let block = object.addedMethod(member.folded) {
      let items = try shell.invoke(block, this: value, arguments: arguments)
      return items.count == 1 ? items[0] : items.isEmpty ? nil : .array(items)
    }
    if let result = try universal(value, member, arguments, shell) { return result }
    let found: MethodResult
    do throws(ShellError) { found = try own(value, member, arguments, shell) } catch {
      throw error.naming(member, arguments.count)
    }
    switch found {
    case .value(let value): return value
    case .nothing: return nil
    case .unknown:
      if RealMethods.has(value.typeName, member.folded) {
        throw .notPartOfThisShell("The method \(member.text) of \(value.typeName)")
      }
      throw notFound(value, member.text)
    }
  }

  /// The methods of a value's own type.
  private static func own(
    _ value: Value, _ member: MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    switch value {
    case .string(let text): return try StringMethods.call(text, member, arguments, shell)
    case .array(let array):
      return try CollectionMethods.call(array, member, arguments, shell)
    case .hashtable(let table):
      return try TableMethods.call(table, member.folded, arguments, shell)
    case .dateTime(let moment):
      try MethodArity.check(MethodArity.moment, member, arguments)
      return try DateMethods.call(moment, member, arguments, shell)
    case .timeSpan(let span):
      try MethodArity.check(MethodArity.moment, member, arguments)
      return try DateMethods.call(span, member.folded, arguments, shell)
    case .scriptBlock(let block): return try blockCall(block, member.folded, arguments, shell)
    case .object(let object): return try objectCall(object, member.folded, arguments, shell)
    case .char(let unit):
      return try StringMethods.call(
        String(decoding: [unit], as: UTF16.self), member, arguments, shell)
    default: return .unknown
    }
  }

  static func notFound(_ value: Value, _ name: String) -> ShellError {
    .failed(
      "MethodNotFound", .invalidOperation,
      "Method invocation failed because [\(value.typeName)] does not contain a method named "
        + "'\(name)'.", target: name)
  }

  /// An argument of a method; the call fails where it is missing.
  static func argument(
    _ arguments: [Value], _ index: Int, _ name: String
  ) throws(ShellError) -> Value {
    guard index < arguments.count else { throw noOverload(name, arguments.count) }
    return arguments[index]
  }

  static func noOverload(_ name: String, _ count: Int) -> ShellError {
    .failed(
      "MethodCountCouldNotFindBest", .notSpecified,
      "Cannot find an overload for \"\(name)\" and the argument count: \"\(count)\".",
      exceptionType: "System.Management.Automation.MethodException")
  }

  /// What a method refuses, as PowerShell wraps it.
  static func failure(_ name: String, _ count: Int, _ type: String, _ reason: String) -> ShellError
  {
    let short = type.split(separator: ".").last.map(String.init) ?? type
    return .failed(
      short, .notSpecified,
      "Exception calling \"\(name)\" with \"\(count)\" argument(s): \"\(reason)\"",
      exceptionType: "System.Management.Automation.MethodInvocationException",
      inner: InnerException(type: type, message: reason))
  }

  private static func universal(
    _ value: Value, _ member: MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    try MethodArity.check(MethodArity.any, member, arguments)
    switch member.folded {
    case "gettypecode": return typeCode(of: value, shell)
    case "gettype": return .object(TypeObject(typeOf(value), engine: shell.engine))
    case "tostring":
      if case .array = value, !arguments.isEmpty {
        throw noOverload(member.text, arguments.count)
      }
      if case .object(let version as VersionObject) = value, case .int(let count)? = arguments.first
      {
        return .string(version.parts.prefix(Int(count)).map(String.init).joined(separator: "."))
      }
      if case .array = value, !arguments.isEmpty {
        throw noOverload(member.text, arguments.count)
      }
      if !arguments.isEmpty {
        do throws(ShellError) {
          return try shell.newString(try formatted(value, arguments, shell))
        } catch {
          guard let reason = error.record?.inner else { throw error }
          throw failure(member.text, arguments.count, reason.type, reason.message)
        }
      }
      return try shell.newString(Methods.text(value))
    case "equals" where arguments.count == 2:
      let ignoresCase = TextComparison.folded(arguments[1].text).hasSuffix("ignorecase")
      return .bool(
        ignoresCase
          ? TextComparison.equalsIgnoringCase(value.text, arguments[0].text)
          : TextComparison.equalsExactly(value.text, arguments[0].text))
    case "equals":
      let other = try argument(arguments, 0, member.text)
      return .bool(
        Comparison.equals(value, other, ignoringCase: false, shell)
          && value.typeName == other.typeName)
    case "compareto":
      let other = try argument(arguments, 0, member.text)
      return .integer(try Comparison.order(value, other, ignoringCase: false, shell) ?? 0)
    case "gethashcode":
      throw .notPartOfThisShell("The method GetHashCode")
    default: return nil
    }
  }

  /// `ToString(format)`, `ToString(culture)` and `ToString(format, culture)`.
  private static func formatted(
    _ value: Value, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> String {
    guard case .object(let culture as CultureInfoObject)? = arguments.last else {
      return try FormatOperator.format(value, arguments[0].text, shell)
    }
    let format = try culture.adapted(
      arguments.count > 1 ? arguments[0].text : "", for: value)
    return try FormatOperator.format(value, format, shell)
  }

  /// A member of System.TypeCode for simple values; nil for others.
  private static func typeCode(of value: Value, _ shell: Shell) -> Value? {
    guard let kind = EnumerationNames.enumeration("TypeCode"),
      let number = kind.number(of: value.shortTypeName)
    else { return nil }
    return Conversion(shell).member(number, kind).map { .object($0) }
  }

  /// `ToString()`: culture en-US for dates.
  static func text(_ value: Value) -> String {
    if case .dateTime(let moment) = value { return moment.generalText }
    if case .array(let array) = value {
      // The name of a type argument stands in brackets of its own only in FullName.
      return array.kind == .fixed ? array.typeName : withoutInnerBrackets(array.typeName)
    }
    if case .object(let object as any NetObject) = value { return object.displayText }
    return value.roundTripText
  }

  private static func withoutInnerBrackets(_ name: String) -> String {
    guard name.hasSuffix("]]"), let start = name.firstIndex(of: "["),
      name[name.index(after: start)...].hasPrefix("[")
    else { return name }
    return String(name[...start]) + name[start...].dropFirst(2).dropLast()
  }

  private static func typeOf(_ value: Value) -> ShellType {
    switch value {
    case .array(let array) where array.kind == .fixed:
      return .array(TypeNames.type(named: array.elementType))
    case .array(let array): return .list(array.kind, array.elementType)
    default: return TypeNames.type(named: value.typeName)
    }
  }

  private static func blockCall(
    _ block: ScriptBlockObject, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    switch name {
    case "invoke", "invokereturnasis":
      let sink = CollectingSink()
      _ = try shell.callFunction(block, arguments: arguments, into: sink)
      return .value(name == "invoke" ? try shell.newCollection(sink.items) : sink.value)
    case "getnewclosure":
      return .value(.scriptBlock(try shell.closure(of: block)))
    default: return .unknown
    }
  }

  private static func objectCall(
    _ object: ShellObject, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    switch object {
    case let regex as RegexObject:
      return try RegexMethods.call(regex.regex, name, arguments, shell)
    case is GuidObject where name == "tobytearray":
      throw .notPartOfThisShell("The method ToByteArray")
    case let reflection as ReflectionObject:
      return try reflection.call(name, arguments, shell)
    case let callable as any MethodCallable:
      return try callable.call(name, arguments, shell).map { .value($0) } ?? .unknown
    default: return .unknown
    }
  }
}

/// What calling a method gave.
enum MethodResult {
  case value(Value)
  case nothing
  /// There is no such method.
  case unknown
}

/// A world object with methods.
public protocol MethodCallable: AnyObject {
  /// Calls a method by its lower-case name; nil where there is none of that name. A method that
  /// gives nothing gives `.null`.
  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value?
}

extension ShellError {
  /// A call without the right number of arguments names the method as it was typed.
  fileprivate func naming(_ member: Methods.MemberReference, _ count: Int) -> ShellError {
    let error = Methods.noOverload(member.folded, count)
    guard let record, record.message == error.record?.message else { return self }
    return Methods.noOverload(member.text, count)
  }
}
