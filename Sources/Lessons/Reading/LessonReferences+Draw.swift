extension LessonReferences {
  /// What must hold so that every draw of steps is as good as another.
  func checkDraw() {
    guard let draw = lesson.draw, !lesson.steps.isEmpty else { return }
    let steps = lesson.steps
    if draw >= steps.count {
      reporter.error(
        lesson.place(of: "draw"), "`draw: \(draw)` of \(steps.count) steps",
        because: "there is nothing to draw unless there are more", fix: "add steps or lower it")
    }
    for step in steps where step.maximumPoints != steps[0].maximumPoints || step.isOptional {
      reporter.error(
        step.place,
        step.isOptional
          ? "an optional step among those that are drawn"
          : "a step worth \(step.maximumPoints) where the first one is worth "
            + "\(steps[0].maximumPoints)",
        because: "every attempt must be out of the same number of points, whatever was drawn",
        fix: "give all steps of the lesson the same points, and make none optional")
    }
    checkReadings()
  }

  /// A page between two steps would be shown whichever of them were drawn.
  private func checkReadings() {
    let isStep = lesson.sections.map { section in
      if case .step = section { return true }
      return false
    }
    guard let first = isStep.firstIndex(of: true), let last = isStep.lastIndex(of: true) else {
      return
    }
    for case .reading(let reading) in lesson.sections[first...last] {
      reporter.error(
        Place(line: reading.line, column: 1), "a page to read between steps that are drawn",
        because: "it would be shown whether or not the step after it is",
        fix: "write it into that step, or before the first or behind the last one")
    }
  }
}
