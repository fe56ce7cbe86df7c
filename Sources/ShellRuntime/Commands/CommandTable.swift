/// The commands that an engine knows: those written in Swift, their aliases, and the catalogue of
/// real cmdlets behind them. Names are looked up without regard to case.
public final class CommandTable {
  /// Signatures of real cmdlets, simulated or not.
  public let catalogue: (any SignatureCatalogue)?
  private var commands: [FoldedText: (name: String, make: () -> CommandDefinition)] = [:]
  private var definitions: [FoldedText: CommandDefinition] = [:]
  private var aliasTargets: [FoldedText: CommandAlias] = [:]
  private var aliasList: [CommandAlias]?
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
  public func registerAlias(
    _ name: String, for target: String, options: VariableOptions = VariableOptions()
  ) {
    aliasTargets[FoldedText(name)] = CommandAlias(name, for: target, options: options)
    aliasList = nil
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

  /// An alias of the engine with all that is known of it.
  public func alias(_ name: String) -> CommandAlias? { aliasTargets[FoldedText(name)] }

  /// Every alias of the engine with its command, sorted by name.
  public var aliases: [(name: String, target: String)] {
    sortedAliases.map { ($0.name, $0.target) }
  }

  /// The same with all that is known of each; sorted when they are first asked for.
  var sortedAliases: [CommandAlias] {
    if let aliasList { return aliasList }
    let sorted = aliasTargets.values.sorted {
      TextComparison.order($0.name, $1.name, ignoringCase: true) < 0
    }
    aliasList = sorted
    return sorted
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

  /// Those that begin with a prefix, without regard to case. The catalogue's are sorted already:
  /// the others are sorted and put between them, which costs a comparison each.
  public func names(withPrefix prefix: String) -> [String] {
    let folded = Array(TextComparison.folded(prefix).utf8)
    var own: [String] = []
    for (key, command) in commands where key.begins(with: folded) { own.append(command.name) }
    own.sort { TextComparison.order($0, $1, ignoringCase: true) < 0 }
    var merged: [String] = []
    var next = 0
    for name in catalogue?.names(withPrefix: prefix) ?? [] {
      while next < own.count, TextComparison.order(own[next], name, ignoringCase: true) < 0 {
        merged.append(own[next])
        next += 1
      }
      if next < own.count, TextComparison.equalsIgnoringCase(own[next], name) { continue }
      merged.append(name)
    }
    return merged + own[next...]
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
