/// A command written in Swift, as the table and help see it.
public final class CommandDefinition {
  /// Name as shown, `Get-CMDevice`.
  public let name: String
  /// One sentence.
  public let synopsis: String
  /// Examples in the plain session form.
  public let examples: String
  /// Whether it leaves world and session as they are.
  public let isReader: Bool
  /// The parameters to which it gives effect, with their help.
  public let parameters: [(declaration: ParameterDeclaration, help: String)]
  /// The signature, where it does not come from the catalogue.
  public let ownSignature: CommandSignature?
  /// The signature of what is declared here, used where the catalogue does not know the command.
  let declaredSignature: CommandSignature
  /// Makes the pipeline stage of one invocation.
  let makeStage: (Binder, CmdletContext) -> Stage

  convenience init<Command: Cmdlet>(_ command: Command.Type) {
    self.init(command, named: command.commandName, command.declaration)
  }

  init<Command: Cmdlet>(
    _ command: Command.Type, named name: String, _ declaration: CmdletDeclaration<Command>
  ) {
    self.name = name
    synopsis = declaration.synopsis
    examples = declaration.examples
    isReader = declaration.isReader
    parameters = declaration.parameters.map { ($0.declaration, $0.help) }
    let own: (module: String, defaultSet: String?, shouldProcess: Bool, outputTypes: [String])?
    switch declaration.signature {
    case .catalogue: own = nil
    case .own(let module, let defaultSet, let supportsShouldProcess, let outputTypes):
      own = (module, defaultSet, supportsShouldProcess, outputTypes)
    }
    var signature = Self.signature(
      name: name, module: own?.module ?? "", defaultSet: own?.defaultSet,
      declaration)
    signature.supportsShouldProcess = own?.shouldProcess ?? false
    signature.outputTypes = own?.outputTypes ?? []
    declaredSignature = signature
    ownSignature = own == nil ? nil : signature
    let plan = CmdletPlan(declaration)
    makeStage = { binder, context in
      CmdletStage<Command>(plan: plan, binder: binder, context: context)
    }
    declaredNames = Set(parameters.map { FoldedText($0.declaration.name) })
    refusedNames = Set(
      declaration.parameters.filter { !$0.hasEffect }.map { FoldedText($0.declaration.name) })
  }

  private let declaredNames: Set<FoldedText>
  private let refusedNames: Set<FoldedText>

  /// Whether a parameter does anything here; the others bind and are then refused by name.
  public func givesEffect(to parameter: String) -> Bool {
    let name = FoldedText(parameter)
    return declaredNames.contains(name) && !refusedNames.contains(name)
  }

  /// Whether it gives effect to a parameter of the catalogue.
  func declares(_ parameter: String) -> Bool { declaredNames.contains(FoldedText(parameter)) }

  private static func signature<Command: Cmdlet>(
    name: String, module: String, defaultSet: String?, _ declaration: CmdletDeclaration<Command>
  ) -> CommandSignature {
    var setNames: [String] = []
    for parameter in declaration.parameters {
      for set in parameter.sets where !setNames.contains(set) { setNames.append(set) }
    }
    if let defaultSet, !setNames.isEmpty, !setNames.contains(defaultSet) {
      setNames.insert(defaultSet, at: 0)
    }
    if setNames.isEmpty { setNames = [CommandSignature.allSets] }
    let sets = setNames.map { set in
      let indices = declaration.parameters.indices.filter {
        let sets = declaration.parameters[$0].sets
        return sets.isEmpty || sets.contains(set)
      }
      return (name: set, parameters: Array(indices))
    }
    return CommandSignature(
      name: name, module: module, defaultSet: defaultSet,
      parameters: declaration.parameters.map(\.declaration), sets: sets)
  }
}

extension CommandSignature {
  /// Name of the set of a command that has only one.
  public static let allSets = "__AllParameterSets"
}

extension Cmdlet {
  /// The command's name as derived from the type: `GetCMDevice` is `Get-CMDevice`.
  public static var commandName: String {
    // Not `String(describing:)`, which looks through all conformances of the program first.
    let type = _typeName(Self.self, qualified: false)
    for verb in ["ConvertTo", "ConvertFrom", "ForEach"] where type.hasPrefix(verb) {
      return verb + "-" + type.dropFirst(verb.count)
    }
    let rest = type.dropFirst()
    guard let noun = rest.firstIndex(where: \.isUppercase) else { return type }
    return type[..<noun] + "-" + type[noun...]
  }
}
