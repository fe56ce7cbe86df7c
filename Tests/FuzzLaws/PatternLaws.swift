import ShellRuntime

/// What holds for any subject, pattern and replacement; an input is an operation and its texts,
/// separated by `␟`.
struct PatternLaws {
  let labs: FuzzLabs
  let text: String

  /// The sign between the texts of an input.
  static let separator: Unicode.Scalar = "\u{241F}"

  /// The expressions that are tried, with `$s`, `$p` and `$r` for the texts, by operation.
  static let expressions: [(operation: String, lines: [String])] = [
    ("like", ["$s -like $p", "$s -cnotlike $p", "@($s, $p) -like $p"]),
    (
      "match",
      [
        "$s -match $p; $Matches", "$s -cnotmatch $p", "@($s, $p) -match $p",
        "[regex]::Matches($s, $p) | % { $_.Value }", "[regex]::IsMatch($s, $p)",
        "switch -Regex ($s) { $p { $Matches[0] } }", "$s | Select-String $p",
      ]
    ),
    (
      "replace",
      [
        "$s -replace $p, $r", "$s -creplace $p, { \"<$_>\" }", "$s.Replace($p, $r)",
        "[regex]::Replace($s, $p, $r)",
      ]
    ),
    (
      "split",
      [
        "$s -split $p", "$s -csplit $p, 3", "$s -split $p, -2", "$s.Split($p)",
        "[regex]::Split($s, $p)", "$s -split { $_ -eq $p }", "-split $s",
      ]
    ),
    (
      "format",
      [
        "$p -f $s, $r", "$p -f 1234.5, -7, 0.001", "$p -f 12d, [long]::MinValue, $null",
        "$p -f (Get-Date), [timespan]'1.02:03:04.5', [guid]::Empty",
      ]
    ),
    (
      "number",
      [
        "([double]$s).ToString($p)", "([decimal]$s).ToString($p)",
        "([int]$s).ToString($p)", "[long]$s; [double]$s; [decimal]$s", "([byte]$s).ToString($p)",
        "\"{0,${r}:${p}}\" -f [double]$s", "[math]::Round([double]$s, 3)", "[int64]::Parse($s)",
        "[single]$s + [double]$s * [decimal]$s", "[bigint]$s", "$s * 3; $s + $p; [int]$s / [int]$p",
        "[bigint]::Parse($s) * $p; ([bigint]$s).ToString($r); [bigint]$p % [bigint]$s",
        "[bigint]::Pow($s, $p); [bigint]$s -shl $p; [bigint]$s -band $p",
      ]
    ),
    (
      "date",
      [
        "([datetime]$s).ToString($p)", "[datetime]$p", "[timespan]$s", "Get-Date $s -Format $p",
        "([timespan]$s).ToString($p)", "[datetime]::ParseExact($s, $p, $null)",
        "([datetime]$s).AddDays($r); ([datetime]$s) - ([datetime]$p)", "Get-Date -UFormat $p",
        "([datetimeoffset]$s).ToString($p)", "[datetimeoffset]$s - [datetimeoffset]$p",
      ]
    ),
    (
      "text",
      [
        "$s.Substring($p, $r)", "$s.IndexOf($p); $s.LastIndexOf($p)", "$s.PadLeft($p).Trim($r)",
        "$s.Insert($p, $r).Remove(1, 2)", "$s[$p..$r]; $s[$p]", "$s -join $p; $s.ToCharArray()",
        "$s.TrimEnd($p).ToUpper().StartsWith($r)", "[version]$s", "[guid]$s", "[char]$s; [bool]$s",
        "$s -eq $p; $s -clt $p; $s -ge $r", "Split-Path $s; Join-Path $s $p; Test-Path $p",
        "[semver]$s -gt [semver]$p", "[WildcardPattern]::new($p).IsMatch($s)",
        "[WildcardPattern]::Unescape($s)", "[Environment]::ExpandEnvironmentVariables($s)",
        "[System.Net.WebUtility]::HtmlDecode($s)", "[string]::Compare($s, 1, $p, 2, $r)",
        "[convert]::ToInt32($s, $p)", "$s | ConvertFrom-Json", "$s | ConvertFrom-Csv -Delimiter $p",
        "[ipaddress]$s; [mailaddress]$s; [uri]$s", "ConvertTo-Json $s; $s | Out-String -Width $p",
        "$s.GetHashCode(); $s.CompareTo($p); $s.Normalize()", "Invoke-Expression $s",
      ]
    ),
  ]

