/// One of the answers that a question allows.
private struct Choice {
  let key: String
  let label: String
  /// What `?` says of it.
  let help: String
}

extension Shell {
  /// `-WhatIf` says what would be done, `-Confirm` and a high impact ask; true to go on.
  func shouldProcess(target: String, action: String, call: CommandCall) throws(ShellError) -> Bool {
    try shouldProcess(
      "Performing the operation \"\(action)\" on target \"\(target)\".", call: call)
  }

  /// The same with the whole sentence. `question` and `caption` stand above the choices.
  func shouldProcess(
    _ description: String, question: String? = nil, caption: String? = nil, call: CommandCall
  ) throws(ShellError) -> Bool {
    let known = engine.known
    if call.common.whatIf ?? cells[known.whatIfPreference].value.isTrue {
      try message("What if: \(description)", .host, action: .continue, call: call)
      return false
    }
    guard asks(call) else {
      let isVerbose = call.common.verbose.map { $0 ? ActionPreference.continue : .silentlyContinue }
      try message(description, .verbose, action: isVerbose, call: call)
      return true
    }
    return try confirm(
      caption ?? "Confirm",
      question ?? "Are you sure you want to perform this action?\n\(description)", call: call)
  }

  /// Whether a change is asked about: `-Confirm`, else the command's impact against the preference.
  private func asks(_ call: CommandCall) -> Bool {
    if let confirm = call.common.confirm { return confirm }
    let preference = cells[engine.known.confirmPreference].value
    guard let limit = ConfirmImpact(preference.text), limit != .none else { return false }
    return call.signature.supportsShouldProcess
      && call.signature.confirmImpact.rawValue >= limit.rawValue
  }

  /// Asks whether to go on; `Yes to All` and `No to All` hold for the rest of the call.
  func confirm(
    _ caption: String, _ question: String, call: CommandCall
  ) throws(ShellError) -> Bool {
    if let answer = call.answerToAll { return answer }
    let choices = [
      Choice(
        key: "Y", label: "Yes", help: "Continue with only the next step of the operation."),
      Choice(key: "A", label: "Yes to All", help: "Continue with all the steps of the operation."),
      Choice(
        key: "N", label: "No",
        help: "Skip this operation and proceed with the next operation."),
      Choice(
        key: "L", label: "No to All", help: "Skip this operation and all subsequent operations."),
      Choice(key: "S", label: "Suspend", help: Self.suspendHelp),
    ]
    switch try choose("\(caption)\n\(question)", choices) {
    case "A":
      call.answerToAll = true
      return true
    case "L":
      call.answerToAll = false
      return false
    case let key: return key == "Y"
    }
  }

  /// `-ErrorAction Inquire` and the like: false to halt the command.
  func inquire(_ message: String) throws(ShellError) -> Bool {
    let choices = [
      Choice(key: "Y", label: "Yes", help: "Continue with only the next step of the operation."),
      Choice(key: "A", label: "Yes to All", help: "Continue with all the steps of the operation."),
      Choice(key: "H", label: "Halt Command", help: "Stop this command."),
      Choice(key: "S", label: "Suspend", help: Self.suspendHelp),
    ]
    return try choose("Confirm\n\(message)", choices) != "H"
  }

  private static let suspendHelp =
    "Pause the current pipeline and return to the command prompt. Type \"exit\" to resume the "
    + "pipeline."

  /// The key of the choice that was made; the first is the default.
  private func choose(_ message: String, _ choices: [Choice]) throws(ShellError) -> String {
    let labels = choices.map { "[\($0.key)] \($0.label)" }.joined(separator: "  ")
    let name = "\(labels)  [?] Help (default is \"\(choices[0].key)\")"
    var message = message
    while true {
      let answer = try reply(to: ReplyRequest(name: name, message: message))
      message = ""
      if answer.isEmpty { return choices[0].key }
      if answer == "?" {
        message = choices.map { "\($0.key) - \($0.help)" }.joined(separator: "\n")
        continue
      }
      let chosen = choices.first {
        TextComparison.equalsIgnoringCase($0.key, answer)
          || TextComparison.equalsIgnoringCase($0.label, answer)
      }
      guard let chosen else { continue }
      guard chosen.key == "S" else { return chosen.key }
      message = "The lab cannot suspend a command: answer the question, or press Ctrl-C."
    }
  }

  /// An answer of the person at the prompt.
  func reply(to request: ReplyRequest) throws(ShellError) -> String {
    guard host.isInteractive else {
      throw .failed(
        "InvalidOperation", .invalidOperation,
        "PowerShell is in NonInteractive mode. Read and Prompt functionality is not "
          + "available.",
        exceptionType: "System.Management.Automation.PSInvalidOperationException")
    }
    guard let answer = host.reply(to: request) else { throw .interrupted }
    return answer
  }
}
