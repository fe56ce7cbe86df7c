import ShellSyntax

extension Shell {
  /// Runs statements whose `break` and `return` belong to something further out.
  func runNested(_ body: BlockNode, into sink: ObjectSink) throws(ShellError) {
    switch try body.run(self, sink) {
    case .next, .stopped: return
    case .returned: throw .flow(.returnValue, label: nil)
    case .breakLoop: throw .flow(.breakLoop, label: takeLabel())
    case .continueLoop: throw .flow(.continueLoop, label: takeLabel())
    }
  }

  func takeLabel() -> String? {
    let label = flowLabel
    flowLabel = nil
    return label
  }

  /// Runs a block in the current scope with `$_` bound; gives what it writes.
  func invoke(
    _ block: ScriptBlockObject, item: Value?, arguments: [Value]
  ) throws(ShellError) -> [Value] {
    let sink = CollectingSink()
    _ = try invoke(block, item: item, into: sink, arguments: arguments)
    return sink.items
  }

  /// The same, writing into a sink; false when nobody wants more.
  func invoke(
    _ block: ScriptBlockObject, item: Value?, into sink: ObjectSink, arguments: [Value] = []
  ) throws(ShellError) -> Bool {
    try enterCall()
    defer { leaveCall() }
    var held = hold(item)
    defer { putBack(&held) }
    let code = block.code
    guard code.parameters.isEmpty, arguments.isEmpty, block.closure == nil else {
      return try callFunction(block, arguments: arguments, into: sink)
    }
    if let expression = code.expression { return try located(code, expression, sink) }
    for body in [code.beginBlock, code.processBlock, code.endBlock] {
      guard let body else { continue }
      switch try body.run(self, sink) {
      case .next: continue
      case .returned: return true
      case .stopped: return false
      case .breakLoop: throw .flow(.breakLoop, label: takeLabel())
      case .continueLoop: throw .flow(.continueLoop, label: takeLabel())
      }
    }
    return true
  }

  /// Puts an object into `$_`, none leaves what is there; gives what was there before.
  @inline(__always)
  private func hold(_ item: Value?) -> VariableCell {
    let underscore = engine.known.underscore
    guard let item else { return cells[underscore] }
    var held = VariableCell(
      value: item, depth: cells[underscore].depth, isNothing: cells[underscore].isNothing,
      attributes: cells[underscore].attributes)
    // Exchanged, not copied: nothing is counted.
    swap(&held.value, &cells[underscore].value)
    if held.depth < 0 { cells[underscore].depth = 0 }
    return held
  }

  /// Ends what `hold` began.
  @inline(__always)
  private func putBack(_ held: inout VariableCell) { swap(&held, &cells[engine.known.underscore]) }

  /// An expression alone: no list of statements around it.
  private func located(
    _ code: BlockCode, _ expression: Node, _ sink: ObjectSink
  ) throws(ShellError) -> Bool {
    try step()
    guard tryDepth > 0, let statement = code.endBlock?.statements.first else {
      return try code.endBlock?.run(self, sink) != .stopped
    }
    do throws(ShellError) { return try expression.emit(self, sink) } catch {
      throw error.located(code.unit.position(statement.span))
    }
  }

  /// What tells whether a block's result for an item is true: looked into once, asked many times.
  func condition(_ block: ScriptBlockObject) -> (Value) throws(ShellError) -> Bool {
    guard let expression = block.code.expression, block.closure == nil else {
      return { (item) throws(ShellError) in try self.test(block, item: item) }
    }
    return { (item) throws(ShellError) in try self.test(expression, of: block, item: item) }
  }

  /// Whether a block's result for an item is true.
  func test(_ block: ScriptBlockObject, item: Value) throws(ShellError) -> Bool {
    if let expression = block.code.expression, block.closure == nil {
      return try test(expression, of: block, item: item)
    }
    let values = try invoke(block, item: item, arguments: [])
    return values.count == 1 ? values[0].isTrue : !values.isEmpty
  }

  /// Whether the only expression of a block is true for an item.
  @inline(__always)
  private func test(
    _ expression: Node, of block: ScriptBlockObject, item: Value
  ) throws(ShellError) -> Bool {
    try step()
    try enterCall()
    defer { leaveCall() }
    var held = hold(item)
    defer { putBack(&held) }
    do throws(ShellError) { return try expression.test(self) } catch {
      guard let body = block.code.endBlock, let statement = body.statements.first else {
        throw error
      }
      try body.recover(error, statement, self)
      return false
    }
  }

  /// Calls a block as a function: a scope of its own, arguments by position, objects as from a
  /// pipeline. `isDot`: in the present scope.
  func callFunction(
    _ block: ScriptBlockObject, arguments: [Value], input: [Value] = [], isDot: Bool = false,
    into sink: ObjectSink
  ) throws(ShellError) -> Bool {
    let call = CommandCall(
      name: "", signature: block.code.signature, unit: nil, span: SourceSpan(start: 0, end: 0))
    call.isAdvanced = block.code.isAdvanced
    var binder = Binder(
      block.code.table, call: call, shell: self, hasInput: !input.isEmpty, isScript: true)
    binder.keepsLeftOver = !block.code.isAdvanced
    try binder.bind(arguments.map { CallArgument(value: $0) })
    let end = EndSink(sink)
    let stage = FunctionStage(
      block, binder: binder, isDot: isDot, next: end, hasInput: !input.isEmpty)
    do throws(ShellError) {
      try stage.beginOnce(self)
      for value in input { guard try stage.accept(value, self) else { break } }
      try stage.end(self)
    } catch {
      if !error.endsLine { try stage.clean(self) }
      throw error
    }
    try stage.clean(self)
    return !end.isStopped
  }

