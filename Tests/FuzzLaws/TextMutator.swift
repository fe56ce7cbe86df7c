import ShellSyntax

/// Changes PowerShell text token by token: most of what comes out still parses.
struct TextMutator {
  /// Each entry of the corpus as the texts of its tokens, by kind.
  private let entries: [[(kind: TokenKind, text: String)]]
  private let commands: [String]

  init(corpus: [String], commands: [String]) {
    entries = (corpus.isEmpty ? ["1"] : corpus).map(Self.tokens)
    self.commands = commands
  }

  private static func tokens(_ text: String) -> [(kind: TokenKind, text: String)] {
    let source = SourceText(text)
    return tokenize(text).map { ($0.kind, source.text(of: $0.span)) }
  }

  func mutate(_ text: String, _ stream: inout SeededStream) -> String {
    var tokens = Self.tokens(text)
    for _ in 0...stream.below(3) { change(&tokens, &stream) }
    return tokens.reduce(into: "") { $0 += $1.text }
  }

  private func change(
    _ tokens: inout [(kind: TokenKind, text: String)], _ stream: inout SeededStream
  ) {
    let range = stream.range(in: tokens.count, atMost: 6)
    let place = range.lowerBound
    switch stream.below(12) {
    case 0: tokens.insert((.unknown, word(&stream)), at: place)
    case 1: tokens.removeSubrange(range)
    case 2:
      let copies = (0...stream.below(20)).flatMap { _ in tokens[range] }
      tokens.insert(contentsOf: copies, at: place)
    case 3, 4: replaceByKind(&tokens, &stream)
    case 5, 6:
      let other = stream.pick(entries)
      let part = other[stream.range(in: other.count, atMost: 12)]
      tokens.replaceSubrange(stream.below(2) == 0 ? range : place..<place, with: part)
    case 7, 8:
      let (open, close) = stream.pick(Self.wrappers)
      tokens.insert((.unknown, close), at: range.upperBound)
      tokens.insert((.unknown, open), at: place)
    case 9:
      let joint = stream.pick(["; ", " | ", " && ", "\n", " + ", ", ", " -eq ", ".", " "])
      tokens.append((.unknown, joint))
      tokens += stream.pick(entries)
    case 10: changeScalar(&tokens, place, &stream)
    default: tokens.insert((.unknown, stream.pick(Self.suffixes)), at: place)
    }
  }

  private func replaceByKind(
    _ tokens: inout [(kind: TokenKind, text: String)], _ stream: inout SeededStream
  ) {
    let index = stream.below(tokens.count)
    guard tokens.indices.contains(index) else { return }
    if tokens[index].kind == .number {
      tokens[index].text = stream.pick(Self.numbers)
      return
    }
    if tokens[index].kind == .command, stream.below(2) == 0, !commands.isEmpty {
      tokens[index].text = stream.pick(commands)
      return
    }
    let kind = tokens[index].kind
    let candidates = stream.pick(entries).filter { $0.kind == kind }
    if !candidates.isEmpty { tokens[index] = stream.pick(candidates) }
  }

  private func changeScalar(
    _ tokens: inout [(kind: TokenKind, text: String)], _ place: Int, _ stream: inout SeededStream
  ) {
    guard tokens.indices.contains(place) else { return }
    var scalars = Array(tokens[place].text.unicodeScalars)
    let index = stream.below(scalars.count)
    scalars.replaceSubrange(
      index..<min(scalars.count, index + stream.below(2)), with: [stream.pick(Self.marks)])
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    tokens[place].text = String(view)
  }

  private func word(_ stream: inout SeededStream) -> String {
    stream.below(3) == 0 && !commands.isEmpty ? stream.pick(commands) : stream.pick(Self.words)
  }

  private static let marks = Array(
    ("$@\"'`(){}[]|&;,.:?=<>#-+*/%! \n\r\t\0aA19_"
      + "\u{201C}\u{2019}\u{2013}\u{A0}\u{E9}\u{1F600}\u{301}").unicodeScalars)

