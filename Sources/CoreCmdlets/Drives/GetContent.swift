import ShellRuntime

/// `Get-Content`: lines of a file on a drive of the lab.
struct GetContent: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var readCount = 1
  var totalCount = 0
  var tail = 0
  var raw = false
  var wait = false
  var force = false
  var encoding = FileEncoding()
  var delimiter = "\n"
  var asByteStream = false
  var filter = ItemFilter()

  static var declaration: CmdletDeclaration<GetContent> {
    CmdletDeclaration(
      synopsis: "Reads the lines of a file.",
      examples: """
        PS> Get-Content C:\\Windows\\win.ini -TotalCount 2
        ; for 16-bit app support
        [fonts]

        PS> Get-Content C:\\missing.log
        ! PathNotFound,Microsoft.PowerShell.Commands.GetContentCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false, outputTypes: ["System.Byte", "System.String"]),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "Files to read; wildcards are allowed.", sets: ["Path"], position: 0,
          mandatory: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Files, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "ReadCount", \.readCount, "Lines that go down the pipeline at a time; 0 = all.",
          type: "Int64",
          byPropertyName: true),
        Parameter(
          "TotalCount", \.totalCount, "Only so many lines from the start.", type: "Int64",
          byPropertyName: true,
          aliases: ["First", "Head"]),
        Parameter(
          "Tail", \.tail, "Only so many lines from the end.", byPropertyName: true,
          aliases: ["Last"]),
        Parameter("Raw", \.raw, "The whole file as one text."),
        Parameter(
          "Wait", \.wait,
          "Lets time pass until the file grows, at most an hour, and reads what is new."),
        Parameter("Force", \.force, "Accepted; no file of the lab is hidden."),
        Parameter(
          "Encoding", \.encoding, "A name or number; all write the same here.",
          suggestions: FileEncoding.names),
        Parameter(
          "Delimiter", \.delimiter, "Ends a line instead of the line end; not with -Raw."),
        Parameter("AsByteStream", \.asByteStream, "The bytes of the file instead of its lines."),
        .refused("Stream", type: "String", "Files of the lab have one stream."),
      ] + ItemFilter.parameters(\.filter))
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    if context.isBound("TotalCount"), context.isBound("Tail") {
      throw context.failure(
        "TailAndHeadCannotCoexist", .invalidOperation,
        "The parameters TotalCount and Tail cannot be used together. Please specify only one "
          + "parameter.",
        exceptionType: "System.InvalidOperationException")
    }
    try context.check("ReadCount", readCount, in: 0...Int(Int32.max))
    if context.isBound("TotalCount") {
      try context.check("TotalCount", totalCount, in: 0...Int.max)
    }
    if context.isBound("Tail") { try context.check("Tail", tail, in: 0...Int(Int32.max)) }
    if raw { try checkRaw(context) }
  }

  /// What does not go together with the whole of a file.
  private func checkRaw(_ context: CmdletContext) throws(ShellError) {
    let other = ["TotalCount", "Tail", "Delimiter"].first(where: context.isBound)
    guard other != nil || wait else { return }
    throw context.failure(
      "InvalidOperation", .invalidOperation,
      other.map {
        "The 'Raw' and '\($0)' parameters cannot be specified in the same command."
      } ?? "The Raw and Wait parameters cannot be specified in the same command.",
      exceptionType: "System.Management.Automation.PSInvalidOperationException")
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let resolver = PathResolver(context: context)
    for text in isLiteral ? literalPath : path {
      for place in try filter.someContentPaths(text, isLiteral: isLiteral, context) {
        guard place.exists else {
          try resolver.reportMissing(place.text)
          continue
        }
        try read(place, context)
      }
    }
  }

  /// Bytes, one by one or all of them as an array.
  private func writeBytes(_ text: FileText, _ context: CmdletContext) throws(ShellError) {
    var bytes = text.bytes[...]
    if context.isBound("Tail") { bytes = bytes.suffix(tail) }
    if context.isBound("TotalCount") { bytes = bytes.prefix(totalCount) }
    let values = bytes.map { Value.byte($0) }
    let isWhole = raw || readCount == 0
    let goesOn =
      isWhole
      ? try context.write(.array(ArrayObject(values, elementType: "System.Byte")))
      : try context.write(contentsOf: values)
    guard goesOn else { throw .pipelineStopped }
  }

  private func read(_ place: ItemPath, _ context: CmdletContext) throws(ShellError) {
    if asByteStream, place.drive.provider == "FileSystem", let text = FileText(at: place) {
      return try writeBytes(text, context)
    }
    let splits = context.isBound("Delimiter") && delimiter != "\n"
    let isEnd = context.isBound("Tail") && !raw && !wait && !splits
    let content =
      isEnd
      ? place.drive.content(at: place.parts, last: tail) : place.drive.content(at: place.parts)
    guard var lines = content else { return try reportUnreadable(place, context) }
    if splits { lines = Self.parts(of: FileText(at: place)?.text ?? "", delimiter) }
    if raw {
      let text = FileText(at: place)?.text ?? ""
      if text.isEmpty { return }
      guard try context.write(text) else { throw .pipelineStopped }
    } else if context.isBound("Tail") {
      try write(lines.suffix(max(0, tail)), context)
    } else if context.isBound("TotalCount") {
      try write(lines.prefix(totalCount < 0 ? lines.count : totalCount), context)
    } else {
      try write(lines[...], context)
    }
    if wait { try follow(place, after: lines.count, context) }
  }

  /// The text between the delimiters, which are not part of it; the last part only where there is
  /// something behind the last delimiter.
  private static func parts(of text: String, _ delimiter: String) -> [String] {
    guard !delimiter.isEmpty else { return [text] }
    var parts: [String] = []
    var rest = text[...]
    while let end = rest.firstRange(of: delimiter) {
      parts.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return rest.isEmpty ? parts : parts + [String(rest)]
  }

  /// Minute by minute until there is more than before.
  private func follow(
    _ place: ItemPath, after count: Int, _ context: CmdletContext
  ) throws(ShellError) {
    for _ in 0..<60 {
      context.world.advance(by: TimeSpan(minutes: 1))
      guard let lines = place.drive.content(at: place.parts) else { return }
      if lines.count > count { return try write(lines[count...], context) }
    }
  }

  private func write(_ lines: ArraySlice<String>, _ context: CmdletContext) throws(ShellError) {
    if readCount == 1 {
      for line in lines {
        guard try context.write(line) else { throw .pipelineStopped }
      }
      return
    }
    let most = readCount == 0 ? max(1, lines.count) : readCount
    var rest = lines
    while !rest.isEmpty {
      guard try context.write(.array(rest.prefix(most).map { .string($0) })) else {
        throw .pipelineStopped
      }
      rest = rest.dropFirst(most)
    }
  }

  private func reportUnreadable(
    _ place: ItemPath, _ context: CmdletContext
  ) throws(ShellError) {
    guard place.drive.provider == "FileSystem" else {
      return try context.writeError(
        "NotSupported", .notImplemented,
        WriteRefusal.noInterface.message(place.text), target: .string(place.text),
        exceptionType: "System.Management.Automation.PSNotSupportedException")
    }
    try context.writeError(
      "GetContainerContentException", .invalidOperation,
      "Unable to get content because it is a directory: '\(place.text)'. Please use "
        + "'Get-ChildItem' instead.",
      target: .string(place.text), exceptionType: "System.InvalidOperationException")
  }
}
