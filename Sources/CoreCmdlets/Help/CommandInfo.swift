import ShellRuntime

/// A cmdlet, function or alias as `Get-Command` gives it.
final class CommandInfo: ShellObject {
  /// What kind of command it is.
  enum Kind: String {
    case cmdlet = "Cmdlet"
    case alias = "Alias"
    case function = "Function"
  }

  let kind: Kind
  let name: String
  let signature: CommandSignature
  let target: String

  init(_ kind: Kind, name: String, signature: CommandSignature, target: String, engine: Engine) {
    self.kind = kind
    self.name = name
    self.signature = signature
    self.target = target
    super.init(shape: Self.shape(kind, engine))
  }

  /// An alias.
  static func alias(_ name: String, _ target: String, _ engine: Engine) -> CommandInfo {
    let empty = CommandSignature(name: "", module: "", parameters: [], sets: [])
    let signature = engine.commands.signature(named: target) ?? empty
    return CommandInfo(
      .alias, name: name, signature: signature, target: target, engine: engine)
  }

  /// A function; its definition is its body.
  static func function(_ function: FunctionObject, _ engine: Engine) -> CommandInfo {
    let empty = CommandSignature(name: function.name, module: "", parameters: [], sets: [])
    return CommandInfo(
      .function, name: function.name, signature: empty, target: function.block.text,
      engine: engine)
  }

  private static func shape(_ kind: Kind, _ engine: Engine) -> Shape {
    let typeName = "System.Management.Automation.\(kind.rawValue)Info"
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
        ], names: names)
    }
  }

  override func value(at slot: Int) -> Value {
    let words = name.split(separator: "-", maxSplits: 1)
    switch slot {
    case 0: return .string(kind.rawValue)
    case 1: return .string(name)
    case 2: return .string(kind == .alias ? "\(name) -> \(target)" : name)
    case 3: return isEngine ? .string("7.4.0.0") : .null
    case 4, 5: return .string(kind == .cmdlet ? signature.module : "")
    case 6: return .string(kind != .alias && words.count == 2 ? String(words[0]) : "")
    case 7: return .string(kind != .alias && words.count == 2 ? String(words[1]) : "")
    case 8: return .string(kind == .cmdlet ? syntax : target)
    case 9: return .string(signature.defaultSet ?? "")
    case 10: return .strings(signature.outputTypes)
    default: return .null
    }
  }

  override var description: String { name }

  private var isEngine: Bool {
    kind == .cmdlet && signature.module.hasPrefix("Microsoft.PowerShell.")
  }

  /// What `-Syntax` prints: the sets with a blank line between them, the target of an alias.
  var syntax: String {
    switch kind {
    case .cmdlet:
      let lines = SyntaxText(signature: signature, usesAccelerators: true).lines
      return "\n" + lines.joined(separator: "\n\n") + "\n"
    case .function: return "\n\(name)\n"
    case .alias: return "\(name) -> \(target)"
    }
  }
}
