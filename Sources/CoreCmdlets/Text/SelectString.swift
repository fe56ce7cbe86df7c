import ShellRuntime

/// `Select-String`.
struct SelectString: Cmdlet {
  var inputObject: Value?
  var pattern: [String] = []
  var path: [String] = []
  var literalPath: [String] = []
  var simpleMatch = false
  var caseSensitive = false
  var quiet = false
  var list = false
  var notMatch = false
  var allMatches = false
  var raw = false
  private var lineNumber = 0
  private var hasMatch = false

  static var declaration: CmdletDeclaration<SelectString> {
    CmdletDeclaration(
      synopsis: "Finds the lines of text or files in which a pattern occurs.",
      examples: """
        PS> 'PC-001', 'SRV-1', 'PC-002' | Select-String '^PC' -Raw
        PC-001
        PC-002

        PS> (Select-String -Path C:\\Windows\\*.ini -Pattern fonts).LineNumber
        2

        PS> Select-String x -Path C:\\missing.log
        ! PathNotFound,Microsoft.PowerShell.Commands.SelectStringCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "File",
        supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.MatchInfo", "System.Boolean"]),
      parameters: sources + switches)
  }

  private static var sources: [Parameter<SelectString>] {
    [
      Parameter(
        "InputObject", \.inputObject, "The text.", sets: ["Object", "ObjectRaw"],
        mandatory: true, pipeline: true, empty: true),
      Parameter(
        "Pattern", \.pattern, "Regular expressions; one of them must match.", position: 0,
        mandatory: true),
      Parameter(
        "Path", \.path, "Files; wildcards are allowed.", sets: ["File", "FileRaw"], position: 1,
        mandatory: true, byPropertyName: true, wildcards: true),
      Parameter(
        "LiteralPath", \.literalPath, "Files, with no character standing for others.",
        sets: ["LiteralFile", "LiteralFileRaw"], mandatory: true, byPropertyName: true,
        aliases: ["PSPath", "LP"]),
    ]
  }

  private static var switches: [Parameter<SelectString>] {
    [
      Parameter("SimpleMatch", \.simpleMatch, "Patterns are plain text."),
      Parameter("CaseSensitive", \.caseSensitive, "Capital letters count."),
      Parameter(
        "Quiet", \.quiet, "Only whether there is a match.",
        sets: ["File", "Object", "LiteralFile"]),
      Parameter(
        "Raw", \.raw, "Only the text of the lines.",
        sets: ["ObjectRaw", "FileRaw", "LiteralFileRaw"], mandatory: true),
      Parameter("List", \.list, "Only the first match of a file."),
      Parameter("NotMatch", \.notMatch, "Lines in which no pattern occurs."),
      Parameter("AllMatches", \.allMatches, "Accepted; each line is given once."),
    ]
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if let inputObject {
      lineNumber += 1
      try look(at: inputObject.text, number: lineNumber, file: "InputStream", context)
      return
    }
    let isLiteral = context.isBound("LiteralPath")
    let resolver = PathResolver(context: context)
    for text in isLiteral ? literalPath : path {
      for place in try resolver.paths(text, isLiteral: isLiteral) {
        guard let lines = place.drive.content(at: place.parts) else {
          if !place.exists { try resolver.reportMissing(place.text) }
          continue
        }
        for (index, line) in lines.enumerated() {
          let found = try look(at: line, number: index + 1, file: place.text, context)
          if found, list { break }
        }
      }
    }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    if quiet { try context.write(.bool(hasMatch)) }
  }

  @discardableResult
  private mutating func look(
    at line: String, number: Int, file: String, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    guard let found = try matching(line, context) else { return false }
    hasMatch = true
    if quiet { return true }
    let value: Value =
      raw ? .string(line) : .object(MatchInfo.make(line, number, file, found, context.engine))
    guard try context.write(value) else { throw .pipelineStopped }
    return true
  }

  /// The pattern that matches; with `-NotMatch` the first one where none does.
  private func matching(_ line: String, _ context: CmdletContext) throws(ShellError) -> String? {
    let shell = context.shell
    for text in pattern {
      let found: Bool
      if simpleMatch {
        let folded = TextComparison.folded(line)
        found =
          caseSensitive
          ? line.contains(text) : text.isEmpty || folded.contains(TextComparison.folded(text))
      } else {
        let before = shell.variable("Matches")
        guard let match = ValueComparison(caseSensitive ? "-cmatch" : "-match") else { return nil }
        found = try shell.compare(.string(line), match, .string(text)).isTrue
        if found { try shell.assignVariable("Matches", before) }
      }
      if found { return notMatch ? nil : text }
    }
    return notMatch ? pattern.first ?? "" : nil
  }
}
