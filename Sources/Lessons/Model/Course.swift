/// `course.yaml`: what a course holds, in order.
public struct Course: Sendable, Hashable {
  /// Permanent name.
  public let id: String
  /// Shown above the map.
  public let title: String
  /// Language tags, the first one that of the lessons themselves.
  public let languages: [String]
  /// What a learner can do at the end, in order.
  public let objectives: [CourseObjective]
  /// The lessons, in order.
  public let lessons: [CourseLesson]
  /// What the course says about scoring, pass mark included.
  public let scoring: ScoringPolicy
}

/// Something that a learner can do at the end.
public struct CourseObjective: Sendable, Hashable {
  /// Permanent name; lessons cite it.
  public let id: String
  /// Shown in the map.
  public let title: String
}

/// A lesson's entry in the course.
public struct CourseLesson: Sendable, Hashable {
  /// The lesson's id.
  public let id: String
  /// Its file inside the course folder.
  public let file: String
  /// Where the entry stands in `course.yaml`.
  public let place: Place
}

/// `glossary.yaml`: the words of the field.
public struct Glossary: Sendable, Hashable {
  /// In the order of the file.
  public let terms: [GlossaryTerm]
}

/// One word of the field.
public struct GlossaryTerm: Sendable, Hashable {
  /// As it is written in a text.
  public let term: String
  /// Other ways to write it.
  public let also: [String]
  /// What it means.
  public let says: LessonText
  /// Other terms to read.
  public let see: [String]
}
