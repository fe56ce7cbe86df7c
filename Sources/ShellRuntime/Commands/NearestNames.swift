/// Finds the names that a mistyped one probably meant.
public enum NearestNames {
  /// The candidates within a third of the name's length in edits (insert, delete, replace, swap),
  /// without regard to case, the nearest first, equal ones in the order given.
  public static func find(_ name: String, among candidates: [String], limit: Int = 3) -> [String] {
    let wanted = Array(TextComparison.folded(name).utf8)
    guard !wanted.isEmpty, wanted.count <= 100 else { return [] }
    let allowed = max(1, min(wanted.count / 3, 6))
    var found: [(distance: Int, index: Int)] = []
    for (index, candidate) in candidates.enumerated() {
      let bytes = Array(TextComparison.folded(candidate).utf8)
      guard abs(bytes.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, bytes)
      if distance <= allowed { found.append((distance, index)) }
    }
    found.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
    return found.prefix(limit).map { candidates[$0.index] }
  }

  /// Edits between two texts; a swap of neighbours is one.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
