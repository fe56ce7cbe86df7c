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
          matches.map { .object(MatchObject($0, subject, regex, shell.engine)) }))
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