  func check() throws(LawBreach) {
    let parts = text.unicodeScalars.split(
      separator: Self.separator, maxSplits: 3, omittingEmptySubsequences: false
    ).map { String($0) }
    let session = labs.makeSession()
    let part = { (index: Int) in parts.indices.contains(index) ? parts[index] : "" }
    let (subject, pattern, replacement) = (part(1), part(2), part(3))
    session.shell.setVariable("s", .string(subject))
    session.shell.setVariable("p", .string(pattern))
    session.shell.setVariable("r", .string(replacement))
    for (operation, lines) in Self.expressions where operation == parts.first {
      for line in lines { try runs(session, line) }
    }
    try hereStrings(session, subject)
    try wildcards(subject)
    try regexes(session, subject)
    session.close()
  }

  private func runs(_ session: FuzzSession, _ line: String) throws(LawBreach) {
    let outcome = session.run(line)
    try require(!outcome.hasParseErrors, "the targets' own lines parse", line)
    let limits = session.shell.lineLimits
    for value in session.values {
      try require(
        value.text.utf8.count <= limits.bytes + text.utf8.count,
        "no string is longer than a line may use memory", "\(line): \(value.text.utf8.count)")
    }
  }

  /// A here-string holds its lines as they are; where none of them could end it.
  private func hereStrings(_ session: FuzzSession, _ subject: String) throws(LawBreach) {
    guard !subject.unicodeScalars.contains(where: { "@\r\0".unicodeScalars.contains($0) }) else {
      return
    }
    for literal in ["@'\n\(subject)\n'@", "@‘\n\(subject)\n’@"] {
      _ = session.run("(\(literal)) -ceq $s")
      try require(
        session.trace == "True\n", "a here-string holds its lines as they are",
        "\(literal.debugDescription): \(session.trace)")
    }
  }

  /// A text whose wildcards are escaped is like itself.
  private func wildcards(_ subject: String) throws(LawBreach) {
    var escaped = ""
    for scalar in subject.unicodeScalars {
      if "`*?[]".unicodeScalars.contains(scalar) { escaped += "`" }
      escaped.unicodeScalars.append(scalar)
    }
    for ignoringCase in [true, false] {
      let pattern = WildcardPattern(escaped, ignoringCase: ignoringCase)
      try require(
        pattern.matches(subject) && !pattern.hasWildcards,
        "a text whose wildcards are escaped is like itself", subject.debugDescription)
    }
    let around = WildcardPattern("*" + escaped + "*", ignoringCase: false)
    try require(
      around.matches("a" + subject + "b"), "stars take what stands around",
      subject.debugDescription)
  }

  /// A text matches itself escaped; replacing what matched by itself and joining what was split
  /// give it back.
  private func regexes(_ session: FuzzSession, _ subject: String) throws(LawBreach) {
    let laws = [
      "$s -cmatch ('^' + [regex]::Escape($s) + '\\z')",
      "($s -creplace '.', '$&') -ceq $s",
      "($s -csplit ',') -join ',' -ceq $s",
      "('{0}' -f $s) -ceq $s",
      "$s.Length -eq $s.ToCharArray().Count",
    ]
    for law in laws {
      _ = session.run(law)
      try require(
        session.trace == "True\n", law, "\(subject.debugDescription): \(session.trace)")
    }
  }
}
