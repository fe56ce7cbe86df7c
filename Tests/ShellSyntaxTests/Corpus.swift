/// Valid scripts: ordinary ones, and ones that sit on the corners of the grammar.
enum Corpus {
  static let valid: [String] = lines + scripts

  static let lines: [String] = [
    "", " ", "\n", "# only a comment", "<# block\ncomment #>", "\u{FEFF}Get-X",
    "Get-CMDevice -Name 'PC-001' | Select-Object Name, SiteCode -First 5",
    "Get-CMDevice | Where-Object { $_.IsActive -eq $true -and $_.Name -like \"PC*\" }",
    "Get-X -Name: a -Force:$false @h -- -x", "Get-X --% -a \"b | c\" $d | Sort-Object",
    "Get-X a,b, c ,d $x\\f.txt $x.Name[0].b ${x}/c a$(1)b 'q'b 1..3 12abc -5 .5 1kb",
    "& { param($a) $a } 5; . $x; & \"Get-$y\" -z", "a 2>&1 3>> log.txt *> $null",
    "1 > $null; $x 2>&1", "a && b || c | d &&\n e", "gps\n  # note\n| sort\n| select -First 1",
    "$x = $y = 1; $a, $b = 1, 2; $x += 1; $x -= 1; $x *= 2; $x /= 2; $x %= 2; $x ??= 3",
    "$script:x = $global:y + $env:PATH; ${a b} = 1; ${C:\\x}; $:abc; $x::y; $$; $^; $?",
    "1 + 2 * 3 - 4 / 5 % 6 .. 7 -f 8", "-5 + -$x; - 5; +5; !$a -and -not $b -or $c -xor $d",
    "$a -eq 1 -ceq 2 -ine 3 -gt 4 -ge 5 -lt 6 -le 7 -like 'a' -notlike 'b' -cmatch 'c'",
    "$a -replace 'a', 'b' -split ',' -join ';' -contains 1 -notin 2 -is [int] -as [string]",
    "5 -band 3 -bor 1 -bxor 2 -shl 1 -shr 2; -bnot 5; -split 'a b'; -join (1, 2)",
    "$a ? 1 : 2; ${a}?1:2; $a ?? $b ?? 3; ${a}?.b?.c(); ${a}?[0]; 0 ?1kb:0xf; $true ? 3:4",
    "[int]'5'; [int[]](1, 2); [System.Collections.Generic.List[string]]::new(); [int]::MaxValue",
    "[Nullable[int]]$x = 5; [int][string]$y; [ValidateRange(1, 5)][int]$z = 3; [a.b+c]; [x[,]]",
    "[math]::Round(1.5, 2).ToString('N2'); 'abc'.Length; (Get-X).Name; $x.Where{ $_ }.Count",
    "$x.'a b'; $x.$y; $x.(1 + 1); $h.1; $x.\n  Foo().\n  Bar; $x[0, 1]; $x[-1][\n 0\n]",
    "\"a $x $($y.z + \"in $(1)\") ${n} `n `u{1F600} \"\" $ $( ) $env:X $x.y $_ $? $$\"",
    "'a ''b'' $x `n'; \u{201C}curly $x\u{201D}; \u{2018}it\u{2019}\u{2019}s\u{2019}",
    "@'\na 'b' $x\n'@; @\"\na $x \"b\" $(1)\n\"@\n@\"\n\"@", "@'  \r\na\r\n'@",
    "@{}; @{ a = 1; 'b c' = 2\n 3 = 4; d = if ($x) { 1 } else { 2 }; ($k) = { } }; [ordered]@{a=1}",
    "@(); @(1; 2\n3); ,1; , (1, 2); $($x; $y); (1); (Get-X a); { }; { $_ + 1 }",
    "1; 0x1F; 0b101; 1e3; 1.5e-3; 1.; .5; 5l; 5d; 1.5d; 5u; 5ul; 5y; 5uy; 5s; 5us; 1mb; 1.5kb",
    "5lgb; 1dkb", "1kb.GetType(); 1.5.ToString('N1'); 2ul.GetType().Name; 0xFF.x; 3..4; 1.5..3.5",
    "2147483648; 9223372036854775808; 99999999999999999999999999999999; 0xFFFFFFFF; 0xFFFFFFFFul",
    "$i++; $i--; ++$i; --$i; $a[0]++; $a.b--; -$i++", "\u{2013}5 \u{2014} 3; Get-X \u{2013}Name a",
    "Get-X `\n  -Name a `\r\n  b", "Get-X\u{A0}a\u{3000}b", "if-x; foreach-object { }; return-x",
    "classify; dataset; useful; format-x; var1; fromage; definex; enumerate", "a?b:c; 1?2:3",
    "$x = @{\n  a = 1\n  b = 2\n}\n", "Get-X -a\"b\"; Get-X a#b; Get-X #c", "%{$_}; ?{$_}",
    "Get-X \u{E9}t\u{E9} \u{4F60}\u{597D} $\u{E9}; $x.\u{E9}; @{\u{E9}=1}", "a\rb\r\nc\nd",
  ]

