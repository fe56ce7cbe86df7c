import ShellSyntax

/// Finds the names that a mistyped one probably meant.
public enum NearestNames {
  /// The nearest candidates by `NameDistance`, the nearest first.
  public static func find(_ name: String, among candidates: [String], limit: Int = 3) -> [String] {
    NameDistance.nearest(to: name, among: candidates, limit: limit)
  }
}
