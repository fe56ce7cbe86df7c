/// What is the same for every invocation of a cmdlet written in Swift.
final class CmdletPlan<Command: Cmdlet> {
  let parameters: [Parameter<Command>]
  private let indices: [FoldedText: Int]

  init(_ declaration: CmdletDeclaration<Command>) {
    parameters = declaration.parameters
    var indices: [FoldedText: Int] = [:]
    for (index, parameter) in declaration.parameters.enumerated() {
      indices[FoldedText(parameter.declaration.name)] = index
    }
    self.indices = indices
  }

  func index(of name: String) -> Int? { indices[FoldedText(name)] }
}

/// A running cmdlet.
final class CmdletStage<Command: Cmdlet>: Stage {
  private let plan: CmdletPlan<Command>
  private var binder: Binder
  private let context: CmdletContext
  private var command = Command()
  private let initial = Command()

  init(plan: CmdletPlan<Command>, binder: Binder, context: CmdletContext) {
    self.plan = plan
    self.binder = binder
    self.context = context
    super.init(next: context.output, hasInput: context.hasPipelineInput)
  }

  override var call: CommandCall? { context.call }

  override func begin(_ shell: Shell) throws(ShellError) {
    let conversion = context.conversion
    for (index, value) in binder.bound { try store(index, value, conversion) }
    try located { () throws(ShellError) in try command.begin(context) }
  }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    if context.isFinished { return false }
    try shell.chargeObject()
    var perObject = binder
    let values = try perObject.bindObject(value)
    guard !values.isEmpty else {
      try context.writeError(binder.notBound(value), target: value)
      return true
    }
    context.boundFromPipeline = []
    let conversion = context.conversion
    for (index, bound) in values {
      context.boundFromPipeline.append(binder.table.entries[index].name)
      try store(index, bound, conversion)
    }
    let missing = perObject.stillMissing(besides: values)
    guard missing.isEmpty else {
      try context.writeError(binder.missingMandatory(value, missing), target: value)
      return true
    }
    context.call.parameterSetName = binder.table.name(of: perObject.sets)
    context.currentObject = value
    try located { () throws(ShellError) in try command.process(context) }
    for (index, _) in values {
      guard let slot = plan.index(of: binder.table.entries[index].name) else { continue }
      plan.parameters[slot].reset(&command, initial)
    }
    return !context.isFinished
  }

  override func end(_ shell: Shell) throws(ShellError) {
    if !hasInput, !context.isFinished {
      try located { () throws(ShellError) in try command.process(context) }
    }
    guard !context.isStopped else { return }
    try located { () throws(ShellError) in try command.end(context) }
  }

  private func store(
    _ index: Int, _ value: Value, _ conversion: Conversion
  ) throws(ShellError) {
    let name = binder.table.entries[index].name
    guard let slot = plan.index(of: name) else {
      throw context.call.failure(
        "ParameterNotSimulated",
        "-\(name) is a real parameter of \(context.call.name), but this lab does not simulate it.",
        target: name)
    }
    do throws(ShellError) {
      try plan.parameters[slot].store(&command, value, conversion)
    } catch {
      guard let record = error.record else { throw error }
      throw binder.bindingError(
        "CannotConvertArgumentNoMessage", "Cannot bind parameter '\(name)'. \(record.message)")
    }
  }

  /// Gives errors of the command its name and place; a stopped pipeline is no error.
  private func located(_ body: () throws(ShellError) -> Void) throws(ShellError) {
    do throws(ShellError) { try body() } catch {
      switch error {
      case .terminating(let record):
        context.call.hasErrors = true
        let located = record.located(source: context.errorSource, position: context.call.position)
        if context.call.common.errorAction == .stop { throw .thrown(located) }
        throw .terminating(located)
      case .pipelineStopped: context.isStopped = true
      default: throw error
      }
    }
  }
}
