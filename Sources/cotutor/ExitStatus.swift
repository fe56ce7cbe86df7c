/// What the program's exit status says.
enum ExitStatus {
  /// Done and passed.
  static let passed: Int32 = 0
  /// Done, and something failed: a grade below the pass mark, a lint error, a failed script.
  static let failed: Int32 = 1
  /// Could not do it: unreadable input, no such lesson.
  static let impossible: Int32 = 2
  /// Wrong usage.
  static let usage: Int32 = 64
  /// A bug of ours.
  static let bug: Int32 = 70
}

/// Why the program could not do what was asked: what, where, and what to do.
struct Impossible: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
