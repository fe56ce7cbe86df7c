/// Converts an argument to its parameter's declared type, with PowerShell's errors.
struct ArgumentConversion {
  let conversion: Conversion

  /// The converted value; a scalar for an array parameter becomes an array of one.
  func convert(_ value: Value, for parameter: BindingPlan.Parameter) throws(ShellError) -> Value {
    if parameter.mandatory != 0 { try refuseEmpty(value, parameter) }
    guard parameter.type.isArray else {
      if case .array(let array) = value, parameter.type.element != .any {
        return try fromArray(array, value, parameter)
      }
      return try element(value, parameter)
    }
    guard case .array(let array) = value else {
      if value.isNull { return .null }
      return typedArray([try element(value, parameter)], parameter)
    }
    var items: [Value] = []
    items.reserveCapacity(array.items.count)
    for item in array.items { items.append(try element(item, parameter)) }
    return typedArray(items, parameter)
  }

  private func typedArray(_ items: [Value], _ parameter: BindingPlan.Parameter) -> Value {
    var type = parameter.type.fullName
    type.removeLast(2)
    return .array(ArrayObject(items, elementType: type))
  }

  private func refuseEmpty(
    _ value: Value, _ parameter: BindingPlan.Parameter
  ) throws(ShellError) {
    switch value {
    case .null where parameter.type.element != .any: throw .emptyArgument(parameter.name, .null)
    case .string(let text) where text.utf8.isEmpty && parameter.type.element == .string:
      throw .emptyArgument(parameter.name, .string)
    case .array(let array) where array.items.isEmpty && parameter.type.isArray:
      throw .emptyArgument(parameter.name, .array)
    default: break
    }
  }

  /// An array for a parameter that is none: only a type that can hold it takes it.
  private func fromArray(
    _ array: ArrayObject, _ value: Value, _ parameter: BindingPlan.Parameter
  ) throws(ShellError) -> Value {
    switch parameter.type.element {
    case .opaque: return value
    case .boolean, .switchParameter: throw .cannotConvertArgument(
      parameter.name, because: Self.notABoolean(value))
    default:
      throw .arrayForScalar(value, parameter.name, type: parameter.type.fullName)
    }
  }

  private static func notABoolean(_ value: Value) -> String {
    "Cannot convert value \"\(value.typeName)\" to type \"System.Boolean\". Boolean parameters "
      + "accept only Boolean values and numbers, such as $True, $False, 1 or 0."
  }

  private func element(
    _ value: Value, _ parameter: BindingPlan.Parameter
  ) throws(ShellError) -> Value {
    do throws(ShellError) {
      return try converted(value, parameter)
    } catch {
      guard case .terminating(let record) = error,
        record.exceptionType != ShellError.bindingExceptionType
      else { throw error }
      throw .cannotConvertArgument(parameter.name, because: record.message)
    }
  }

  private func converted(
    _ value: Value, _ parameter: BindingPlan.Parameter
  ) throws(ShellError) -> Value {
    switch parameter.type.element {
    case .any: return value
    case .string:
      let text = Value.string(conversion.text(value))
      if !parameter.values.isEmpty { return try fromSet(text, parameter) }
      return text
    case .boolean, .switchParameter:
      switch value {
      case .string, .hashtable, .scriptBlock, .dateTime:
        throw .cannotConvertArgument(parameter.name, because: Self.notABoolean(value))
      default: return .bool(conversion.bool(value))
      }
    case .int32: return .int(try conversion.int32(value))
    case .int64: return .long(try conversion.int64(value))
    case .uint32: return try conversion.number(value, .uint32)
    case .double: return .double(try conversion.double(value))
    case .dateTime: return .dateTime(try conversion.dateTime(value))
    case .timeSpan: return .timeSpan(try conversion.timeSpan(value))
    case .enumeration: return try enumerationMember(value, parameter)
    case .hashtable, .scriptBlock, .resultObject: return try reference(value, parameter)
    case .opaque: return value
    }
  }

  private func reference(
    _ value: Value, _ parameter: BindingPlan.Parameter
  ) throws(ShellError) -> Value {
    if value.isNull || parameter.type.accepts(value) { return value }
    if parameter.type.isArray, BindingType(
      declared: parameter.type.elementName, hasValues: false).accepts(value)
    {
      return value
    }
    throw .cannotConvertArgument(
      parameter.name,
      because: "Cannot convert the \"\(value.text)\" value of type \"\(value.typeName)\" to type "
        + "\"\(parameter.type.fullName)\".")
  }

  /// One of the values of a ValidateSet, in any letter case.
  private func fromSet(
    _ value: Value, _ parameter: BindingPlan.Parameter
  ) throws(ShellError) -> Value {
    let text = value.text
    guard parameter.values.contains(where: { NameTable.equalsIgnoringCase($0, text) }) else {
      throw .notInSet(value, of: parameter)
    }
    return value
  }

  /// A member by name or unambiguous beginning, as the catalogue spells it, or by its number.
  private func enumerationMember(
    _ value: Value, _ parameter: BindingPlan.Parameter
  ) throws(ShellError) -> Value {
    if case .object(let object) = value, object is EnumObject { return .string(object.description) }
    if case .int(let number) = value, parameter.values.indices.contains(Int(number)) {
      return .string(parameter.values[Int(number)])
    }
    let text = value.text
    if let exact = parameter.values.first(where: { NameTable.equalsIgnoringCase($0, text) }) {
      return .string(exact)
    }
    let folded = TextComparison.folded(text)
    let matches = parameter.values.filter { TextComparison.folded($0).hasPrefix(folded) }
    if matches.count == 1, !folded.isEmpty { return .string(matches[0]) }
    let list = parameter.values.joined(separator: ", ")
    throw .cannotConvertArgument(
      parameter.name,
      because: "Cannot convert value \"\(text)\" to type \"\(parameter.type.fullName)\". Error: "
        + "\"Unable to match the identifier name \(text) to a valid enumerator name. Specify one "
        + "of the following enumerator names and try again: \(list)\"")
  }
}
