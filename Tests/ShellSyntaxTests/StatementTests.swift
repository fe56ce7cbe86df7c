import ShellSyntax
import Testing

@Suite("Statements are parsed as PowerShell parses them")
struct StatementTests {
  @Test(
    "conditions",
    arguments: [
      ("if ($a) { 1 }", "(if $a {1})"),
      ("if(1){2}else{3}", "(if 1 {2} else {3})"),
      ("IF ($a) { } ElseIf ($b) { } ELSE { }", "(if $a {} elseif $b {} else {})"),
      ("if ($a) { 1 }\n\n# c\nelse { 2 }", "(if $a {1} else {2})"),
      ("if ($a = Get-X | b) { 1 }; 2", "(if (= $a (cmd Get-X) | (cmd b)) {1}); 2"),
      ("if ($a)\n{\n1\n}\n2", "(if $a {1}); 2"),
      ("switch ($a) { 1 { 2 } b { 3 } 'c' { 4 } { $_ } { 5 } default { 6 } }",
        "(switch $a 1 {2} b {3} 'c' {4} {$_} {5} default {6})"),
      ("switch -Regex -CaseSensitive ($a) { '^b' { 1 } }", "(switch regex case $a '^b' {1})"),
      ("switch -wild ($a) { b* { 1 } }", "(switch wildcard $a b* {1})"),
      ("switch -File C:\\a.txt { b { 1 } }", "(switch file C:\\a.txt b {1})"),
      ("switch ($a) { \"default\" { 1 } }", "(switch $a \"default\" {1})"),
      ("try { 1 } catch { 2 }", "(try {1} catch {2})"),
      ("try { 1 }\ncatch [A], [B.C] { 2 }\ncatch { 3 }\nfinally { 4 }",
        "(try {1} catch [A] [B.C] {2} catch {3} finally {4})"),
      ("try { 1 } finally { 2 }", "(try {1} finally {2})"),
      ("trap { 1 }; 2", "(trap {1}); 2"),
      ("trap [A] { continue }", "(trap [A] {(continue)})"),
    ])
  func conditions(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test(
    "loops and flow",
    arguments: [
      ("foreach ($a in $b) { $a }", "(foreach $a $b {$a})"),
      ("foreach ($a in Get-X | b) { }", "(foreach $a (cmd Get-X) | (cmd b) {})"),
      ("foreach($a in 1..3){$a}", "(foreach $a (.. 1 3) {$a})"),
      ("for ($i = 0; $i -lt 3; $i++) { $i }", "(for (= $i 0) (-lt $i 3) (a++ $i) {$i})"),
      ("for (;;) { break }", "(for - - - {(break)})"),
      ("for ($i = 0\n$i -lt 3\n$i++) { }", "(for (= $i 0) (-lt $i 3) (a++ $i) {})"),
      ("while ($a) { 1 }", "(while $a {1})"),
      ("do { 1 } while ($a)", "(do {1} while $a)"),
      ("do { 1 }\nuntil ($a)", "(do {1} until $a)"),
      (":a foreach ($b in $c) { continue a }", "(:a foreach $b $c {(continue a)})"),
      (":a\nwhile (1) { break $b }", "(:a while 1 {(break $b)})"),
      (":a switch (1) { 1 { break a } }", "(:a switch 1 1 {(break a)})"),
      (":a b", "(cmd :a b)"),
      ("return", "(return)"), ("return 1, 2", "(return (, 1 2))"),
      ("return a | b", "(return (cmd a) | (cmd b))"),
      ("throw 'a'", "(throw 'a')"), ("throw", "(throw)"), ("exit 3", "(exit 3)"),
      ("break; 1", "(break); 1"), ("if (1) { return }; 2", "(if 1 {(return)}); 2"),
      ("return-x; foreach-object a; if-x", "(cmd return-x); (cmd foreach-object a); (cmd if-x)"),
    ])
  func loops(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test(
    "functions and parameter blocks",
    arguments: [
      ("function Get-A { 1 }", "(function Get-A {1})"),
      ("function a($b, [int]$c = 1) { 2 }", "(function a param($b, [int] $c = 1) {2})"),
      ("filter a { $_ }", "(filter a {process{$_}})"),
      ("function global:a { }", "(function global:a {})"),
      ("function a { begin { 1 } process { 2 } end { 3 } clean { 4 } }",
        "(function a {begin{1} process{2} end{3} clean{4}})"),
      ("function a { param($b) process { $b } }", "(function a {param($b) process{$b}})"),
      ("param()", "param()"), ("param($a = (1, 2), $b)", "param($a = (paren (, 1 2)), $b)"),
      ("param(\n  [Parameter(Mandatory, Position = 0)]\n  [ValidateSet('a', 'b')]\n"
        + "  [string[]]$N\n)\n$N",
        "param([Parameter(Mandatory, Position=0)] [ValidateSet('a', 'b')] [string[]] $N) $N"),
      ("[CmdletBinding()]\nparam([switch]$f)\n1", "[CmdletBinding()] param([switch] $f) 1"),
      ("{ [CmdletBinding(DefaultParameterSetName = 'a')] param() }",
        "{[CmdletBinding(DefaultParameterSetName='a')] param()}"),
      ("param($a)\nbegin { }\nend { }", "param($a) begin{} end{}"),
      ("[ValidateScript({ $_ -gt 1 })]$a = 2", "(= ([ValidateScript({(-gt $_ 1)})] $a) 2)"),
    ])
  func functions(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test("spans hold the text of their nodes")
  func spans() throws {
    let text = "$x = Get-X -Name:'a' | Sort-Object { $_.b }"
    let source = SourceText(text)
    guard case .assignment(let node)? = parse(text).tree.endBlock?.statements.first,
      case .pipeline(let pipeline) = node.value,
      case .command(let first)? = pipeline.elements.first,
      case .parameter(let parameter)? = first.elements.first,
      case .command(let last)? = pipeline.elements.last
    else {
      Issue.record("another tree")
      return
    }
    #expect(source.text(of: node.span) == text)
    #expect(source.text(of: node.target.span) == "$x")
    #expect(source.text(of: node.operatorSpan) == "=")
    #expect(source.text(of: first.span) == "Get-X -Name:'a'")
    #expect(source.text(of: parameter.span) == "-Name:'a'")
    #expect(source.text(of: parameter.nameSpan) == "-Name:")
    #expect(source.text(of: last.name.span) == "Sort-Object")
    #expect(last.elements.first.map { source.text(of: $0.span) } == "{ $_.b }")
  }
}
