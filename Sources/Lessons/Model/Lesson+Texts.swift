extension Lesson {
  /// Every block that a learner may read, in order: introduction, headings, prose, and the texts of
  /// steps.
  public var allBlocks: [MarkdownBlock] {
    introduction
      + sections.flatMap { section -> [MarkdownBlock] in
        switch section {
        case .reading(let reading):
          [MarkdownBlock(.heading(level: 2, reading.title), line: reading.line)] + reading.prose
        case .step(let step): step.allBlocks
        }
      }
  }
}

extension LessonStep {
  /// Every block of the step that a learner may read.
  public var allBlocks: [MarkdownBlock] {
    [MarkdownBlock(.heading(level: 2, title), line: line)] + prose + texts.flatMap(\.blocks)
  }

  /// Every text of the step's keys.
  public var texts: [LessonText] {
    let answer = [task.answerGoal?.says, task.answerGoal?.because].compactMap(\.self)
    let options = task.options.flatMap { [$0.says, $0.because].compactMap(\.self) }
    let all = allChecks + (remedy?.checks ?? [])
    let checks = all.flatMap { [$0.says, $0.because].compactMap(\.self) }
    return answer + options + checks + routes.compactMap(\.says) + hints.map(\.say)
      + mistakes.map(\.say) + (remedy.map { [$0.say] } ?? [])
  }
}

extension StepTask {
  /// What the learner chooses from or puts in order; empty for other kinds.
  public var options: [LessonOption] {
    switch self {
    case .diagnose(_, let causes, _): causes
    case .choose(let options, _, _): options
    case .order(let items, _, _): items
    case .predict(_, let outcomes, _, _): outcomes
    case .do, .find, .wait, .explore, .challenge: []
    }
  }
}
