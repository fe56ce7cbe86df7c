/// The known name that an unknown one most likely stands for.
public enum NearestName {
  /// The candidate at the smallest Damerau-Levenshtein distance, letter case aside, if that is at
  /// most a third of the longer name (at least 1) and below the whole of `name`; the first one
  /// listed wins a tie.
  public static func of(_ name: String, among candidates: [String]) -> String? {
    let scalars = Array(name.lowercased().unicodeScalars.prefix(64))
    guard !scalars.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
      let distance = distance(scalars, other)
      let limit = max(1, max(scalars.count, other.count) / 3)
      if distance <= limit, distance < scalars.count, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        var cost = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
