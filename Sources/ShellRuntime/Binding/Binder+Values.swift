extension Binder {
  /// Converts a value to a parameter's type and checks what the declaration allows.
  func admit(_ value: Value, _ entry: BindingTable.Entry) throws(ShellError) -> Value {
    let declaration = entry.declaration(in: sets) ?? entry.any
    if let declaration, declaration.isMandatory { try refuseEmpty(value, entry, declaration) }
    if let name = declaration?.requiredTypeName, !name.isEmpty { try checkType(value, name, entry) }
    var value = value
    do throws(ShellError) {
      value = try converted(value, entry.type, values: declaration?.values ?? [], entry.name)
    } catch {
      let known = declaration?.values ?? []
      throw conversionError(error, entry, MistypedWord(value, of: known))
    }
    try checkValues(value, declaration, entry)
    return value
  }

  /// `[PSTypeName('X')]`
  private func checkType(
    _ value: Value, _ name: String, _ entry: BindingTable.Entry
  ) throws(ShellError) {
    let hasName = value.typeNames.contains { TextComparison.equalsIgnoringCase($0, name) }
    guard !value.isNull, !hasName else { return }
    throw bindingError(
      "MismatchedPSTypeName",
      "Cannot bind argument to parameter '\(entry.name)', because PSTypeNames of the argument do "
        + "not match the PSTypeName required by the parameter: \(name).",
      category: .invalidArgument,
      exceptionType:
        "System.Management.Automation.ParameterBindingArgumentTransformationException")
  }

  /// What a mandatory parameter refuses: null, an empty text or array, or one of them in an array.
  private func refuseEmpty(
    _ value: Value, _ entry: BindingTable.Entry, _ declaration: ParameterDeclaration
  ) throws(ShellError) {
    switch value {
    case .null:
      if !declaration.allowsNull { throw empty("null", "Null", entry) }
    case .string(let text) where text.isEmpty && entry.type.takesText:
      if !declaration.allowsEmptyText { throw empty("an empty string", "EmptyString", entry) }
    case .array(let array) where entry.type.type.isArray:
      if array.items.isEmpty, !declaration.allowsEmptyArray {
        throw empty("an empty array", "EmptyArray", entry)
      }
      for item in array.items {
        if case .array = item { continue }
        try refuseEmpty(item, entry, declaration)
      }
    default: return
    }
  }

  private func empty(_ what: String, _ id: String, _ entry: BindingTable.Entry) -> ShellError {
    bindingError(
      "ParameterArgumentValidationError\(id)NotAllowed",
      "Cannot bind argument to parameter '\(entry.name)' because it is \(what).",
      category: .invalidData,
      exceptionType: "System.Management.Automation.ParameterBindingValidationException")
  }

  /// What a script's parameter of type `[switch]` holds.
  func switchValue(_ isPresent: Bool) -> Value {
    .object(SwitchObject(isPresent, engine: shell.engine))
  }

  private func converted(
    _ value: Value, _ bound: BoundType, values: [String], _ name: String
  ) throws(ShellError) -> Value {
    if bound.isSwitch {
      switch value {
      case .string, .array, .hashtable, .scriptBlock: throw notConverted(value, bound, name)
      default: return isScript ? switchValue(value.isTrue) : .bool(value.isTrue)
      }
    }
    if bound.type == .bool {
      switch value {
      case .bool: return value
      case .string, .null, .array, .hashtable: throw .notABoolean(value)
      default: return .bool(value.isTrue)
      }
    }
    if case .named(ReflectedTypes.reference) = bound.type {
      return try Conversion(shell).convert(value, to: bound.type)
    }
    if bound.isOpaque { return try opaque(value, bound, values: values) }
    if bound.type == .string, value.isArray, isScript, call.isAdvanced {
      throw .failed(
        "InvalidCastFromAnyTypeToString", .invalidArgument,
        "Cannot convert value to type System.String.")
    }
    if bound.type == .string, case .array(let array) = value, !isScript {
      guard array.items.count == 1 else { throw notConverted(value, bound, name) }
      return .string(array.items[0].text)
    }
    if case .null = value {
      switch bound.type {
      case .string: return .string("")
      case .scriptBlock, .hashtable: return .null
      default: break
      }
    }
    if case .array(let element) = bound.type {
      if value.isNull { return .null }
      if element == .object { return value.isArray ? value : .array([value]) }
    }
    // An array of one element binds to a number as that element.
    if case .array(let array) = value, array.items.count == 1, case .number = bound.type {
      return try Conversion(shell).convert(array.items[0], to: bound.type)
    }
    return try Conversion(shell).convert(value, to: bound.type)
  }

  /// A value that a common switch does not take.
  func notASwitch(_ value: Value, _ name: String) -> ShellError {
    notConverted(value, BoundType(ParameterDeclaration(name, type: "SwitchParameter")), name)
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
    let needsObject = TextComparison.folded(bound.type.fullName).contains("iresultobject")
    guard needsObject || bound.isSecret else { return value }
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
    // The reference gives kinds of settings by number, too: New-CMClientSetting -Type 1.
    if type.fullName == "Types", let number = Int(value.text), values.indices.contains(number) {
      return values[number]
    }
    if value.text.contains(","), type.fullName.hasSuffix("Options") {
      // Flags: several names are one value.
      var flags: [String] = []
      for part in value.text.split(separator: ",") {
        let name = String(part.filter { $0 != " " })
        flags.append(try member(.string(name), of: type, values))
      }
      return flags.joined(separator: ", ")
    }
    let beginning = TextComparison.folded(value.text)
    let begun = values.filter { TextComparison.folded($0).hasPrefix(beginning) }
    if begun.count == 1, !beginning.isEmpty { return begun[0] }
    throw .notParsed(
      value, type,
      "Unable to match the identifier name \(value.text) to a valid enumerator name. Specify one "
        + "of the following enumerator names and try again:\n\(values.joined(separator: ", "))")
  }

  /// `ValidateSet` of text parameters.
  private func checkValues(
    _ value: Value, _ declaration: ParameterDeclaration?, _ entry: BindingTable.Entry
  ) throws(ShellError) {
    guard let declaration, !declaration.values.isEmpty, !entry.type.isOpaque else { return }
    // What Graph documents of a text is checked by the service, not by the cmdlet.
    if call.signature.module.hasPrefix("Microsoft.Graph") { return }
    for item in value.elements {
      // Conversion has looked at the members of an enumeration of .NET.
      if case .object(let object) = item, object is EnumObject { continue }
      let isKnown = declaration.values.contains {
        TextComparison.equalsIgnoringCase($0, item.text)
      }
      guard !isKnown else { continue }
      let set = declaration.values.joined(separator: ",")
      throw validationError(
        entry.name,
        "The argument \"\(item.text)\" does not belong to the set \"\(set)\" specified by the "
          + "ValidateSet attribute. Supply an argument that is in the set and then try the command "
          + "again.",
        mistyped: MistypedWord(kind: .value, word: item.text, known: declaration.values))
    }
  }

  /// A value that a validator of the parameter refuses.
  func validationError(
    _ name: String, _ reason: String, mistyped: MistypedWord? = nil
  ) -> ShellError {
    bindingError(
      "ParameterArgumentValidationError",
      "Cannot validate argument on parameter '\(name)'. \(reason)", category: .invalidData,
      exceptionType: "System.Management.Automation.ParameterBindingValidationException",
      mistyped: mistyped)
  }

  /// A value that the type of a script's parameter does not take.
  func transformationError(
    _ name: String, _ error: ShellError, _ mistyped: MistypedWord? = nil
  ) -> ShellError {
    guard let record = error.record, record.source.isEmpty else { return error }
    return bindingError(
      "ParameterArgumentTransformationError",
      "Cannot process argument transformation on parameter '\(name)'. \(record.message)",
      category: .invalidData,
      exceptionType:
        "System.Management.Automation.ParameterBindingArgumentTransformationException",
      mistyped: mistyped)
  }

  private func conversionError(
    _ error: ShellError, _ entry: BindingTable.Entry, _ mistyped: MistypedWord?
  ) -> ShellError {
    guard let record = error.record, record.source.isEmpty else { return error }
    if isScript { return transformationError(entry.name, error, mistyped) }
    return bindingError(
      "CannotConvertArgumentNoMessage",
      "Cannot bind parameter '\(entry.name)'. \(record.message)", mistyped: mistyped)
  }
}

extension Value {
  var isArray: Bool {
    if case .array = self { return true }
    return false
  }
}
