import Lessons
import ShellRuntime
import ShellSyntax

/// A solution with one thing changed: what is not the same solution must not pass.
struct SolutionMutant {
  /// What was changed.
  enum Change: Equatable {
    /// The line at a position was left out.
    case without(String)
    /// A line has another argument.
    case changed(String)
  }

  let change: Change
  /// The line that was changed, by its position.
  let index: Int
  let lines: [String]
}

/// Changes solutions, one line or one argument at a time.
struct SolutionMutator {
  private let step: Answers
  private let session: LearningSession
  /// Names of the lab by kind, so that one can stand for another.
  private let names: [[String]]

  /// A mutator for a step, in a session that is at its beginning.
  init(_ step: LessonStep, session: LearningSession) {
    let isPrediction = step.task.kind == .predict
    self.step = Answers(options: step.task.options.map(\.id), anyPasses: isPrediction)
    self.session = session
    let lists = [
      "Get-CMCollection | ForEach-Object Name",
      "Get-CMDevice | Select-Object -First 20 | ForEach-Object Name",
    ]
    names = lists.map { list in
      ((try? session.shell.evaluate(list)) ?? []).map(\.text)
    }
  }

  /// What a mutator knows of answers.
  private struct Answers {
    /// The ids of the options; empty for a value.
    let options: [String]
    /// Whether an answer that is not right passes, too.
    let anyPasses: Bool
  }

  /// Every mutant of a solution, in order.
  func mutants(of lines: [String]) -> [SolutionMutant] {
    lines.indices.flatMap { index in
      var shorter = lines
      shorter.remove(at: index)
      let without = SolutionMutant(change: .without(lines[index]), index: index, lines: shorter)
      return [without]
        + changes(of: lines[index]).map { changed in
          var copy = lines
          copy[index] = changed
          return SolutionMutant(change: .changed(changed), index: index, lines: copy)
        }
    }
  }

  /// The line with one argument changed, in every way.
  private func changes(of line: String) -> [String] {
    if let word = TrainerWord(line: line) {
      guard case .answer(let answer) = word, !step.anyPasses else { return [] }
      return answers(otherThan: answer).map { "answer \($0)" }
    }
    var seen: Set<String> = [line]
    return CommandArguments.all(in: line, table: session.engine.commands).flatMap { command in
      command.arguments.flatMap { changes(of: $0, of: command, in: line) }
    }.filter { seen.insert($0).inserted }
  }

  private func answers(otherThan answer: String) -> [String] {
    guard !step.options.isEmpty else { return [answer + "x"] }
    let picked = AnswerText.parts(answer)
    if picked.count > 1 {
      return [picked.dropLast().joined(separator: ", ")]
        + (picked.count == step.options.count ? [picked.reversed().joined(separator: ", ")] : [])
    }
    return step.options.filter { !AnswerText.equal($0, answer) }
  }

  private func changes(
    of argument: CommandArguments.Argument, of command: CommandArguments, in line: String
  ) -> [String] {
    let edit = LineEdit(line)
    guard let value = argument.value else {
      var without = edit
      without.replace(argument.span, with: "")
      return [without.result]
    }
    let text = edit.text(value.span)
    return others(than: value, text, argument.parameter, command).map { other in
      var changed = edit
      changed.replace(value.span, with: other)
      return changed.result
    }
  }

  /// Other valid values of the lab in place of one.
  private func others(
    than value: ExpressionSyntax, _ text: String, _ parameter: ParameterDeclaration,
    _ command: CommandArguments
  ) -> [String] {
    let constant: String? = if case .string(let string) = value { string.value } else { nil }
    if let constant {
      let closed = parameter.values.isEmpty ? parameter.suggestions : parameter.values
      let others = closed.filter { !NameTable.equalsIgnoringCase($0, constant) }
      if !others.isEmpty { return others.prefix(3).map(Self.quoted) }
      if let other = other(than: constant) { return [Self.quoted(other)] }
      return [Self.quoted(constant + "2")]
    }
    switch value {
    case .number(let number):
      if command.signature.name == "Start-Sleep" { return ["1"] }
      guard number.span.length > 0, let whole = Int(text) else { return [] }
      return [String(whole + 1)]
    case .expandableString: return text.hasSuffix("\"") ? [String(text.dropLast()) + "2\""] : []
    case .member, .subexpression: return text.hasPrefix("$") ? ["\"$(\(text))2\""] : []
    case .variable(let variable):
      switch variable.name.lowercasedASCII() {
      case "true": return ["$false"]
      case "false": return ["$true"]
      default: return []
      }
    default: return []
    }
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
  }

  /// Another name of the same kind of thing: of a collection, a device, a server.
  private func other(than name: String) -> String? {
    for names in names where names.contains(where: { NameTable.equalsIgnoringCase($0, name) }) {
      return names.first { !NameTable.equalsIgnoringCase($0, name) }
    }
    return nil
  }
}
