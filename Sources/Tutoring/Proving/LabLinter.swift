import CoManagementModel
public import Lessons
import ShellRuntime

/// What a lesson says of the lab and of its commands, held against both: names of the world's parts
/// and faults, commands and parameters, and expressions that would change what they look at.
public struct LabLinter {
  let bundle: LessonBundle
  let session: LearningSession
  private var lesson: Lesson { bundle.lesson }

  /// Every mistake of a lesson that only the lab shows, by place. What keeps the scenario from
  /// becoming a world is one of them.
  public static func lint(_ bundle: LessonBundle, engine: TutorEngine) -> [Diagnostic] {
    var setting = LearningSession.Setting(bundle: bundle, seed: 1)
    setting.isFormatting = false
    let unknown = bundle.lesson.steps.flatMap { unknownFaults(of: $0, in: bundle.lesson) }
    for step in bundle.lesson.steps {
      setting.faults[step.id] = step.task.faults.first { step.makes($0) || isKnown($0) }
    }
    do throws(LabRejection) {
      let session = try LearningSession(setting, engine: engine)
      return (unknown + LabLinter(bundle: bundle, session: session).all)
        .sorted(by: Diagnostic.isBefore)
    } catch {
      guard unknown.isEmpty else { return unknown }
      return [
        Diagnostic(
          file: bundle.lesson.file, at: bundle.lesson.place(of: "scenario"),
          what: "the scenario cannot become a lab", why: error.description,
          whatToDo: "mend the scenario or the lesson's faults")
      ]
    }
  }

  private var all: [Diagnostic] {
    lesson.steps.flatMap { lint($0) } + lesson.variables.flatMap { variable($0) }
      + placeholders(lesson.introduction) + readings
  }

  private var readings: [Diagnostic] {
    lesson.sections.flatMap { section -> [Diagnostic] in
      switch section {
      case .reading(let reading):
        let heading = MarkdownBlock(.heading(level: 2, reading.title), line: reading.line)
        return placeholders([heading] + reading.prose) + reading.examples.flatMap(example)
      case .step(let step): return step.examples.flatMap(example)
      }
    }
  }

  private func lint(_ step: LessonStep) -> [Diagnostic] {
    let checks = step.allChecks + (step.remedy?.checks ?? [])
    var found = checks.flatMap { lint($0.rule, at: $0.place) }
    found += step.mistakes.flatMap { lint($0.rule, at: $0.place) }
    found += step.hints.compactMap(\.when).flatMap { looked(at: $0) }
    found += placeholders(step.allBlocks)
    return found + task(step) + typed(step)
  }

  private func task(_ step: LessonStep) -> [Diagnostic] {
    switch step.task {
    case .find(let answer, let accepted, _): ([answer] + accepted).flatMap { looked(at: $0) }
    case .predict(let command, _, _, _): commands(of: command)
    case .do, .diagnose, .choose, .order, .wait, .explore, .challenge: []
    }
  }

  /// What is typed for the step: its unseen beginning and its solutions. A wrong way may be wrong
  /// in its commands, too.
  private func typed(_ step: LessonStep) -> [Diagnostic] {
    let right = step.solutions.filter { $0.kind == .right }.map(\.lines)
    return ([step.setup] + step.faultSetups.map(\.lines) + right).flatMap { lines -> [Diagnostic] in
      let commands = lines.filter { TrainerWord(line: $0.text) == nil }
      let defines = commands.contains { line in
        ["function ", "filter ", "alias"].contains { line.text.lowercased().contains($0) }
      }
      return defines ? [] : commands.flatMap { errors(of: $0.text, at: $0.origin) }
    }
  }

  private func example(_ example: LessonExample) -> [Diagnostic] {
    let script = session.script(of: example)
    guard example.runs, !script.lowercased().contains("function ") else { return [] }
    return errors(of: script, at: example.script.origin)
  }

  private func placeholders(_ blocks: [MarkdownBlock]) -> [Diagnostic] {
    blocks.flatMap(\.inlines).flatMap(\.parts).flatMap { part -> [Diagnostic] in
      if case .placeholder(let expression) = part { return looked(at: expression) }
      return []
    }
  }

