import ShellSyntax
import Testing

@Suite("Expressions are parsed as PowerShell parses them")
struct ExpressionTests {
  @Test(
    "operators by precedence",
    arguments: [
      ("1 + 2 * 3", "(+ 1 (* 2 3))"),
      ("1 * 2 + 3", "(+ (* 1 2) 3)"),
      ("1 - 2 - 3 + 4", "(+ (- (- 1 2) 3) 4)"),
      ("1 + 2 - 3 * 4 / 5 + 6", "(+ (- (+ 1 2) (/ (* 3 4) 5)) 6)"),
      ("2 * 1..3", "(* 2 (.. 1 3))"),
      ("'{0}' -f 1, 2 + 'x'", "(+ (-f '{0}' (, 1 2)) 'x')"),
      ("$a -eq 1 + 2", "(-eq $a (+ 1 2))"),
      ("$a -eq 1 -and $b -or $c", "(-or (-and (-eq $a 1) $b) $c)"),
      ("$a -band 1 -eq 0", "(-band $a (-eq 1 0))"),
      ("$a -and $b -band $c", "(-and $a (-band $b $c))"),
      ("$a ?? $b -eq $c", "(-eq (?? $a $b) $c)"),
      ("$a ?? $b + $c", "(?? $a (+ $b $c))"),
      ("1, 2 + 3", "(+ (, 1 2) 3)"),
      ("1 + 2, 3", "(+ 1 (, 2 3))"),
      ("-not $a -eq $b", "(-eq (-not $a) $b)"),
      ("!$a.b", "(-not (. $a b))"),
      ("-$a * 2", "(* (- $a) 2)"),
      ("-5.Abs", "(cmd -5.Abs)"),
      ("2-1", "(- 2 1)"),
      ("2 -1", "(- 2 1)"),
      ("$a-1", "(- $a 1)"),
      ("- 5", "(- 5)"),
      ("-join 1, 2", "(, (-join 1) 2)"),
      ("-csplit $a", "(-split $a)"),
      (",1", "(, 1)"),
      (",1, 2", "(, (, 1) 2)"),
      (", (1, 2)", "(, (paren (, 1 2)))"),
      ("$a ? $b : $c ? 1 : 2", "(? $a $b (? $c 1 2))"),
      ("$a -gt 1 ? 'x' : 'y'", "(? (-gt $a 1) 'x' 'y')"),
      ("${a}?1:2", "(? $a 1 2)"),
      ("0 ?1kb:0xf", "(? 0 1024 15)"),
      ("$a++ + ++$b", "(+ (a++ $a) (++a $b))"),
      ("$a--; --$b", "(a-- $a); (--a $b)"),
      ("1 +\n 2", "(+ 1 2)"),
      ("\u{2013}5 \u{2014} 3", "(- -5 3)"),
    ])
  func precedence(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test("every binary operator in every case form", arguments: BinaryOperatorKind.allCases)
  func binaryOperators(kind: BinaryOperatorKind) {
    #expect(TreeDump.of("$a \(kind.rawValue) $b") == "(\(kind.rawValue) $a $b)")
    #expect(TreeDump.of("$a \(kind.rawValue.uppercased()) $b") == "(\(kind.rawValue) $a $b)")
    let cased: Set<BinaryOperatorKind> = [
      .equal, .notEqual, .greaterThan, .greaterOrEqual, .lessThan, .lessOrEqual, .like, .notLike,
      .match, .notMatch, .replace, .split, .contains, .notContains, .in, .notIn,
    ]
    for form in ["i", "c"] where kind.rawValue.hasPrefix("-") {
      let name = "-\(form)\(kind.rawValue.dropFirst())"
      let isComplete = parse("$a \(name) $b").completeness == .complete
      // `-ias` and the like do not exist; `-ceq` is itself.
      #expect(isComplete == cased.contains(kind), "\(name)")
      if isComplete { #expect(TreeDump.of("$a \(name) $b") == "(\(name) $a $b)") }
    }
  }

  @Test(
    "members, indexes and calls",
    arguments: [
      ("$a.b.c", "(. (. $a b) c)"),
      ("$a.b()", "(call . $a b)"),
      ("$a.b(1, 2).c", "(. (call . $a b 1 2) c)"),
      ("$a.b( (1, 2), $c )", "(call . $a b (paren (, 1 2)) $c)"),
      ("$a.Where{ $_ }", "(call . $a Where {$_})"),
      ("$a.ForEach({ $_.b }).c", "(. (call . $a ForEach {(. $_ b)}) c)"),
      ("$a[0][1]", "([] ([] $a 0) 1)"),
      ("$a[0, 1]", "([] $a (, 0 1))"),
      ("$a[-1]", "([] $a -1)"),
      ("$a[1..3]", "([] $a (.. 1 3))"),
      ("${a}?.b?.c", "(?. (?. $a b) c)"),
      ("${a}?[0]", "(?[] $a 0)"),
      ("${a}?.b()", "(call ?. $a b)"),
      ("[math]::PI", "(:: [math] PI)"),
      ("[math]::Max(1, 2)", "(call :: [math] Max 1 2)"),
      ("[int].Name", "(. [int] Name)"),
      ("$a::b", "(:: $a b)"),
      ("$a.'b c'", "(. $a 'b c')"),
      ("$a.\"$b\"", "(. $a (str \"<$b>\"))"),
      ("$a.$b", "(. $a $b)"),
      ("$a.($b + 1)", "(. $a (paren (+ $b 1)))"),
      ("$a.\n  b().\n  c", "(. (call . $a b) c)"),
      ("'abc'.Length", "(. 'abc' Length)"),
      ("(Get-X -a b).c", "(. (paren (cmd Get-X -a b)) c)"),
      ("@(1)[0]", "([] @(1) 0)"),
      ("@{a=1}.a", "(. @{a=1} a)"),
      ("{ 1 }.Invoke()", "(call . {1} Invoke)"),
      ("$a.if.class", "(. (. $a if) class)"),
    ])
  func accesses(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test(
    "casts, types and attributes",
    arguments: [
      ("[int]'5'", "(cast int '5')"),
      ("[int][string]$a", "(cast int (cast string $a))"),
      ("[int] -5", "(cast int -5)"),
      ("[int]", "[int]"),
      ("[int]\n$a", "[int]; $a"),
      ("{ [int] }", "{[int]}"),
      ("{ [int]::Max }", "{(:: [int] Max)}"),
      ("[int] -eq $a", "(-eq [int] $a)"),
      ("[int] | a", "[int] | (cmd a)"),
      ("[int[]](1, 2)", "(cast int[] (paren (, 1 2)))"),
      ("[int[,]][]", "!MissingTypename@9..<9 "),
      ("[System.Collections.Generic.Dictionary[string, int[]]]",
        "[System.Collections.Generic.Dictionary<string,int[]>]"),
      ("[List[[string]]]", "[List<string>]"),
      ("$a -is [int] -and $b", "(-and (-is $a [int]) $b)"),
      ("$a -as [int]", "(-as $a [int])"),
      ("[ordered]@{ a = 1 }", "(cast ordered @{a=1})"),
      ("[ValidateRange(1, 5)]$a = 1", "(= ([ValidateRange(1, 5)] $a) 1)"),
      ("[Foo(a = 1, B)][int]$a = 1", "(= ([Foo(a=1, B)] (cast int $a)) 1)"),
      ("[int]$a, [string]$b = 1, 2", "(= (, (cast int $a) (cast string $b)) (, 1 2))"),
    ])
  func types(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test(
    "assignments",
    arguments: [
      ("$a = 1", "(= $a 1)"),
      ("$a = $b = 1", "(= $a (= $b 1))"),
      ("$a, $b = 1, 2", "(= (, $a $b) (, 1 2))"),
      ("($a, $b) = 1, 2", "(= (paren (, $a $b)) (, 1 2))"),
      ("$a.b[0] = Get-X", "(= ([] (. $a b) 0) (cmd Get-X))"),
      ("$a += 1; $a -= 1; $a *= 1; $a /= 1; $a %= 1; $a ??= 1",
        "(+= $a 1); (-= $a 1); (*= $a 1); (/= $a 1); (%= $a 1); (??= $a 1)"),
      ("$a =\n 1", "(= $a 1)"),
      ("$a = if ($b) { 1 }", "(= $a (if $b {1}))"),
      ("$script:a = $env:B", "(= $script:a $env|B)"),
      ("$a=-1", "(= $a -1)"),
    ])
  func assignments(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }
}
