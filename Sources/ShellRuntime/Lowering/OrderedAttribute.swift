import ShellSyntax

/// `[ordered]` is no cast: it belongs to the hash literal that follows it.
extension Lowering {
  /// Notes an `[ordered]` before anything else.
  func refuseOrdered(_ syntax: TypeNameSyntax) {
    guard TextComparison.equalsIgnoringCase(syntax.name, "ordered"), syntax.arrayRanks.isEmpty
    else { return }
    findings.errors.append(
      ParseError(
        id: "OrderedAttributeOnlyOnHashLiteralNode",
        message: "The ordered attribute can be specified only on a hash literal node.",
        span: SourceSpan(start: syntax.span.start - 1, end: syntax.span.end + 1)))
  }
}
