extension Lesson {
  /// The objective of the course that a step belongs to.
  public func objective(of step: LessonStep) -> String? { step.objective ?? objective }

  /// Whether the trainer helps in a step: hints, explanations and solutions.
  public func givesHelp(in step: LessonStep) -> Bool { step.givesHelp ?? givesHelp }

  /// How many answers the question of a step takes; nil = any number.
  public func answers(to step: LessonStep) -> Int? { step.answers ?? answers }

  /// The lesson with some of its steps only, in its own order.
  func keeping(steps ids: Set<String>) -> Lesson {
    var lesson = self
    lesson.sections.removeAll { section in
      if case .step(let step) = section { return !ids.contains(step.id) }
      return false
    }
    return lesson
  }
}

extension LessonBundle {
  /// The bundle with some of the lesson's steps only, in its own order.
  public func keeping(steps ids: Set<String>) -> LessonBundle {
    LessonBundle(
      lesson: lesson.keeping(steps: ids), scenario: scenario, scoring: scoring,
      objectives: objectives, glossary: glossary)
  }
}
