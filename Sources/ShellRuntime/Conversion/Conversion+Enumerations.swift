extension Conversion {
  /// A value as a member of an enumeration: by its name, by an unambiguous beginning of it, or by
  /// its number; of flags several names may be given, with commas or as an array.
  func enumeration(_ value: Value, _ type: String) throws(ShellError) -> EnumObject {
    guard let kind = EnumerationNames.enumeration(type) else { throw .typeNotFound(type) }
    switch value {
    case .null: throw .noEnumerationMember(nil, kind)
    case .double, .single: return try enumeration(.string(value.text), type)
    case .array(let array):
      guard kind.isFlags || array.items.count == 1 else {
        throw .cannotConvert(value, to: .named(kind.name))
      }
      return try combined(array.items.map(\.text), value, kind)
    default: break
    }
    if let number = Numeric(value) ?? plainNumber(value) {
      guard let number: Int = number.rounded(), let member = member(number, kind) else {
        throw .noEnumerationMember(value, kind)
      }
      return member
    }
    let names = value.text.split(separator: ",", omittingEmptySubsequences: false)
    return try combined(names.map(String.init), value, kind)
  }

  /// A member, or for flags members together, by number; nil where nothing has it.
  func member(_ number: Int, _ kind: Enumeration) -> EnumObject? {
    kind.text(of: number).map {
      EnumObject($0, number: number, type: kind.name, engine: engine)
    }
  }

  private func combined(
    _ names: [String], _ value: Value, _ kind: Enumeration
  ) throws(ShellError) -> EnumObject {
    var number = 0
    for name in names { number |= try self.number(of: name, value, kind) }
    guard let member = member(number, kind) else { throw .noEnumerationMember(value, kind) }
    return member
  }

  private func number(
    of name: String, _ value: Value, _ kind: Enumeration
  ) throws(ShellError) -> Int {
    let wanted = NumberReader.trimmed(name)
    if let number = kind.number(of: wanted) ?? Int(wanted) { return number }
    let folded = TextComparison.folded(wanted)
    let close = kind.names.filter {
      !folded.isEmpty && TextComparison.folded($0).hasPrefix(folded)
    }
    if close.count == 1, let number = kind.number(of: close[0]) { return number }
    let reason =
      close.isEmpty
      ? "Unable to match the identifier name \(wanted) to a valid enumerator name. Specify one of "
        + "the following enumerator names and try again:\n"
        + kind.names.joined(separator: ", ")
      : "The identifier name \(wanted) cannot be processed because it is either too similar or "
        + "identical to the following enumerator names: "
        + close.joined(separator: ", ") + ". Use a more specific identifier name."
    throw .notParsed(
      value, .named(kind.name), reason, id: "SubstringDisambiguationEnumParseThrewAnException")
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
    _ value: Value?, _ kind: Enumeration
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
      "Cannot convert \(what) to type \"\(kind.name)\" due to enumeration values that are not "
        + "valid. Specify one of the following enumeration values and try again. The possible "
        + "enumeration values are \"\(kind.names.joined(separator: ","))\".",
      exceptionType: invalidCastType)
  }
}
