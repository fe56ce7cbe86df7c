import Foundation
import ShellSyntax
import Testing

/// Runs work on a thread with a small stack and waits for it.
private func onSmallStack(_ work: @escaping @Sendable () -> Void) {
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    work()
    done.signal()
  }
  thread.stackSize = 512 << 10
  thread.start()
  done.wait()
}

@Suite("Deep and hostile input")
struct LimitTests {
  static let openers = [
    "(", "{", "$(", "@(", "@{a=", "\"$(", "[int](", "!", "-", "- ", ",", "[a[", "$x[", "$x.f(",
    "if (1) {", "if (", "foreach ($x in ", "while (1) {", "switch (1) { 1 {", "try {", "& {",
    "function f {", "$x=", "1 ? ", "1 ? 1 : ", "return ", "[A(", "Get-X (", "Get-X {", "param($a=",
    "a \"$(a \"$(", "@\"\n$(", "try { } finally {", "do {", "for (", ":a while (", "trap {",
    "break -", "[int]", "$x.$(", "a$(", "1 -f (", "[ValidateSet({", "a | % {", "throw ",
    "1 + 2 * (", "switch ((", "catch", "$a ?? (", "begin {", "Get-X -A:(", "a > $(", "& (",
    "$a = if (",
    "elseif", "`", "``", "'", "\"", "@'", "<#", "#", "$", "@", "&", "|", ";", "\n", "\0", "]", ")",
    "}", "\u{201C}", "\u{2019}", "$x.", "1+", "1,", "a|", "a&&", "a,", "$x++", "-a:", "1..", "::",
    "[a]::", "\\", "\n|", "a\n", "${", "$x:", "--%", "%", "?", "1kb", "if(1){}\n", "@\"", "2>&1 ",
  ]

  @Test("input nested without end is refused, on a stack of 512 KiB", arguments: openers)
  func nesting(opener: String) {
    onSmallStack {
      let text = String(repeating: opener, count: 4_000)
      let result = parse(text)
      #expect(result.errors.allSatisfy { $0.span.end <= text.utf8.count })
    }
  }

  @Test("as deep as is allowed is parsed and released on a stack of 512 KiB")
  func deepest() {
    onSmallStack {
      let pairs = [
        ("(", ")"), ("{", "}"), ("$(", ")"), ("@(", ")"), ("@{a=", "}"), ("\"$(", ")\""),
        ("$x[", "]"), ("$x.f(", ")"), ("if (1) {", "}"), ("- ", ""), ("[int]", ""), ("$x=", ""),
        ("function f {", "}"), ("try {", "} catch { }"), ("foreach ($x in 1) {", "}"),
        ("1 + 2 * (", ")"), ("1 ? ", " : 1"), ("Get-X (", ")"), ("a | % {", "}"),
        ("switch (1) { 1 {", "} }"), ("[A({", "})]$x"), ("if (", ") { }"), ("@{a=if (1) {", "}}"),
        ("1 -eq 2 -and 3 + 4 * 5..(6,7,", ")"), ("a && b | c (", ")"),
      ]
      for (open, close) in pairs {
        let innermost = open.hasSuffix("a=") || open.hasSuffix("(") || close.isEmpty ? "$x" : "1"
        var deepest = 0
        for count in stride(from: 1, through: defaultNestingLimit, by: 1) {
          let text =
            String(repeating: open, count: count) + innermost
            + String(repeating: close, count: count)
          let result = parse(text)
          if result.completeness == .complete { deepest = count }
        }
        #expect(deepest >= defaultNestingLimit / 4, "\(open): \(deepest)")
      }
    }
  }

  @Test("too deep a script has PowerShell's error at the place where the limit is passed")
  func tooDeep() {
    let result = parse(String(repeating: "(", count: defaultNestingLimit + 1) + "1")
    #expect(result.errors.map(\.id) == ["ScriptTooComplicated"])
    #expect(
      result.errors.first?.message
        == "Processing was stopped because the script is too complex.")
    #expect(result.errors.first?.span.start == defaultNestingLimit)
    #expect(result.completeness == .invalid)
    let smaller = parse("((1))", nestingLimit: 1)
    #expect(smaller.errors.first?.id == "ScriptTooComplicated")
    #expect(parse("((1))", nestingLimit: 2).completeness == .complete)
  }

  @Test("a chain of a hundred thousand operators is one node", arguments: ["+", "-and", "..", "??"])
  func longChain(symbol: String) {
    onSmallStack {
      let text = "1" + String(repeating: " \(symbol) 1", count: 100_000)
      let result = parse(text)
      #expect(result.completeness == .complete)
      guard case .pipeline(let pipeline)? = result.tree.endBlock?.statements.first,
        case .expression(let element)? = pipeline.elements.first,
        case .binary(let node) = element.expression
      else {
        Issue.record("not a binary expression")
        return
      }
      #expect(node.rest.count == 99_999)
    }
  }

  @Test("hostile input is cut into tokens in one go", arguments: openers)
  func hostile(opener: String) {
    onSmallStack {
      // Quadratic work would show in the time of the tests.
      let text = String(repeating: opener, count: 20_000 / opener.utf8.count)
      #expect(tokenize(text).reduce(0) { $0 + $1.span.length } == text.utf8.count)
    }
  }

  @Test(
    "long flat constructs are parsed",
    arguments: ["a;", "1,", "a | ", "a && ", "$x.y; ", "'s' "])
  func flat(piece: String) {
    onSmallStack {
      let text = (piece == "'s' " ? "a " : "") + String(repeating: piece, count: 50_000) + "1"
      _ = parse(text)
      #expect(tokenize(text).count >= 50_000)
    }
  }

  @Test("chains of members are bounded, since their tree nests")
  func memberChain() {
    onSmallStack {
      #expect(parse("$x" + String(repeating: ".y", count: 100)).completeness == .complete)
      #expect(parse("$x" + String(repeating: "[0]", count: 100)).completeness == .complete)
      let long = parse("$x" + String(repeating: ".y", count: 100_000))
      #expect(long.errors.map(\.id) == ["ScriptTooComplicated"])
    }
  }
}
