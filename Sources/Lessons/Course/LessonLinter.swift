/// Every mistake of a course or a lesson at once, by file and place.
public enum LessonLinter {
  /// A whole course: `course.yaml`, glossary, lessons, scenarios, and what they cite of each other.
  public static func lint(course folder: CourseFolder) -> [Diagnostic] {
    check(course: folder).diagnostics
  }

  /// The same, with the lessons that can be read, so that whoever goes on need not read them again.
  public static func check(course folder: CourseFolder) -> (
    diagnostics: [Diagnostic], lessons: [LessonBundle]
  ) {
    var session = ReadingSession(folder: folder)
    let course = session.course()
    let names = folder.names(in: "")
    let glossary = names.contains("glossary.yaml") ? session.glossary() : nil
    let hasFacts = names.contains("facts.yaml")
    let citations = FactCitations(hasFacts ? session.facts() : nil, isListed: hasFacts)
    let courseReporter = session.reporter("course.yaml")
    var lessons: [LessonBundle] = []
    let scoring = course?.scoring.over(.standard) ?? .standard
    for entry in course?.lessons ?? [] {
      let citation = Citation(reporter: courseReporter, place: entry.place)
      guard let (lesson, reporter) = session.lesson(entry.file, citation: citation) else {
        continue
      }
      check(lesson, entry: entry, course: course, reporter: reporter)
      let hasScenario = checkScenario(lesson, folder: folder, reporter: reporter)
      LessonLinks(lesson: lesson, folder: folder, glossary: glossary, reporter: reporter).check()
      citations.check(lesson, reporter: reporter)
      guard hasScenario else { continue }
      let bundle = session.bundle(
        lesson, reporter, base: scoring, course?.objectives ?? [])
      if let bundle { lessons.append(bundle) }
    }
    if lessons.count == course?.lessons.count {
      citations.checkTaught(by: lessons.map(\.lesson), reporter: session.reporter("facts.yaml"))
    }
    if let course { warnOfLooseLessons(names, course: course, session: &session) }
    lintScenarios(folder, &session)
    return (unique(session.diagnostics), lessons)
  }

  /// One lesson and its scenario; also against `course.yaml` where the folder has one.
  public static func lint(lesson file: String, in folder: CourseFolder) -> [Diagnostic] {
    var session = ReadingSession(folder: folder)
    let course =
      folder.names(in: "").contains("course.yaml") ? folder.course().value : nil
    if let (lesson, reporter) = session.lesson(file) {
      let entry = course?.lessons.first { $0.file == file }
      check(lesson, entry: entry, course: course, reporter: reporter)
      LessonLinks(
        lesson: lesson, folder: folder, glossary: folder.glossary().value, reporter: reporter
      ).check()
      let isListed = folder.names(in: "").contains("facts.yaml")
      FactCitations(folder.facts().value, isListed: isListed).check(lesson, reporter: reporter)
      if let id = lesson.scenario {
        let citation = Citation(reporter: reporter, place: lesson.place(of: "scenario"))
        _ = session.scenario(id, citation: citation)
      }
    }
    return unique(session.diagnostics)
  }

  /// What a lesson and its course say of each other.
  private static func check(
    _ lesson: Lesson, entry: CourseLesson?, course: Course?, reporter: Reporter
  ) {
    if let entry, entry.id != lesson.id {
      reporter.error(
        lesson.place(of: "id"), "the lesson calls itself `\(lesson.id)`",
        because: "course.yaml calls it `\(entry.id)`", fix: "make the two agree")
    }
    guard let course else { return }
    checkObjectives(lesson, course, reporter)
    let ids = course.lessons.map(\.id)
    for need in lesson.needs where !ids.contains(need) || need == lesson.id {
      reporter.error(
        lesson.place(of: "needs"), "`needs` names `\(need)`",
        because: need == lesson.id
          ? "that is the lesson itself" : "course.yaml lists no such lesson",
        fix: NearestName.of(need, among: ids.filter { $0 != lesson.id })
          .map { "did you mean `\($0)`?" } ?? "name a lesson of the course or remove it")
    }
  }

  private static func checkObjectives(_ lesson: Lesson, _ course: Course, _ reporter: Reporter) {
    let known = course.objectives.map(\.id)
    let named =
      [(lesson.objective, lesson.place(of: "objective"))]
      + lesson.steps.map { ($0.objective, $0.place(of: "objective")) }
    for case (let objective?, let place) in named where !known.contains(objective) {
      reporter.error(
        place, "no objective `\(objective)`",
        because: "course.yaml lists \(known.joined(separator: ", "))",
        fix: NearestName.of(objective, among: known).map { "did you mean `\($0)`?" }
          ?? "name one of these or add it there")
    }
  }

  /// Whether the lesson's scenario is there, or none is asked for.
  private static func checkScenario(
    _ lesson: Lesson, folder: CourseFolder, reporter: Reporter
  ) -> Bool {
    guard let id = lesson.scenario else { return true }
    let known = folder.names(in: "scenarios").compactMap(scenarioID)
    guard !known.contains(id) else { return true }
    reporter.error(
      lesson.place(of: "scenario"), "no scenario `\(id)`",
      because: "there is no file `scenarios/\(id).yaml`",
      fix: NearestName.of(id, among: known).map { "did you mean `\($0)`?" }
        ?? "add the file or name one that is there")
    return false
  }

  private static func lintScenarios(_ folder: CourseFolder, _ session: inout ReadingSession) {
    for id in folder.names(in: "scenarios").compactMap(scenarioID) {
      _ = session.scenario(id, citation: nil)
    }
  }

  private static func scenarioID(_ file: String) -> String? {
    file.hasSuffix(".yaml") ? String(file.dropLast(5)) : nil
  }

  /// Markdown that no learner will find. `NAME.de.md` is the German text of `NAME.md`.
  private static func warnOfLooseLessons(
    _ names: [String], course: Course, session: inout ReadingSession
  ) {
    let listed = course.lessons.map(\.file)
    for name in names where name.hasSuffix(".md") && !listed.contains(name) {
      let parts = name.split(separator: ".")
      if parts.count == 3, listed.contains("\(parts[0]).md") { continue }
      session.reporter(name).warning(
        Place(line: 1, column: 1), "no entry of course.yaml names this file",
        because: "learners will not find it", fix: "add it under `lessons:` or remove it")
    }
  }

  /// A scenario is read once for itself and once for each that extends it.
  private static func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }
  }
}
