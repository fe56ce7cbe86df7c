import Lessons
import ShellRuntime

/// What came nearest to a command that is wanted and was not run.
struct NearestMiss {
  /// Whether the wanted command has run as wanted.
  let hasRun: Bool
  let sentences: [String]

  init(_ pattern: CommandPattern, lines: [LineRecord], _ session: LearningSession) {
    guard let matcher = CommandMatcher(pattern, engine: session.engine) else {
      (hasRun, sentences) = (false, [])
      return
    }
    let commands = lines.flatMap(\.commands)
    hasRun = commands.contains { $0.succeeded && matcher.matches($0.call) }
    if let call = commands.last(where: { matcher.hasName(of: $0.call) }) {
      sentences = Self.differences(matcher, call)
    } else if let near = lines.flatMap(\.unknownNames).last(where: { matcher.isNearly($0) }) {
      sentences = ["\(near) is nearly the name of the command that is wanted."]
    } else if let near = commands.last(where: { matcher.hasNoun(of: $0.call) }) {
      sentences = ["\(near.call.name) has the right noun; another verb is wanted."]
    } else {
      sentences = ["The command that is wanted was not run yet."]
    }
  }

  private static func differences(
    _ matcher: CommandMatcher, _ command: Evidence.Command
  ) -> [String] {
    let call = command.call
    var found: [String] = []
    for wanted in matcher.parameters {
      guard let bound = call[wanted.name] else {
        found.append("\(call.name) is right; -\(wanted.name) is missing.")
        continue
      }
      if let value = wanted.value, !CommandMatcher.matches(bound, value) {
        found.append(
          "\(call.name) is right; -\(wanted.name) had another value than the wanted one: "
            + RuleExplainer.shown(bound.elements))
      }
    }
    if call.common.whatIf == true { found.append("With -WhatIf nothing is done.") }
    if found.isEmpty, !command.succeeded {
      found.append("\(call.name) is right, but it ended in an error.")
    }
    return found
  }
}
