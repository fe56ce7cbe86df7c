import ShellRuntime

/// Writes calls of a command: its parameters in any spelling, with any values.
struct ArgumentWriter {
  private var choices: ChoiceReader
  private let signature: CommandSignature

  init(choices: ChoiceReader, signature: CommandSignature) {
    self.choices = choices
    self.signature = signature
  }

  private static let common = [
    "Verbose", "ErrorAction", "ErrorVariable", "OutVariable", "WhatIf", "Confirm", "ea", "ov",
    "PipelineVariable", "WarningAction", "OutBuffer", "Debug",
  ]
  private static let upstreams = [
    "1", "'PC-001', 'x'", "$h", "[pscustomobject]$h", "$null", "@()", "$d", "1..3", "'a' * 300",
    "[pscustomobject]@{ Name = 'x'; SiteCode = 'XYZ'; ResourceId = 16777220 }", "Get-CMDevice",
    "Get-CMSite", "@{ Name = $null }", "{ $_ }",
  ]
  private static let values = [
    "1", "-1", "'x'", "x", "$x", "$null", "$true", "@()", "1, 2", "'a', 'b'", "$h", "@{ a = 1 }",
    "{ $_.Name }", "$d", "'2026-11-23'", "2147483648", "1e400", "1.5", "''", "*", "'['",
    "(1, (2, 3))",
    "XYZ00014", "XYZ", "PC-001", "Stop", "[guid]::Empty", "[version]'1.2'", "\"$x-$(1)\"",
    "(Get-CMSite)", "Ignore", "0x10", "[char]97", "(1..300)", "@(@(@()))", "1kb", "'a' * 10", "y",
    "([datetime]::MaxValue)", "Online", "[int]", "$h.Keys", "(Get-Date)", "TRUE", "$true, $null",
  ]

  /// A pipeline whose last command is this one.
  mutating func line() -> String {
    var line = choices.below(3) == 1 ? choices.pick(Self.upstreams) + " | " : ""
    line += signature.name
    var count = 0
    while !choices.isAtEnd, count < 12 {
      line += " " + argument()
      count += 1
    }
    return line
  }

  private mutating func argument() -> String {
    switch choices.below(12) {
    case 0: return value()
    case 1: return "@h"
    case 2: return "-" + choices.pick(Self.common) + (choices.oneIn(2) ? "" : " " + value())
    case 3: return "-" + name() + ":" + value()
    case 4: return "-" + name()
    case 5: return "-" + name() + ":$false"
    case 6: return "-Nonsense " + value()
    default: return "-" + name() + " " + value()
    }
  }

  /// A parameter of the command: in full, shortened, by an alias or in other case.
  private mutating func name() -> String {
    guard !signature.parameters.isEmpty else { return choices.pick(Self.common) }
    let parameter = choices.pick(signature.parameters)
    switch choices.below(5) {
    case 1: return String(parameter.name.prefix(1 + choices.below(parameter.name.count)))
    case 2 where !parameter.aliases.isEmpty: return choices.pick(parameter.aliases)
    case 3: return parameter.name.uppercased()
    default: return parameter.name
    }
  }

  private mutating func value() -> String {
    switch choices.below(6) {
    case 0:
      let known = signature.parameters.flatMap(\.values)
      return known.isEmpty ? choices.pick(Self.values) : Self.quoted(choices.pick(known))
    case 1: return Self.quoted(choices.text(atMost: 4))
    default: return choices.pick(Self.values)
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "'" { result += "'" }
    }
    return result + "'"
  }
}
