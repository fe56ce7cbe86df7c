import ShellSyntax

/// Equality and order of two values; the left one's type decides.
enum Comparison {
  static func equals(
    _ left: Value, _ right: Value, ignoringCase: Bool, _ shell: Shell
  ) -> Bool {
    switch (left, right) {
    case (.int(let one), .int(let other)): return one == other
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.string(let one), _):
      let other = right.text
      return ignoringCase
        ? TextComparison.equalsIgnoringCase(one, other)
        : TextComparison.equalsExactly(one, other)
    case (.bool(let one), _): return one == right.isTrue
    case (.char, .string), (.char, .char):
      return equals(.string(left.text), right, ignoringCase: ignoringCase, shell)
    case (.dateTime(let one), _):
      guard let other = try? Conversion(shell).dateTime(right) else { return false }
      return one == other
    case (.timeSpan(let one), _):
      guard let other = try? Conversion(shell).timeSpan(right) else { return false }
      return one == other
    case (.array(let one), .array(let other)): return one === other
    case (.hashtable(let one), .hashtable(let other)): return one === other
    case (.scriptBlock(let one), .scriptBlock(let other)): return one === other
    case (.object(let one), _)
    where Numeric(left) == nil || one is EnumObject || one is any NetObject:
      return equals(one, right, ignoringCase: ignoringCase, shell)
    default: return equalNumbers(left, right)
    }
  }

  private static func equals(
    _ left: ShellObject, _ right: Value, ignoringCase: Bool, _ shell: Shell
  ) -> Bool {
    if case .object(let other) = right, left === other { return true }
    switch left {
    case is EnumObject:
      if let number = Numeric(right), let own = Numeric(.object(left)) {
        return number.double == own.double && !(right.typeName == "System.Boolean")
      }
      return TextComparison.equalsIgnoringCase(left.description, right.text)
    case is UriObject, is AddressObject, is MailAddressObject:
      return TextComparison.equalsIgnoringCase(left.description, right.text)
    case is SwitchObject: return left.isTrue == right.isTrue
    case let object as any NetObject: return object.isEqual(to: right, Conversion(shell))
    case is GuidObject:
      return GuidObject.normalized(right.text) == left.description
    case let version as VersionObject:
      return Comparison.versionParts(right).map { version.parts == $0 } ?? false
    case let type as TypeObject:
      if case .object(let other as TypeObject) = right { return type.type == other.type }
      return false
    default: return false
    }
  }

  static func versionParts(_ value: Value) -> [Int]? {
    if case .object(let version as VersionObject) = value { return version.parts }
    let pieces = value.text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { Int($0) }
    return numbers.count == pieces.count && (2...4).contains(numbers.count) ? numbers : nil
  }

  private static func number(_ value: Value) -> Numeric? {
    if case .string(let text) = value {
      return text.isEmpty ? .integer(0) : NumberReader.number(text)
    }
    return Numeric(value)
  }

  private static func equalNumbers(_ left: Value, _ right: Value) -> Bool {
    guard let one = number(left), let other = number(right) else { return false }
    return order(one, other) == 0
  }

  private static func order(_ one: Numeric, _ other: Numeric) -> Int? {
    switch (one, other) {
    case (.integer(let first), .integer(let second)):
      return first == second ? 0 : first < second ? -1 : 1
    case (.real, .decimal), (.decimal, .real):
      guard let first = one.decimal, let second = other.decimal else {
        return order(.real(one.double), .real(other.double))
      }
      return first == second ? 0 : first < second ? -1 : 1
    case (.real, _), (_, .real):
      let first = one.double
      let second = other.double
      return first == second ? 0 : first < second ? -1 : first > second ? 1 : nil
    default:
      guard let first = one.decimal, let second = other.decimal else { return nil }
      return first == second ? 0 : first < second ? -1 : 1
    }
  }

  /// Negative, 0 or positive; nil where neither is before the other (NaN).
  static func order(
    _ left: Value, _ right: Value, ignoringCase: Bool, _ shell: Shell
  ) throws(ShellError) -> Int? {
    switch (left, right) {
    case (.int(let one), .int(let other)): return one == other ? 0 : one < other ? -1 : 1
    case (.null, .null): return 0
    case (.null, _): return isNegative(right) ? 1 : -1
    case (_, .null): return isNegative(left) ? -1 : 1
    case (.string(let one), _):
      return TextComparison.order(one, right.text, ignoringCase: ignoringCase)
    case (.char(let one), _):
      let other = try converted(left, right) { () throws(ShellError) in
        try Conversion(shell).convert(right, to: .char)
      }
      guard case .char(let unit) = other else { return nil }
      return Int(one) - Int(unit)
    case (.bool(let one), _):
      let other = right.isTrue
      return one == other ? 0 : one ? 1 : -1
    case (.dateTime(let one), _):
      let other = try converted(left, right) { () throws(ShellError) in
        try Conversion(shell).dateTime(right)
      }
      return one == other ? 0 : one < other ? -1 : 1
    case (.timeSpan(let one), _):
      let other = try converted(left, right) { () throws(ShellError) in
        try Conversion(shell).timeSpan(right)
      }
      return one == other ? 0 : one < other ? -1 : 1
    case (.object(let version as VersionObject), _):
      let other = try converted(left, right) { () throws(ShellError) in
        versionParts(try Conversion(shell).convert(right, to: .version)) ?? []
      }
      return orderVersions(version.parts, other)
    case (.object(let object as any NetObject), _):
      return try converted(left, right) { () throws(ShellError) in
        try object.order(to: right, Conversion(shell))
      }
    case (.object(let guid as GuidObject), _):
      return TextComparison.order(guid.description, right.text, ignoringCase: true)
    case (.object(let member as EnumObject), .string(let name)) where Int(name) == nil:
      let other = try converted(left, right) { () throws(ShellError) in
        try Conversion(shell).convert(right, to: .named(member.shape.typeNames[0]))
      }
      return try order(.integer(member.number), other, ignoringCase: ignoringCase, shell)
    default:
      guard let one = Numeric(left) else {
        if equals(left, right, ignoringCase: ignoringCase, shell) { return 0 }
        throw .notComparable(left, right, nil)
      }
      var other = right
      if case .string = right { other = try NumericOperation.scanned(right, for: left, shell) }
      guard let number = Numeric(other) else {
        let error = ShellError.cannotConvert(
          right, to: TypeNames.type(named: left.typeName))
        throw .notComparable(left, right, error.record?.message)
      }
      return order(one, number)
    }
  }

  private static func orderVersions(_ one: [Int], _ other: [Int]) -> Int {
    for index in 0..<4 {
      let first = index < one.count ? one[index] : -1
      let second = index < other.count ? other[index] : -1
      if first != second { return first < second ? -1 : 1 }
    }
    return 0
  }

  private static func isNegative(_ value: Value) -> Bool {
    Numeric(value).map { $0.double < 0 } ?? false
  }

  private static func converted<Result>(
    _ left: Value, _ right: Value, _ convert: () throws(ShellError) -> Result
  ) throws(ShellError) -> Result {
    do throws(ShellError) { return try convert() } catch {
      throw .notComparable(left, right, error.record?.message)
    }
  }
}

extension ShellError {
  static func notComparable(_ left: Value, _ right: Value, _ reason: String?) -> ShellError {
    if let reason {
      return failed(
        "ComparisonFailure", .invalidOperation,
        "Could not compare \"\(left.text)\" to \"\(right.text)\". Error: \"\(reason)\"")
    }
    return failed(
      "NotIcomparable", .invalidOperation,
      "Cannot compare \"\(left.text)\" because it is not IComparable.")
  }
}