  private func lint(_ rule: CheckRule, at place: Place) -> [Diagnostic] {
    switch rule {
    case .state(let expression), .output(let expression), .answer(let expression),
      .by(let expression, _):
      looked(at: expression)
    case .seen(let expression, let pattern):
      looked(at: expression) + (pattern.map(command) ?? [])
    case .uses(let pattern), .avoids(let pattern): command(pattern)
    case .unchanged(let parts, let except): (parts + except).flatMap { part($0, at: place) }
    case .all(let rules), .any(let rules), .none(let rules), .order(let rules):
      rules.flatMap { lint($0, at: place) }
    case .raised, .count, .lasted: []
    }
  }

  private func part(_ name: String, at place: Place) -> [Diagnostic] {
    let known = WorldPart.allCases.map(\.rawValue)
    guard !known.contains(name) else { return [] }
    return [unknown("no part `\(name)` of the world", name, known, place)]
  }

  private static func isKnown(_ fault: String) -> Bool { ConnectorFault(rawValue: fault) != nil }

  /// Faults that neither the lab has nor the step makes.
  private static func unknownFaults(of step: LessonStep, in lesson: Lesson) -> [Diagnostic] {
    let known = ConnectorFault.allCases.map(\.rawValue)
    return step.task.faults.filter { !step.makes($0) && !isKnown($0) }.map { fault in
      Diagnostic(
        file: lesson.file, at: step.place(of: "faults"),
        what: "nothing makes the fault `\(fault)`",
        why: "the lab has only \(known.joined(separator: ", ")), and the step no `setup \(fault)` "
          + "block",
        whatToDo: NearestName.of(fault, among: known).map { "did you mean `\($0)`?" }
          ?? "add a `setup \(fault)` block whose lines make it")
    }
  }

  private func unknown(
    _ what: String, _ name: String, _ known: [String], _ place: Place
  ) -> Diagnostic {
    diagnostic(
      place, what, "there are \(known.joined(separator: ", "))",
      NearestName.of(name, among: known).map { "did you mean `\($0)`?" } ?? "name one of these")
  }
}

extension LabLinter {
  /// The commands of an expression that only looks: all there, simulated, and readers.
  private func looked(at expression: LessonExpression) -> [Diagnostic] {
    let report = session.shell.analyze(expression.text)
    let changing = report.uses.filter {
      session.engine.commands.definition(named: $0.command)?.isReader == false
    }
    return commands(of: expression)
      + changing.map {
        diagnostic(
          expression.origin.place(line: $0.position.line, column: $0.position.column),
          "`\($0.command)` would change the lab",
          "checks, conditions and texts look and never touch",
          "use a command that only reads")
      }
  }

  /// A value of the lab may be drawn; nothing of the lab may change for it.
  private func variable(_ variable: LabVariable) -> [Diagnostic] {
    looked(at: variable.expression).filter { !$0.what.hasPrefix("`Get-Random`") }
  }

  private func commands(of expression: LessonExpression) -> [Diagnostic] {
    errors(of: expression.text, at: expression.origin)
  }

  private func command(_ pattern: CommandPattern) -> [Diagnostic] {
    errors(of: pattern.text, at: pattern.origin)
  }

  /// Commands and parameters that there are not, and real commands that the lab does not simulate.
  private func errors(of text: String, at origin: TextOrigin) -> [Diagnostic] {
    let report = session.shell.analyze(text)
    let table = session.engine.commands
    let errors = report.errors.map { error in
      let place = error.position.map { origin.place(line: $0.line, column: $0.column) }
      let nearest =
        error.id == "CommandNotFoundException"
        ? table.nearestNames(to: error.targetText, limit: 1).first : nil
      return diagnostic(
        place ?? origin.start, "this cannot run (\(error.id))", Self.reason(error.message),
        nearest.map { "did you mean `\($0)`?" } ?? "mend the command")
    }
    let real = report.uses.filter {
      table.definition(named: $0.command) == nil && table.signature(named: $0.command) != nil
    }
    return errors
      + real.map {
        diagnostic(
          origin.place(line: $0.position.line, column: $0.position.column),
          "`\($0.command)` is real and not simulated", "the lab would answer with an error",
          "use a command that the lab has; `cotutor run -c Get-Command` lists them")
      }
  }

  /// A message as the middle of a sentence.
  private static func reason(_ message: String) -> String {
    let line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message
    return line.hasSuffix(".") ? String(line.dropLast()) : line
  }

  private func diagnostic(
    _ place: Place, _ what: String, _ why: String, _ fix: String
  ) -> Diagnostic {
    Diagnostic(file: bundle.lesson.file, at: place, what: what, why: why, whatToDo: fix)
  }
}
