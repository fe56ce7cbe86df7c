/// Numbers and states in words.
enum Wording {
  /// `1 point`, `2 points`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// ` (2 points)`, ` (bonus: 1 point)`; nothing for none.
  static func worth(_ points: Int, isBonus: Bool = false) -> String {
    if points == 0 { return isBonus ? " (bonus)" : "" }
    return " (\(isBonus ? "bonus: " : "")\(count(points, "point")))"
  }

  /// Whole percent, rounded down, so that a pass mark that was missed never seems to be met.
  static func percent(_ points: Int, of maximum: Int) -> Int {
    guard maximum > 0 else { return 100 }
    let share = (Double(points) * 100 / Double(maximum)).rounded(.down)
    return Int(min(max(share, 0), 100))
  }
}
