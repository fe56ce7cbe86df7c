extension Shell {
  /// `$Host`
  var hostObject: Value {
    let shape = engine.readOnlyShape(
      ["System.Management.Automation.Internal.Host.InternalHost"],
      [("Name", "string"), ("Version", "System.Version")])
    let version = VersionObject(text: "7.4.6", engine: engine).map { Value.object($0) } ?? .null
    return .object(
      DescribedObject(shape: shape, values: [.string("ConsoleHost"), version], text: "Host"))
  }

  /// `$PSCmdlet`: of the innermost advanced function, else nothing.
  var commandObject: Value {
    guard let call = runningCalls.last else { return .null }
    return .object(RunningCommandObject(call, engine: engine))
  }

  /// `$MyInvocation`
  var invocationObject: Value {
    let call = runningCalls.last
    let command = function(named: call?.name ?? "").map { Value.object($0) }
    return .object(
      DescribedObject(
        shape: engine.invocationInfoShape,
        values: [
          command ?? .string(call?.name ?? ""), .integer(call?.position?.line ?? 0),
          .integer(call?.position?.column ?? 0), .string(call?.position?.lineText ?? ""), .null,
          .string(call?.name ?? ""), cells[engine.known.boundParameters].value,
        ], text: "System.Management.Automation.InvocationInfo"))
  }
}

/// `$PSCmdlet`
final class RunningCommandObject: ShellObject, MethodCallable {
  private let running: CommandCall

  init(_ call: CommandCall, engine: Engine) {
    running = call
    super.init(
      shape: engine.readOnlyShape(
        ["System.Management.Automation.PSScriptCmdlet"], [("ParameterSetName", "string")]))
  }

  override func value(at slot: Int) -> Value { .string(running.parameterSetName) }

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
        object.record, target: .null, action: running.common.errorAction, call: running)
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
        throw .terminating(object.record)
      }
      return nil
    default: return nil
    }
  }
}
