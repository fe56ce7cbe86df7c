/// A running function, filter or script block.
final class FunctionStage: Stage {
  private let code: BlockCode
  @exclusivity(unchecked) private var binder: Binder
  private let isDot: Bool
  private let frame: ScopeFrame
  private let output: ObjectSink
  @exclusivity(unchecked) private var input: [Value] = []
  @exclusivity(unchecked) private var isStopped = false
  /// The parameters that the last pipeline object brought: they are as before at the next.
  @exclusivity(unchecked) private var broughtBefore: [Int] = []
  /// `$PSBoundParameters`, where something reads it.
  @exclusivity(unchecked) private var bound: HashtableObject?

  init(
    _ block: ScriptBlockObject, binder: Binder, isDot: Bool, next: ObjectSink, hasInput: Bool
  ) {
    code = block.code
    self.binder = binder
    self.isDot = isDot && block.closure == nil
    frame = ScopeFrame(block.closure)
    output = next is Stage && !isDot ? SuspendingSink(next, frame: frame) : next
    super.init(next: next, hasInput: hasInput)
  }

  override var call: CommandCall? { binder.call }

  @exclusivity(unchecked) private var hasBegun = false

  /// Nothing to do before the end: parameters are bound in the same scope as the body runs in.
  private var isSimple: Bool {
    !hasInput && code.beginBlock == nil && code.processBlock == nil && code.cleanBlock == nil
  }

