/// The commands that an engine knows: those written in Swift, their aliases, and the catalogue of
/// real cmdlets behind them. Names are looked up without regard to case.
public final class CommandTable {
  /// Signatures of real cmdlets, simulated or not.
  public let catalogue: (any SignatureCatalogue)?
  private var commands: [FoldedText: (name: String, make: () -> CommandDefinition)] = [:]
  private var definitions: [FoldedText: CommandDefinition] = [:]
  private var aliasTargets: [FoldedText: (name: String, target: String)] = [:]
  private var tables: [FoldedText: BindingTable] = [:]
  private var signatures: [FoldedText: CommandSignature] = [:]

  /// Grows whenever a name may mean something else.
  private(set) var version = 0

  init(catalogue: (any SignatureCatalogue)?) { self.catalogue = catalogue }

  /// Makes a command known; a later one of the same name replaces it. Its declaration is read when
  /// the command is first asked for: reading them all would cost milliseconds at start. So would
  /// deriving every name from its type (40 us each): `name`, where given, is that name spelled out.
  public func register<Command: Cmdlet>(_ command: Command.Type, named name: String? = nil) {
    assert(name == nil || name == command.commandName, "\(command) is not \(name ?? "")")
    add(name ?? command.commandName) { CommandDefinition(command) }
  }

  /// Makes a command known that shares its type with others of the same make; each has a name and
  /// a declaration of its own.
  public func register<Command: Cmdlet>(
    _ command: Command.Type, named name: String,
    declaration: @escaping () -> CmdletDeclaration<Command>
  ) {
    add(name) { CommandDefinition(command, named: name, declaration()) }
  }

  private func add(_ name: String, _ make: @escaping () -> CommandDefinition) {
    let key = FoldedText(name)
    commands[key] = (name, make)
    definitions[key] = nil
    version += 1
    signatures[key] = nil
    tables[key] = nil
  }

  /// Makes an alias known.
  public func registerAlias(_ name: String, for target: String) {
    aliasTargets[FoldedText(name)] = (name, target)
    version += 1
  }

  /// The command written in Swift of that name; aliases are not followed.
  public func definition(named name: String) -> CommandDefinition? {
    definition(of: FoldedText(name))
  }

  private func definition(of key: FoldedText) -> CommandDefinition? {
    if let known = definitions[key] { return known }
    let definition = commands[key]?.make()
    definitions[key] = definition
    return definition
  }

  /// The command that an alias of the engine stands for.
  public func aliasTarget(_ name: String) -> String? { aliasTargets[FoldedText(name)]?.target }

  /// Every alias of the engine with its command, sorted by name.
  public var aliases: [(name: String, target: String)] {
    aliasTargets.values.sorted {
      TextComparison.order($0.name, $1.name, ignoringCase: true) < 0
    }
  }

  /// The signature of a command, from the catalogue or from its own declaration; nil for a name
  /// that is no command. Aliases are not followed.
  public func signature(named name: String) -> CommandSignature? {
    let key = FoldedText(name)
    if let known = signatures[key] { return known }
    let signature = definition(of: key)?.ownSignature ?? catalogue?.signature(named: name)
    signatures[key] = signature
    return signature
  }

  /// What the binder needs of a command; nil for a name that is no command.
  func bindingTable(named name: String) -> BindingTable? {
    let key = FoldedText(name)
    if let known = tables[key] { return known }
    guard let signature = signature(named: name) ?? definition(of: key)?.declaredSignature else {
      return nil
    }
    let table = BindingTable(signature)
    tables[key] = table
    return table
  }

  /// Names of every command written in Swift, sorted.
  public var simulatedNames: [String] {
    commands.values.map(\.name).sorted {
      TextComparison.order($0, $1, ignoringCase: true) < 0
    }
  }

  /// Names of every command, simulated or only in the catalogue, sorted, each once.
  public var names: [String] { names(withPrefix: "") }

  /// Those that begin with a prefix, without regard to case.
  public func names(withPrefix prefix: String) -> [String] {
    let folded = TextComparison.folded(prefix)
    var all = commands.values.map(\.name).filter {
      TextComparison.folded($0).utf8.starts(with: folded.utf8)
    }
    for name in catalogue?.names(withPrefix: prefix) ?? []
    where commands[FoldedText(name)] == nil {
      all.append(name)
    }
    return all.sorted { TextComparison.order($0, $1, ignoringCase: true) < 0 }
  }

  /// Whether a command, simulated or not, comes from a module.
  func hasModule(_ name: String) -> Bool {
    RealCommand.modules.contains { TextComparison.equalsIgnoringCase($0.name, name) }
      || names.contains { command in
        signature(named: command).map {
          TextComparison.equalsIgnoringCase($0.module, name)
        } ?? false
      }
  }

  /// The names of commands and aliases that a mistyped name probably meant, the nearest first; at
  /// most `limit`, none where nothing is near or the name is too short to tell.
  public func nearestNames(to name: String, limit: Int = 3) -> [String] {
    guard name.utf8.count > 2 else { return [] }
    return NearestNames.find(name, among: names + aliases.map(\.name), limit: limit)
  }
}
