import ShellRuntime

/// A cmdlet, function or alias as `Get-Command` gives it.
final class CommandInfo: ShellObject {
  /// What kind of command it is, in the order in which PowerShell lists them.
  enum Kind: String, CaseIterable {
    case alias = "Alias"
    case function = "Function"
    case filter = "Filter"
    case cmdlet = "Cmdlet"

    var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  let kind: Kind
  let name: String
  let target: String
  private let engine: Engine
  private let known: CommandSignature?
  private var alias: CommandAlias?
  private var function: FunctionObject?

  /// A command; an alias names its target, a function its body. The signature of a cmdlet is read
  /// when it is asked for.
  init(
    _ kind: Kind, name: String, signature: CommandSignature? = nil, target: String = "",
    engine: Engine
  ) {
    self.kind = kind
    self.name = name
    self.target = target
    self.engine = engine
    known = signature
    super.init(shape: Self.shape(kind, engine))
  }

  /// An alias.
  static func alias(_ alias: CommandAlias, _ engine: Engine) -> CommandInfo {
    let info = CommandInfo(.alias, name: alias.name, target: alias.target, engine: engine)
    info.alias = alias
    return info
  }

  /// A function; its definition is its body.
  static func function(_ function: FunctionObject, _ engine: Engine) -> CommandInfo {
    let info = CommandInfo(
      .function, name: function.name, signature: function.signature, target: function.block.text,
      engine: engine)
    info.function = function
    return info
  }

  /// What it takes; of an alias what its target takes.
  private(set) lazy var signature: CommandSignature =
    known ?? engine.commands.signature(named: kind == .alias ? target : name)
    ?? CommandSignature(name: name, module: "", parameters: [], sets: [])

  private static func shape(_ kind: Kind, _ engine: Engine) -> Shape {
    let typeName = "System.Management.Automation.\(kind.rawValue)Info"
    let own =
      kind == .alias
      ? [
        PropertyDefinition("ReferencedCommand", "object"), PropertyDefinition("ResolvedCommand"),
        PropertyDefinition("ResolvedCommandName"), PropertyDefinition("Description"),
        PropertyDefinition("Options", "System.Management.Automation.ScopedItemOptions"),
      ]
      : [
        PropertyDefinition("ParameterSets", "object"), PropertyDefinition("Parameters", "object"),
      ]
        + (kind == .cmdlet
          ? [] : [PropertyDefinition("ScriptBlock", "scriptblock"), PropertyDefinition("Options")])
    return engine.shape(for: typeName) { names in
      Shape(
        typeNames: [typeName, "System.Management.Automation.CommandInfo", "System.Object"],
        properties: [
          PropertyDefinition("CommandType", "System.Management.Automation.CommandTypes"),
          PropertyDefinition("Name"), PropertyDefinition("DisplayName"),
          PropertyDefinition("Version", "version"), PropertyDefinition("Source"),
          PropertyDefinition("ModuleName"), PropertyDefinition("Verb"),
          PropertyDefinition("Noun"), PropertyDefinition("Definition"),
          PropertyDefinition("DefaultParameterSet"), PropertyDefinition("OutputType", "object"),
        ] + own, names: names)
    }
  }

  override func ownValue(at slot: Int) -> Value {
    let words = name.split(separator: "-", maxSplits: 1)
    switch slot {
    case 0: return .string(kind.rawValue)
    case 1: return .string(name)
    case 2: return .string(kind == .alias ? "\(name) -> \(target)" : name)
    case 3: return kind == .cmdlet ? Self.version(of: signature.module) : .null
    case 4, 5: return .string(kind == .cmdlet ? signature.module : "")
    case 6: return .string(kind != .alias && words.count == 2 ? String(words[0]) : "")
    case 7: return .string(kind != .alias && words.count == 2 ? String(words[1]) : "")
    case 8: return .string(kind == .cmdlet ? syntax : target)
    case 9: return .string(kind == .alias ? "" : signature.defaultSet ?? "")
    case 10: return outputTypes
    default: return details(slot)
    }
  }

  /// Each a PSTypeName.
  private var outputTypes: Value {
    let shape = engine.shape(for: "PSTypeName") { names in
      Shape(
        typeNames: ["System.Management.Automation.PSTypeName", "System.Object"],
        properties: [PropertyDefinition("Name"), PropertyDefinition("Type", "type")],
        names: names)
    }
    return .array(
      signature.outputTypes.map { name in
        .object(
          DescribedObject(
            shape: shape, values: [.string(name), .string(name)], text: name))
      })
  }

  private func details(_ slot: Int) -> Value {
    let parameters = ParameterInfo(engine, signature)
    switch (kind, slot) {
    case (.alias, 13): return .string(target)
    case (.alias, 14): return .string(alias?.description ?? "")
    case (.alias, 15):
      return .object(OptionsObject.make(alias?.options ?? VariableOptions(), engine))
    case (.alias, _):
      return .object(CommandInfo(.cmdlet, name: signature.name, signature: known, engine: engine))
    case (_, 11): return parameters.sets
    case (_, 13): return function.map { .scriptBlock($0.block) } ?? .null
    case (_, 14): return .object(OptionsObject.make(VariableOptions(), engine))
    default: return parameters.all
    }
  }

  /// Its parameters, each way in which they are declared, the common ones behind them.
  var declarations: [ParameterDeclaration] { ParameterInfo(engine, signature).declarations }

  override var description: String { name }

  /// The version that PowerShell 7.4.6 shows for its own modules.
  private static func version(of module: String) -> Value {
    if module == "Microsoft.PowerShell.Core" { return .string("7.4.6.500") }
    return module.hasPrefix("Microsoft.PowerShell.") ? .string("7.0.0.0") : .null
  }

  /// What `-Syntax` prints: the sets with a blank line between them; of an alias its target's,
  /// under the alias's name.
  var syntax: String {
    let lines = SyntaxText(signature: signature, usesAccelerators: true).lines
    guard kind == .alias else { return "\n" + lines.joined(separator: "\n\n") + "\n" }
    let called = lines.map { name + $0.dropFirst(signature.name.count) }
    return "\(name) (alias) -> \(target)\n\n" + called.joined(separator: "\n\n") + "\n"
  }
}
