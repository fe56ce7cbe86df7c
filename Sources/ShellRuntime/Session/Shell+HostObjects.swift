extension Shell {
  /// `$Host`
  var hostObject: Value {
    let culture = Value.object(engine.culture)
    return .object(
      engine.facts(
        "System.Management.Automation.Internal.Host.InternalHost",
        [
          ("Name", .string("ConsoleHost")),
          ("Version", VersionObject(text: "7.4.6", engine: engine).map { .object($0) } ?? .null),
          ("InstanceId", instanceId),
          ("UI", .object(userInterface)), ("CurrentCulture", culture),
          ("CurrentUICulture", culture), ("DebuggerEnabled", .bool(true)),
          ("IsRunspacePushed", .bool(false)),
        ]))
  }

  private var instanceId: Value {
    GuidObject(text: "c05c0e5d5a1b4e0f9d5b7a6c3e2f1a09", engine: engine).map { .object($0) }
      ?? .null
  }

  /// `$Host.UI`; what is set at it changes nothing, so that nothing can be set.
  private var userInterface: ShellObject {
    func size(_ width: Int32, _ height: Int32) -> Value {
      .object(
        engine.facts(
          "System.Management.Automation.Host.Size", text: "\(width),\(height)",
          [("Width", .int(width)), ("Height", .int(height))]))
    }
    let raw = engine.facts(
      "System.Management.Automation.Internal.Host.InternalHostRawUserInterface",
      [
        ("ForegroundColor", .string("Gray")), ("BackgroundColor", .string("Black")),
        ("BufferSize", size(120, 9_001)), ("WindowSize", size(120, 30)),
        ("MaxWindowSize", size(120, 30)), ("KeyAvailable", .bool(false)),
        ("WindowTitle", .string("PowerShell 7")),
      ])
    return engine.facts(
      "System.Management.Automation.Internal.Host.InternalHostUserInterface",
      [("RawUI", .object(raw)), ("SupportsVirtualTerminal", .bool(true))])
  }

  /// `$PSCmdlet`: of the innermost advanced function, else nothing.
  var commandObject: Value {
    guard let call = runningCalls.last(where: \.isAdvanced) else { return .null }
    return .object(RunningCommandObject(call, self))
  }

  /// `$MyInvocation`
  var invocationObject: Value {
    invocation(of: runningCalls.last)
  }

  /// How a call was made.
  func invocation(of call: CommandCall?) -> Value {
    var facts = InvocationFacts(position: call?.position)
    if let call {
      facts.command =
        call.function.map { Value.object($0) }
        ?? .object(CommandReference(path: call.scriptPath ?? "", engine: engine))
      facts.bound = cells[engine.known.boundParameters].value
      facts.unbound = call.unboundArguments
      facts.invocationName = call.invocationName
      facts.pipelineLength = call.pipelineLength
      facts.pipelinePosition = call.pipelinePosition
      facts.expectsInput = call.expectsInput
    }
    return .object(facts.object(engine))
  }
}

/// `$PSCmdlet`
final class RunningCommandObject: ShellObject, MethodCallable {
  private let running: CommandCall
  private let invocation: Value
  private let paging: Value

  init(_ call: CommandCall, _ shell: Shell) {
    running = call
    invocation = shell.invocation(of: call)
    paging = PagingParameters.object(of: call, shell)
    super.init(
      shape: shell.engine.readOnlyShape(
        ["System.Management.Automation.PSScriptCmdlet"],
        [
          ("ParameterSetName", "string"),
          ("MyInvocation", "System.Management.Automation.InvocationInfo"),
          ("PagingParameters", "System.Management.Automation.PagingParameters"),
        ]))
  }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .string(running.parameterSetName)
    case 1: invocation
    default: paging
    }
  }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch name {
    case "shouldprocess":
      let texts = arguments.map(\.text)
      guard texts.count < 3 else {
        return .bool(
          try shell.shouldProcess(
            texts[0], question: texts[1], caption: texts[2], call: running))
      }
      let action = texts.count > 1 ? texts[1] : running.name
      return .bool(
        try shell.shouldProcess(target: texts.first ?? "", action: action, call: running))
    case "shouldcontinue":
      let texts = arguments.map(\.text)
      return .bool(
        try shell.confirm(
          texts.count > 1 ? texts[1] : "Confirm", texts.first ?? "", call: running))
    case "writedebug":
      let action = running.common.debug.map { $0 ? ActionPreference.continue : .ignore }
      try shell.message(arguments.first?.text ?? "", .debug, action: action, call: running)
      return .null
    case "writeerror":
      guard case .object(let object as ErrorObject)? = arguments.first else { return nil }
      try shell.report(
        ofCall(object.record), target: .null, action: running.common.errorAction, call: running)
      return .null
    case "writeverbose":
      let action = running.common.verbose.map { $0 ? ActionPreference.continue : .ignore }
      try shell.message(arguments.first?.text ?? "", .verbose, action: action, call: running)
      return .null
    case "writewarning":
      try shell.message(
        arguments.first?.text ?? "", .warning, action: running.common.warningAction,
        call: running)
      return .null
    case "throwterminatingerror":
      if case .object(let object as ErrorObject)? = arguments.first {
        let record = ofCall(object.record).traced(shell)
        shell.note(record, in: running)
        running.ending = record
        throw .stopped(record)
      }
      return nil
    case "writeobject":
      let value = arguments.first ?? .null
      let isWhole = arguments.count < 2 || !arguments[1].isTrue
      return isWhole && value.isArray ? .array([value]) : value
    case "getvariablevalue":
      let name = arguments.first?.text ?? ""
      guard shell.hasVariable(name) else { return arguments.count > 1 ? arguments[1] : .null }
      return shell.variable(name)
    default: return nil
    }
  }

  /// An error as that of the function, whose call is its place.
  private func ofCall(_ record: ErrorRecord) -> ErrorRecord {
    record.located(source: running.errorSource, position: running.position)
  }
}
