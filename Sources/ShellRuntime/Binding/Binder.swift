import ShellSyntax

/// Binds evaluated arguments to the parameters of a command, with PowerShell's rules and errors.
struct Binder {
  let table: BindingTable
  let shell: Shell
  let call: CommandCall
  /// Objects will come through the pipeline: mandatory parameters may come with them.
  let hasInput: Bool
  /// A script function: its conversion errors have another id.
  let isScript: Bool
  /// Only names are looked at; no value is converted or asked for.
  var namesOnly = false

  var sets: UInt64
  var bound = BoundValues()
  /// A set to which pipeline objects are tried before all others.
  var preferredForInput: UInt64 = 0
  /// Script blocks that give a parameter's value for each pipeline object.
  var delayed: [(index: Int, block: ScriptBlockObject)] = []
  /// Arguments that are not bound yet, those with unknown names among them.
  var unbound: [CallArgument] = []
  /// What a simple function keeps in `$args`.
  var leftOver: [Value] = []
  /// A function without `[CmdletBinding()]` and `[Parameter()]` takes anything.
  var keepsLeftOver = false
  /// The argument that is being bound, where its errors stand; nil = at the whole command.
  var errorSpan: SourceSpan?

  init(
    _ table: BindingTable, call: CommandCall, shell: Shell, hasInput: Bool, isScript: Bool = false
  ) {
    self.table = table
    self.call = call
    self.shell = shell
    self.hasInput = hasInput
    self.isScript = isScript
    sets = table.allMask
  }

  /// Binds everything; the result is in `bound`, `sets` and the call.
  mutating func bind(_ arguments: [CallArgument]) throws(ShellError) {
    try bindNamed(arguments)
    if !unbound.isEmpty { try bindPositional() }
    if !namesOnly {
      if shell.cells[shell.engine.known.defaultParameterValues].depth >= 0 {
        try bindDefaultValues()
      }
      try decideSet()
    }
    call.parameterSetName = table.name(of: sets)
  }

