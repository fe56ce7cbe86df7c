/// What is the same for every invocation of a cmdlet written in Swift.
final class CmdletPlan<Command: Cmdlet> {
  let parameters: [Parameter<Command>]
  private let indices: [FoldedText: Int]

  init(_ declaration: CmdletDeclaration<Command>) {
    parameters = declaration.parameters
    var indices: [FoldedText: Int] = [:]
    for (index, parameter) in declaration.parameters.enumerated() where parameter.hasEffect {
      indices[FoldedText(parameter.declaration.name)] = index
    }
    self.indices = indices
  }

  private var table: BindingTable?
  private var slots: [Int] = []

  /// Where a parameter of a binding table is stored; nil for one that has no effect.
  func slot(of entry: Int, in table: BindingTable) -> Int? {
    if self.table !== table {
      self.table = table
      slots = table.entries.map { indices[FoldedText($0.name)] ?? -1 }
    }
    return slots[entry] < 0 ? nil : slots[entry]
  }
}

/// A running cmdlet.
final class CmdletStage<Command: Cmdlet>: Stage {
  private let plan: CmdletPlan<Command>
  @exclusivity(unchecked) private var binder: Binder
  private let context: CmdletContext
  @exclusivity(unchecked) private var command = Command()
  private let initial = Command()
  /// How all objects are bound, where they are bound alike: known from the start, or since the
  /// first one.
  @exclusivity(unchecked) private var whole: WholeParameter?
  @exclusivity(unchecked) private var hasSeenObject = false
  /// What is done with an object instead of asking `process`, and the same once it is known that
  /// objects are bound alike.
  @exclusivity(unchecked) private var body: ObjectBody?
  @exclusivity(unchecked) private var direct: ObjectBody?

  init(plan: CmdletPlan<Command>, binder: Binder, context: CmdletContext) {
    self.plan = plan
    self.binder = binder
    self.context = context
    whole = Self.wholeParameter(binder, plan)
    super.init(next: context.output, hasInput: context.hasPipelineInput)
  }

  override var call: CommandCall? { context.call }

  override func begin(_ shell: Shell) throws(ShellError) {
    let conversion = context.conversion
    for (index, value) in binder.bound { try store(index, value, conversion) }
    try located { () throws(ShellError) in try command.begin(context) }
    guard hasInput else { return }
    body = command.objectBody(context)
    if let whole, whole.isAny { direct = body }
  }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    if !isBegun { try beginOnce(shell) }
    if context.isFinished { return false }
    try shell.chargeObject()
    if let direct, !value.isNull {
      do throws(ShellError) { try direct(value) } catch { try note(error) }
      return !context.isFinished
    }
    guard let whole, whole.isAny ? !value.isNull : binder.fits(value, whole.type) else {
      return try acceptSlowly(value)
    }
    context.currentObject = value
    try whole.store(&command, value, context.conversion)
    context.boundFromPipeline = whole.names
    try process()
    whole.reset(&command, initial)
    return !context.isFinished
  }

  private func acceptSlowly(_ value: Value) throws(ShellError) -> Bool {
    var perObject = binder
    let values: Binder.PipelineValues
    do throws(ShellError) {
      values = try perObject.bindObject(value)
    } catch {
      guard case .terminating(let record) = error else { throw error }
      try context.writeError(record, target: value)
      return true
    }
    context.boundFromPipeline = []
    let conversion = context.conversion
    for (index, bound) in values {
      context.boundFromPipeline.append(binder.table.entries[index].name)
      try store(index, bound, conversion)
    }
    context.call.parameterSetName = binder.table.name(of: perObject.sets)
    context.currentObject = value
    if !hasSeenObject, !value.isNull { learn(values) }
    try process()
    for (index, _) in values {
      guard let slot = plan.slot(of: index, in: binder.table) else { continue }
      plan.parameters[slot].reset(&command, initial)
    }
    return !context.isFinished
  }

  override func end(_ shell: Shell) throws(ShellError) {
    if !hasInput, !context.isFinished {
      try process()
    }
    guard !context.isStopped else { return }
    try located { () throws(ShellError) in try command.end(context) }
  }

  private func store(
    _ index: Int, _ value: Value, _ conversion: Conversion
  ) throws(ShellError) {
    let name = binder.table.entries[index].name
    guard let slot = plan.slot(of: index, in: binder.table) else {
      throw context.call.failure(
        "ParameterNotSimulated",
        "-\(name) is a real parameter of \(context.call.name), but this lab does not simulate it.",
        target: name)
    }
    do throws(ShellError) {
      try plan.parameters[slot].store(&command, value, conversion)
    } catch {
      guard let record = error.record else { throw error }
      if record.id == "ParameterArgumentTransformationError" {
        throw binder.bindingError(
          record.id, record.message, category: record.category,
          exceptionType: record.exceptionType)
      }
      throw binder.bindingError(
        "CannotConvertArgumentNoMessage", "Cannot bind parameter '\(name)'. \(record.message)")
    }
  }

  /// The only parameter that takes pipeline objects, where nothing else can.
  private final class WholeParameter {
    let type: BoundType
    let isAny: Bool
    let names: [String]
    let store: (inout Command, Value, Conversion) throws(ShellError) -> Void
    let reset: (inout Command, Command) -> Void

    init?(_ index: Int, _ table: BindingTable, _ plan: CmdletPlan<Command>) {
      guard let slot = plan.slot(of: index, in: table) else { return nil }
      let entry = table.entries[index]
      type = entry.type
      isAny = entry.type.type == .object
      names = [entry.name]
      store = plan.parameters[slot].store
      reset = plan.parameters[slot].reset
    }
  }

  private static func wholeParameter(
    _ binder: Binder, _ plan: CmdletPlan<Command>
  ) -> WholeParameter? {
    let table = binder.table
    guard table.setNames.count == 1, table.byProperty.isEmpty, table.byValue.count == 1,
      binder.delayed.isEmpty,
      let index = table.byValue.first, !binder.bound.has(index)
    else { return nil }
    return WholeParameter(index, table, plan)
  }

  /// Binds the objects that follow as the first one, where what they are cannot matter.
  private func learn(_ values: Binder.PipelineValues) {
    hasSeenObject = true
    guard whole == nil, values.count == 1, let index = binder.objectParameter,
      values[0].index == index
    else { return }
    whole = WholeParameter(index, binder.table, plan)
    if whole != nil { direct = body }
  }

  private func process() throws(ShellError) {
    do throws(ShellError) { try command.process(context) } catch { try note(error) }
  }

  /// Gives errors of the command its name and place; a stopped pipeline is no error.
  private func located(_ body: () throws(ShellError) -> Void) throws(ShellError) {
    do throws(ShellError) { try body() } catch { try note(error) }
  }

  private func note(_ error: ShellError) throws(ShellError) {
    switch error {
    case .terminating(let record)
    where Command.reportsMissingDrives && record.id == "DriveNotFound":
      try context.writeError(record, target: .string(record.targetText))
    case .terminating(let record):
      context.call.hasErrors = true
      let located = record.located(source: context.errorSource, position: context.call.position)
      context.shell.note(located, in: context.call)
      if context.call.common.errorAction == .stop { throw .stopped(located) }
      throw .terminating(located)
    case .pipelineStopped: context.isStopped = true
    default: throw error
    }
  }
}
