import ShellSyntax

/// An argument as lowered.
enum ArgumentNode {
  /// A value; `literal` is how a number or bare word was written.
  case value(Node, literal: String?, span: SourceSpan)
  /// `-Name` or `-Name:value`, and where name and value stand.
  case parameter(String, Node?, name: SourceSpan, value: SourceSpan?)
  /// `@h`; of `@args` words that begin with a dash are parameters again.
  case splat(Node, isArguments: Bool)
}

/// A command of a pipeline, as lowered.
final class CommandNode {
  let invocation: InvocationOperator
  /// The name where it is a constant.
  let constantName: String?
  let name: Node
  let arguments: [ArgumentNode]
  let redirections: [RedirectionNode]
  let span: SourceSpan
  let nameSpan: SourceSpan
  let unit: SourceUnit
  /// `-?` stands among the arguments.
  private let asksForHelp: Bool
  /// `f(1, 2)`: an array as the only argument, without a blank before it.
  let looksLikeMethodCall: Bool
  private var resolved: Resolved?
  private var functionCell: Int?
  private var aliasCell: Int?

  init(
    invocation: InvocationOperator, constantName: String?, name: Node, arguments: [ArgumentNode],
    redirections: [RedirectionNode], span: SourceSpan, nameSpan: SourceSpan, unit: SourceUnit,
    looksLikeMethodCall: Bool = false
  ) {
    self.looksLikeMethodCall = looksLikeMethodCall
    self.invocation = invocation
    self.constantName = constantName
    self.name = name
    self.arguments = arguments
    self.redirections = redirections
    self.span = span
    self.nameSpan = nameSpan
    self.unit = unit
    asksForHelp = arguments.contains { argument in
      if case .parameter("?", _, _, _) = argument { return true }
      return false
    }
  }

  /// Finds the command, evaluates and binds its arguments.
  func prepare(
    _ shell: Shell, hasInput: Bool, place: Int = 1
  ) throws(ShellError) -> PreparedCommand {
    if looksLikeMethodCall, shell.strictLevel >= 2 { throw .calledAsMethod }
    var target = try resolve(shell)
    if invocation == .dot { target.dot() }
    let subject = asksForHelp && !target.name.isEmpty ? target.name : nil
    if subject != nil { target = try shell.resolveCommand("Get-Help") { nil } }
    let call = CommandCall(
      name: target.name, signature: target.table.signature, unit: unit, span: span)
    call.pipelinePosition = place
    try describe(call, target, hasInput: hasInput, shell)
    let prepared = PreparedCommand(target: target, call: call, node: self, hasInput: hasInput)
    let values: [CallArgument]
    if let subject {
      values = [CallArgument(value: .string(subject))]
    } else {
      values = try evaluate(shell)
    }
    let dynamic = try dynamicParameters(target, values, call, shell)
    var binder = Binder(
      dynamic?.table ?? target.table, call: call, shell: shell, hasInput: hasInput,
      isScript: target.isScript)
    binder.keepsLeftOver = target.keepsLeftOver
    do throws(ShellError) {
      try binder.bind(values)
      try dynamic?.take(binder, shell)
    } catch {
      shell.noteFailedCall(call)
      throw error
    }
    prepared.binder = binder
    if target.isScript { call.unboundArguments = binder.leftOver }
    return prepared
  }

  private func dynamicParameters(
    _ target: CommandTarget, _ values: [CallArgument], _ call: CommandCall, _ shell: Shell
  ) throws(ShellError) -> DynamicParameters? {
    guard case .script(let block, _) = target.kind else { return nil }
    return try DynamicParameters(block, values, call, shell)
  }

  /// What `$MyInvocation` says of a call of a script; refuses one whose parameters contradict
  /// each other.
  private func describe(
    _ call: CommandCall, _ target: CommandTarget, hasInput: Bool, _ shell: Shell
  ) throws(ShellError) {
    guard case .script(let block, _) = target.kind else { return }
    if let failure = block.code.declarationFailure { throw failure }
    call.expectsInput = hasInput
    call.isAdvanced = block.code.isAdvanced
    call.scriptPath = block.path
    switch invocation {
    case .call: call.invocationName = "&"
    case .dot: call.invocationName = "."
    case .plain: call.invocationName = constantName ?? target.name
    }
    if block.code.uses.boundParameters, !target.name.isEmpty {
      call.function = shell.function(named: target.name)
    }
  }

