/// Why a goal is open: what `why` says of it.
public struct GoalExplanation: Sendable, Equatable {
  /// The check's id, or that of the answer.
  public let id: String
  /// Its goal line; nil for a check that is not shown as a goal.
  public let says: String?
  /// The lesson's reason for what is asked.
  public let because: TutorText?
  /// What was wanted and found, which line made it so, what came nearest, whether time brings it.
  public let sentences: [String]
}
