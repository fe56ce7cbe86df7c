/// Names of the common parameters, and where their values go.
extension CommonParameters {
  /// What kind of value one takes.
  enum Kind {
    case action, variable, count, flag
  }

  /// Name, short alias and kind, in the order in which help lists them.
  static let all: [(name: String, alias: String, kind: Kind)] = [
    ("Verbose", "vb", .flag), ("Debug", "db", .flag), ("ErrorAction", "ea", .action),
    ("WarningAction", "wa", .action), ("InformationAction", "infa", .action),
    ("ProgressAction", "proga", .action), ("ErrorVariable", "ev", .variable),
    ("WarningVariable", "wv", .variable), ("InformationVariable", "iv", .variable),
    ("OutVariable", "ov", .variable), ("OutBuffer", "ob", .count),
    ("PipelineVariable", "pv", .variable),
  ]

  /// Those of commands that ask before they change something.
  static let shouldProcess: [(name: String, alias: String, kind: Kind)] = [
    ("WhatIf", "wi", .flag), ("Confirm", "cf", .flag),
  ]

  mutating func setFlag(_ name: String, _ flag: Bool) {
    switch name {
    case "Verbose": verbose = flag
    case "Debug": debug = flag
    case "WhatIf": whatIf = flag
    default: confirm = flag
    }
  }

  mutating func setAction(_ name: String, _ action: ActionPreference) {
    switch name {
    case "ErrorAction": errorAction = action
    case "WarningAction": warningAction = action
    case "InformationAction": informationAction = action
    default: break
    }
  }

  mutating func setVariable(_ name: String, _ variable: String) {
    switch name {
    case "ErrorVariable": errorVariable = variable
    case "WarningVariable": warningVariable = variable
    case "InformationVariable": informationVariable = variable
    case "OutVariable": outVariable = variable
    default: pipelineVariable = variable
    }
  }
}
