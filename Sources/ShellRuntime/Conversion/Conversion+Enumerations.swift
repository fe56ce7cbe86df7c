extension Conversion {
  /// A value as a member of an enumeration: by its name, by an unambiguous beginning of it, or by
  /// its number.
  func enumeration(_ value: Value, _ type: String) throws(ShellError) -> EnumObject {
    let full = EnumerationNames.fullName(type)
    let names = EnumerationNames.members(of: type) ?? []
    func member(_ index: Int) -> EnumObject {
      EnumObject(names[index], number: index, type: full, engine: engine)
    }
    switch value {
    case .null: throw .noEnumerationMember(nil, full, names)
    case .double, .single: return try enumeration(.string(value.text), type)
    default: break
    }
    if let number = Numeric(value) ?? plainNumber(value) {
      guard let index: Int = number.rounded(), names.indices.contains(index) else {
        throw .noEnumerationMember(value, full, names)
      }
      return member(index)
    }
    let wanted = NumberReader.trimmed(value.text)
    if let index = names.firstIndex(where: { TextComparison.equalsIgnoringCase($0, wanted) }) {
      return member(index)
    }
    let folded = TextComparison.folded(wanted)
    let close = names.indices.filter {
      !folded.isEmpty && TextComparison.folded(names[$0]).hasPrefix(folded)
    }
    if close.count == 1 { return member(close[0]) }
    let reason =
      close.isEmpty
      ? "Unable to match the identifier name \(wanted) to a valid enumerator name. Specify one of "
        + "the following enumerator names and try again:\n" + names.joined(separator: ", ")
      : "The identifier name \(wanted) cannot be processed because it is either too similar or "
        + "identical to the following enumerator names: "
        + close.map { names[$0] }.joined(separator: ", ") + ". Use a more specific identifier name."
    throw .notParsed(
      value, .named(full), reason, id: "SubstringDisambiguationEnumParseThrewAnException")
  }

  private func plainNumber(_ value: Value) -> Numeric? {
    guard case .string(let text) = value, let number = Int(NumberReader.trimmed(text)) else {
      return nil
    }
    return .integer(Int128(number))
  }
}

extension ShellError {
  /// A number, or nothing (nil), that no member of an enumeration has.
  static func noEnumerationMember(
    _ value: Value?, _ type: String, _ names: [String]
  ) -> ShellError {
    let id: String
    switch value {
    case nil: id = "nullToEnumInvalidCast"
    case .string?: id = "EnumParseUndefined"
    default: id = "UndefinedIntegerToEnum"
    }
    let what = value.map { "value \"\($0.text)\"" } ?? "null"
    return failed(
      id, .invalidArgument,
      "Cannot convert \(what) to type \"\(type)\" due to enumeration values that are not "
        + "valid. Specify one of the following enumeration values and try again. The possible "
        + "enumeration values are \"\(names.joined(separator: ","))\".",
      exceptionType: invalidCastType)
  }
}
