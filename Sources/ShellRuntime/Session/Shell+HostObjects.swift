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
    let shape = engine.readOnlyShape(
      ["System.Management.Automation.InvocationInfo"],
      [("MyCommand", "string"), ("InvocationName", "string"), ("Line", "string")])
    let call = runningCalls.last
    return .object(
      DescribedObject(
        shape: shape,
        values: [
          .string(call?.name ?? ""), .string(call?.name ?? ""),
          .string(call?.position?.lineText ?? ""),
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
      let target = arguments.first?.text ?? ""
      let action = arguments.count > 1 ? arguments[1].text : running.name
      return .bool(try shell.shouldProcess(target: target, action: action, call: running))
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
