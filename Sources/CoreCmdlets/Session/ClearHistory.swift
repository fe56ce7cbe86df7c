import ShellRuntime

/// `Clear-History`.
struct ClearHistory: Cmdlet {
  var id: [Int] = []
  var commandLine: [String] = []
  var count = 0
  var newest = false

  static var declaration: CmdletDeclaration<ClearHistory> {
    CmdletDeclaration(
      synopsis: "Forgets lines of this session that have run.",
      examples: """
        PS> Clear-History

        PS> @(Get-History).CommandLine
        Clear-History

        PS> Clear-History -Id 999
        ! GetHistoryNoHistoryForId,Microsoft.PowerShell.Commands.ClearHistoryCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "IDParameter",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter("Id", \.id, "Lines of these numbers.", sets: ["IDParameter"], position: 0),
        Parameter(
          "CommandLine", \.commandLine, "Lines of these texts.", sets: ["CommandLineParameter"],
          wildcards: true),
        Parameter("Count", \.count, "So many lines.", position: 1),
        Parameter("Newest", \.newest, "From the end instead of the beginning."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let all = context.shell.history
    var chosen = try wanted(all, context)
    if context.isBound("Count") {
      try context.check("Count", count, in: 1...Int(Int32.max))
      chosen = newest ? Array(chosen.suffix(count)) : Array(chosen.prefix(count))
    }
    guard !chosen.isEmpty, try context.shouldProcess(target: "", action: "Clear-History") else {
      return
    }
    context.shell.forgetHistory(chosen)
  }

  private func wanted(
    _ all: [HistoryLine], _ context: CmdletContext
  ) throws(ShellError) -> [Int] {
    if id.isEmpty, commandLine.isEmpty { return all.map(\.id) }
    var found: [Int] = []
    for number in id {
      guard all.contains(where: { $0.id == number }) else {
        try context.writeError(
          "GetHistoryNoHistoryForId", .objectNotFound,
          "Cannot locate the history for Id \(number).", target: .integer(number),
          exceptionType: "System.ArgumentException")
        continue
      }
      found.append(number)
    }
    for text in commandLine {
      let pattern = WildcardPattern(text, ignoringCase: true)
      let matching = all.filter { pattern.matches($0.text) }.map(\.id)
      if matching.isEmpty {
        try context.writeError(
          "NoHistoryForCommandLine", .objectNotFound,
          "Cannot locate the history for command line \(text).", target: .string(text),
          exceptionType: "System.ArgumentException")
      }
      found += matching
    }
    return found
  }
}
