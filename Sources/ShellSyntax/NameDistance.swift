/// Which known names a mistyped one probably meant. One rule for commands, pages, lessons and keys.
public enum NameDistance {
  /// Names and candidates are looked at up to so many characters.
  private static let longest = 100

  /// The candidates within a third of the longer name's length in edits (insert, delete, replace,
  /// swap), at most 6 and fewer than the name has letters, without regard to case: the nearest
  /// first, equal ones in the order given.
  public static func nearest(
    to name: String, among candidates: [String], limit: Int
  ) -> [String] {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= longest else { return [] }
    var found: [(distance: Int, index: Int)] = []
    for (index, candidate) in candidates.enumerated() {
      let other = folded(candidate)
      let allowed = min(max(1, max(wanted.count, other.count) / 3), 6, wanted.count - 1)
      guard abs(other.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, other)
      if distance <= allowed { found.append((distance, index)) }
    }
    found.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
    return found.prefix(limit).map { candidates[$0.index] }
  }

  /// How many edits lie between two names, without regard to case; of longer ones than 100
  /// characters only the beginnings count.
  public static func distance(from left: String, to right: String) -> Int {
    distance(folded(left), folded(right))
  }

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars.prefix(longest + 1))
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var twoAgo = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var best = min(previous[column + 1] + 1, current[column] + 1)
        best = min(best, previous[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, twoAgo[column - 1] + 1)
        }
        current.append(best)
      }
      twoAgo = previous
      previous = current
    }
    return previous[right.count]
  }
}
