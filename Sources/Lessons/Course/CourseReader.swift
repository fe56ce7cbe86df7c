/// Reads `course.yaml`.
enum CourseReader {
  static func read(_ bytes: [UInt8], reporter: Reporter) -> Course? {
    guard let source = SourceText(bytes, reporter: reporter),
      let node = YamlReader.read(source, lines: 0..<source.lineCount, reporter: reporter),
      let fields = Fields(node, .course, reporter: reporter)
    else { return nil }
    fields.formatVersion()
    let course = Course(
      id: fields.identifier("id") ?? "", title: fields.string("title") ?? "",
      languages: fields.has("languages") ? fields.identifiers("languages") : ["en"],
      objectives: objectives(fields), lessons: lessons(fields), scoring: fields.scoring())
    return reporter.hasErrors ? nil : course
  }

  private static func objectives(_ fields: Fields) -> [CourseObjective] {
    var objectives: [CourseObjective] = []
    for node in fields.list("objectives") {
      guard let entry = Fields(node, .objective, reporter: fields.reporter) else { continue }
      guard let id = entry.identifier("id"), let title = entry.string("title") else { continue }
      if objectives.contains(where: { $0.id == id }) { duplicate(id, "objective", entry) }
      objectives.append(CourseObjective(id: id, title: title))
    }
    return objectives
  }

  private static func lessons(_ fields: Fields) -> [CourseLesson] {
    var lessons: [CourseLesson] = []
    for node in fields.list("lessons") {
      guard let entry = Fields(node, .courseLesson, reporter: fields.reporter) else { continue }
      guard let id = entry.identifier("id"), let file = entry.string("file") else { continue }
      if lessons.contains(where: { $0.id == id }) { duplicate(id, "lesson", entry) }
      if !CourseFolder.isInside(file) {
        fields.reporter.error(
          entry.node("file")?.place ?? entry.place,
          "the path `\(file)` leads out of the course folder",
          because: "a course is one folder that can be copied anywhere",
          fix: "use a path of names inside the folder")
      }
      let place = entry.node("file")?.place ?? entry.place
      lessons.append(CourseLesson(id: id, file: file, place: place))
    }
    return lessons
  }

  private static func duplicate(_ id: String, _ what: String, _ entry: Fields) {
    entry.reporter.error(
      entry.place, "a second \(what) named `\(id)`",
      because: "names are cited, so each stands for one", fix: "give it another id")
  }
}

/// Reads `glossary.yaml`.
enum GlossaryReader {
  static func read(_ bytes: [UInt8], reporter: Reporter) -> Glossary? {
    guard let source = SourceText(bytes, reporter: reporter),
      let node = YamlReader.read(source, lines: 0..<source.lineCount, reporter: reporter),
      let fields = Fields(node, .glossary, reporter: reporter)
    else { return nil }
    fields.formatVersion()
    var terms: [(term: GlossaryTerm, place: Place)] = []
    for node in fields.list("terms") {
      guard let entry = Fields(node, .term, reporter: reporter) else { continue }
      guard let term = entry.string("term"), let says = entry.text("says") else { continue }
      if terms.contains(where: { $0.term.term == term }) {
        reporter.error(
          entry.place, "a second term `\(term)`", because: "a word is explained once",
          fix: "join the two")
      }
      terms.append(
        (
          GlossaryTerm(
            term: term, also: entry.strings("also"), says: says, see: entry.strings("see")),
          entry.place
        ))
    }
    let names = terms.map(\.term.term)
    for (term, place) in terms {
      for other in term.see where !names.contains(other) {
        reporter.error(
          place, "`see` names `\(other)`", because: "the glossary has no such term",
          fix: NearestName.of(other, among: names).map { "did you mean `\($0)`?" }
            ?? "add the term or remove the name")
      }
    }
    return reporter.hasErrors ? nil : Glossary(terms: terms.map(\.term))
  }
}
