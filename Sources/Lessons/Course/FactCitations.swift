/// Checks what lessons and their steps say that they teach against `facts.yaml`.
struct FactCitations {
  /// Nil where the course has no `facts.yaml`, or one that cannot be read.
  let known: CourseFacts?
  private let isListed: Bool
  private let ids: Set<String>

  /// `isListed` says whether the course has a `facts.yaml` at all.
  init(_ known: CourseFacts?, isListed: Bool) {
    self.known = known
    self.isListed = isListed
    ids = Set(known?.ids ?? [])
  }

  func check(_ lesson: Lesson, reporter: Reporter) {
    let ofSteps = lesson.steps.flatMap(\.facts)
    if known != nil { check(lesson.citedFacts, at: lesson.place(of: "facts"), reporter) }
    if known != nil || !isListed {
      for step in lesson.steps { check(step.facts, at: step.place(of: "facts"), reporter) }
    }
    if !ofSteps.isEmpty { compare(lesson, Set(ofSteps), reporter) }
  }

  private func check(_ cited: [String], at place: Place, _ reporter: Reporter) {
    var seen: Set<String> = []
    for id in cited {
      if !seen.insert(id).inserted {
        reporter.error(
          place, "`facts` names `\(id)` twice", because: "once says it all", fix: "remove one")
      } else if !ids.contains(id) {
        reporter.error(
          place, "`facts` names `\(id)`",
          because: isListed ? "facts.yaml has no such fact" : "the course has no facts.yaml",
          fix: NearestName.of(id, among: known?.ids ?? []).map { "did you mean `\($0)`?" }
            ?? "add it there or name one that is there")
      }
    }
  }

  /// The top of a lesson promises what its steps keep, no more and no less.
  private func compare(_ lesson: Lesson, _ ofSteps: Set<String>, _ reporter: Reporter) {
    let ofTop = lesson.citedFacts
    let place = lesson.place(of: "facts")
    let kept = lesson.steps.flatMap(\.facts)
    let unkept = ofTop.filter { !ofSteps.contains($0) }
    let unnamed = unique(kept.filter { !ofTop.contains($0) })
    if !unkept.isEmpty {
      reporter.error(
        place, "no step teaches \(Self.list(unkept))",
        because: "`\(Lesson.citationName)` at the top of the lesson names what its steps teach",
        fix: "name it in the `facts:` of the step that teaches it, or remove it here")
    }
    if !unnamed.isEmpty {
      reporter.error(
        place, "`\(Lesson.citationName)` lacks \(Self.list(unnamed))",
        because: "steps of the lesson teach it", fix: "add it here, or remove it there")
    }
  }

  private func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private static func list(_ ids: [String]) -> String {
    ids.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// Once all lessons are read: a fact is taught, or it says why not.
  func checkTaught(by lessons: [Lesson], reporter: Reporter) {
    let taught = Set(lessons.flatMap { $0.citedFacts + $0.steps.flatMap(\.facts) })
    for fact in known?.facts ?? [] {
      if taught.contains(fact.id), fact.untaught != nil {
        reporter.warning(
          fact.place, "`\(fact.id)` is taught, and says why it is not",
          because: "a lesson names it in its `facts`", fix: "remove `untaught:`")
      } else if !taught.contains(fact.id), fact.untaught == nil {
        reporter.warning(
          fact.place, "no lesson teaches `\(fact.id)`",
          because: "none names it in its `facts`",
          fix: "name it where it is taught, or say `untaught:` and why")
      }
    }
  }
}