  private func resolve(_ shell: Shell) throws(ShellError) -> CommandTarget {
    if let constantName, !constantName.isEmpty { return try resolveConstant(constantName, shell) }
    let value = try name.eval(shell)
    switch value {
    case .scriptBlock(let block): return .script(block, name: "", isDot: invocation == .dot)
    case .object(let function as FunctionObject):
      return .script(function.block, name: function.name, isDot: invocation == .dot)
    default:
      if let target = described(by: value, shell) { return target }
      let name = value.text
      guard !name.isEmpty else {
        throw .failed(
          "BadExpression", .invalidOperation,
          "The expression after '\(invocation == .dot ? "." : "&")' in a pipeline element "
            + "produced an object that was not valid. It must result in a command name, a script "
            + "block, or a CommandInfo object.")
      }
      return try shell.resolveCommand(name) { [unit, nameSpan] in unit.position(nameSpan) }
    }
  }

  /// What an object of `Get-Command` stands for, also where another command hides it.
  private func described(by value: Value, _ shell: Shell) -> CommandTarget? {
    switch value.typeName {
    case "System.Management.Automation.FunctionInfo":
      return shell.function(named: value.text).map {
        .script($0.block, name: $0.name, isDot: invocation == .dot)
      }
    case "System.Management.Automation.CmdletInfo":
      let commands = shell.engine.commands
      guard let table = commands.bindingTable(named: value.text),
        let definition = commands.definition(named: value.text)
      else { return nil }
      return CommandTarget(name: definition.name, kind: .cmdlet(definition), table: table)
    default: return nil
    }
  }

  /// What a constant name stood for last time, while no function or alias hides it.
  private struct Resolved {
    let target: CommandTarget
    let version: Int
    let hiding: [Int]
  }

  private func resolveConstant(_ name: String, _ shell: Shell) throws(ShellError) -> CommandTarget {
    let commands = shell.engine.commands
    if let resolved, resolved.version == commands.version,
      resolved.hiding.allSatisfy({ shell.cells[$0].depth < 0 })
    {
      return resolved.target
    }
    if let functionCell,
      case .object(let object as FunctionObject) = shell.cells[functionCell].value,
      let aliasCell, shell.cells[aliasCell].depth < 0
    {
      return .script(object.block, name: object.name, isDot: false)
    }
    let target = try shell.resolveCommand(name) { [unit, nameSpan] in unit.position(nameSpan) }
    let function = shell.cellIndex("function:" + name)
    let alias = shell.cellIndex("alias:" + name)
    functionCell = function
    aliasCell = alias
    if !target.isScript {
      let full = shell.cellIndex("function:" + target.name)
      let hiding = [function, alias, full, shell.cellIndex("alias:" + target.name)]
      resolved = Resolved(target: target, version: commands.version, hiding: hiding)
    }
    return target
  }

  private func evaluate(_ shell: Shell) throws(ShellError) -> [CallArgument] {
    var values: [CallArgument] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments {
      switch argument {
      case .value(let node, let literal, let span):
        values.append(
          CallArgument(value: try node.eval(shell), literal: literal, valueSpan: span))
      case .parameter(let name, let node, let nameSpan, let valueSpan):
        values.append(
          CallArgument(
            name: name, value: try node?.eval(shell), nameSpan: nameSpan, valueSpan: valueSpan))
      case .splat(let node, let isArguments):
        switch try node.eval(shell) {
        case .hashtable(let table):
          for (index, key) in table.keys.enumerated() {
            values.append(
              CallArgument(name: key.text, value: table.values[index], isSplatted: true))
          }
        case .array(let array):
          values += isArguments
            ? Self.arguments(array.items) : array.items.map { CallArgument(value: $0) }
        case .null: continue
        case let other: values.append(CallArgument(value: other))
        }
      }
    }
    return values
  }
}

extension CommandNode {
  /// What `$args` holds, as arguments again: `-Name`, and `-Name:` with the value behind it.
  private static func arguments(_ items: [Value]) -> [CallArgument] {
    var found: [CallArgument] = []
    for item in items {
      if let last = found.last, last.value == nil, let name = last.name, name.hasSuffix(":") {
        found[found.count - 1] = CallArgument(name: String(name.dropLast()), value: item)
      } else if let name = parameterName(item) {
        found.append(CallArgument(name: name, value: nil))
      } else {
        found.append(CallArgument(value: item))
      }
    }
    return found
  }

