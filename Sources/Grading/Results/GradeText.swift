extension GradeResult {
  /// The result for people: a line for the whole, then one a check. Control characters are not
  /// looked at here.
  public var textLines: [String] {
    var lines = [headline]
    lines += objectives.map { "  \($0.title): \($0.points) of \($0.maxPoints) points" }
    let width = checks.map(\.id.unicodeScalars.count).max() ?? 0
    for check in checks {
      lines.append("  " + check.headline(idWidth: width))
      lines += check.details.map { "      " + $0 }
    }
    if let divergedAt = replay?.divergedAt {
      lines.append("  event \(divergedAt) was recorded with another outcome than the replay's")
    }
    lines += limits.map { "  a budget was reached at event \($0)" }
    if let integrity, state == .graded { lines.append("  " + integrity.sentence) }
    return lines
  }

  private var headline: String {
    let who = [lesson.map(\.id), learner.map { "by \($0)" }].compactMap(\.self)
    let start = transcript + (who.isEmpty ? "" : ": " + who.joined(separator: " "))
    guard state == .graded, let score, let maxScore else {
      let state = state == .failed ? "not graded, a fault of the grader" : "not gradable"
      return "\(start): \(state): \(reason?.message ?? "no reason is known")"
    }
    return "\(start): \(score) of \(maxScore) points" + verdict(score, maxScore)
  }

  private func verdict(_ score: Int, _ maxScore: Int) -> String {
    guard maxScore > 0 else { return isPassed ? ", passed" : ", not passed" }
    let percent = " (\(score * 100 / maxScore) %)"
    guard !isPassed, let passMark else { return percent + ", passed" }
    return percent + ", not passed: \(passMark) % pass"
  }
}

extension CheckResult {
  fileprivate func headline(idWidth: Int) -> String {
    let padding = String(repeating: " ", count: max(0, idWidth - id.unicodeScalars.count))
    let word =
      switch state {
      case .passed: "passed     "
      case .failed: "failed     "
      case .notReached: "not reached"
      }
    return "\(id)\(padding)  \(points)/\(maxPoints)  \(word)  \(title)"
  }

  fileprivate var details: [String] {
    guard state == .failed else { return [] }
    var lines: [String] = []
    if let expected { lines.append("expected \(expected), found \(actual ?? "nothing")") }
    if expected == nil, let actual { lines.append("found \(actual)") }
    if let why { lines.append(why) }
    if let hint { lines.append("hint: \(hint)") }
    return lines
  }
}

extension GradeResult.Integrity {
  fileprivate var sentence: String {
    "chain \(chain), end \(complete), signature \(signature), lesson's pack \(pack)"
  }
}
