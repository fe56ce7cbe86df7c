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
  var noEmphasis = false
  var include: [String] = []
  var exclude: [String] = []
  var notMatch = false
  var allMatches = false
  var encoding = FileEncoding()
  var context: [Int] = []
  var culture = ""
  var raw = false
  private var matcher: LineMatcher?
  private var tracker: ContextTracker?
  private var lineNumber = 0
  private var isDone = false

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
        outputTypes: [
          "Microsoft.PowerShell.Commands.MatchInfo", "System.Boolean", "System.String",
        ]),
      parameters: sources + switches)
  }

  private static var sources: [Parameter<SelectString>] {
    [
      Parameter(
        "Culture", \.culture, "Culture of plain text; the lab knows only en-US."),
      Parameter(
        "InputObject", \.inputObject, "The text.", type: "PSObject", sets: ["Object", "ObjectRaw"],
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
      Parameter(
        "Raw", \.raw, "Only the text of the lines.",
        sets: ["ObjectRaw", "FileRaw", "LiteralFileRaw"], mandatory: true),
      Parameter("SimpleMatch", \.simpleMatch, "Patterns are plain text."),
      Parameter("CaseSensitive", \.caseSensitive, "Capital letters count."),
      Parameter(
        "Quiet", \.quiet, "Only whether there is a match.",
        sets: ["File", "Object", "LiteralFile"]),
      Parameter("List", \.list, "Only the first match of a file."),
      Parameter("NoEmphasis", \.noEmphasis, "Accepted; the lab's text has no colours."),
      Parameter("Include", \.include, "Only files of these names.", wildcards: true),
      Parameter("Exclude", \.exclude, "No files of these names.", wildcards: true),
      Parameter("NotMatch", \.notMatch, "Lines in which no pattern occurs."),
      Parameter("AllMatches", \.allMatches, "Every match of a line, not only the first."),
      Parameter(
        "Encoding", \.encoding, "A name or number; all write the same here.",
        suggestions: FileEncoding.names),
      Parameter(
        "Context", \.context, "Lines before and behind that are shown, too: one number or two."),
    ]
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    for count in self.context { try context.check("Context", count, in: 0...Int(Int32.max)) }
    if context.isBound("Culture"), !simpleMatch {
      throw context.failure(
        "CannotSpecifyCultureWithoutSimpleMatch", .invalidOperation,
        "You must specify the -SimpleMatch parameter with the -Culture parameter.",
        exceptionType: "System.InvalidOperationException")
    }
    matcher = try LineMatcher(self, context)
    tracker = makeTracker()
  }

  private func makeTracker() -> ContextTracker? {
    guard let before = context.first, !quiet, !raw else { return nil }
    let after = context.count > 1 ? context[1] : before
    return before == 0 && after == 0 ? nil : ContextTracker(before: before, after: after)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if isDone { return }
    if let inputObject {
      guard inputObject.typeName == "System.IO.FileInfo" else {
        lineNumber += 1
        if try look(at: inputObject, context), quiet { isDone = true }
        return
      }
      return try look(into: [inputObject.text], isLiteral: true, context)
    }
    let isLiteral = context.isBound("LiteralPath")
    try look(into: isLiteral ? literalPath : path, isLiteral: isLiteral, context)
  }

  /// The files that texts name.
  private mutating func look(
    into files: [String], isLiteral: Bool, _ context: CmdletContext
  ) throws(ShellError) {
    let resolver = PathResolver(context: context)
    for text in files {
      for place in try resolver.paths(text, isLiteral: isLiteral) where isWanted(place) {
        guard let lines = place.drive.content(at: place.parts) else {
          if !place.exists { try resolver.reportMissing(place.text) }
          continue
        }
        if try look(through: lines, of: place.text, context), quiet { return }
      }
    }
    if quiet { try context.write(.bool(false)) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    for info in tracker?.end() ?? [] { try write(info, context) }
  }

  private func isWanted(_ place: ItemPath) -> Bool {
    let name = place.parts.last ?? ""
    func fits(_ patterns: [String]) -> Bool {
      patterns.contains { WildcardPattern($0, ignoringCase: true).matches(name) }
    }
    return (include.isEmpty || fits(include)) && !fits(exclude)
  }

  /// One object of the pipeline: a text, or a line that was found before.
  private mutating func look(
    at object: Value, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    var (line, number) = (object.text, lineNumber)
    var path: String?
    if case .object(let found as MatchInfoObject) = object {
      (line, number, path) = (found.info.line, found.info.number, found.info.path)
    }
    let found = try matcher?.find(line, number: number, path: path)
    return try send(line, found, context)
  }

  /// The lines of a file.
  private mutating func look(
    through lines: [String], of path: String, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    tracker = makeTracker()
    var hasFound = false
    for (index, line) in lines.enumerated() {
      let found = try matcher?.find(line, number: index + 1, path: path)
      if try send(line, found, context) { hasFound = true }
      if found != nil, quiet || list { break }
    }
    for info in tracker?.end() ?? [] { try write(info, context) }
    return hasFound
  }

  /// Sends what is complete; whether the line was found.
  private mutating func send(
    _ line: String, _ found: MatchInfo?, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    if tracker != nil {
      for info in tracker?.take(line, found) ?? [] { try write(info, context) }
    } else if let found {
      try write(found, context)
    }
    return found != nil
  }

  private func write(_ info: MatchInfo, _ context: CmdletContext) throws(ShellError) {
    let found = info.object(context.engine, directory: context.shell.location.path)
    let value: Value =
      raw
      ? .string(info.line) : quiet && !list ? .bool(true) : .object(found)
    guard try context.write(value) else { throw .pipelineStopped }
  }
}
