import CoManagementModel
import Lessons
import ShellRuntime

/// Judges rules against the session at one moment: what one line showed, and what holds over the
/// step. A new moment needs a new judge.
struct RuleJudge {
  let shell: Shell
  let lab: Value
  let evidence: Evidence
  /// The world when the step began, and now.
  let worldAtStart: Simulation
  let world: Simulation
  /// The answer given in this line, if any.
  var answer: String?
  /// What expressions gave at this moment.
  let found = FoundValues()
  /// The site's drive: checks look from there, wherever the learner is.
  var home: ShellLocation { LearningSession.home(of: world) }

  /// Whether an expression's result is true; an error counts as not.
  func isTrue(_ expression: LessonExpression, item: Value? = nil, output: Value? = nil) -> Bool {
    guard let values = value(expression, item: item, output: output) else { return false }
    return Value.array(values).isTrue
  }

  /// The values of an expression; nil if it ends in an error.
  func value(_ expression: LessonExpression, item: Value? = nil, output: Value? = nil) -> [Value]? {
    if item == nil, output == nil {
      return found.values(of: expression) {
        try? shell.evaluate($0, variables: [("lab", lab)], at: home)
      }
    }
    var variables: [(name: String, value: Value)] = [("lab", lab)]
    if let item { variables.append(("_", item)) }
    if let output { variables.append(("output", output)) }
    return try? shell.evaluate(expression.text, variables: variables, at: home)
  }

  /// The paths from `path` down of the rules that this line met by itself.
  func met(_ rule: CheckRule, at path: RulePath) -> [RulePath] {
    switch rule {
    case .all(let rules), .any(let rules), .none(let rules), .order(let rules):
      let inner = rules.enumerated().flatMap { met($1, at: path.child($0)) }
      // `order` asks when a whole list came to hold.
      return !path.indices.isEmpty && holdsNow(rule) ? inner + [path] : inner
    case .count, .lasted: return []
    case .avoids(let pattern): return ran(pattern) ? [path] : []
    default: return holdsNow(rule) ? [path] : []
    }
  }

  /// Whether a rule holds for this line alone: what mistakes are judged by.
  func holdsNow(_ rule: CheckRule) -> Bool {
    switch rule {
    case .state(let expression): return isTrue(expression)
    case .unchanged(let parts, let except): return isUnchanged(parts, except: except)
    case .uses(let pattern): return ran(pattern)
    case .avoids(let pattern): return !ran(pattern)
    case .seen(let expression, let pattern):
      if let pattern, !ran(pattern) { return false }
      return evidence.shown.contains { isTrue(expression, item: $0) }
    case .raised(let id): return evidence.errorIds.contains { Self.isError($0, id) }
    case .output(let expression):
      return !evidence.shown.isEmpty && isTrue(expression, output: .array(evidence.shown))
    case .by(let expression, let seconds):
      return elapsedMilliseconds <= Int64(seconds) * 1_000 && isTrue(expression)
    case .count: return false
    case .lasted(let seconds): return elapsedMilliseconds >= Int64(seconds) * 1_000
    case .answer(let expression):
      guard let answer, let values = value(expression) else { return false }
      return values.contains { AnswerText.equal(answer, $0.text) }
    case .all(let rules): return rules.allSatisfy(holdsNow)
    case .any(let rules): return rules.contains(where: holdsNow)
    case .none(let rules): return !rules.contains(where: holdsNow)
    case .order(let rules): return rules.allSatisfy(holdsNow)
    }
  }

  /// Whether a rule holds over the step's lines, this one included.
  func holds(_ rule: CheckRule, at path: RulePath, lines: [LineRecord]) -> Bool {
    switch rule {
    case .state(let expression): return isTrue(expression)
    case .unchanged(let parts, let except): return isUnchanged(parts, except: except)
    case .avoids: return !lines.contains { $0.met.contains(path) }
    case .uses, .seen, .raised, .output, .by, .answer:
      return lines.contains { $0.met.contains(path) }
    case .count(let most): return lines.count { !$0.isTrainers } <= most
    case .lasted: return holdsNow(rule)
    case .all(let rules):
      return rules.enumerated().allSatisfy { holds($1, at: path.child($0), lines: lines) }
    case .any(let rules):
      return rules.enumerated().contains { holds($1, at: path.child($0), lines: lines) }
    case .none(let rules):
      return !rules.enumerated().contains { holds($1, at: path.child($0), lines: lines) }
    case .order(let rules): return heldInOrder(rules, at: path, lines: lines)
    }
  }

  /// Virtual time since the step began.
  var elapsedMilliseconds: Int64 { world.now.milliseconds(since: worldAtStart.now) }

  private func heldInOrder(
    _ rules: [CheckRule], at path: RulePath, lines: [LineRecord]
  ) -> Bool {
    var from = 0
    for (index, rule) in rules.enumerated() {
      let child = path.child(index)
      let line = lines.indices.first { line in
        guard line >= from, lines[line].met.contains(child) else { return false }
        // A state comes to hold once, however long it lasts.
        return !rule.isOnlyState || line == 0 || !lines[line - 1].met.contains(child)
      }
      guard let line else { return false }
      from = line
    }
    return true
  }

  private func ran(_ pattern: CommandPattern) -> Bool {
    guard !evidence.commands.isEmpty else { return false }
    let matchers = shell.engine.service(CommandMatchers.self, CommandMatchers.init)
    guard let matcher = matchers.matcher(pattern, engine: shell.engine) else { return false }
    return evidence.commands.contains { $0.succeeded && matcher.matches($0.call) }
  }

  private func isUnchanged(_ parts: [String], except: [String]) -> Bool {
    parts.allSatisfy { name in
      guard !except.contains(name), let part = WorldPart(rawValue: name) else { return true }
      return !world.hasChanged(part, since: worldAtStart)
    }
  }

  /// `NamedParameterNotFound` matches with and without the command behind the comma.
  private static func isError(_ id: String, _ wanted: String) -> Bool {
    id == wanted || id.hasPrefix(wanted + ",")
  }
}
