/// A command that a text uses, found without running it.
public struct CommandUse: Sendable {
  /// The full name, aliases resolved: `Get-CMDevice`.
  public let command: String
  /// The full names of the parameters that arguments bind to, in the order of binding.
  public let parameters: [String]
  /// Where the command stands.
  public let position: ErrorPosition
}

/// What can be said of a text without running it.
public struct SyntaxReport {
  /// The commands in the order in which they are written.
  public internal(set) var uses: [CommandUse] = []
  /// Parse errors; else commands that there are not, and parameters that they do not take.
  public internal(set) var errors: [ErrorRecord] = []
}
