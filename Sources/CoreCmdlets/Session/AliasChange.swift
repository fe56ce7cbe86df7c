import ShellRuntime

/// Makes and changes aliases for the commands that do, with their parameters and errors.
/// [PowerShell, WriteAliasCommandBase and SessionStateAliasAPIs]
struct AliasChange {
  private var name = ""
  private var value = ""
  private var description = ""
  private var option = ""
  private var force = false
  private var passThru = false
  private var scope = ""

  /// The parameters of `New-Alias` and `Set-Alias`.
  static func parameters<Command: Cmdlet>(
    _ change: WritableKeyPath<Command, AliasChange>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "Name", change.appending(path: \.name), "The short name.", position: 0, mandatory: true,
        byPropertyName: true),
      Parameter(
        "Value", change.appending(path: \.value), "The command that it stands for.", position: 1,
        mandatory: true, byPropertyName: true),
      Parameter(
        "Description", change.appending(path: \.description), "A word about it."),
      Parameter(
        "Option", change.appending(path: \.option),
        "`ReadOnly` is changed with -Force only, `Constant` never; `Private` is not in sight of "
          + "the scopes below, `AllScope` is in all of them.", values: OptionsObject.names,
        enumeration: OptionsObject.typeName),
      Parameter(
        "Force", change.appending(path: \.force), "Over one that is there, or is read-only."),
      Parameter("PassThru", change.appending(path: \.passThru), "Gives the alias."),
      Parameter(
        "Scope", change.appending(path: \.scope),
        "`Global`, `Local`, `Script`, or how many scopes further out."),
    ]
  }

  /// Makes the alias; `isNew`: one that is there is an error.
  func run(isNew: Bool, _ context: CmdletContext) throws(ShellError) {
    let shell = context.shell
    let depth = try shell.scopeDepth(scope)
    if isNew, !force, try Self.isThere(name, scope, context) { return }
    guard
      try context.shouldProcess(
        target: "Name: \(name) Value: \(value)", action: isNew ? "New Alias" : "Set Alias")
    else { return }
    let alias = CommandAlias(
      name, for: value, description: description, options: VariableOptions(option))
    guard try Self.define(alias, at: depth, isForced: force, context) else { return }
    if passThru { try context.write(CommandInfo.alias(alias, context.engine)) }
  }

  /// Whether there is an alias of a name, which has been reported then.
  static func isThere(
    _ name: String, _ scope: String, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    let known =
      scope.isEmpty
      ? context.shell.alias(name)
      : context.shell.aliases(at: try context.shell.scopeDepth(scope)).first {
        TextComparison.equalsIgnoringCase($0.name, name)
      }
    guard known != nil else { return false }
    try context.writeError(
      "AliasAlreadyExists", .resourceExists,
      "The alias is not allowed, because an alias with the name '\(name)' already exists.",
      target: .string(name),
      exceptionType: "System.Management.Automation.SessionStateException")
    return true
  }

  /// Puts an alias in its place; false where the one that is there may not be changed, which has
  /// been reported then.
  static func define(
    _ alias: CommandAlias, at depth: Int32, isForced: Bool, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    if let old = context.shell.alias(alias.name) {
      if old.options.isConstant || old.options.isReadOnly && !isForced {
        return try refuse(
          "AliasNotWritable",
          "Alias is not writeable because alias \(alias.name) is read-only or constant and cannot "
            + "be written to.", alias, context)
      }
      if alias.options.isConstant {
        return try refuse(
          "AliasCannotBeMadeConstant",
          "Existing alias \(alias.name) cannot be made constant. Aliases can be made constant only "
            + "at creation time.", alias, context)
      }
      if old.options.isAllScope, !alias.options.isAllScope {
        return try refuse(
          "AliasAllScopeOptionCannotBeRemoved",
          "The AllScope option cannot be removed from the alias '\(alias.name)'.", alias, context)
      }
    }
    try context.shell.define(alias, at: depth)
    return true
  }

  private static func refuse(
    _ id: String, _ message: String, _ alias: CommandAlias, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    try context.writeError(
      id, .writeError, message, target: .string(alias.name),
      exceptionType: "System.Management.Automation.SessionStateUnauthorizedAccessException")
    return false
  }
}