  /// Binds what can be bound without the parameters that `dynamicparam` will make: a name that is
  /// not known is passed over with the value behind it.
  mutating func bindTentatively(_ arguments: [CallArgument]) throws(ShellError) {
    keepsLeftOver = true
    var known: [CallArgument] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if let name = argument.name, case .unknown = table.resolve(name) {
        if argument.value == nil, index < arguments.count, arguments[index].name == nil {
          index += 1
        }
        continue
      }
      known.append(argument)
    }
    try bindNamed(known)
    if !unbound.isEmpty { try bindPositional() }
  }

  private mutating func bindNamed(_ arguments: [CallArgument]) throws(ShellError) {
    let explicit = explicitEntries(arguments)
    var index = 0
    defer { errorSpan = nil }
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      errorSpan = argument.nameSpan
      guard let name = argument.name else {
        unbound.append(argument)
        continue
      }
      switch table.resolve(name) {
      case .entry(let entry):
        if argument.isSplatted, explicit.contains(entry) { continue }
        var given = argument
        if argument.value == nil, !table.entries[entry].type.isSwitch {
          guard index < arguments.count, arguments[index].name == nil else {
            throw missingArgument(
              table.entries[entry].name, table.entries[entry].type.type.fullName)
          }
          given = arguments[index]
          index += 1
        }
        try bindEntry(entry, given)
      case .common(let common):
        if argument.isSplatted, isExplicit(common, arguments) { continue }
        index += try bindCommon(common, argument, next: index, arguments)
      case .ambiguous(let names):
        throw bindingError(
          "AmbiguousParameter",
          "Parameter cannot be processed because the parameter name '\(name)' is ambiguous. "
            + "Possible matches include: " + names.map { "-\($0)" }.joined(separator: " ") + ".")
      case .unknown: unbound.append(argument)
      }
    }
  }

  /// The parameters that are named in the call itself: they win over a splatted table's.
  private func explicitEntries(_ arguments: [CallArgument]) -> Set<Int> {
    guard arguments.contains(where: \.isSplatted) else { return [] }
    var found: Set<Int> = []
    for argument in arguments where !argument.isSplatted {
      guard let name = argument.name, case .entry(let index) = table.resolve(name) else { continue }
      found.insert(index)
    }
    return found
  }

  private func isExplicit(_ common: CommonParameterName, _ arguments: [CallArgument]) -> Bool {
    arguments.contains { argument in
      guard !argument.isSplatted, let name = argument.name,
        case .common(let other) = table.resolve(name)
      else { return false }
      return other == common
    }
  }

  private func missingArgument(_ name: String, _ type: String) -> ShellError {
    bindingError(
      "MissingArgument",
      "Missing an argument for parameter '\(name)'. Specify a parameter of type '\(type)' and try "
        + "again.")
  }

  private mutating func bindEntry(_ index: Int, _ argument: CallArgument) throws(ShellError) {
    let entry = table.entries[index]
    guard !bound.has(index), !isDelayed(index) else {
      throw bindingError(
        "ParameterAlreadyBound",
        "Cannot bind parameter because parameter '\(entry.name)' is specified more than once. "
          + "To provide multiple values to parameters that can accept multiple values, use the "
          + "array syntax. For example, \"-parameter value1,value2,value3\".")
    }
    let mask = sets & entry.setMask
    guard mask != 0 else {
      errorSpan = nil
      throw ambiguousSet()
    }
    sets = mask
    errorSpan = argument.valueSpan ?? errorSpan
    try keep(index, argument)
  }

  /// Converts, checks and keeps the value of a parameter.
  mutating func keep(_ index: Int, _ argument: CallArgument) throws(ShellError) {
    let entry = table.entries[index]
    var value = argument.value ?? .bool(true)
    if case .scriptBlock(let block) = value, !namesOnly, !argument.isSplatted,
      try delays(index, block)
    {
      return
    }
    if let literal = argument.literal,
      entry.type.takesText
    {
      value = .string(literal)
    }
    if !namesOnly { value = try admit(value, entry) }
    bound[index] = value
    call.parameters.append((entry.name, value))
  }

  /// Takes a common parameter; gives how many further arguments it used.
  private func bindCommon(
    _ name: CommonParameterName, _ argument: CallArgument, next: Int, _ arguments: [CallArgument]
  ) throws(ShellError) -> Int {
    if name.isSwitch {
      let value = argument.value ?? .bool(true)
      if case .string = value, !namesOnly { throw notASwitch(value, name.rawValue) }
      setCommonSwitch(name, value.isTrue)
      call.parameters.append((name.rawValue, isScript ? switchValue(value.isTrue) : value))
      return 0
    }
    var value = argument.value
    if value == nil, next < arguments.count, arguments[next].name == nil {
      value = arguments[next].value
    }
    guard let value else { throw missingArgument(name.rawValue, name.typeName) }
    call.parameters.append((name.rawValue, value))
    if !namesOnly { try setCommon(name, value) }
    return argument.value == nil ? 1 : 0
  }

  private func setCommonSwitch(_ name: CommonParameterName, _ flag: Bool) {
    switch name {
    case .verbose: call.common.verbose = flag
    case .debug: call.common.debug = flag
    case .whatIf: call.common.whatIf = flag
    default: call.common.confirm = flag
    }
  }

  private func setCommon(_ name: CommonParameterName, _ value: Value) throws(ShellError) {
    switch name {
    case .errorAction: call.common.errorAction = try action(value, name)
    case .warningAction: call.common.warningAction = try action(value, name)
    case .informationAction: call.common.informationAction = try action(value, name)
    case .progressAction: _ = try action(value, name)
    case .errorVariable: call.common.errorVariable = value.text
    case .warningVariable: call.common.warningVariable = value.text
    case .informationVariable: call.common.informationVariable = value.text
    case .outVariable: call.common.outVariable = value.text
    case .pipelineVariable: call.common.pipelineVariable = value.text
    case .outBuffer: try checkOutBuffer(value)
    default: break
    }
  }

  /// The size of a buffer that the lab does not need.
  private func checkOutBuffer(_ value: Value) throws(ShellError) {
    do throws(ShellError) { _ = try Conversion(shell).int32(value) } catch {
      throw bindingError(
        "CannotConvertArgumentNoMessage",
        "Cannot bind parameter 'OutBuffer'. \(error.record?.message ?? "")")
    }
  }

  private func action(
    _ value: Value, _ name: CommonParameterName
  ) throws(ShellError) -> ActionPreference {
    if let found = ActionPreference(value) { return found }
    throw bindingError(
      "CannotConvertArgumentNoMessage",
      "Cannot bind parameter '\(name.rawValue)'. Cannot convert value \"\(value.text)\" to type "
        + "\"System.Management.Automation.ActionPreference\". Error: \"Unable to match the "
        + "identifier name \(value.text) to a valid enumerator name. Specify one of the following "
        + "enumerator names and try again:\nSilentlyContinue, Stop, Continue, Inquire, Ignore, "
        + "Suspend, Break\"")
  }

  /// A binding error of this command.
  func bindingError(
    _ id: String, _ message: String, category: ErrorCategory = .invalidArgument,
    exceptionType: String = "System.Management.Automation.ParameterBindingException",
    mistyped: MistypedWord? = nil
  ) -> ShellError {
    .terminating(
      ErrorRecord(
        id: id, category: category, message: message, exceptionType: exceptionType,
        source: call.errorSource, position: call.position(of: errorSpan), mistyped: mistyped))
  }

  func ambiguousSet() -> ShellError {
    bindingError(
      "AmbiguousParameterSet",
      "Parameter set cannot be resolved using the specified named parameters. One or more "
        + "parameters issued cannot be used together or an insufficient number of parameters "
        + "were provided.")
  }
}

extension ActionPreference {
  /// Reads a preference by name or number.
  init?(_ value: Value) {
    if case .int(let number) = value {
      switch number {
      case 0: self = .silentlyContinue
      case 1: self = .stop
      case 2: self = .continue
      case 3: self = .inquire
      case 4: self = .ignore
      case 6: self = .break
      default: return nil
      }
      return
    }
    let text = value.text
    guard
      let found = Self.allCases.first(where: {
        TextComparison.equalsIgnoringCase($0.rawValue, text)
      })
    else { return nil }
    self = found
  }
}
