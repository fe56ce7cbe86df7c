/// Enumerations of .NET that scripts name.
enum EnumerationNames {
  private static let table: [(name: String, full: String, members: [String])] = [
    ("dayofweek", "System.DayOfWeek", DateTime.dayNames),
    (
      "serviceprocess.servicecontrollerstatus",
      "System.ServiceProcess.ServiceControllerStatus",
      [
        "0", "Stopped", "StartPending", "StopPending", "Running", "ContinuePending",
        "PausePending", "Paused",
      ]
    ),
    (
      "management.automation.errorcategory", "System.Management.Automation.ErrorCategory",
      ErrorCategory.allCases.map(\.rawValue)
    ),
    (
      "management.automation.actionpreference", "System.Management.Automation.ActionPreference",
      ["SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend", "Break"]
    ),
    (
      "management.automation.validaterangekind",
      "System.Management.Automation.ValidateRangeKind",
      ["Positive", "NonNegative", "Negative", "NonPositive"]
    ),
    (
      "stringcomparison", "System.StringComparison",
      [
        "CurrentCulture", "CurrentCultureIgnoreCase", "InvariantCulture",
        "InvariantCultureIgnoreCase", "Ordinal", "OrdinalIgnoreCase",
      ]
    ),
    (
      "stringsplitoptions", "System.StringSplitOptions",
      ["None", "RemoveEmptyEntries", "TrimEntries"]
    ),
    ("datetimekind", "System.DateTimeKind", ["Unspecified", "Utc", "Local"]),
    (
      "text.regularexpressions.regexoptions", "System.Text.RegularExpressions.RegexOptions",
      ["None", "IgnoreCase", "Multiline"]
    ),
    ("midpointrounding", "System.MidpointRounding", ["ToEven", "AwayFromZero", "ToZero"]),
    (
      "consolecolor", "System.ConsoleColor",
      [
        "Black", "DarkBlue", "DarkGreen", "DarkCyan", "DarkRed", "DarkMagenta", "DarkYellow",
        "Gray", "DarkGray", "Blue", "Green", "Cyan", "Red", "Magenta", "Yellow", "White",
      ]
    ),
  ]

  private static func entry(_ name: String) -> (name: String, full: String, members: [String])? {
    var folded = TextComparison.folded(name)
    if folded.hasPrefix("system.") { folded.removeFirst(7) }
    return table.first { $0.name == folded }
  }

  static func members(of name: String) -> [String]? { entry(name)?.members }

  static func fullName(_ name: String) -> String { entry(name)?.full ?? name }
}
