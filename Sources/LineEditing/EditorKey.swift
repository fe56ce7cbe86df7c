/// What the keys do: libedit's own names, and functions of ours by `EditorFunction`.
enum EditorKey {
  /// Characters that no keyboard sends, fed to libedit to start one of its functions.
  static let submit: UInt32 = 0x81
  static let insertPending: UInt32 = 0x82
  static let escape: UInt32 = 0x84

  /// Keys in libedit's notation and the function each starts.
  static let bindings: [(keys: String, function: String)] =
    [
      ("\u{81}", "ed-newline"),
      ("\u{82}", EditorFunction.insertPending.rawValue),
      ("\u{84}", "em-kill-line"),
      ("^C", EditorFunction.interrupt.rawValue),
      ("^D", EditorFunction.deleteOrEnd.rawValue),
      ("^I", EditorFunction.complete.rawValue),
      ("^H", "ed-delete-prev-char"),
      ("^?", "ed-delete-prev-char"),
      ("^W", "ed-delete-prev-word"),
      ("^U", "vi-kill-line-prev"),
      ("^P", "ed-prev-history"),
      ("^N", "ed-next-history"),
      ("^R", "em-inc-search-prev"),
      ("^S", "em-inc-search-next"),
    ] + sequenceBindings.map { (keys: $0.keys, function: $0.function) }

  /// The escape sequences that are bound or that the completion menu reads.
  static let sequences = Set(sequenceBindings.map(\.keys) + [backTab])

  static let backTab = "\u{1B}[Z"
  static let up = ["\u{1B}[A", "\u{1B}OA"]
  static let down = ["\u{1B}[B", "\u{1B}OB"]
  static let right = ["\u{1B}[C", "\u{1B}OC"]
  static let left = ["\u{1B}[D", "\u{1B}OD"]

  private static let sequenceBindings: [(keys: String, function: String)] =
    bind(up, "ed-prev-history") + bind(down, "ed-next-history") + bind(right, "ed-next-char")
    + bind(left, "ed-prev-char")
    + bind(["\u{1B}[H", "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~"], "ed-move-to-beg")
    + bind(["\u{1B}[F", "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~"], "ed-move-to-end")
    + bind(["\u{1B}[3~"], "ed-delete-next-char")
    + bind(["\u{1B}[1;5C", "\u{1B}[1;3C"], "em-next-word")
    + bind(["\u{1B}[1;5D", "\u{1B}[1;3D"], "ed-prev-word")

  private typealias Binding = (keys: String, function: String)

  private static func bind(_ keys: [String], _ function: String) -> [Binding] {
    keys.map { ($0, function) }
  }
}

/// Functions that the editor adds to libedit.
enum EditorFunction: String, CaseIterable {
  case interrupt = "tutor-interrupt"
  case deleteOrEnd = "tutor-delete-or-end"
  case complete = "tutor-complete"
  case insertPending = "tutor-insert-pending"
}

/// What a function tells libedit to do after it.
enum EditorOutcome: UInt8 {
  case nothing = 0
  case refresh = 4
  case beep = 6
}
