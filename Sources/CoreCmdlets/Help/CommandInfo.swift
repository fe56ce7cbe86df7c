import ShellRuntime

/// A command or alias as `Get-Command` gives it.
final class CommandInfo: ShellObject {
  /// What kind of command it is.
  enum Kind: String {
    // swift-format-ignore
    case cmdlet = "Cmdlet"
    case alias = "Alias"
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
    case 4, 5: return .string(kind == .alias ? "" : signature.module)
    case 6: return .string(kind == .cmdlet && words.count == 2 ? String(words[0]) : "")
    case 7: return .string(kind == .cmdlet && words.count == 2 ? String(words[1]) : "")
    case 8: return .string(kind == .alias ? target : syntax)
    case 9: return .string(signature.defaultSet ?? "")
    case 10: return .strings(signature.outputTypes)
    default: return .null
    }
  }

  override var description: String { name }

  private var isEngine: Bool {
    kind == .cmdlet && signature.module.hasPrefix("Microsoft.PowerShell.")
  }

  /// The sets, a blank line between them, as `-Syntax` prints them.
  var syntax: String {
    "\n"
      + SyntaxText(signature: signature, usesAccelerators: true).lines
      .joined(separator: "\n\n") + "\n"
  }
}