  /// `Name` of `-Name`, as a function without parameters of its own finds it in `$args`.
  private static func parameterName(_ value: Value) -> String? {
    guard case .string(let text) = value, text.utf8.first == 0x2D,
      let second = text.utf8.dropFirst().first, (0x61...0x7A).contains(second | 0x20)
    else { return nil }
    return String(text.dropFirst())
  }
}

/// What a name stands for.
struct CommandTarget {
  enum Kind {
    case cmdlet(CommandDefinition)
    case script(ScriptBlockObject, isDot: Bool)
    /// Real, but not simulated.
    case notSimulated
  }

  let name: String
  var kind: Kind
  let table: BindingTable

  static func script(_ block: ScriptBlockObject, name: String, isDot: Bool) -> CommandTarget {
    CommandTarget(name: name, kind: .script(block, isDot: isDot), table: block.code.table)
  }

  /// Runs in the scope of the caller.
  mutating func dot() {
    if case .script(let block, false) = kind { kind = .script(block, isDot: true) }
  }

  var isScript: Bool {
    if case .script = kind { return true }
    return false
  }

  var keepsLeftOver: Bool {
    if case .script(let block, _) = kind { return !block.code.isAdvanced }
    return false
  }
}

/// A command with bound arguments, about to become a stage.
final class PreparedCommand {
  let target: CommandTarget
  let call: CommandCall
  let node: CommandNode?
  let hasInput: Bool
  var binder: Binder?

  init(target: CommandTarget, call: CommandCall, node: CommandNode?, hasInput: Bool) {
    self.target = target
    self.call = call
    self.node = node
    self.hasInput = hasInput
  }

  /// The stage that writes to `next`, with variables and redirections around it.
  func stage(next: ObjectSink, _ shell: Shell) throws(ShellError) -> Stage {
    var next = next
    let common = call.common
    if common.outVariable != nil || common.pipelineVariable != nil {
      next = VariableSink(call, next: next, shell)
    }
    shell.startKeeping(call)
    guard let node, !node.redirections.isEmpty else { return try plainStage(next: next, shell) }
    let streams = try StreamSinks(node.redirections, output: next, shell)
    let inner = try plainStage(
      next: streams.output ?? RestoringSink(next, streams: shell.streamSinks), shell)
    return RedirectedStage(inner, streams: streams, next: next)
  }

  private func plainStage(next: ObjectSink, _ shell: Shell) throws(ShellError) -> Stage {
    guard let binder else { return Stage(next: next, hasInput: hasInput) }
    switch target.kind {
    case .cmdlet(let definition):
      if shell.readOnlyEpoch != 0, !definition.isReader {
        throw .readOnlyCheck("something with \(definition.name)")
      }
      try refuseUnsimulated(definition)
      let context = CmdletContext(
        shell: shell, call: call, hasPipelineInput: hasInput, output: next)
      return definition.makeStage(binder, context)
    case .script(let block, let isDot):
      let stage = FunctionStage(
        block, binder: binder, isDot: isDot, next: next, hasInput: hasInput)
      return block.path == nil ? stage : ScriptFileStage(stage)
    case .notSimulated:
      throw call.failure(
        "CommandNotSimulated",
        "\(call.name) is a real command of the \(target.table.signature.module) module, but this "
          + "lab does not simulate it.", target: call.name)
    }
  }

  private func refuseUnsimulated(_ definition: CommandDefinition) throws(ShellError) {
    guard definition.ownSignature == nil, let binder else { return }
    for (index, _) in binder.bound {
      let name = binder.table.entries[index].name
      guard !definition.declares(name) else { continue }
      throw call.failure(
        "ParameterNotSimulated",
        "-\(name) is a real parameter of \(call.name), but this lab does not simulate it.",
        target: name)
    }
  }
}

extension ShellError {
  /// In the second strict mode a command is no method.
  fileprivate static var calledAsMethod: ShellError {
    failed(
      "StrictModeFunctionCallWithParens", .invalidOperation,
      "The function or command was called as if it were a method. Parameters should be separated "
        + "by spaces. For information about parameters, see the about_Parameters Help topic.")
  }
}

extension CommandCall {
  func failure(_ id: String, _ message: String, target: String) -> ShellError {
    .terminating(
      ErrorRecord(
        id: id, category: .notImplemented, message: message,
        exceptionType: "System.Management.Automation.PSNotImplementedException",
        targetText: target, source: errorSource, position: position))
  }
}
