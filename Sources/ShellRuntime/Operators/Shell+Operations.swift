import ShellSyntax

/// Operators and methods of the language, for commands that apply them to values of their own.
extension Shell {
  /// What a comparison gives for two values. Arrays on the left are filtered as in the language.
  public func compare(
    _ left: Value, _ comparison: ValueComparison, _ right: Value
  ) throws(ShellError) -> Value {
    try compare(left, comparison.kind, right, ignoringCase: comparison.ignoringCase) ?? .null
  }

  private func compare(
    _ left: Value, _ kind: BinaryOperatorKind, _ right: Value, ignoringCase: Bool
  ) throws(ShellError) -> Value? {
    switch kind {
    case .equal, .notEqual:
      if case .array = left { break }
      let equal = Comparison.equals(left, right, ignoringCase: ignoringCase, self)
      return .bool(equal == (kind == .equal))
    default: break
    }
    switch kind {
    case .equal, .notEqual, .lessThan, .lessOrEqual, .greaterThan, .greaterOrEqual:
      return try ComparisonNode.compare(left, kind, right, ignoringCase: ignoringCase, self)
    case .like, .notLike:
      return try TextOperators.like(
        left, right, ignoringCase: ignoringCase, isNegated: kind == .notLike, self)
    case .match, .notMatch:
      return try TextOperators.match(
        left, right, ignoringCase: ignoringCase, isNegated: kind == .notMatch, self)
    case .contains, .notContains, .in, .notIn:
      let isIn = kind == .in || kind == .notIn
      let found = (isIn ? right : left).elements.contains {
        Comparison.equals($0, isIn ? left : right, ignoringCase: ignoringCase, self)
      }
      return .bool(found == (kind == .contains || kind == .in))
    case .is, .isNot:
      var type = TypeNames.type(named: Self.withoutBrackets(right.text))
      if case .object(let object as TypeObject) = right { type = object.type }
      return .bool(Conversion.isInstance(left, of: type) == (kind == .is))
    default: return nil
    }
  }

  private static func withoutBrackets(_ name: String) -> String {
    name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
  }

  /// Shows an object as the end of a pipeline does (`Out-Host` in the middle of a line).
  public func show(_ value: Value) throws(ShellError) { try emit(value) }

  /// Ends what is shown until here, as the end of a pipeline does.
  public func endShowing() { host.endOutput() }

  /// A value by a .NET format: composite (`{0:N2}`), else as its `ToString` takes it.
  public func formatted(_ value: Value, _ format: String) throws(ShellError) -> String {
    format.contains("{0") || format.contains("}")
      ? try FormatOperator.apply(format, [value], self).text
      : try FormatOperator.format(value, format, self)
  }

  /// What a method gives, `.null` where it gives nothing; nil where the value has none of that
  /// name.
  public func call(
    _ method: String, of value: Value, arguments: [Value]
  ) throws(ShellError) -> Value? {
    let member = (method, TextComparison.folded(method), engine.names.name(method))
    do throws(ShellError) {
      return try Methods.call(value, member, arguments, self) ?? .null
    } catch {
      if case .terminating(let record) = error, record.id == "MethodNotFound" { return nil }
      throw error
    }
  }
}

/// A comparison of the language, read once and applied to many values.
public struct ValueComparison {
  let kind: BinaryOperatorKind
  let ignoringCase: Bool

  /// Reads a comparison with or without its case form, `-like`, `-CLike`, `-INotIn`; nil for a
  /// name that is none.
  public init?(_ written: String) {
    let folded = TextComparison.folded(written)
    if let kind = BinaryOperatorKind(rawValue: folded) {
      self.kind = kind
      ignoringCase = true
      return
    }
    guard folded.hasPrefix("-c") || folded.hasPrefix("-i"),
      let kind = BinaryOperatorKind(rawValue: "-" + folded.dropFirst(2))
    else { return nil }
    self.kind = kind
    ignoringCase = folded.hasPrefix("-i")
  }
}
