/// A lesson with all that it depends on.
public struct LessonBundle: Sendable, Hashable {
  /// The lesson.
  public let lesson: Lesson
  /// Its scenario with everything that it extends; nil for a lesson of reading only.
  public let scenario: ScenarioDocument?
  /// The lesson's scoring over the course's over the default.
  public let scoring: ScoringPolicy
  /// The objectives of its course; none where the lesson was read by itself.
  public let objectives: [CourseObjective]
  /// The terms of its course.
  public internal(set) var glossary: [GlossaryTerm] = []
}

extension CourseFolder {
  /// `course.yaml` alone.
  public func course() -> CourseReading<Course> {
    var session = ReadingSession(folder: self)
    let course = session.course()
    return session.reading(course)
  }

  /// `glossary.yaml`; a course without one has no terms.
  public func glossary() -> CourseReading<Glossary> {
    var session = ReadingSession(folder: self)
    guard names(in: "").contains("glossary.yaml") else {
      return session.reading(Glossary(terms: []))
    }
    let glossary = session.glossary()
    return session.reading(glossary)
  }

  /// The terms of the glossary; none where it has mistakes, which are the linter's to tell.
  public var terms: [GlossaryTerm] { glossary().value?.terms ?? [] }

  /// `facts.yaml`; nil for a course without one.
  public func facts() -> CourseReading<CourseFacts> {
    var session = ReadingSession(folder: self)
    let facts = names(in: "").contains("facts.yaml") ? session.facts() : nil
    return session.reading(facts)
  }

  /// A scenario with everything that it extends.
  public func scenario(_ id: String) -> CourseReading<ScenarioDocument> {
    var session = ReadingSession(folder: self)
    let scenario = session.scenario(id, citation: nil)
    return session.reading(scenario)
  }

  /// The lesson in a file of the folder, with its scenario. `files` are the lesson's and the
  /// scenario's, over which a transcript's `pack` is taken.
  public func lesson(
    file: String, scoring base: ScoringPolicy = .standard, objectives: [CourseObjective] = []
  ) -> CourseReading<LessonBundle> {
    var session = ReadingSession(folder: self)
    var bundle = session.bundle(file, base: base, objectives)
    bundle?.glossary = terms
    return session.reading(bundle)
  }

  /// The lesson of that id, by way of `course.yaml`; nil with a diagnostic that names the nearest.
  public func lesson(id: String) -> CourseReading<LessonBundle> {
    let course = course()
    guard let found = course.value else {
      return CourseReading(value: nil, diagnostics: course.diagnostics, files: [])
    }
    guard let entry = found.lessons.first(where: { $0.id == id }) else {
      let known = found.lessons.map(\.id)
      let unknown = Diagnostic(
        file: "course.yaml", at: Place(line: 1, column: 1), what: "no lesson `\(id)`",
        why: "the course has \(known.map { "`\($0)`" }.joined(separator: ", "))",
        whatToDo: NearestName.of(id, among: known).map { "did you mean `\($0)`?" }
          ?? "name one of these")
      return CourseReading(value: nil, diagnostics: [unknown], files: [])
    }
    return lesson(
      file: entry.file, scoring: found.scoring.over(.standard), objectives: found.objectives)
  }
}

/// Reads files of a folder, each once, and collects diagnostics and bytes.
struct ReadingSession {
  let folder: CourseFolder
  private(set) var files: [CourseFile] = []
  private var reporters: [Reporter] = []

  init(folder: CourseFolder) { self.folder = folder }

  var diagnostics: [Diagnostic] {
    reporters.flatMap(\.diagnostics).sorted(by: Diagnostic.isBefore)
  }

  /// What was read; no value if there was an error anywhere.
  func reading<Value>(_ value: Value?) -> CourseReading<Value> {
    let hasErrors = reporters.contains(where: \.hasErrors)
    return CourseReading(
      value: hasErrors ? nil : value, diagnostics: diagnostics,
      files: files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  mutating func reporter(_ file: String) -> Reporter {
    let reporter = Reporter(file: file)
    reporters.append(reporter)
    return reporter
  }

  private mutating func open(_ path: String, citation: Citation?) -> ([UInt8], Reporter)? {
    let reporter = reporter(path)
    guard let bytes = folder.bytes(path, citation: citation, reporter: reporter) else {
      return nil
    }
    files.append(CourseFile(path: path, bytes: bytes))
    return (bytes, reporter)
  }

  mutating func course() -> Course? {
    open("course.yaml", citation: nil).flatMap { CourseReader.read($0.0, reporter: $0.1) }
  }

  mutating func glossary() -> Glossary? {
    open("glossary.yaml", citation: nil).flatMap { GlossaryReader.read($0.0, reporter: $0.1) }
  }

  mutating func facts() -> CourseFacts? {
    open("facts.yaml", citation: nil).flatMap { FactsReader.read($0.0, reporter: $0.1) }
  }

  mutating func lesson(_ file: String, citation: Citation? = nil) -> (Lesson, Reporter)? {
    guard let (bytes, reporter) = open(file, citation: citation),
      let lesson = LessonReader.read(bytes, reporter: reporter)
    else { return nil }
    return (lesson, reporter)
  }

  mutating func bundle(
    _ file: String, base: ScoringPolicy, _ objectives: [CourseObjective]
  ) -> LessonBundle? {
    guard let (lesson, reporter) = lesson(file) else { return nil }
    return bundle(lesson, reporter, base: base, objectives)
  }

  /// A lesson with its scenario; nil if that cannot be read.
  mutating func bundle(
    _ lesson: Lesson, _ reporter: Reporter, base: ScoringPolicy, _ objectives: [CourseObjective]
  ) -> LessonBundle? {
    var scenario: ScenarioDocument?
    if let id = lesson.scenario {
      let citation = Citation(reporter: reporter, place: lesson.place(of: "scenario"))
      scenario = self.scenario(id, citation: citation)
      if scenario == nil { return nil }
    }
    return LessonBundle(
      lesson: lesson, scenario: scenario, scoring: lesson.scoring.over(base),
      objectives: objectives)
  }

  /// A scenario over all that it extends.
  mutating func scenario(_ id: String, citation: Citation?) -> ScenarioDocument? {
    var chain: [ScenarioDocument] = []
    var next: String? = id
    var citation = citation
    while let name = next {
      let path = "scenarios/\(name).yaml"
      if let citation, chain.contains(where: { $0.id == name }) {
        citation.reporter.error(
          citation.place, "`extends: \(name)` leads back to itself",
          because: "no scenario would be the first", fix: "remove one `extends:`")
        return nil
      }
      guard let (bytes, reporter) = open(path, citation: citation),
        let read = ScenarioReader.read(bytes, id: name, reporter: reporter)
      else { return nil }
      chain.append(read.document)
      next = read.document.extends
      citation = Citation(reporter: reporter, place: read.extendsPlace)
    }
    guard var merged = chain.last else { return nil }
    for document in chain.dropLast().reversed() { merged = document.over(merged) }
    return merged
  }
}
