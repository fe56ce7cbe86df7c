import CoManagementCmdlets

/// Something that led to the present lab: all of them done in order from the lab's beginning lead
/// there again, with the same variables.
enum Deed {
  /// A step begins: its unseen setup runs.
  case begin(step: Int)
  /// A line that the learner typed and that counts.
  case typed(LineRecord)
  /// A line of a solution, run unseen.
  case unseen(String)
  /// A step is left: what time passes then (`then: advance`).
  case leave(step: Int)
}

/// A step as the learner has it: how its lab came about and what was typed there. Every step keeps
/// its own, so that one can go to another step and come back.
struct Visit {
  /// All that came before the learner could type, the step's beginning included.
  var past: [Deed] = []
  /// The lines typed since that count.
  var lines: [LineRecord] = []
  /// Lines taken back; the last one is done again first.
  var undone: [LineRecord] = []
}

/// A copy of the lab on which nothing counts.
struct Exploration {
  /// The world when it began, to which it comes back.
  let start: WorldSnapshot
  /// Whether it is the step's own way (`kind: explore`) and not the learner's wish.
  let isStep: Bool
  var lines: [LineRecord] = []
  var undone: [LineRecord] = []
}
