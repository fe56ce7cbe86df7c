import ShellSyntax
import Testing

@Suite("Commands and pipelines are parsed as PowerShell parses them")
struct CommandTests {
  @Test(
    "arguments",
    arguments: [
      ("Get-X", "(cmd Get-X)"),
      ("Get-X a 'b' \"c\" 4", "(cmd Get-X a 'b' \"c\" 4)"),
      ("Get-X -Name a -Force", "(cmd Get-X -Name a -Force)"),
      ("Get-X -Name:a -Force:$false", "(cmd Get-X -Name:a -Force:$false)"),
      ("Get-X -Name: a", "(cmd Get-X -Name:a)"),
      ("Get-X a,b, c ,d", "(cmd Get-X (, a b c d))"),
      ("Get-X a,\n  b", "(cmd Get-X (, a b))"),
      ("Get-X -Ids 1,2,3", "(cmd Get-X -Ids (, 1 2 3))"),
      ("Get-X $x.Name", "(cmd Get-X (. $x Name))"),
      ("Get-X $x[0].Name", "(cmd Get-X (. ([] $x 0) Name))"),
      ("Get-X $x.", "(cmd Get-X $x .)"),
      ("Get-X $x\\file.txt", "(cmd Get-X (str <$x>\\file.txt))"),
      ("Get-X $x$y", "(cmd Get-X (str <$x><$y>))"),
      ("Get-X $x\"a b\"", "(cmd Get-X (str <$x>a b))"),
      ("Get-X ${x}/b", "(cmd Get-X (str <$x>/b))"),
      ("Get-X a$(1)b", "(cmd Get-X (str a<$(1)>b))"),
      ("Get-X $(1)b", "(cmd Get-X $(1) b)"),
      ("Get-X 'a'b", "(cmd Get-X 'a' b)"),
      ("Get-X a'b c'd", "(cmd Get-X ab cd)"),
      ("Get-X a`'b", "(cmd Get-X a'b)"),
      ("Get-X (1)b", "(cmd Get-X (paren 1) b)"),
      ("Get-X 1kb 0x1F -5 1.5 12abc 1..3", "(cmd Get-X 1024 31 -5 1.5R 12abc 1..3)"),
      ("Get-X [int] % ? * = !a", "(cmd Get-X [int] % ? * = !a)"),
      ("Get-X if else", "(cmd Get-X if else)"),
      ("Get-X @h @a", "(cmd Get-X @h @a)"),
      ("Get-X { $_ }", "(cmd Get-X {$_})"),
      ("Get-X @{a=1} @(1)", "(cmd Get-X @{a=1} @(1))"),
      ("Get-X \"abc\".Length", "(cmd Get-X (. \"abc\" Length))"),
      ("Get-X a#b #c", "(cmd Get-X a#b)"),
      ("Get-X <# c #> a", "(cmd Get-X a)"),
      ("Get-X `\n  -Name a", "(cmd Get-X -Name a)"),
      ("Get-X -- -Name", "(cmd Get-X -Name)"),
      ("Get-X --% -a \"b | c\" $d | Sort", "(cmd Get-X --%<-a \"b | c\" $d>) | (cmd Sort)"),
      ("Get-X -a.b", "(cmd Get-X -a .b)"),
      ("Get-X -a\"b\"", "(cmd Get-X -ab)"),
      ("Get-X --a -", "(cmd Get-X --a -)"),
      ("Get-X C:\\a\\b.log", "(cmd Get-X C:\\a\\b.log)"),
      ("Get-X HKLM:\\Software $env:TEMP", "(cmd Get-X HKLM:\\Software $env|TEMP)"),
      ("Get-X \u{2013}Name \u{201C}a\u{201D} \u{2018}b\u{2019}", "(cmd Get-X -Name \"a\" 'b')"),
      ("Get-X\u{A0}a", "(cmd Get-X a)"),
      ("7z a b", "(cmd 7z a b)"),
      ("a?b:c 1", "(cmd a?b:c 1)"),
      ("foo$x", "(cmd foo$x)"),
      ("% { $_ }", "(cmd % {$_})"),
      ("? Name", "(cmd ? Name)"),
      (".\\a.ps1 b", "(cmd .\\a.ps1 b)"),
      ("& { 1 } 2", "(cmd & {1} 2)"),
      ("& $x.y 2", "(cmd & (. $x y) 2)"),
      ("& 'Get-X' 2", "(cmd & 'Get-X' 2)"),
      ("& Get-$x", "(cmd & (str Get-<$x>))"),
      (". { 1 }", "(cmd . {1})"),
      (". $x", "(cmd . $x)"),
      ("foreach-object a", "(cmd foreach-object a)"),
      ("param", "(cmd param)"),
    ])
  func arguments(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test(
    "pipelines, chains and redirections",
    arguments: [
      ("a | b | c", "(cmd a) | (cmd b) | (cmd c)"),
      ("a |\n b", "(cmd a) | (cmd b)"),
      ("a\n  # note\n  | b", "(cmd a) | (cmd b)"),
      ("1, 2 | b", "(, 1 2) | (cmd b)"),
      ("a && b || c | d", "(chain (cmd a) && (cmd b) || (cmd c) | (cmd d))"),
      ("a &&\n b", "(chain (cmd a) && (cmd b))"),
      ("$x = a && b", "(= $x (chain (cmd a) && (cmd b)))"),
      ("a; b\nc;;d", "(cmd a); (cmd b); (cmd c); (cmd d)"),
      ("a > b 2>> c", "(cmd a output>b error>>c)"),
      ("a 2>&1 3>&1", "(cmd a error>&output warning>&output)"),
      ("a *>$null b", "(cmd a b all>$null)"),
      ("a>b", "(cmd a output>b)"),
      ("$x 2>$null", "$x error>$null"),
      ("1 > $null", "1 output>$null"),
      ("a 15>b", "(cmd a 15 output>b)"),
      ("a -Name 5>b", "(cmd a -Name debug>b)"),
    ])
  func pipelines(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }
}