  override func begin(_ shell: Shell) throws(ShellError) {
    if isSimple { return }
    hasBegun = true
    try inScope(shell) { () throws(ShellError) in
      try bindParameters(shell)
      if let begin = code.beginBlock { try run(begin, shell) }
    }
  }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    if !isBegun { try beginOnce(shell) }
    if isStopped { return false }
    try shell.chargeObject()
    if code.isAdvanced, !takesPipeline {
      try shell.report(
        binder.notBound(value), target: value, action: binder.call.common.errorAction,
        call: binder.call)
      return true
    }
    guard code.processBlock != nil else {
      try shell.charge(elements: 1)
      if code.isAdvanced, try bindFromPipeline(value, shell) { return !isStopped }
      input.append(value)
      return true
    }
    try process(value, shell)
    return !isStopped
  }

  override func end(_ shell: Shell) throws(ShellError) {
    if isSimple {
      return try inScope(shell) { () throws(ShellError) in
        try bindParameters(shell)
        guard let end = code.endBlock else { return }
        bindInput([], shell)
        try run(end, shell)
      }
    }
    if !hasInput, !isStopped, let process = code.processBlock {
      try inScope(shell) { () throws(ShellError) in
        bindInput([], shell)
        try run(process, with: .null, shell)
      }
    }
    guard !isStopped, let end = code.endBlock else { return }
    try inScope(shell) { () throws(ShellError) in
      bindInput(input, shell)
      try run(end, shell)
    }
  }

  /// `$input`, where something reads it.
  private func bindInput(_ items: [Value], _ shell: Shell) {
    guard code.uses.input, !code.takesOwnInput else { return }
    shell.bindLocal(
      shell.engine.known.input, .object(LoopEnumerator(items, engine: shell.engine)))
  }

  /// Runs the `process` block with `$_`, which is the function's own and stays for its `end`.
  private func run(
    _ process: BlockNode, with value: Value, _ shell: Shell
  ) throws(ShellError) {
    let underscore = shell.engine.known.underscore
    guard isDot else {
      shell.bindLocal(underscore, value)
      return try run(process, shell)
    }
    let saved = shell.cells[underscore]
    shell.cells[underscore].value = value
    defer { shell.cells[underscore] = saved }
    try run(process, shell)
  }

  /// The `clean` block: what it writes is dropped, what goes wrong in it is shown and ends nothing.
  override func clean(_ shell: Shell) throws(ShellError) {
    guard let clean = code.cleanBlock, hasBegun else { return }
    try inScope(shell) { () throws(ShellError) in
      do throws(ShellError) { _ = try clean.run(shell, NullSink()) } catch {
        guard let record = error.record else { throw error }
        try shell.show(record)
      }
    }
  }

  private func process(_ value: Value, _ shell: Shell) throws(ShellError) {
    guard let process = code.processBlock else { return }
    if code.isAdvanced, takesPipeline {
      guard try bindFromPipeline(value, shell) else { return }
    }
    try inScope(shell) { () throws(ShellError) in
      bindInput([value], shell)
      try run(process, with: value, shell)
    }
  }

  private var takesPipeline: Bool { code.takesPipeline }

  /// Binds an object to the parameters that take it; false where it fits none.
  private func bindFromPipeline(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    guard takesPipeline else { return false }
    var perObject = binder
    do throws(ShellError) {
      let values = try perObject.bindObject(value)
      binder.call.parameterSetName = binder.table.name(of: perObject.sets)
      try keep(values, shell)
      return true
    } catch {
      guard case .terminating(let record) = error, record.id.isOfBinding else { throw error }
      try shell.report(
        record, target: value, action: binder.call.common.errorAction, call: binder.call)
      return false
    }
  }

  private func keep(_ values: Binder.PipelineValues, _ shell: Shell) throws(ShellError) {
    try inScope(shell) { () throws(ShellError) in
      for index in broughtBefore where !values.contains(where: { $0.index == index }) {
        guard let parameter = parameter(at: index) else { continue }
        let value = try parameter.defaultValue?.eval(shell) ?? parameter.emptyValue(shell.engine)
        try bind(parameter, value, shell, isDefault: true)
      }
      broughtBefore = values.map(\.index)
      for (index, bound) in values {
        if let parameter = parameter(at: index) { try bind(parameter, bound, shell) }
      }
      guard let table = bound else { return }
      for (index, bound) in values { table[.string(binder.table.entries[index].name)] = bound }
    }
  }

  /// Which of the function's own parameters an entry of the table is; nil for one that
  /// `dynamicparam` made.
  private func slot(at index: Int) -> Int? {
    if binder.table === code.table { return code.slots[index] }
    let name = binder.table.entries[index].name
    return code.parameters.firstIndex { TextComparison.equalsIgnoringCase($0.name, name) }
  }

  private func parameter(at index: Int) -> FunctionParameter? {
    slot(at: index).map { code.parameters[$0] }
  }

  /// Runs in the function's own scope, or in the caller's for a dot-sourced block.
  private func inScope(
    _ shell: Shell, _ body: () throws(ShellError) -> Void
  ) throws(ShellError) {
    if isDot {
      try shell.enterCall()
      defer { shell.leaveCall() }
      return try body()
    }
    try frame.resume(shell)
    shell.runningCalls.append(binder.call)
    defer {
      _ = shell.runningCalls.popLast()
      frame.suspend(shell)
    }
    try body()
  }

  private func run(_ block: BlockNode, _ shell: Shell) throws(ShellError) {
    let flow: Flow
    do throws(ShellError) { flow = try block.run(shell, output) } catch { throw ended(error) }
    switch flow {
    case .next, .returned: return
    case .stopped: isStopped = true
    case .breakLoop: throw .flow(.breakLoop, label: shell.takeLabel())
    case .continueLoop: throw .flow(.continueLoop, label: shell.takeLabel())
    }
  }

  /// What the function ended itself with is an error of its caller's statement alone.
  private func ended(_ error: ShellError) -> ShellError {
    guard case .stopped(let record) = error, let ending = binder.call.ending, ending === record,
      binder.call.common.errorAction != .stop
    else { return error }
    return .terminating(record)
  }

  private func bindParameters(_ shell: Shell) throws(ShellError) {
    let known = shell.engine.known
    var given = [Value?](repeating: nil, count: code.parameters.count)
    for (index, value) in binder.bound {
      if let slot = slot(at: index) { given[slot] = value }
    }
    for (slot, parameter) in code.parameters.enumerated() {
      if let value = given[slot] {
        try bind(parameter, value, shell)
      } else {
        let value = try parameter.defaultValue?.eval(shell) ?? parameter.emptyValue(shell.engine)
        try bind(parameter, value, shell, isDefault: true)
      }
    }
    if !isDot || !binder.leftOver.isEmpty {
      shell.bindLocal(
        known.args,
        binder.leftOver.isEmpty ? shell.engine.emptyArray : .array(binder.leftOver))
    }
    if code.isAdvanced { bindPreferences(shell) }
    try warn(shell)
    guard code.uses.boundParameters else { return }
    let bound = HashtableObject(isOrdered: true)
    for (name, value) in binder.call.parameters { bound[.string(name)] = value }
    self.bound = bound
    shell.bindLocal(known.boundParameters, .hashtable(bound))
  }

  /// Warns of a function, and of parameters that are given, that are marked as obsolete.
  private func warn(_ shell: Shell) throws(ShellError) {
    guard code.warns else { return }
    let call = binder.call
    if let message = code.signature.obsolete {
      let name = call.name.isEmpty ? "script block" : "command '\(call.name)'"
      try shell.message(
        "The \(name) is obsolete. \(message)", .warning, action: call.common.warningAction,
        call: call)
    }
    for (index, _) in binder.bound {
      let entry = binder.table.entries[index]
      guard let message = entry.any?.obsolete else { continue }
      try shell.message(
        "Parameter '\(entry.name)' is obsolete. \(message)", .warning,
        action: call.common.warningAction, call: call)
    }
  }

  private func bindPreferences(_ shell: Shell) {
    let known = shell.engine.known
    let common = binder.call.common
    if let action = common.errorAction {
      shell.bindLocal(known.errorActionPreference, .string(action.rawValue))
    }
    if let action = common.warningAction {
      shell.bindLocal(known.warningPreference, .string(action.rawValue))
    }
    if let flag = common.verbose {
      shell.bindLocal(known.verbosePreference, .string(flag ? "Continue" : "SilentlyContinue"))
    }
    if let action = common.informationAction {
      shell.bindLocal(known.informationPreference, .string(action.rawValue))
    }
    if let flag = common.debug {
      shell.bindLocal(known.debugPreference, .string(flag ? "Continue" : "SilentlyContinue"))
    }
    if let flag = common.whatIf { shell.bindLocal(known.whatIfPreference, .bool(flag)) }
    if let flag = common.confirm {
      shell.bindLocal(known.confirmPreference, .string(flag ? "Low" : "None"))
    }
  }

  /// Why a validator refuses a value; what its script throws is the reason as well.
  private func refusal(
    of value: Value, _ validator: ArgumentValidator, _ shell: Shell
  ) throws(ShellError) -> String? {
    let tryDepth = shell.tryDepth
    defer { shell.tryDepth = tryDepth }
    shell.tryDepth += 1
    do throws(ShellError) { return try validator.refusal(of: value, shell) } catch {
      guard let record = error.record else { throw error }
      return record.message
    }
  }

  private func bind(
    _ parameter: FunctionParameter, _ value: Value, _ shell: Shell, isDefault: Bool = false
  ) throws(ShellError) {
    var value = value
    if let type = parameter.type, isDefault, !value.isNull {
      do throws(ShellError) { value = try Conversion(shell).convert(value, to: type) } catch {
        throw binder.transformationError(parameter.name, error)
      }
    }
    for validator in parameter.validators where !isDefault {
      if let reason = try refusal(of: value, validator, shell) {
        throw binder.validationError(parameter.name, reason)
      }
    }
    shell.bindLocal(parameter.cell, value, attributes: parameter.attributes)
  }
}

extension String {
  /// Whether an error id is one of those by which binding refuses a pipeline object.
  fileprivate var isOfBinding: Bool {
    hasPrefix("InputObject") || hasPrefix("ParameterArgument") || hasPrefix("ScriptBlockArgument")
      || self == "AmbiguousParameterSet" || hasPrefix("CannotConvertArgument")
  }
}

extension FunctionParameter {
  /// What an unbound parameter without a default holds.
  func emptyValue(_ engine: Engine) -> Value {
    switch type {
    case .string: .string("")
    case .bool: .bool(false)
    case .switchParameter: .object(SwitchObject(false, engine: engine))
    case .number: .int(0)
    default: .null
    }
  }
}
