import CoManagementCmdlets

/// One submitted PowerShell line with what it showed: enough to run it again, and to judge by.
struct LineRecord {
  /// The step that it was typed in.
  let step: Int
  /// As typed.
  let text: String
  /// The answers that it asked for.
  var replies: [String] = []
  /// Whether `$?` was true after it.
  var succeeded = true
  /// Which of the session's lines it is, from 1; 0 where no review is kept.
  var number = 0
  /// The rules that it met, by their place in the step.
  var met: Set<RulePath> = []
  /// The checks that held after it, of a step that allows so much time, while it had not passed.
  var heldInTime: Set<String> = []
  /// Whether it changed what is configured.
  var changedWorld = false
  /// Whether it let more time pass than any line does.
  var movedTime = false
  /// What a person's session keeps beside, to explain by; a grader's has no use for it.
  /// The world before it.
  var before: WorldSnapshot?
  /// The commands that ran in it.
  var commands: [Evidence.Command] = []
  /// Names in it that are no command.
  var unknownNames: [String] = []
  /// The trainer ran it, to compare it with a prediction.
  var isTrainers = false
}

/// Where a rule stands in its step: the goal or mistake, then the way down through lists.
struct RulePath: Hashable {
  /// The check's or mistake's id.
  let owner: String
  /// Positions in `all`, `any`, `none`, `order`.
  var indices: [Int] = []

  func child(_ index: Int) -> RulePath { RulePath(owner: owner, indices: indices + [index]) }
}
