/// How deep constructs may nest; deeper scripts are refused with `ScriptTooComplicated`. A level
/// takes up to 7 KiB of stack in a debug build, so that 512 KiB are enough to parse and to release.
public let defaultNestingLimit = 64

/// Parses a script or a typed line, in time linear in its length. Never fails: what is wrong stands
/// in the result. The tree of a text with errors is what could be read before them.
public func parse(_ text: String, nestingLimit: Int = defaultNestingLimit) -> ParseResult {
  var copy = text
  return copy.withUTF8 { source in
    let parser = Parser(source, nestingLimit: nestingLimit)
    let tree = parser.parseScript()
    var reader = RequirementReader(parser)
    let requirements = reader.read()
    let errors =
      parser.errors.count > 1
      ? parser.errors.sorted { $0.span.start < $1.span.start } : parser.errors
    let completeness: Completeness =
      errors.isEmpty
      ? .complete : errors.allSatisfy { $0.isIncomplete } ? .incomplete(parser.open) : .invalid
    return ParseResult(
      text: text, tree: tree, errors: errors, completeness: completeness,
      requirements: requirements)
  }
}
