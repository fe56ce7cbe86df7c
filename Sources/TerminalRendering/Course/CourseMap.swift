/// What a course holds and how far a learner is in it.
public struct CourseMap: Sendable, Hashable {
  /// How far a lesson is.
  public enum State: Sendable, Hashable {
    /// No session of it is recorded.
    case notStarted
    /// Begun and not at its end.
    case inProgress
    /// At its end with enough points.
    case passed
    /// At its end with too few points.
    case finished
    /// At its end; its result is not shown here.
    case done
    /// Its recorded session cannot be read.
    case unreadable
  }

  /// A lesson.
  public struct Entry: Sendable, Hashable {
    /// What `cotutor learn` takes.
    public var id: String
    /// Its title.
    public var title: String
    /// The id of the objective that it proves.
    public var objective: String?
    /// How long it takes.
    public var minutes: Int?
    /// How far it is.
    public var state: State
    /// Points of the attempt that counts.
    public var points: Int
    /// Points that it can give.
    public var maximumPoints: Int

    /// A lesson and how far it is.
    public init(
      id: String, title: String, objective: String? = nil, minutes: Int? = nil,
      state: State = .notStarted, points: Int = 0, maximumPoints: Int = 0
    ) {
      self.id = id
      self.title = title
      self.objective = objective
      self.minutes = minutes
      self.state = state
      self.points = points
      self.maximumPoints = maximumPoints
    }
  }

  /// Something that a learner can do at the end.
  public struct Objective: Sendable, Hashable {
    /// What lessons cite.
    public var id: String
    /// Shown in the map.
    public var title: String

    /// An objective with its title.
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// The course's title.
  public var title: String
  /// In the order of the course.
  public var objectives: [Objective]
  /// In the order of the course.
  public var lessons: [Entry]

  /// A map of a course.
  public init(title: String, objectives: [Objective], lessons: [Entry]) {
    self.title = title
    self.objectives = objectives
    self.lessons = lessons
  }

  /// The first lesson that is not passed or done.
  public var next: Entry? { lessons.first { $0.state != .passed && $0.state != .done } }
}
