import ShellFormatting
import ShellRuntime

/// What holds for any objects that are shown or written as data.
struct FormatLaws {
  let labs: FuzzLabs
  let choices: ChoiceReader

  func check() throws(LawBreach) {
    let session = labs.makeSession()
    let engine = session.shell.engine
    var choices = choices
    let width = 20 + choices.below(181)
    let isTerminal = choices.oneIn(2)
    let request = request(&choices)
    var writer = ValueWriter(choices: choices, engine: engine)
    let values = (0..<(1 + writer.choices.below(5))).map { _ in writer.object(depth: 0) }
    try noLineIsWider(values, width, isTerminal, request, engine)
    let other = writer.value()
    // Text keeps its length; only that it ends is asked here.
    try? noLineIsWider([other] + values, width, isTerminal, request, engine)
    session.shell.setVariable("v", .array(ArrayObject(values + [other])))
    try jsonRepeats(session)
    try csvRepeats(session)
    session.close()
  }

  private func request(_ choices: inout ChoiceReader) -> FormatRequest {
    var request = FormatRequest(shape: choices.pick([nil, .table, .list, .wide, .custom]))
    request.expansion = choices.pick(FormatExpansion.allCases)
    request.depth = 1 + choices.below(4)
    request.displaysErrors = choices.oneIn(4)
    if choices.oneIn(4) {
      request.group = FormatGroup(key: .property(choices.pick(["Name", "*", "Id"])), label: nil)
    }
    request.wraps = choices.oneIn(2)
    request.fitsData = choices.oneIn(2)
    request.hidesHeader = choices.oneIn(3)
    request.columns = choices.below(5)
    request.forces = choices.oneIn(3)
    request.enumerationLimit = choices.below(6) - 1
    if choices.oneIn(3) {
      request.fields = (0..<choices.below(4)).map { _ in
        .name(choices.pick(["Name", "*", "N*", "Id", "Value", "Nothing"]))
      }
    }
    return request
  }

  private func noLineIsWider(
    _ values: [Value], _ width: Int, _ isTerminal: Bool, _ request: FormatRequest, _ engine: Engine
  ) throws(LawBreach) {
    var widest = ""
    var hasLineEnd = false
    let formatter = OutputFormatter(
      engine: engine, width: width, isTerminal: isTerminal, request: request
    ) { line in
      if DisplayWidth.columns(of: line) > DisplayWidth.columns(of: widest) { widest = line }
      hasLineEnd = hasLineEnd || line.utf8.contains(0x0A)
    }
    do throws(ShellError) {
      for value in values { try formatter.add(value) }
      try formatter.finish()
    } catch {
      throw LawBreach("objects can be shown", "\(error)")
    }
    try require(
      DisplayWidth.columns(of: widest) <= width, "no formatted line is wider than asked",
      "\(width): \(widest.debugDescription)")
    try require(!hasLineEnd, "a formatted line is one line", "\(request)")
  }

  /// What was read from JSON is written as it was read.
  private func jsonRepeats(_ session: FuzzSession) throws(LawBreach) {
    try repeats(
      session, "JSON", once: "ConvertTo-Json -InputObject $v -Depth 9 -Compress",
      again: "ConvertTo-Json -InputObject (ConvertFrom-Json $t -NoEnumerate -AsHashtable) -Depth 90"
        + " -Compress")
  }

  private func csvRepeats(_ session: FuzzSession) throws(LawBreach) {
    try repeats(
      session, "CSV", once: "$v | ConvertTo-Csv -NoTypeInformation | Out-String",
      again: "ConvertFrom-Csv $t | ConvertTo-Csv -NoTypeInformation | Out-String")
  }

  private func repeats(
    _ session: FuzzSession, _ form: String, once: String, again: String
  ) throws(LawBreach) {
    _ = session.run("$t = \(once)")
    guard session.errors.isEmpty else { return }
    _ = session.run("$t = \(again)")
    guard session.errors.isEmpty else { return }
    let first = session.shell.variable("t").text
    _ = session.run("$t = \(again)")
    let second = session.shell.variable("t").text
    try require(
      TextComparison.equalsExactly(first, second),
      "\(form) that was read is written as it was read",
      "\(first.debugDescription), then \(second.debugDescription)")
  }
}
