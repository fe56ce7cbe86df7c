import ShellSyntax

/// Finds the names that a mistyped one probably meant.
public enum NearestNames {
  /// The nearest candidates by `NameDistance`, the nearest first.
  public static func find(_ name: String, among candidates: [String], limit: Int = 3) -> [String] {
    NameDistance.nearest(to: name, among: candidates, limit: limit)
  }

  /// How many edits (insert, delete, replace, swap) lie between two names, without regard to case.
  public static func distance(_ left: String, _ right: String) -> Int {
    NameDistance.distance(from: left, to: right)
  }
}
