/// What a command's output or effect is counted by, so that a regrade knows why it differs.
public enum Semantics {
  /// Raised whenever a command's output or effect changes.
  public static let current = 1
}
