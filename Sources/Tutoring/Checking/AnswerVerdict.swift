import Lessons
import ShellRuntime

/// What is to be said of an answer.
struct AnswerVerdict {
  var isRight = false
  /// It names nothing that could be meant; it was not judged.
  var isUnreadable = false
  /// The lesson's reason for the option that was picked.
  var reason: TutorText?
  /// Sentences of the trainer.
  var notices: [String] = []
}

extension LearningSession {
  /// Judges an answer to the step's question.
  func verdict(on answer: String, in step: LessonStep, _ judge: RuleJudge) -> AnswerVerdict {
    switch step.task {
    case .find(let expression, let accepted, _):
      let isRight = ([expression] + accepted).contains { candidate in
        judge.value(candidate)?.contains { AnswerText.equal(answer, $0.text) } ?? false
      }
      let notices =
        isRight ? [] : valueAmongWords(answer, [expression] + accepted, judge, in: step)
      return AnswerVerdict(
        isRight: isRight, isUnreadable: !notices.isEmpty, notices: notices)
    case .diagnose(_, let causes, _):
      return verdict(onOne: answer, of: causes, right: rightCauses(causes, step))
    case .predict(_, let outcomes, let right, _):
      return verdict(onOne: answer, of: outcomes, right: [right])
    case .choose(let options, let right, _):
      return verdict(onSet: answer, of: options, right: right)
    case .order(let items, let right, _):
      return verdict(onOrder: answer, of: items, right: right)
    case .do, .wait, .explore, .challenge:
      return AnswerVerdict()
    }
  }

  private func rightCauses(_ causes: [LessonOption], _ step: LessonStep) -> [String] {
    drawnFaults[step.id].map { [$0] } ?? causes.prefix(1).map(\.id)
  }

  /// The answer that is right in this lab, as it would be typed; nil where nothing is asked.
  func rightAnswer(of step: LessonStep) -> String? {
    switch step.task {
    case .find(let expression, _, _): judge().value(expression)?.first?.text
    case .diagnose(_, let causes, _): rightCauses(causes, step).first
    case .predict(_, _, let right, _): right
    case .choose(_, let right, _): right.joined(separator: ", ")
    case .order(_, let right, _): right.first?.joined(separator: ", ")
    case .do, .wait, .explore, .challenge: nil
    }
  }

  /// The option that a word means: its number as shown, its id, or its text.
  func option(_ word: String, of options: [LessonOption]) -> LessonOption? {
    option(word, of: options, order: states[stepIndex].optionOrder)
  }

  /// The same, where options are shown in that order.
  func option(_ word: String, of options: [LessonOption], order: [Int]) -> LessonOption? {
    if let number = Int(word) {
      guard order.indices.contains(number - 1), options.indices.contains(order[number - 1]) else {
        return nil
      }
      return options[order[number - 1]]
    }
    return options.first {
      AnswerText.equal(word, $0.id) || AnswerText.equal(word, text($0.says).plain)
    }
  }

  private func unreadable(_ word: String, _ options: [LessonOption]) -> AnswerVerdict {
    var verdict = AnswerVerdict(isUnreadable: true)
    verdict.notices = [
      "'\(word)' is none of the choices: answer with a number from 1 to \(options.count)."
    ]
    return verdict
  }

  private func verdict(
    onOne answer: String, of options: [LessonOption], right: [String]
  ) -> AnswerVerdict {
    guard let picked = option(answer, of: options) else { return unreadable(answer, options) }
    return AnswerVerdict(
      isRight: right.contains(picked.id), reason: picked.because.map { text($0) })
  }

  private func verdict(
    onSet answer: String, of options: [LessonOption], right: [String]
  ) -> AnswerVerdict {
    var picked: [LessonOption] = []
    for word in whole(answer, options) {
      guard let option = option(word, of: options) else { return unreadable(word, options) }
      if !picked.contains(option) { picked.append(option) }
    }
    let ids = picked.map(\.id)
    var verdict = AnswerVerdict(isRight: ids.count == right.count && ids.allSatisfy(right.contains))
    let telling = picked.filter { right.contains($0.id) == verdict.isRight }
    verdict.reason = reason(of: telling.isEmpty ? picked : telling)
    if !verdict.isRight, ids.allSatisfy(right.contains) {
      verdict.reason = nil
      verdict.notices = ["Right as far as it goes, and not all of it."]
    }
    return verdict
  }

  /// Why each of these is right or wrong; of several each with its own text before it.
  private func reason(of options: [LessonOption]) -> TutorText? {
    let blocks = options.flatMap { option in
      guard let because = option.because else { return [MarkdownBlock]() }
      return (options.count > 1 ? option.says.blocks : []) + because.blocks
    }
    return blocks.isEmpty ? nil : text(blocks: blocks)
  }

  /// What is said where the right value stands among other words. Where answers are counted it is
  /// said of any words, if the value is one: whether it is among them is not to be found out so.
  private func valueAmongWords(
    _ answer: String, _ candidates: [LessonExpression], _ judge: RuleJudge, in step: LessonStep
  ) -> [String] {
    let words = answer.split(separator: " ")
    guard words.count > 1 else { return [] }
    if lesson.answers(to: step) != nil {
      let isOneWord = candidates.allSatisfy { candidate in
        judge.value(candidate)?.allSatisfy { !$0.text.contains(" ") } ?? true
      }
      return isOneWord ? [Self.valueAlone] : []
    }
    let isThere = candidates.contains { candidate in
      judge.value(candidate)?.contains { value in
        words.contains { AnswerText.equal(String($0), value.text) }
      } ?? false
    }
    return isThere ? [Self.valueAlone] : []
  }

  private static let valueAlone = "Give the value alone, without words around it."

  private func verdict(
    onOrder answer: String, of items: [LessonOption], right: [[String]]
  ) -> AnswerVerdict {
    var ids: [String] = []
    for word in AnswerText.parts(answer) {
      guard let item = option(word, of: items) else { return unreadable(word, items) }
      ids.append(item.id)
    }
    guard ids.count == items.count, Set(ids).count == items.count else {
      return AnswerVerdict(
        isUnreadable: true, notices: ["Name all of them: each of the \(items.count) once."])
    }
    guard !right.contains(ids) else { return AnswerVerdict(isRight: true) }
    return firstMisplaced(ids, items, right)
  }

  /// Names the first item that stands wrong, compared with the order that it comes nearest to.
  private func firstMisplaced(
    _ ids: [String], _ items: [LessonOption], _ right: [[String]]
  ) -> AnswerVerdict {
    let length = right.map { zip($0, ids).prefix { $0 == $1 }.count }.max() ?? 0
    guard length < ids.count, let item = items.first(where: { $0.id == ids[length] }) else {
      return AnswerVerdict()
    }
    let name = text(item.says).plain
    let place =
      length == 0
      ? "'\(name)' does not come first."
      : "The first \(length == 1 ? "one is" : "\(length) are") right; "
        + "'\(name)' does not come next."
    return AnswerVerdict(
      reason: item.because.map { text($0) }, notices: ["That is not it. \(place)"])
  }

  /// An answer that is the text of one option stays whole though it may hold commas.
  private func whole(_ answer: String, _ options: [LessonOption]) -> [String] {
    option(answer, of: options) == nil ? AnswerText.parts(answer) : [answer]
  }
}
