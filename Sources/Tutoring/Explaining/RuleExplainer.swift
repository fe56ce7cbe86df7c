import CoManagementCmdlets
import CoManagementModel
import Lessons
import ShellRuntime

/// Says why a rule does not hold.
struct RuleExplainer {
  let session: LearningSession
  let judge: RuleJudge
  /// The lines typed in the step.
  let lines: [LineRecord]

  /// Sentences on a rule that does not hold.
  func sentences(_ rule: CheckRule, at path: RulePath) -> [String] {
    switch rule {
    case .state(let expression):
      return comparison(expression) + since(expression) + arrival(expression)
    case .unchanged(let parts, let except): return changes(parts, except: except)
    case .uses(let pattern): return NearestMiss(pattern, lines: lines, session).sentences
    case .avoids(let pattern): return culprit(pattern)
    case .seen(let expression, let pattern): return unseen(expression, from: pattern)
    case .raised(let id): return [missing(error: id)]
    case .output(let expression): return [missing(output: expression)]
    case .by(let expression, let seconds): return inTime(expression, seconds)
    case .lasted(let seconds):
      let left = Int64(seconds) * 1_000 - judge.elapsedMilliseconds
      return ["\(Duration.words(left)) have still to pass. \(Self.sleep(left))"]
    case .count(let most): return ["At most \(most) lines; so far \(lines.count)."]
    case .answer: return []
    case .all, .any, .none, .order: return list(rule, at: path)
    }
  }

  private func list(_ rule: CheckRule, at path: RulePath) -> [String] {
    switch rule {
    case .all(let rules):
      return rules.enumerated().flatMap { index, rule in
        holds(rule, at: path.child(index)) ? [] : sentences(rule, at: path.child(index))
      }
    case .any(let rules):
      return ["One of these is enough:"]
        + rules.enumerated().flatMap { sentences($1, at: path.child($0)) }
    case .none(let rules):
      return rules.enumerated().flatMap { index, rule in
        holds(rule, at: path.child(index)) ? [unwanted(rule)] : []
      }
    case .order(let rules): return outOfOrder(rules, at: path)
    default: return []
    }
  }

  private func holds(_ rule: CheckRule, at path: RulePath) -> Bool {
    judge.holds(rule, at: path, lines: lines)
  }

  /// `Wanted: equal to 0; found: 1.`
  private func comparison(_ expression: LessonExpression, item: Value? = nil) -> [String] {
    let values = judge.comparison(of: expression, item: item)
    let found = "found: \(values.found.map(Self.shown) ?? "an error")."
    guard let wanted = values.wanted, let word = values.word else {
      return ["Wanted: something true; \(found)"]
    }
    let sign = word.isEmpty ? "" : word + " "
    return ["Wanted: \(sign)\(Self.shown(wanted)); \(found)"]
  }

  /// Values as a short text.
  static func shown(_ values: [Value]) -> String {
    let texts = values.prefix(5).map { $0.isNull ? "nothing" : $0.text }
    let list = texts.filter { !$0.isEmpty }.joined(separator: ", ")
    let more = values.count > 5 ? " and \(values.count - 5) more" : ""
    return list.isEmpty ? "nothing" : list + more
  }

  /// The line after which what was found last changed.
  private func since(_ expression: LessonExpression) -> [String] {
    let texts = session.found(by: expression, before: lines)
    guard texts.count == lines.count + 1, !lines.isEmpty else { return [] }
    guard let index = lines.indices.last(where: { texts[$0] != texts[$0 + 1] }) else {
      return expression.readsVariables ? [] : ["It was so when the step began."]
    }
    return ["It is so since: \(Self.quoted(lines[index]))"]
  }

  static func quoted(_ line: LineRecord) -> String {
    let first = line.text.split(separator: "\n").first.map(String.init) ?? ""
    return line.text.contains("\n") ? first + " ..." : first
  }

  private func arrival(_ expression: LessonExpression) -> [String] {
    guard let wait = session.arrival(of: expression) else { return [] }
    let time = Duration.words(wait)
    return ["Not yet: it comes by itself within \(time) of the lab's time. \(Self.sleep(wait))"]
  }

  private static func sleep(_ milliseconds: Int64) -> String {
    "That time passes at once with: Start-Sleep -Seconds \((milliseconds + 999) / 1_000)"
  }

  private func changes(_ parts: [String], except: [String]) -> [String] {
    let changed = parts.filter { name in
      guard !except.contains(name), let part = WorldPart(rawValue: name) else { return false }
      return judge.world.hasChanged(part, since: judge.worldAtStart)
    }
    let culprits = lines.filter(\.changedWorld).map {
      "This line changed the lab: \(Self.quoted($0))"
    }
    let names = changed.joined(separator: ", ")
    return ["Changed since the step began: \(names)."] + culprits.suffix(3)
  }

  private func culprit(_ pattern: CommandPattern) -> [String] {
    guard let matcher = CommandMatcher(pattern, engine: session.engine) else { return [] }
    let culprits = lines.filter { line in
      line.commands.contains { $0.succeeded && matcher.matches($0.call) }
    }
    return culprits.suffix(1).map { "This line did it: \(Self.quoted($0)). undo takes it back." }
  }

  private func unseen(_ expression: LessonExpression, from pattern: CommandPattern?) -> [String] {
    if let pattern {
      let miss = NearestMiss(pattern, lines: lines, session)
      if !miss.hasRun { return ["You have not looked at it yet."] + miss.sentences }
    }
    guard let last = session.evidence.shown.last else { return ["You have not looked at it yet."] }
    return ["Of what you looked at last:"] + comparison(expression, item: last)
  }

  private func missing(error id: String) -> String {
    let last = session.evidence.errorIds.last.map { "the last line's was \($0)" }
    return "No line ended in the error \(id); \(last ?? "the last line had none")."
  }

  private func missing(output expression: LessonExpression) -> String {
    let shown = session.evidence.shown
    guard !shown.isEmpty else { return "The last line put out nothing." }
    let objects = shown.count == 1 ? "one object" : "\(shown.count) objects"
    return "The last line put out \(objects), and not the ones that are wanted."
  }

  private func inTime(_ expression: LessonExpression, _ seconds: Int) -> [String] {
    let left = Int64(seconds) * 1_000 - judge.elapsedMilliseconds
    guard left >= 0 else {
      let time = Duration.words(Int64(seconds) * 1_000)
      return ["The time for it has passed: \(time). undo goes back."]
    }
    let limit = seconds < 365 * 86_400 ? ["There are \(Duration.words(left)) left for it."] : []
    return comparison(expression) + limit + arrival(expression)
  }

  private func unwanted(_ rule: CheckRule) -> String {
    switch rule {
    case .uses(let pattern): "This was not to be run: \(pattern.text)"
    case .raised(let id): "This error was not to come: \(id)"
    case .state(let expression): "This was not to be: \(expression.text)"
    default: "Something that was not to be has come to hold."
    }
  }

  /// What of a list in order is next, and what came before its time.
  private func outOfOrder(_ rules: [CheckRule], at path: RulePath) -> [String] {
    let next = rules.indices.first { count in
      !judge.holds(.order(Array(rules[...count])), at: path, lines: lines)
    }
    guard let next else { return [] }
    let child = path.child(next)
    if lines.contains(where: { $0.met.contains(child) }) {
      return ["Step \(next + 1) of \(rules.count) in their order came before its time: once more."]
    }
    let place = "Next in their order, \(next + 1) of \(rules.count):"
    return [place] + sentences(rules[next], at: child)
  }
}