  static let scripts: [String] = [
    "if ($a) { 1 } elseif ($b) { 2 }\nelse { 3 }", "if (1) { }\n\n# c\nelse { }", "if ($x = 1) { }",
    "switch ($x) { 1 { a } 'b' { c } { $_ -gt 1 } { d } default { e } }",
    "switch -Regex -CaseSensitive ($x) { '^a' { break } }", "switch -File a.txt { x { 1 } }",
    ":o foreach ($x in 1..3) { continue o }", "foreach ($x\nin Get-X a | sort) { break $l; }",
    "for ($i = 0; $i -lt 3; $i++) { $i }", "for (;;) { break }", "for ($i = 0\n$i -lt 3\n$i++) { }",
    "while ($true) { }", "do { 1 } while ($x)", "do { 1 }\nuntil ($x)", ":l while (1) { break l }",
    "try { 1 } catch { 2 }", "try { } catch [A], [B.C] { } catch { } finally { }",
    "try { } finally { foreach ($x in 1) { break } }", "trap { 1 }; trap [X] { continue }; 1",
    "data { 'a' }", "data Texts -SupportedCommand ConvertTo-Json, Get-Date { @{ a = 1 } }",
    "data d\n{ 1 }; $d.a", "switch -File $path -Regex { '^a' { $switch.MoveNext() } }",
    "throw; return; exit; break; continue", "function f { return 1 }; throw 'x'; exit 3",
    "function Get-Thing { param($a, [int]$b = 1) begin { } process { $_ } end { } clean { } }",
    "function f($a, [string]$b = 'x') { $a }", "filter g { $_ + 1 }", "function global:h { }",
    "[CmdletBinding(SupportsShouldProcess)]\nparam(\n  [Parameter(Mandatory, Position = 0)]\n"
      + "  [ValidateSet('a', 'b')]\n  [string[]]$Name,\n\n  [switch]$Force\n)\n$Name",
    "param($a = (1, 2), $b)\nprocess { $a }", "begin { } end { }", "[Foo(a = 1, b)]$x = 1",
    "function f {\n  <#\n  .SYNOPSIS\n  x\n  #>\n  [CmdletBinding()]\n  param()\n  $x = 1\n}",
    "Get-X | ForEach-Object -Begin { } -Process { if ($_.a -gt 1) { \"$($_.b)\" } } | sort",
    "$r = foreach ($x in 1, 2) { $x }; $s = if (1) { 2 } else { 3 }; $t = try { 1 } catch { }",
    "$h = @{ a = @{ b = @{ c = 1, 2, @(3) } } }; $h.a['b'].c[2]; $h['a', 'b']",
    "Invoke-Command -ComputerName pc -ScriptBlock { param($x) Get-Service $x } -ArgumentList a",
    "[pscustomobject]@{ Name = 'a'; Value = 1 } | Format-Table -AutoSize",
    "$xs | Sort-Object @{ Expression = { $_.a }; Descending = $true }, b | group c",
  ]

  /// Wrong scripts; together with cuts of the valid ones they feed the laws that hold for any text.
  static let invalid: [String] = [
    ")", "}", "]", "a )", "1 2", "1 -zzz 2", "a & \n", "class A { }", "using module x", "1 | 2",
    "if ($x) foo", "@ ", "$x = = 1; 2", "\"a `u{zz} b\" c", "a ,", "${} x", "\0", "a\0b\0", "1 \0",
    "\r", "\r\r\n", "`", "` ", "a `", "a ` b", "<", "a < b", ">", "<#", "#", "@'x\n'@", "((((((",
    "[", "[]", "[int", "$x[", "$x[]", "$x.", "$", "$$$", "@x", "@{a}", "@{=}", "%%%", "&&", "||",
    "function", "function { }", "function f(", "param(", "param($a $b)", "[A()] [B", "\"$(\"$(\"",
    "try { }", "do { }", "switch { }", "foreach (x in y) { }", "break &", "1 + + ; 2", "a | | b",
    "\u{201C}a\" b \u{2019}c' d", "\u{2013}\u{2014}", "\u{FEFF}\u{FEFF}a", "a\u{FEFF}b",
    "x\u{2028}y",
  ]
}

/// A small linear congruential generator, so that a failing case can be found again.
struct Generator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  /// A number below `bound`, which is above 0.
  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
