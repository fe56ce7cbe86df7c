import ShellSyntax
import Testing

@Suite("Literals are decoded as PowerShell decodes them")
struct LiteralTests {
  @Test(
    "numbers",
    arguments: [
      ("0", "0"), ("2147483647", "2147483647"), ("2147483648", "2147483648L"),
      ("-2147483648", "-2147483648"), ("-2147483649", "-2147483649L"),
      ("9223372036854775807", "9223372036854775807L"),
      ("9223372036854775808", "9223372036854775808E-0d"),
      ("79228162514264337593543950335", "79228162514264337593543950335E-0d"),
      ("79228162514264337593543950336", "7.922816251426434e+28R"),
      ("1kb", "1024"), ("1MB", "1048576"), ("2gb", "2147483648L"), ("1tb", "1099511627776L"),
      ("1pb", "1125899906842624L"), ("1.5kb", "1536.0R"), ("1.5", "1.5R"), (".5", "0.5R"),
      ("1.", "1.0R"), ("1e3", "1000.0R"), ("1.e2", "100.0R"), ("1.5e-3", "0.0015R"),
      ("1E+2", "100.0R"), ("1.50d", "150E-2d"), ("5d", "5E-0d"), ("-1.5d", "-15E-1d"),
      ("1e2d", "100E-0d"), ("1e-2d", "1E-2d"), ("1kbd", "(cmd 1kbd)"), ("1dkb", "1024E-0d"),
      ("5l", "5L"), ("5y", "5y"), ("5uy", "5uy"), ("5s", "5s"), ("5us", "5us"), ("5u", "5u"),
      ("5ul", "5ul"), ("4294967296u", "4294967296ul"), ("5lkb", "5120L"), ("1.5l", "2L"),
      ("0x1F", "31"), ("0X1f", "31"), ("0xFFFFFFFF", "-1"), ("0x0FFFFFFFF", "4294967295L"),
      ("0xFFFFFFFFu", "4294967295u"), ("0xFFFFFFFFFFFFFFFF", "-1L"), ("0x10kb", "16384"),
      ("-0x10", "-16"), ("0b101", "5"), ("0b11111111", "-1"), ("0b011111111", "255"),
      ("1e400", "infR"), ("007", "7"), ("\u{2013}7", "-7"),
    ])
  func numbers(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test("numbers that do not fit their suffix", arguments: ["300uy", "128y", "-1u", "70000us"])
  func badNumbers(text: String) {
    let error = parse("(\(text))").errors.first
    #expect(error?.id == "BadNumericConstant")
    #expect(error?.message == "The numeric constant \(text) is not valid.")
    #expect(error?.span == SourceSpan(start: 1, end: 1 + text.utf8.count))
  }

  @Test(
    "strings",
    arguments: [
      ("'a ''b'' $c `n'", "'a 'b' $c `n'"),
      ("\"a \"\"b\"\" 'c'\"", "\"a \"b\" 'c'\""),
      ("\"`0`a`b`e`f`n`r`t`v``\"", "\"\u{0}\u{7}\u{8}\u{1B}\u{C}\n\r\t\u{B}`\""),
      ("\"`u{41}`u{1F600}`x`$a`\"\"", "\"A\u{1F600}x$a\"\""),
      ("\"$a\"", "(str \"<$a>\")"),
      ("\"$a.b $($a.b)\"", "(str \"<$a>.b <$((. $a b))>\")"),
      ("\"${a b}c\"", "(str \"<$a b>c\")"),
      ("\"$a:b $env:c\"", "(str \"<$a|b> <$env|c>\")"),
      ("\"$ $( ) $! 5$\"", "(str \"$ <$()> $! 5$\")"),
      ("\"$_ $? $$ $^\"", "(str \"<$_> <$?> <$$> <$^>\")"),
      ("\"$(\"a $(\"b\")\")\"", "(str \"<$((str \"a <$(\"b\")>\"))>\")"),
      ("\"$($a; $b)\"", "(str \"<$($a; $b)>\")"),
      ("\"a\nb\"", "\"a\nb\""),
      ("\"\"", "\"\""), ("''", "''"),
      ("\u{201C}a $b\u{201D}", "(str \"a <$b>\")"),
      ("\u{2018}a\u{2019}\u{2019}b\u{2019}", "'a\u{2019}b'"),
      ("'a\u{2019}", "'a'"),
    ])
  func strings(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test(
    "here-strings",
    arguments: [
      ("@'\na\n'@", "@'a'@"), ("@'\n'@", "@''@"), ("@'\n\n'@", "@''@"),
      ("@'\n'a' \"b\" $c `n\n'@", "@''a' \"b\" $c `n'@"),
      ("@\"\n$a \"b\" `t\n\"@", "(str @\"<$a> \"b\" \t\"@)"),
      ("@'  \r\na\r\nb\r\n'@", "@'a\r\nb'@"),
      ("@'\na\n '@\n'@", "@'a\n '@'@"),
      ("@\"\n$(\n1\n)\n\"@.Length", "(. (str @\"<$(1)>\"@) Length)"),
      ("Get-X @'\na\n'@ b", "(cmd Get-X @'a'@ b)"),
    ])
  func hereStrings(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test(
    "variables",
    arguments: [
      ("$a", "$a"), ("${a b}", "$a b"), ("$global:a", "$global:a"), ("$SCRIPT:a", "$script:a"),
      ("$local:a", "$local:a"), ("$private:a", "$private:a"), ("$using:a", "$using:a"),
      ("$env:PATH", "$env|PATH"), ("${C:\\a.txt}", "$C|\\a.txt"), ("${a`}b}", "$a}b"),
      ("$function:f", "$function|f"), ("$_", "$_"), ("$$", "$$"), ("$?", "$?"), ("$^", "$^"),
      ("$:abc", "$abc"), ("$true?2:3", "$true?2|3"), ("$\u{E9}", "$\u{E9}"), ("$1", "$1"),
    ])
  func variables(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }

  @Test(
    "arrays, hashtables and blocks",
    arguments: [
      ("@()", "@()"), ("@(1; 2)", "@(1; 2)"), ("@(Get-X\nGet-Y)", "@((cmd Get-X); (cmd Get-Y))"),
      ("@{}", "@{}"), ("@{ a = 1; b = 2 }", "@{a=1; b=2}"),
      ("@{\n  a = 1\n  'b c' = 2\n  3 = 4\n  $k = 5\n  (1 + 1) = 6\n}",
        "@{a=1; 'b c'=2; 3=4; $k=5; (paren (+ 1 1))=6}"),
      ("@{ a = 1, 2; b = Get-X -c d }", "@{a=(, 1 2); b=(cmd Get-X -c d)}"),
      ("@{ a = if ($x) { 1 } else { 2 }; if = 3 }", "@{a=(if $x {1} else {2}); if=3}"),
      ("{ }", "{}"), ("{ param($a) $a }", "{param($a) $a}"),
      ("{ begin { 1 } process { 2 } end { 3 } }", "{begin{1} process{2} end{3}}"),
      ("$( )", "$()"), ("(1)", "(paren 1)"), ("(\n1\n)", "(paren 1)"),
      ("($a = 1)", "(paren (= $a 1))"), ("(a | b)", "(paren (cmd a) | (cmd b))"),
      ("(a && b)", "(paren (chain (cmd a) && (cmd b)))"),
    ])
  func collections(text: String, expected: String) {
    #expect(TreeDump.of(text) == expected)
  }
}
