import ShellSyntax
import Testing

@Suite("Tokens for colouring")
struct TokenTests {
  /// The tokens that carry meaning, as `kind:text`.
  private func significant(_ text: String) -> [String] {
    let source = SourceText(text)
    return tokenize(text).filter { !$0.kind.isTrivia }.map {
      "\($0.kind.rawValue):\(source.text(of: $0.span))"
    }
  }

  @Test("a pipeline")
  func pipeline() {
    #expect(
      significant("Get-X -Name 'a' | ? { $_.b -eq 1 } # note") == [
        "command:Get-X", "parameter:-Name", "string:'a'", "operator:|", "command:?",
        "punctuation:{", "variable:$_", "operator:.", "member:b", "operator:-eq", "number:1",
        "punctuation:}",
      ])
  }

  @Test("a string with expressions is cut into text and expressions")
  func expandable() {
    #expect(
      significant("\"a $b $(c) d\"") == [
        "string:\"a ", "variable:$b", "string: ", "punctuation:$(", "command:c", "punctuation:)",
        "string: d\"",
      ])
  }

  @Test("keywords, types, labels and redirections")
  func statements() {
    #expect(
      significant(":l foreach ($a in 1) { [int]$a > b; break l }") == [
        "label::l", "keyword:foreach", "punctuation:(", "variable:$a", "keyword:in", "number:1",
        "punctuation:)", "punctuation:{", "punctuation:[", "type:int", "punctuation:]",
        "variable:$a", "redirection:>", "bareWord:b", "punctuation:;", "keyword:break", "label:l",
        "punctuation:}",
      ])
    #expect(
      significant("switch (1) { default { } }").contains("keyword:default"))
    #expect(significant("param([switch]$a)").first == "keyword:param")
  }

  @Test("trivia are tokens of their own")
  func trivia() {
    let text = "a `\n  b # c\r\n<# d #>\te"
    let kinds = tokenize(text).filter { $0.kind.isTrivia }.map(\.kind)
    #expect(
      kinds == [
        .whitespace, .lineContinuation, .whitespace, .whitespace, .comment, .newline, .comment,
        .whitespace,
      ])
  }

  @Test("what stands behind an error is told apart too")
  func afterError() {
    #expect(
      significant("a ) b -c; $d") == [
        "command:a", "unknown:)", "command:b", "parameter:-c", "punctuation:;", "variable:$d",
      ])
    #expect(significant("1 2").last == "number:2")
    #expect(significant("'abc") == ["string:'abc"])
    #expect(significant("Get-X \"a $b") == ["command:Get-X", "string:\"a ", "variable:$b"])
  }

  @Test("the tokens of a result are those of its text")
  func lazily() {
    #expect(parse("a | b").tokens == tokenize("a | b"))
  }
}
