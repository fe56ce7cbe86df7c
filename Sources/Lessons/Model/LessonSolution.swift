/// One line as it is submitted at the prompt; `>>` lines are joined to it by line feeds.
public struct TypedLine: Sendable, Hashable {
  /// What is typed.
  public let text: String
  /// Where it stands in the lesson.
  public let origin: TextOrigin

  /// Where it begins.
  public var place: Place { origin.start }
}

/// A `setup ID` block: how a step makes one of its faults.
public struct LessonFaultSetup: Sendable, Hashable {
  /// The fault's id.
  public let fault: String
  /// Run unseen when the step begins, where this fault was drawn.
  public let lines: [TypedLine]
  /// Where the block begins.
  public let place: Place
}

/// A `right` or `wrong` block.
public struct LessonSolution: Sendable, Hashable {
  /// What the block shows.
  public enum Kind: String, Sendable, Hashable {
    /// It passes the step.
    case right
    /// It fails the step, with the mistake or check that it is named for.
    case wrong
  }

  /// What the block shows.
  public let kind: Kind
  /// Of `right`: a fault's id or a name among several ways, nil for the only one. Of `wrong`: the
  /// mistake or check that it must meet.
  public let name: String?
  /// What is typed, in order.
  public let lines: [TypedLine]
  /// Where the block begins.
  public let place: Place
}
