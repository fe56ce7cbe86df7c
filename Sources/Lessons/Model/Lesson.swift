/// A lesson as its author wrote it.
public struct Lesson: Sendable, Hashable {
  /// The path inside the course folder.
  public let file: String
  /// Permanent name; transcripts and other lessons cite it.
  public let id: String
  /// Shown in the map and above the lesson.
  public let title: String
  /// The objective of the course that this lesson proves.
  public let objective: String?
  /// How long it takes, in minutes.
  public let minutes: Int?
  /// What the learner can do afterwards, as names that other lessons may ask for.
  public let teaches: [String]
  /// Lessons that come before.
  public let needs: [String]
  /// The world it plays in; nil for a lesson of reading only.
  public let scenario: String?
  /// What its statements were checked against: product version, month.
  public let facts: [LessonFact]
  /// Values worked out in the lab when the lesson starts, `$lab.NAME`, in order.
  public let variables: [LabVariable]
  /// What the lesson says about scoring; the rest is the course's.
  public let scoring: ScoringPolicy
  /// How many of its steps an attempt draws by its seed; nil = all of them.
  public let draw: Int?
  /// Whether an attempt that was left is over.
  public let isOneSitting: Bool
  /// Whether its steps give hints, explanations and solutions, where they do not say it themselves.
  public let givesHelp: Bool
  /// How many answers a question takes where its step does not say it; nil = any number.
  let answers: Int?
  /// What stands before the first heading of level two, its own title left out.
  public let introduction: [MarkdownBlock]
  /// Steps and pages of reading, in order.
  public internal(set) var sections: [LessonSection]
  /// Where each key of the lesson's top stands.
  let keyPlaces: [String: Place]

  /// Where the value of a key at the top stands.
  public func place(of key: String) -> Place { keyPlaces[key] ?? Place(line: 1, column: 1) }

  /// The steps, in order.
  public var steps: [LessonStep] {
    sections.compactMap { section in
      if case .step(let step) = section { return step }
      return nil
    }
  }

  /// The points of all steps that are not optional, bonus points left out. Of steps that are drawn
  /// each is worth the same.
  public var maximumPoints: Int {
    let counted = steps.filter { !$0.isOptional }
    return counted.prefix(draw ?? counted.count).reduce(0) { $0 + $1.maximumPoints }
  }
}

/// A version or date that a lesson's statements were checked against.
public struct LessonFact: Sendable, Hashable {
  /// `product`, `checked`.
  public let name: String
  /// As written.
  public let value: String
}

/// `$lab.NAME`, worked out when the lesson starts.
public struct LabVariable: Sendable, Hashable {
  /// The property of `$lab`.
  public let name: String
  /// What gives its value.
  public let expression: LessonExpression
}

/// A part of a lesson below a heading of level two.
public enum LessonSection: Sendable, Hashable {
  /// Something to do.
  case step(LessonStep)
  /// Something to read.
  case reading(LessonReading)
}

/// A heading without a `step` block.
public struct LessonReading: Sendable, Hashable {
  /// The heading.
  public let title: [MarkdownInline]
  /// What stands below it.
  public let prose: [MarkdownBlock]
  /// Code that the tests run in the lesson's lab.
  public let examples: [LessonExample]
  /// The line of the heading.
  public let line: Int
}

/// A fenced `powershell` block.
public struct LessonExample: Sendable, Hashable {
  /// The script, its placeholders as they are written.
  public let script: LessonExpression
  /// The script in parts, placeholders among them.
  public let parts: [TextPart]
  /// False where the author wrote `no-run`.
  public let runs: Bool
}
