/// Lengths of virtual time in words.
enum Duration {
  /// `2 days`, `1 hour 30 minutes`, `45 seconds`: at most two units, the rest cut off.
  static func words(_ milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds / 1_000)
    let parts = [
      (seconds / 86_400, "day"), (seconds / 3_600 % 24, "hour"), (seconds / 60 % 60, "minute"),
      (seconds % 60, "second"),
    ]
    guard let first = parts.firstIndex(where: { $0.0 > 0 }) else { return "no time" }
    return parts[first...].prefix(2).filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " ")
  }
}