  private static let wrappers = [
    ("(", ")"), ("$(", ")"), ("@(", ")"), ("{", "}"), ("& {", "}"), ("\"$(", ")\""),
    ("if (1) {", "}"), ("foreach ($x in ", ") { $x }"), ("1..3 | % {", "}"),
    ("try {", "} catch { $_ }"),
    ("[string](", ")"), ("[int](", ")"), ("@{ a = ", " }"), ("'", "'"), ("\"", "\""), ("$x = ", ""),
    ("(", ").Count"), ("(", ") -join ','"), ("function f { ", " }; f"),
    ("while ($i++ -lt 3) {", "}"),
    ("[pscustomobject]@{ a = ", " }"), ("-join (", ")"), ("", " | Out-String"), ("", " | ft"),
    ("", " | ConvertTo-Json"), ("@(", ")[-1]"), ("(", ") * 2"), ("", " | select -First 1"),
    ("switch (", ") { default { $_ } }"), ("& { param($a) ", " } 1 2"), ("[array](", ")"),
    ("try { throw ", " } finally { 1 }"), ("(", ").PSObject.Properties"), ("", " | gm"),
    ("trap { continue }; ", ""), ("", " 2>&1"), ("Invoke-Expression {", "}"), ("-not (", ")"),
    ("", " | sort | group | measure"), ("$h[", "] = 1"), ("", " | % { $_ } | ? { $_ }"),
  ]
  private static let suffixes = [
    ".Count", ".Length", "[0]", "[-1]", ".ToString()", ".GetType()", "[0..2]", "++", ".Name",
    " -f 1",
    " -as [int]", " -is [array]", ".Where{ $_ }", ".ForEach{ $_ }", "?.a", "::new()", ".a.b.c",
    " ?? 1",
    " * 1000000", " + $null", " -split ''", " -replace 'a', '$0'", " -match '(.)(?<n>.)?'",
    " -band 3",
    " .. 3", " -in 1, 2", " | % ToString", " -lt 1", ".PadLeft(70)", "[$null]", "[1, 2]", "['a']",
    ".Invoke()", " -shl 70", " % 0", " / 0", " - 1", " -like '*[a-'", "; $?", "; $Error[0]",
    ".Keys",
    ".GetEnumerator()", " -xor 1", " > $null", " | Write-Error", " -ErrorAction Stop", " -WhatIf",
    "; exit 3", "; break", "; continue", "; return", "; throw 1", " ? 1 : 2", ".psobject", ".Ticks",
  ]
  private static let numbers = [
    "0", "1", "-1", "2147483647", "2147483648", "-2147483648", "9223372036854775807", "1e308",
    "1e400",
    "9223372036854775808", "0x7FFFFFFFFFFFFFFF", "0xFFFFFFFF", "1kb",
    "79228162514264337593543950335d",
    "1d", "0.1", "1e-320", "255", "256", "65536", "18446744073709551615ul", "1.5", "32767s",
    "0b101",
    "-0.0", "1e28d", "0.0000000000000000000000000001d", "200", "1000", "127y",
  ]
  private static let words = [
    "$_", "$null", "$true", "$x", "$x = ", "$args", "$input", "$Error", "$Matches", "$global:x",
    "$?",
    "$PSItem", "$script:y", "$h = @{}; $h.h = $h; ", "@()", "@{}", "1..9", "'a', 'b'", "[int]",
    "[datetime]",
    "[math]::", "[string]::", "[regex]::", "[timespan]", "[guid]::", "[convert]::", "[char]",
    "[decimal]",
    "[version]'1.2'", "[ordered]@{ a = 1 }", "[pscustomobject]@{ a = 1 }", "[switch]",
    "[scriptblock]",
    "[int[]]", "[nullable[int]]", "[System.Collections.ArrayList]", "if ", "else ", "return ",
    "throw ",
    "break ", "continue ", "exit ", "param($a, [int]$b = 1)", "begin { }", "process { $_ }",
    "end { }",
    "[Parameter(Mandatory)]", "[ValidateRange(1, 5)]", "[CmdletBinding()]", "-eq", "-match",
    "-replace",
    "-split", "-join", "-f", "-and", "-not", "-contains", "-is", "-as", "..", "??", "::", "?.",
    "&&", "||",
    "| % ", "| ? ", "| select *", "| sort ", "@args", "@h", "-Verbose", "-ea Stop", "-ov x", "%",
    "?", "*",
    "@'\na\n'@", "@\"\n$x\n\"@", "# c\n", "<# c #>", "`\n", "\n", ";", "$($x)", "${x}", "--%", "-",
    "+",
    "Get-Date", "Get-CMDevice", "Get-CMSite", "Start-Sleep 1", "function f($n) { f ($n + 1) }",
    "f 1",
    "Set-Location C:\\", "cd HKLM:\\", "Get-ChildItem -Recurse", "Get-Content C:\\x",
    "New-Object psobject",
    "Add-Member -NotePropertyName n -NotePropertyValue 1 -PassThru",
    "ConvertFrom-Json '[1,{\"a\":2}]'",
    "Set-Variable x 1 -Option ReadOnly", "Select-Object @{ n = 'a'; e = { $_ } }",
    "Sort-Object -Descending",
    "Group-Object -AsHashTable", "Compare-Object 1 2", "Measure-Object -Sum",
    "Tee-Object -Variable t",
    "Format-Table -AutoSize -Wrap", "Format-List *", "Format-Wide -Column 3",
    "Out-String -Width 20",
  ]
}
