/// Methods of a compiled regular expression.
enum RegexMethods {
  static func call(
    _ regex: Regex, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    switch name {
    case "getgroupnames": return .value(.strings(regex.groups.map(\.name)))
    case "getgroupnumbers":
      return .value(
        try shell.newArray(
          regex.groups.indices.map { .integer($0) }, elementType: "System.Int32"))
    default: break
    }
    let text = try Methods.argument(arguments, 0, name).text
    let subject = Array(text.utf8)
    try shell.step(1 + subject.count / 64)
    switch name {
    case "ismatch": return .value(.bool(try regex.match(in: subject) != nil))
    case "match":
      let match = try regex.match(in: subject)
      return .value(
        .object(
          match.map { MatchObject($0, subject, regex, shell.engine) }
            ?? MatchObject(engine: shell.engine)))
    case "matches":
      let matches = try regex.matches(in: subject)
      return .value(
        try shell.newArray(
          matches.map { .object(MatchObject($0, subject, regex, shell.engine)) },
          kind: .readOnly(RegexCollections.matches)))
    case "replace":
      let limit = arguments.count > 2 ? Int(try Conversion(shell).int32(arguments[2])) : .max
      return .value(
        try TextOperators.replaced(
          text, regex, try Methods.argument(arguments, 1, name), limit: limit, shell))
    case "split":
      let limit = arguments.count > 1 ? Int(try Conversion(shell).int32(arguments[1])) : 0
      let pieces = try TextOperators.split(text, regex, limit: max(0, limit), shell)
      return .value(
        try shell.newArray(pieces.map { .string($0) }, elementType: "System.String"))
    default: return .unknown
    }
  }
}

/// The collections of .NET that matches come in.
enum RegexCollections {
  static let matches = "System.Text.RegularExpressions.MatchCollection"
  static let groups = "System.Text.RegularExpressions.GroupCollection"

  /// A group by its name; one that has matched nothing where there is none.
  static func group(_ name: String, of array: ArrayObject, _ engine: Engine) -> Value {
    if array.kind == .readOnly(matches) { return .null }
    return find(name, in: array) ?? engine.group(nil, name: "0")
  }

  private static func find(_ name: String, in array: ArrayObject) -> Value? {
    array.items.first { item in
      guard case .object(let object) = item else { return false }
      return TextComparison.equalsExactly(object.value(at: 1).text, name)
    }
  }

  /// What a collection of groups answers as a dictionary; nil for other methods.
  static func call(
    _ array: ArrayObject, _ name: String, _ arguments: [Value]
  ) throws(ShellError) -> MethodResult? {
    guard array.kind == .readOnly(groups), name == "containskey" else { return nil }
    let wanted = try Methods.argument(arguments, 0, "ContainsKey").text
    return .value(.bool(find(wanted, in: array) != nil))
  }

  /// `Keys` and `Values` of a collection of groups; nil for other names.
  static func property(_ array: ArrayObject, _ name: String) -> Value? {
    guard array.kind == .readOnly(groups) else { return nil }
    switch name {
    case "values": return .array(array.items)
    case "keys":
      return .strings(
        array.items.map { item in
          guard case .object(let object) = item else { return "" }
          return object.value(at: 1).text
        })
    default: return nil
    }
  }
}
