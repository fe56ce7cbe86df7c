import ShellSyntax

/// The known name that an unknown one most likely stands for.
public enum NearestName {
  /// The nearest candidate by `NameDistance`; nil where none is near.
  public static func of(_ name: String, among candidates: [String]) -> String? {
    NameDistance.nearest(to: name, among: candidates, limit: 1).first
  }
}
