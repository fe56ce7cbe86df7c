import ShellRuntime

extension CmdletContext {
  /// The sessions of some names or numbers; what is not found is reported.
  func sessions(
    ids: [Int], names: [String], computers: [String]
  ) throws(ShellError) -> [Runspace] {
    let all = shell.sessions
    var found: [Runspace] = []
    for id in ids {
      let matching = all.filter { $0.id == id }
      if matching.isEmpty { try reportMissingSession("Id", String(id)) }
      found += matching
    }
    for (kind, texts) in [("Name", names), ("ComputerName", computers)] {
      for text in texts {
        let pattern = WildcardPattern(text, ignoringCase: true)
        let matching = all.filter {
          pattern.matches(kind == "Name" ? $0.name : $0.computerName ?? "")
        }
        if matching.isEmpty, !pattern.hasWildcards { try reportMissingSession(kind, text) }
        found += matching
      }
    }
    return found
  }

  /// [PowerShell, RemotingErrorIdStrings]
  private func reportMissingSession(_ kind: String, _ text: String) throws(ShellError) {
    let (id, what) =
      switch kind {
      case "Id": ("RemoteRunspaceNotAvailableForSpecifiedSessionId", "session ID")
      case "Name": ("RemoteRunspaceNotAvailableForSpecifiedName", "name")
      default: ("RemoteRunspaceNotAvailableForSpecifiedComputer", "computer name")
      }
    try writeError(
      "PSSession" + id, .invalidArgument,
      "A PSSession with the specified \(what) \(text) was not found.", target: .string(text),
      exceptionType: "System.ArgumentException")
  }

  /// Refuses parameters that the real command has and the lab gives no effect.
  func refuse(_ parameters: [String]) throws(ShellError) {
    for name in parameters where isBound(name) {
      throw failure(
        "ParameterNotSimulated", .invalidArgument,
        "-\(name) is a real parameter of \(call.name), but this lab does not simulate it.",
        target: .string(name))
    }
  }
}
