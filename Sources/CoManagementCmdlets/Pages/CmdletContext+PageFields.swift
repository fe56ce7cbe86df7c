import ShellRuntime

extension CmdletContext {
  /// What is entered at the prompt, field by field, as the dialogue shows them: a field under a
  /// check box only while that is ticked, and nothing for one that may stay empty. nil where
  /// nobody can answer or nothing is to be entered.
  func askForFields(of action: PageAction) throws(ShellError) -> HashtableObject? {
    guard !action.fields.isEmpty, shell.host.isInteractive else { return nil }
    var entries: [(String, Value)] = []
    var ticked: [String] = []
    var heading = "\(action.name)\nFill in the fields; Enter leaves an optional one empty.\n"
    for field in action.fields where field.checkBox.map({ ticked.contains($0) }) ?? true {
      let answer = try reply(
        to: ReplyRequest(
          name: field.name, message: "\(heading)\(field.name): \(field.allowedValues)"))
      heading = ""
      let entry = field.answered(answer)
      if entry == "true" { ticked.append(field.name) }
      if !entry.isEmpty || field.isRequired { entries.append((field.name, .string(entry))) }
    }
    return HashtableObject(entries, isOrdered: true)
  }
}

extension PageField {
  /// An answer as an entry: for a check box yes and no are answers, too.
  fileprivate func answered(_ answer: String) -> String {
    guard case .checkBox = kind else { return answer }
    switch TextComparison.folded(answer) {
    case "$true", "true", "yes", "y": return "true"
    case "$false", "false", "no", "n", "": return "false"
    default: return answer
    }
  }
}
