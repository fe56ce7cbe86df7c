/// What the parser notes while it reads a text that is cut at the cursor. The first note wins: it
/// comes from the innermost construct.
struct CompletionProbe {
  var found: CompletionContext?
  private var commands: [CommandInProgress] = []
  private var upstream: [[PipelineElementSyntax]] = []
  private var elementStart = 0
  private var memberTarget: ExpressionSyntax?
  private var isStaticMember = false
  private var memberStart = 0
  /// The parameter after whose colon the value stands.
  private var colonParameter: String?

  private mutating func note(_ kind: CompletionKind, _ start: Int, _ end: Int) {
    guard found == nil else { return }
    found = CompletionContext(
      kind: kind, replacement: SourceSpan(start: start, end: end), command: commands.last)
  }

  mutating func startPipeline(_ first: PipelineElementSyntax) { upstream.append([first]) }

  mutating func extendPipeline(_ elements: [PipelineElementSyntax]) {
    guard !upstream.isEmpty else { return }
    upstream[upstream.count - 1] = elements
  }

  mutating func endPipeline() { upstream.removeLast(upstream.isEmpty ? 0 : 1) }

  mutating func startCommand(at offset: Int) {
    commands.append(
      CommandInProgress(name: nil, elements: [], upstream: upstream.last ?? []))
    // What is nested inside the command has pipelines of its own.
    upstream.append([])
    elementStart = offset
    colonParameter = nil
  }

  mutating func nameCommand(_ name: ExpressionSyntax) {
    guard case .string(let node) = name, !commands.isEmpty else { return }
    commands[commands.count - 1].name = node.value
  }

  mutating func endCommand() {
    commands.removeLast(commands.isEmpty ? 0 : 1)
    endPipeline()
  }

  mutating func noteCommandName(from start: Int, to end: Int) {
    let enclosing = commands.popLast()
    if let enclosing, enclosing.name != nil { commands.append(enclosing) }
    note(.command, start, end)
  }

  mutating func startElement(at offset: Int, _ elements: [CommandElementSyntax], atEnd: Bool) {
    guard !commands.isEmpty else { return }
    elementStart = offset
    colonParameter = nil
    commands[commands.count - 1].elements = elements
    if atEnd { noteElement(to: offset) }
  }

  mutating func startValue(of parameter: String, at offset: Int, atEnd: Bool) {
    elementStart = offset
    colonParameter = parameter
    if atEnd { noteElement(to: offset) }
  }

  mutating func startListElement(at offset: Int, atEnd: Bool) {
    elementStart = offset
    if atEnd { noteElement(to: offset) }
  }

  mutating func startRedirection(at offset: Int, atEnd: Bool) {
    elementStart = offset
    if atEnd { note(.redirection, offset, offset) }
  }

  mutating func noteParameter(from start: Int, to end: Int) { note(.parameter, start, end) }

  mutating func noteElement(to end: Int) {
    guard let command = commands.last else { return }
    note(.argument(parameter: colonParameter ?? command.pendingParameter), elementStart, end)
  }

  mutating func noteString(from start: Int, to end: Int) {
    guard !commands.isEmpty else { return note(.none, start, end) }
    noteElement(to: end)
  }

  mutating func noteVariable(from start: Int, to end: Int) { note(.variable, start, end) }

  mutating func noteType(from start: Int, to end: Int) { note(.type, start, end) }

  mutating func startMember(_ target: ExpressionSyntax, at offset: Int, isStatic: Bool) {
    memberTarget = target
    memberStart = offset
    isStaticMember = isStatic
  }

  mutating func noteMember(to end: Int) {
    guard let memberTarget else { return }
    note(.member(of: memberTarget, isStatic: isStaticMember), memberStart, end)
  }
}
