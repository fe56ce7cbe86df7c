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
  private var positional: [CallArgument] = []
  /// What a simple function keeps in `$args`.
  var leftOver: [Value] = []
  /// A function without `[CmdletBinding()]` and `[Parameter()]` takes anything.
  var keepsLeftOver = false

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
    try bindPositional()
    if !namesOnly { try decideSet() }
    call.parameterSetName = table.name(of: sets)
  }

  private mutating func bindNamed(_ arguments: [CallArgument]) throws(ShellError) {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      guard let name = argument.name else {
        positional.append(argument)
        continue
      }
      switch table.resolve(name) {
      case .entry(let entry):
        var given = argument
        if argument.value == nil, !table.entries[entry].type.isSwitch {
          guard index < arguments.count, arguments[index].name == nil else {
            throw bindingError(
              "MissingArgument",
              "Missing an argument for parameter '\(table.entries[entry].name)'. Specify a "
                + "parameter of type '\(table.entries[entry].type.type.fullName)' and try again.")
          }
          given = arguments[index]
          index += 1
        }
        try bindEntry(entry, given)
      case .common(let common):
        index += try bindCommon(common, argument, next: index, arguments)
      case .ambiguous(let names):
        throw bindingError(
          "AmbiguousParameter",
          "Parameter cannot be processed because the parameter name '\(name)' is ambiguous. "
            + "Possible matches include: " + names.map { "-\($0)" }.joined(separator: " ") + ".")
      case .unknown:
        guard keepsLeftOver else {
          throw bindingError(
            "NamedParameterNotFound",
            "A parameter cannot be found that matches parameter name '\(name)'.")
        }
        leftOver.append(.string("-\(name)"))
        if let value = argument.value { leftOver.append(value) }
      }
    }
  }

  private mutating func bindEntry(_ index: Int, _ argument: CallArgument) throws(ShellError) {
    let entry = table.entries[index]
    guard !bound.has(index) else {
      throw bindingError(
        "ParameterAlreadyBound",
        "Cannot bind parameter because parameter '\(entry.name)' is specified more than once. "
          + "To provide multiple values to parameters that can accept multiple values, use the "
          + "array syntax. For example, \"-parameter value1,value2,value3\".")
    }
    let mask = sets & entry.setMask
    guard mask != 0 else { throw ambiguousSet() }
    sets = mask
    try keep(index, argument)
  }

  /// Converts, checks and keeps the value of a parameter.
  mutating func keep(_ index: Int, _ argument: CallArgument) throws(ShellError) {
    let entry = table.entries[index]
    var value = argument.value ?? .bool(true)
    if let literal = argument.literal,
      entry.type.type == .string || entry.type.type == .array(.string)
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
      setCommonSwitch(name, value.isTrue)
      call.parameters.append((name.rawValue, value))
      return 0
    }
    var value = argument.value
    if value == nil, next < arguments.count, arguments[next].name == nil {
      value = arguments[next].value
    }
    guard let value else {
      throw bindingError(
        "MissingArgument",
        "Missing an argument for parameter '\(name.rawValue)'. Specify a parameter of type "
          + "'System.Management.Automation.ActionPreference' and try again.")
    }
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
    default: break
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
        + "enumerator names and try again: SilentlyContinue, Stop, Continue, Inquire, Ignore, "
        + "Suspend, Break\"")
  }

  private mutating func bindPositional() throws(ShellError) {
    var waiting = positional[...]
    while let argument = waiting.first {
      guard let index = nextPositional(argument) else { break }
      waiting = waiting.dropFirst()
      sets &= table.entries[index].setMask
      try keep(index, argument)
    }
    guard !waiting.isEmpty else { return }
    let remaining = table.entries.indices.first {
      table.entries[$0].remaining & sets != 0 && !bound.has($0)
    }
    if let remaining {
      let values = waiting.map { $0.value ?? .null }
      return try keep(
        remaining, CallArgument(value: values.count == 1 ? values[0] : .array(values)))
    }
    if keepsLeftOver {
      leftOver += waiting.map { $0.value ?? .null }
      return
    }
    throw bindingError(
      "PositionalParameterNotFound",
      "A positional parameter cannot be found that accepts argument '\(waiting.first?.text ?? "")'."
    )
  }

  /// The unbound parameter with the lowest position: of the default set where it is still possible,
  /// and one that the value fits where several share the position.
  private func nextPositional(_ argument: CallArgument) -> Int? {
    let preferred = sets & table.defaultMask
    var lowest: Int?
    var best: (index: Int, rank: Int)?
    let value = argument.value ?? .null
    for place in table.positions where place.sets & sets != 0 && !bound.has(place.index) {
      if let lowest, place.position > lowest { break }
      lowest = place.position
      let fits = !namesOnly && fits(value, table.entries[place.index].type)
      let rank = (fits ? 2 : 0) + (place.sets & preferred != 0 ? 1 : 0)
      if best.map({ rank > $0.rank }) ?? true { best = (place.index, rank) }
    }
    return best?.index
  }

  /// Whether a value has a parameter's type without conversion.
  func fits(_ value: Value, _ type: BoundType) -> Bool {
    if type.isOpaque { if case .object = value { return true } else { return false } }
    if case .array(let element) = type.type {
      return value.elements.allSatisfy { Conversion.isInstance($0, of: element) }
    }
    return Conversion.isInstance(value, of: type.type)
  }

  /// A binding error of this command.
  func bindingError(
    _ id: String, _ message: String, category: ErrorCategory = .invalidArgument,
    exceptionType: String = "System.Management.Automation.ParameterBindingException"
  ) -> ShellError {
    .terminating(
      ErrorRecord(
        id: id, category: category, message: message, exceptionType: exceptionType,
        source: call.errorSource, position: call.position))
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
