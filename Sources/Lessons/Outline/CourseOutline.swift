/// A course at a glance: its objectives, lessons and steps, and which facts each of them teaches.
public struct CourseOutline: Sendable {
  /// The course.
  public let course: Course
  /// Its lessons, in order.
  public let lessons: [Lesson]
  /// What there is to teach; nothing for a course without `facts.yaml`.
  public let facts: CourseFacts

  /// The steps that give points and may not be passed over.
  public static func gradedSteps(_ lesson: Lesson) -> [LessonStep] {
    lesson.steps.filter { !$0.isOptional && $0.maximumPoints > 0 }
  }

  /// The graded steps that prove an objective: their own, else their lesson's.
  public func gradedSteps(of objective: CourseObjective) -> [LessonStep] {
    lessons.flatMap { lesson in
      Self.gradedSteps(lesson).filter { ($0.objective ?? lesson.objective) == objective.id }
    }
  }

  /// The lessons with graded steps that prove an objective.
  public func lessons(of objective: CourseObjective) -> [Lesson] {
    lessons.filter { lesson in
      Self.gradedSteps(lesson).contains { ($0.objective ?? lesson.objective) == objective.id }
    }
  }

  /// Where a fact is taught: `lesson/step`, or `lesson` where its steps name no facts.
  public func teachers(of fact: CourseFact) -> [String] {
    lessons.flatMap { lesson -> [String] in
      if lesson.steps.allSatisfy(\.facts.isEmpty) {
        return lesson.citedFacts.contains(fact.id) ? [lesson.id] : []
      }
      return lesson.steps.filter { $0.facts.contains(fact.id) }.map { "\(lesson.id)/\($0.id)" }
    }
  }
}

extension StepKind {
  /// Whether steps of this kind are about the lab and not about an answer alone.
  public var isPractical: Bool {
    switch self {
    case .do, .diagnose, .challenge, .wait: true
    case .find, .choose, .order, .predict, .explore: false
    }
  }
}

extension CourseFolder {
  /// The outline of the course with all its lessons.
  public func outline() -> CourseReading<CourseOutline> {
    var session = ReadingSession(folder: self)
    let hasFacts = names(in: "").contains("facts.yaml")
    let facts = (hasFacts ? session.facts() : nil) ?? CourseFacts(facts: [])
    guard let course = session.course() else { return session.reading(nil) }
    let lessons = course.lessons.compactMap { session.lesson($0.file)?.0 }
    return session.reading(CourseOutline(course: course, lessons: lessons, facts: facts))
  }
}
