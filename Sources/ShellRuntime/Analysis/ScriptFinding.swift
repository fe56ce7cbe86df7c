/// What looking through a script found at one place.
public struct ScriptFinding: Sendable, Equatable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The script cannot run as it is written.
    case error
    /// It may not run, or not here.
    case warning
    /// Something was not looked at.
    case note
  }

  /// How bad it is.
  public let severity: Severity
  /// PowerShell's id of the error that a run would give, or one of the lab's own.
  public let id: String
  /// One sentence or two.
  public let message: String
  /// Where; nil = the whole text.
  public let position: ErrorPosition?
  /// What helps; nil where nothing is known.
  public let advice: String?
}

/// What can be said of a whole script without running it.
public struct ScriptReport: Sendable {
  /// The commands that were understood, in the order in which they are written.
  public internal(set) var uses: [CommandUse] = []
  /// What was found, in the order of the places.
  public internal(set) var findings: [ScriptFinding] = []

  /// How many findings are of a severity.
  public func count(_ severity: ScriptFinding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}
