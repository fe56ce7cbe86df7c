import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// What is entered at the prompt, field by field, as the dialogue shows them: a wizard page by
  /// page, a field only while it is there, and nothing for one that may stay empty. What is `given`
  /// already is not asked for, and nothing at all where the dialogue would not open. nil where
  /// nobody can answer or nothing is to be entered.
  func askForFields(
    of action: PageAction, in world: SimulatedWorld, given: [(String, Value)] = []
  ) throws(ShellError) -> HashtableObject? {
    guard !action.fields.isEmpty, shell.host.isInteractive else { return nil }
    do throws(ModelRejection) {
      try action.opening?(world.simulation, world.userName)
    } catch {
      throw failure(error)
    }
    var entries = given
    var known = given.map { ($0.0, $0.1.text) }
    var heading = "\(action.name)\nFill in the fields; Enter leaves an optional one empty.\n"
    var page: String?
    for field in action.fields where field.isThere(known) {
      if given.contains(where: { $0.0 == field.name }) { continue }
      if let next = field.page, next != page {
        page = next
        heading += "\n\(next)\n"
      }
      let entry = try entry(into: field, of: action, world.simulation, heading)
      heading = ""
      let kept = entry ?? field.initial ?? ""
      known.append((field.name, field.entry(.string(kept)) ?? kept))
      if entry != nil || !kept.isEmpty || field.isRequired {
        entries.append((field.name, .string(kept)))
      }
    }
    return HashtableObject(entries, isOrdered: true)
  }

  /// Asks until the field takes what is typed; nil for Enter alone, which leaves what the dialogue
  /// shows, or nothing.
  private func entry(
    into field: PageField, of action: PageAction, _ simulation: Simulation, _ heading: String
  ) throws(ShellError) -> String? {
    var message = heading + field.question
    while true {
      let answer = try reply(to: ReplyRequest(name: field.name, message: message))
      guard !answer.isEmpty else { return nil }
      if shell.host.claims(answer) {
        message = "'\(action.name)' is open and asks for '\(field.name)'. Ctrl+C closes it without "
          + "a change; after that, '\(answer)' is the trainer's word again. In quotes it is "
          + "entered here.\n\(field.question)"
        continue
      }
      let entry = field.answered(answer)
      guard field.entry(.string(entry)) != nil else {
        message = "The field does not take '\(answer)'. \(field.question)"
        continue
      }
      guard let refusal = refusal(of: entry, by: field, simulation) else { return entry }
      message = "\(refusal)\n\(field.question)"
    }
  }

  /// Why there is nothing such as was entered; nil where there is.
  private func refusal(
    of entry: String, by field: PageField, _ simulation: Simulation
  ) -> String? {
    do throws(ModelRejection) {
      try field.check?(simulation, entry)
      return nil
    } catch {
      return failure(error).record?.message ?? ""
    }
  }
}

extension PageField {
  /// Whether it is there after what was entered.
  fileprivate func isThere(_ known: [(name: String, entry: String)]) -> Bool {
    guard let condition else { return true }
    return known.contains {
      $0.name == condition.field && condition.entries.contains($0.entry)
    }
  }

  /// Label, what it takes, and what Enter leaves.
  fileprivate var question: String {
    let start = "\(name): \(allowedValues)"
    if let initial { return "\(start) [\(initial)]" }
    return isRequired ? start : "\(start); optional"
  }

  /// An answer as an entry, quotes around it left out: for a check box yes and no are answers, too.
  fileprivate func answered(_ answer: String) -> String {
    guard case .checkBox = kind else { return Self.unquoted(answer) }
    switch TextComparison.folded(answer) {
    case "$true", "true", "yes", "y": return "true"
    case "$false", "false", "no", "n", "": return "false"
    default: return answer
    }
  }

  private static func unquoted(_ answer: String) -> String {
    guard answer.count > 1, let quote = answer.first, quote == "'" || quote == "\"",
      answer.last == quote
    else { return answer }
    return String(answer.dropFirst().dropLast())
  }
}
