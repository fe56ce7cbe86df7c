/// The version of this program, as `--version` and every grade say it.
public enum ProgramVersion {
  /// Semantic version, e.g. `0.1.0`.
  public static let text = "0.1.0"
}
