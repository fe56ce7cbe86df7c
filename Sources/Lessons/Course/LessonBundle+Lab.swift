extension LessonBundle {
  /// A lab alone: a scenario to try things in, with no lesson. Sessions of it are kept under
  /// `lab-` and the scenario's id.
  public static func lab(
    _ scenario: ScenarioDocument, glossary: [GlossaryTerm] = []
  ) -> LessonBundle {
    let lesson = Lesson(
      file: "", id: labPrefix + scenario.id, title: scenario.title ?? scenario.id, objective: nil,
      minutes: nil, teaches: [], needs: [], scenario: scenario.id, facts: [], variables: [],
      scoring: ScoringPolicy(), draw: nil, isOneSitting: false, givesHelp: true, answers: nil,
      introduction: [], sections: [], keyPlaces: [:])
    return LessonBundle(
      lesson: lesson, scenario: scenario, scoring: .standard, objectives: [], glossary: glossary)
  }

  /// Whether it is a lab alone: nothing is asked and nothing is scored.
  public var isLab: Bool { lesson.file.isEmpty }

  private static let labPrefix = "lab-"
}
