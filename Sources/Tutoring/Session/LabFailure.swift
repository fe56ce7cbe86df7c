public import Lessons

/// A line that the lesson runs unseen and that ended in an error: of interest to its author.
public struct LabFailure: Sendable, Equatable {
  /// Where it stands in the lesson.
  public let place: Place
  /// The error's message.
  public let message: String
}