  /// Runs a text in the current scope; false when nobody wants more.
  func invoke(text: String, into sink: ObjectSink) throws(ShellError) -> Bool {
    let compiled = compile(text)
    guard let code = compiled.code else {
      guard let error = compiled.errors.first else { return true }
      throw .terminating(error.record(in: compiled.unit))
    }
    return try invoke(ScriptBlockObject(text: text, code: code), item: nil, into: sink)
  }

  /// A script block of a text, as `[scriptblock]::Create` makes it.
  public func scriptBlock(_ text: String) throws(ShellError) -> ScriptBlockObject {
    let compiled = compile(text)
    guard let code = compiled.code else {
      let record = compiled.errors.first?.record(in: compiled.unit)
      throw .terminating(
        record
          ?? ErrorRecord(
            id: "IncompleteParse", category: .parserError, message: "The text is incomplete."))
    }
    return ScriptBlockObject(text: text, code: code)
  }

  /// Finds what a name stands for: alias, function, command, catalogue.
  func resolveCommand(
    _ written: String, position: () -> ErrorPosition?
  ) throws(ShellError) -> CommandTarget {
    var name = written
    for _ in 0..<10 {
      guard let target = aliasTarget(name) else { break }
      name = target
    }
    if let function = function(named: name) {
      return .script(function.block, name: function.name, isDot: false)
    }
    if let block = try placeCommand(name) { return .script(block, name: name, isDot: false) }
    if let script = try scriptFile(name) {
      let file = script.path?.split(separator: "\\").last.map(String.init) ?? name
      return .script(script, name: file, isDot: false)
    }
    if let backslash = name.lastIndex(of: "\\"),
      !name.hasPrefix(".") && !name.contains(":") || ProgramFile.isNamed(name)
    {
      name = String(name[name.index(after: backslash)...])
    }
    for candidate in [name, "Get-" + name] {
      guard let table = engine.commands.bindingTable(named: candidate) else { continue }
      guard let definition = engine.commands.definition(named: candidate) else {
        return CommandTarget(name: table.signature.name, kind: .notSimulated, table: table)
      }
      return CommandTarget(name: definition.name, kind: .cmdlet(definition), table: table)
    }
    if let function = function(named: "Get-" + name) {
      return .script(function.block, name: function.name, isDot: false)
    }
    if let refusal = notSimulated(name, position) { throw refusal }
    if ProgramFile.isNamed(written) {
      throw .notPartOfThisShell("The program '\(written)'").located(position)
    }
    throw .terminating(
      ErrorRecord(
        id: "CommandNotFoundException", category: .objectNotFound,
        message: "The term '\(written)' is not recognized as a name of a cmdlet, function, script "
          + "file, or executable program.\nCheck the spelling of the name, or if a path was "
          + "included, verify that the path is correct and try again.",
        exceptionType: "System.Management.Automation.CommandNotFoundException",
        targetText: written, position: position()))
  }

  /// The error of a command that would be there at work, and that the lab does not have.
  private func notSimulated(
    _ name: String, _ position: () -> ErrorPosition?
  ) -> ShellError? {
    let real = RealCommand.named(name) ?? RealCommand.named("Get-" + name)
    guard let what = real?.description else { return nil }
    return .terminating(
      ErrorRecord(
        id: "CommandNotSimulated", category: .notImplemented,
        message: "\(name) is \(what), but this lab does not simulate it.",
        exceptionType: "System.Management.Automation.PSNotImplementedException",
        targetText: name, source: name, position: position()))
  }

  /// `XYZ:`, `cd..`, `cd\` and `cd~`, which go to a place.
  private func placeCommand(_ name: String) throws(ShellError) -> ScriptBlockObject? {
    switch TextComparison.folded(name) {
    case "cd..": return try scriptBlock("Set-Location ..")
    case "cd\\": return try scriptBlock("Set-Location \\")
    case "cd~": return try scriptBlock("Set-Location ~")
    default:
      guard name.hasSuffix(":"), let drive = drive(named: String(name.dropLast())) else {
        return nil
      }
      return try scriptBlock("Set-Location '\(drive.name):'")
    }
  }

  /// The function of a name in sight.
  public func function(named name: String) -> FunctionObject? {
    let id = cellIndex("function:" + name)
    if case .object(let object as FunctionObject) = cells[id].value { return object }
    return cells[id].depth < 0 ? builtInFunction(named: name) : nil
  }

  /// The functions in sight, sorted by name.
  public var functions: [FunctionObject] {
    var found: [FunctionObject] = []
    for cell in cells where cell.depth >= 0 {
      if case .object(let object as FunctionObject) = cell.value { found.append(object) }
    }
    found += BuiltInFunctions.all.compactMap { entry in
      let isHidden = cells[cellIndex("function:" + entry.name)].depth >= 0
      return isHidden ? nil : builtInFunction(named: entry.name)
    }
    return found.sorted { TextComparison.order($0.name, $1.name, ignoringCase: true) < 0 }
  }

  func define(_ function: FunctionObject) throws(ShellError) {
    try assign(cellIndex("function:" + function.name), .object(function))
  }

  /// Tells the observer of a call that failed before it ran.
  func noteFailedCall(_ call: CommandCall) {
    call.hasErrors = true
    guard readOnlyEpoch == 0, let observer else { return }
    observer.commandStarted(call)
    observer.commandEnded(call, succeeded: false)
  }
}
