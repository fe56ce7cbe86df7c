extension Binder {
  /// Converts a value to a parameter's type and checks what the declaration allows.
  func admit(_ value: Value, _ entry: BindingTable.Entry) throws(ShellError) -> Value {
    let declaration = entry.declaration(in: sets) ?? entry.any
    try refuseEmpty(value, entry, isMandatory: declaration?.isMandatory ?? false)
    var value = value
    do throws(ShellError) {
      value = try converted(value, entry.type, values: declaration?.values ?? [], entry.name)
    } catch {
      throw conversionError(error, entry)
    }
    try checkValues(value, declaration, entry)
    return value
  }

  private func refuseEmpty(
    _ value: Value, _ entry: BindingTable.Entry, isMandatory: Bool
  ) throws(ShellError) {
    guard isMandatory, !isScript || entry.type.type != .object else { return }
    let (what, id): (String, String)
    switch value {
    case .null: (what, id) = ("null", "Null")
    case .string(let text) where text.isEmpty && entry.type.type != .object:
      (what, id) = ("an empty string", "EmptyString")
    case .array(let array) where array.items.isEmpty && entry.type.isArray:
      (what, id) = ("an empty array", "EmptyArray")
    default: return
    }
    throw bindingError(
      "ParameterArgumentValidationError\(id)NotAllowed",
      "Cannot bind argument to parameter '\(entry.name)' because it is \(what).",
      category: .invalidData,
      exceptionType: "System.Management.Automation.ParameterBindingValidationException")
  }

  private func converted(
    _ value: Value, _ bound: BoundType, values: [String], _ name: String
  ) throws(ShellError) -> Value {
    if bound.isSwitch {
      switch value {
      case .string, .array, .hashtable, .scriptBlock: throw notConverted(value, bound, name)
      default: return .bool(value.isTrue)
      }
    }
    if bound.type == .bool {
      switch value {
      case .bool: return value
      case .string, .null, .array, .hashtable: throw .notABoolean(value)
      default: return .bool(value.isTrue)
      }
    }
    if bound.isOpaque { return try opaque(value, bound, values: values) }
    if bound.type == .string, case .array(let array) = value, !isScript {
      guard array.items.count == 1 else { throw notConverted(value, bound, name) }
      return .string(array.items[0].text)
    }
    if case .null = value, bound.type == .string { return .string("") }
    if case .array(let element) = bound.type {
      if value.isNull { return .null }
      if element == .object { return value.isArray ? value : .array([value]) }
    }
    return try Conversion(shell).convert(value, to: bound.type)
  }

  private func notConverted(_ value: Value, _ bound: BoundType, _ name: String) -> ShellError {
    bindingError(
      "CannotConvertArgument",
      "Cannot convert '\(value.typeName)' to the type '\(bound.type.fullName)' required by "
        + "parameter '\(name)'." + (value.isArray ? " Specified method is not supported." : ""))
  }

  /// Kinds of world objects take objects; enumerations of the products take their names.
  private func opaque(
    _ value: Value, _ bound: BoundType, values: [String]
  ) throws(ShellError) -> Value {
    if !values.isEmpty {
      guard bound.type.isArray || value.isArray else {
        return .string(try member(value, of: bound.type, values))
      }
      var items: [String] = []
      for item in value.elements { items.append(try member(item, of: bound.type, values)) }
      return .strings(items)
    }
    guard TextComparison.folded(bound.type.fullName).contains("iresultobject") else { return value }
    for item in value.elements {
      guard case .object = item else { throw .cannotConvert(item, to: bound.type) }
    }
    return bound.type.isArray && !value.isArray ? .array([value]) : value
  }

  private func member(
    _ value: Value, of type: ShellType, _ values: [String]
  ) throws(ShellError) -> String {
    if let found = values.first(where: { TextComparison.equalsIgnoringCase($0, value.text) }) {
      return found
    }
    let beginning = TextComparison.folded(value.text)
    let begun = values.filter { TextComparison.folded($0).hasPrefix(beginning) }
    if begun.count == 1, !beginning.isEmpty { return begun[0] }
    throw .notParsed(
      value, type,
      "Unable to match the identifier name \(value.text) to a valid enumerator name. Specify one "
        + "of the following enumerator names and try again: \(values.joined(separator: ", "))")
  }

  /// `ValidateSet` of text parameters.
  private func checkValues(
    _ value: Value, _ declaration: ParameterDeclaration?, _ entry: BindingTable.Entry
  ) throws(ShellError) {
    guard let declaration, !declaration.values.isEmpty, !entry.type.isOpaque else { return }
    for item in value.elements {
      let isKnown = declaration.values.contains {
        TextComparison.equalsIgnoringCase($0, item.text)
      }
      guard !isKnown else { continue }
      let set = declaration.values.joined(separator: ",")
      throw validationError(
        entry.name,
        "The argument \"\(item.text)\" does not belong to the set \"\(set)\" specified by the "
          + "ValidateSet attribute. Supply an argument that is in the set and then try the command "
          + "again.")
    }
  }

  /// A value that a validator of the parameter refuses.
  func validationError(_ name: String, _ reason: String) -> ShellError {
    bindingError(
      "ParameterArgumentValidationError",
      "Cannot validate argument on parameter '\(name)'. \(reason)", category: .invalidData,
      exceptionType: "System.Management.Automation.ParameterBindingValidationException")
  }

  private func conversionError(_ error: ShellError, _ entry: BindingTable.Entry) -> ShellError {
    guard let record = error.record, record.source.isEmpty else { return error }
    if isScript {
      return bindingError(
        "ParameterArgumentTransformationError",
        "Cannot process argument transformation on parameter '\(entry.name)'. \(record.message)",
        category: .invalidData,
        exceptionType:
          "System.Management.Automation.ParameterBindingArgumentTransformationException")
    }
    return bindingError(
      "CannotConvertArgumentNoMessage",
      "Cannot bind parameter '\(entry.name)'. \(record.message)")
  }
}

extension Value {
  var isArray: Bool {
    if case .array = self { return true }
    return false
  }
}
