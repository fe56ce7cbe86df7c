extension CmdletContext {
  /// Reports a non-terminating error; it terminates where `-ErrorAction Stop` says so.
  public func writeError(_ record: ErrorRecord, target: Value = .null) throws(ShellError) {
    try shell.report(
      record.located(source: errorSource, position: call.position), target: target,
      action: call.common.errorAction, call: call)
  }

  /// Reports an error as that of the function that called this command, or of the prompt.
  public func writeErrorOfCaller(
    _ record: ErrorRecord, target: Value = .null
  ) throws(ShellError) {
    let caller = shell.runningCalls.last
    try shell.report(
      record.reported(
        by: caller?.name ?? "", for: call.name, at: caller?.position ?? call.position),
      target: target, action: call.common.errorAction, call: call)
  }

  /// Reports a non-terminating error made of its parts.
  public func writeError(
    _ id: String, _ category: ErrorCategory, _ message: String, target: Value = .null,
    exceptionType: String = "System.Management.Automation.RuntimeException"
  ) throws(ShellError) {
    let record = ErrorRecord(
      id: id, category: category, message: message, exceptionType: exceptionType,
      targetText: target.targetName, targetType: target.shortTypeName)
    try writeError(record, target: target)
  }

  /// A terminating error made of its parts, to be thrown.
  public func failure(
    _ id: String, _ category: ErrorCategory, _ message: String, target: Value = .null,
    exceptionType: String = "System.Management.Automation.RuntimeException"
  ) -> ShellError {
    .terminating(
      ErrorRecord(
        id: id, category: category, message: message, exceptionType: exceptionType,
        targetText: target.targetName, targetType: target.shortTypeName,
        targetToken: shell.keepTarget(target), source: errorSource, position: call.position))
  }

  /// Second part of the FullyQualifiedErrorId of this command's errors.
  public var errorSource: String { call.errorSource }

  /// A message of the warning stream, unless `-WarningAction` or the preference silences it.
  public func writeWarning(_ text: String) throws(ShellError) {
    try shell.message(text, .warning, action: call.common.warningAction, call: call)
  }

  /// A message of the verbose stream, shown with `-Verbose`.
  public func writeVerbose(_ text: String) throws(ShellError) {
    let action = call.common.verbose.map { $0 ? ActionPreference.continue : .silentlyContinue }
    try shell.message(text, .verbose, action: action, call: call)
  }

  /// A message of the debug stream, shown with `-Debug`.
  public func writeDebug(_ text: String) throws(ShellError) {
    let action = call.common.debug.map { $0 ? ActionPreference.continue : .silentlyContinue }
    try shell.message(text, .debug, action: action, call: call)
  }

  /// A message of the information stream, shown with `-InformationAction Continue`.
  public func writeInformation(
    _ text: String, of data: Value? = nil, tags: [String] = []
  ) throws(ShellError) {
    try shell.message(
      text, .information, action: call.common.informationAction, call: call,
      content: InformationContent(data: data ?? .string(text), tags: tags))
  }

  /// Text for the person at the prompt (`Write-Host`).
  public func writeHost(_ text: String) throws(ShellError) {
    try shell.message(text, .host, action: .continue, call: call)
  }

  /// The same; the next text goes on with it on its line.
  public func writeHostOpen(_ text: String) throws(ShellError) {
    try shell.openLine(text, call: call)
  }

  /// What a program gives back when it ends, `$LASTEXITCODE`.
  public func setExitCode(_ code: Int) {
    shell.setVariable("LASTEXITCODE", .int(Int32(code)))
  }

  /// Whether to go on with a change: no with `-WhatIf`, which says what would be done, and
  /// whatever the answer is with `-Confirm`.
  public func shouldProcess(target: String, action: String) throws(ShellError) -> Bool {
    try shell.shouldProcess(target: target, action: action, call: call)
  }

  /// Whether `-WhatIf` or `-Confirm` was given with the call.
  public var isWhatIfOrConfirm: Bool {
    call.common.whatIf == true || call.common.confirm == true
  }

  /// Asks a question that `-Confirm` has nothing to do with; `-Confirm:$false` and `-Force` are the
  /// command's own to look at.
  public func shouldContinue(_ question: String, caption: String) throws(ShellError) -> Bool {
    try shell.confirm(caption, question, call: call)
  }

  /// An answer of the person at the prompt; where nobody can answer it is a terminating error.
  public func reply(to request: ReplyRequest) throws(ShellError) -> String {
    try shell.reply(to: request)
  }

  /// What a block gives for a calculated property: the first error in it ends it, and is thrown
  /// instead of told.
  public func calculate(
    _ block: ScriptBlockObject, for object: Value
  ) throws(ShellError) -> Value {
    let tryDepth = shell.tryDepth
    shell.tryDepth += 1
    defer { shell.tryDepth = tryDepth }
    let results = try invoke(block, with: object)
    return results.count == 1 ? results[0] : results.isEmpty ? .null : .array(results)
  }

  /// Runs a script block in the current scope with `$_` bound, and gives what it writes.
  public func invoke(
    _ block: ScriptBlockObject, with item: Value? = nil, arguments: [Value] = []
  ) throws(ShellError) -> [Value] {
    try shell.invoke(block, item: item, arguments: arguments)
  }

  /// Calls a script block as a function, in a scope of its own unless `isDot`, and gives what it
  /// writes.
  public func call(
    _ block: ScriptBlockObject, arguments: [Value] = [], input: [Value] = [], isDot: Bool = false
  ) throws(ShellError) -> [Value] {
    try shell.enterCall()
    defer { shell.leaveCall() }
    let sink = CollectingSink()
    _ = try shell.callFunction(block, arguments: arguments, input: input, isDot: isDot, into: sink)
    return sink.items
  }

  /// Runs a script block like `invoke` and sends what it writes on; false when nobody wants more.
  public func invokeWriting(
    _ block: ScriptBlockObject, with item: Value? = nil
  ) throws(ShellError) -> Bool {
    let goesOn = try shell.invoke(block, item: item, into: output)
    if !goesOn { isStopped = true }
    return goesOn
  }

  /// Runs a text in the current scope and sends what it writes on, as `Invoke-Expression` does;
  /// false when nobody wants more. A text that does not parse is a terminating error.
  public func invokeText(_ text: String) throws(ShellError) -> Bool {
    let goesOn = try shell.invoke(text: text, into: output)
    if !goesOn { isStopped = true }
    return goesOn
  }

  /// What tells whether a script block's result for an item is true, as `Where-Object` asks.
  public func condition(_ block: ScriptBlockObject) -> (Value) throws(ShellError) -> Bool {
    shell.condition(block)
  }
}
