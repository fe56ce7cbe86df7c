import ShellSyntax
import Testing

@Suite("The context of a cursor for completion")
struct CompletionContextTests {
  /// The context as `kind<replaced text> command(elements)`; the cursor is `^`.
  private func describe(_ marked: String) -> String {
    let parts = marked.split(separator: "^", omittingEmptySubsequences: false)
    let text = parts.joined()
    let context = CompletionContext(in: text, at: parts.first?.utf8.count ?? 0)
    let source = SourceText(text)
    var result = name(context.kind) + "<" + source.text(of: context.replacement) + ">"
    if let command = context.command {
      result += " \(command.name ?? "-")(" + command.elements.map { source.text(of: $0.span) }
        .joined(separator: " ") + ")"
      if !command.upstream.isEmpty { result += " after \(command.upstream.count)" }
    }
    return result
  }

  private func name(_ kind: CompletionKind) -> String {
    switch kind {
    case .command: "command"
    case .parameter: "parameter"
    case .argument(let parameter): "argument\(parameter.map { ":" + $0 } ?? "")"
    case .redirection: "redirection"
    case .variable: "variable"
    case .member(let target, let isStatic):
      "\(isStatic ? "static" : "member")[\(TreeDump.expression(target))]"
    case .type: "type"
    case .none: "none"
    }
  }

  @Test(
    "what is being typed",
    arguments: [
      ("^", "command<>"), ("Get-CM^", "command<Get-CM>"), ("  Get-CM^", "command<Get-CM>"),
      ("a; Get-^", "command<Get->"), ("a | Sel^", "command<Sel>"), ("a | ^", "command<>"),
      ("$x = Get-^", "command<Get->"), ("$x = ^", "command<>"), ("(Get-^", "command<Get->"),
      ("if ($a) { Get-^", "command<Get->"), ("a && b^", "command<b>"),
      ("% { Get-^ }", "command<Get-> %()"), ("Get-CM^Dev -Name a", "command<Get-CM>"),
      ("Get-X -Na^", "parameter<-Na> Get-X()"), ("Get-X a -^", "argument<-> Get-X(a)"),
      ("Get-X -Name a -F^ b", "parameter<-F> Get-X(-Name a)"),
      ("Get-X ^", "argument<> Get-X()"), ("Get-X a^", "argument<a> Get-X()"),
      ("Get-X -Name ^", "argument:Name<> Get-X(-Name)"),
      ("Get-X -Name PC^", "argument:Name<PC> Get-X(-Name)"),
      ("Get-X -Name:PC^", "argument:Name<PC> Get-X()"),
      ("Get-X -Name:^", "argument:Name<> Get-X()"),
      ("Get-X -Name a, b^", "argument:Name<b> Get-X(-Name)"),
      ("Get-X -Name a,^", "argument:Name<> Get-X(-Name)"),
      ("Get-X -Name 'PC 1^", "argument:Name<'PC 1> Get-X(-Name)"),
      ("Get-X -Name \"PC^", "argument:Name<\"PC> Get-X(-Name)"),
      ("Get-X C:\\Lo^", "argument<C:\\Lo> Get-X()"),
      ("a | b | Sort-Object Na^", "argument<Na> Sort-Object() after 2"),
      ("a | ? { $_.Na^", "member[$_]<Na> ?() after 1"),
      ("$de^", "variable<$de>"), ("Get-X $de^", "variable<$de> Get-X()"),
      ("Get-X \"a $de^", "variable<$de> Get-X()"), ("$env:PA^", "variable<$env:PA>"),
      ("$x.Na^", "member[$x]<Na>"), ("$x.^", "member[$x]<>"),
      ("Get-X $x.^", "member[$x]<> Get-X()"),
      ("$x.Name.Le^", "member[(. $x Name)]<Le>"), ("(Get-X).^", "member[(paren (cmd Get-X))]<>"),
      ("[math]::Ro^", "static[[math]]<Ro>"), ("[math]::^", "static[[math]]<>"),
      ("[Sys^", "type<Sys>"), ("[^", "type<>"), ("[int[^", "type<>"),
      ("a > ^", "redirection<> a()"), ("# Get-^", "none<>"), ("Get-X # -Na^", "none<>"),
      ("1 + ^", "none<>"), ("'abc^", "none<'abc>"),
      ("Get-X -Name a^\n) b", "argument:Name<a> Get-X(-Name)"),
      (") ; Get-^", "command<Get->"), ("1 2; Get-X -Na^", "parameter<-Na> Get-X()"),
      ("Get-X a `\n  -Na^", "parameter<-Na> Get-X(a)"),
      ("\u{E9} -\u{E9}^", "parameter<-\u{E9}> \u{E9}()"),
    ])
  func contexts(marked: String, expected: String) {
    #expect(describe(marked) == expected)
  }

  @Test("a cursor outside the text or inside a scalar is moved to a place in it")
  func clamping() {
    #expect(CompletionContext(in: "Get", at: 99).replacement == SourceSpan(start: 0, end: 3))
    #expect(CompletionContext(in: "Get", at: -1).replacement == SourceSpan(start: 0, end: 0))
    #expect(CompletionContext(in: "a\u{1F600}", at: 3).replacement.end == 1)
  }
}
