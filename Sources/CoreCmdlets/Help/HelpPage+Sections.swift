import ShellRuntime

extension HelpPage {
  var aliasLines: [String] {
    aliases.isEmpty ? [] : ["", "ALIASES"] + aliases.map { "    \($0)" } + [""]
  }

  /// Since when a command is deprecated or gone; a release that nobody wrote down is left out.
  var releaseLines: [String] {
    if let release = signature.removedSince {
      return ["", "NOTES", "    Removed\(Self.since(release, "in release"))", ""]
    }
    guard let release = signature.deprecatedSince else { return [] }
    return ["", "NOTES", "    Deprecated\(Self.since(release, "since release"))", ""]
  }

  private static func since(_ release: String, _ words: String) -> String {
    release.isEmpty ? "." : " \(words) \(release)."
  }

  /// What comes in by the pipeline, and what is given.
  var typeLines: [String] {
    let piped = parameters.filter { $0.fromPipeline || $0.fromPipelineByPropertyName }
    let inputs = piped.map { parameter in
      "    \(parameter.shownType): -\(parameter.name), by "
        + (parameter.fromPipeline ? "value" : "property name")
    }
    let outputs = signature.outputTypes.map { "    \($0)" }
    let own = ["INPUTS", "OUTPUTS"].flatMap { commentLines($0).dropFirst() }
    if !own.isEmpty { return own }
    return ["INPUTS"] + (inputs.isEmpty ? ["    None"] : inputs) + ["", "OUTPUTS"]
      + (outputs.isEmpty ? ["    None"] : outputs) + [""]
  }

  /// A section that a function has in its comments.
  func commentLines(_ keyword: String) -> [String] {
    let lines = comment?.lines(keyword) ?? []
    return lines.isEmpty ? [] : ["", keyword] + lines.map { $0.isEmpty ? "" : "    \($0)" } + [""]
  }

  private func commentExamples(_ comment: CommentHelp) -> [String] {
    var lines: [String] = []
    for (index, example) in comment.all("EXAMPLE").enumerated() {
      lines += [
        "    -------------------------- EXAMPLE \(index + 1) --------------------------", "",
      ]
      lines += example.map { $0.isEmpty ? "" : "    \($0)" } + [""]
    }
    return lines.isEmpty ? [] : ["", "EXAMPLES"] + lines
  }

  var exampleLines: [String] {
    if let comment { return commentExamples(comment) }
    guard let definition, !definition.examples.isEmpty else { return [] }
    var lines: [String] = []
    var number = 0
    for line in definition.examples.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("PS> ") {
        number += 1
        if number > 1, lines.last?.isEmpty == false { lines.append("") }
        lines += [
          "    -------------------------- EXAMPLE \(number) --------------------------", "",
        ]
      }
      lines.append(line.isEmpty ? "" : "    \(Self.shown(line))")
    }
    return ["", "EXAMPLES"] + lines + [""]
  }

  /// An example's line as a reader sees it: an error is named in words.
  private static func shown(_ line: Substring) -> String {
    guard line.hasPrefix("! ") else { return String(line) }
    return "# ends in the error \(line.dropFirst(2).prefix { $0 != "," })"
  }

  /// Lessons that use the command, and what is near.
  var relatedLines: [String] {
    var lines: [String] = []
    if let lessons = written?.lessons, !lessons.isEmpty {
      lines += ["", "LESSONS"] + lessons.map { "    \($0)" } + [""]
    }
    guard !related.isEmpty else { return lines }
    let title = definition == nil && !isFunction ? "SIMULATED NEIGHBOURS" : "RELATED LINKS"
    return lines + ["", title] + related.map { "    \($0)" } + [""]
  }

  var remarkLines: [String] {
    [
      "", "REMARKS",
      "    To see the examples, type: \"Get-Help \(signature.name) -Examples\"",
      "    For more information, type: \"Get-Help \(signature.name) -Detailed\"",
      "    For technical information, type: \"Get-Help \(signature.name) -Full\"", "",
    ]
  }
}
