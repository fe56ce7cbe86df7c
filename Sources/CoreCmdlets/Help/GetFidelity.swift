import ShellRuntime

/// `Get-Fidelity`: what of a command the lab simulates; a command of the trainer's own.
struct GetFidelity: Cmdlet {
  var name: [String] = []

  static var declaration: CmdletDeclaration<GetFidelity> {
    CmdletDeclaration(
      synopsis: "Tells of a command's parameters which are real, simulated or refused here.",
      examples: """
        PS> (Get-Fidelity Get-Command | Where-Object Parameter -EQ '-Noun').Fidelity
        Real

        PS> (Get-Fidelity Get-Command | Where-Object Parameter -EQ '-ArgumentList').Fidelity
        Refused

        PS> Get-Fidelity Get-Bogus
        ! CommandNotFoundException,Get-Fidelity
        """,
      signature: .own(
        module: "cotutor", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["CotutorFidelity"]),
      parameters: [
        Parameter(
          "Name", \.name, "Commands; none = an overview by module.", position: 0,
          pipeline: true, byPropertyName: true)
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard !name.isEmpty else { return try writeOverview(context) }
    for name in name {
      let target = context.shell.aliasTarget(name) ?? name
      guard let signature = context.engine.commands.signature(named: target) else {
        if try context.reportUnsimulated(target) { continue }
        try context.writeError(
          "CommandNotFoundException", .objectNotFound,
          "The term '\(name)' is not recognized as a name of a cmdlet, function, script file, or "
            + "executable program.\nCheck the spelling of the name, or if a path was included, "
            + "verify that the path is correct and try again.", target: .string(name),
          exceptionType: "System.Management.Automation.CommandNotFoundException")
        continue
      }
      try write(signature, context)
    }
  }

  /// The command itself, its parameters, and what docs/fidelity.md says of it.
  private func write(
    _ signature: CommandSignature, _ context: CmdletContext
  ) throws(ShellError) {
    let definition = context.engine.commands.definition(named: signature.name)
    var seen: Set<String> = []
    for parameter in signature.parameters
    where !parameter.isHidden && seen.insert(parameter.name).inserted {
      let (fidelity, note) = Self.fidelity(of: parameter.name, signature, definition)
      try write(signature.name, "-\(parameter.name)", fidelity, note, context)
    }
    if seen.isEmpty {
      let (fidelity, note) = Self.fidelity(of: "", signature, definition)
      try write(signature.name, "", fidelity, note, context)
    }
    for row in FidelityTable.rows(naming: signature.name) {
      try write(signature.name, "", "Differs", "\(row.what): \(row.inTheLab)", context)
    }
  }

  private func write(
    _ command: String, _ parameter: String, _ fidelity: String, _ note: String,
    _ context: CmdletContext
  ) throws(ShellError) {
    let object = FidelityObject(
      command: command, parameter: parameter, fidelity: fidelity, note: note,
      engine: context.engine)
    guard try context.write(object) else { throw .pipelineStopped }
  }

  /// How near a parameter is to the real one: `Real` has PowerShell's effect, `Simulated` the
  /// product's effect on the simulated world, `Accepted` binds and changes nothing, `Refused` ends
  /// in an error that names it, `NotSimulated` belongs to a command that does nothing here,
  /// `Trainer` to one that a real shell does not have.
  static func fidelity(
    of parameter: String, _ signature: CommandSignature, _ definition: CommandDefinition?
  ) -> (level: String, note: String) {
    guard let definition else { return ("NotSimulated", "binds, then CommandNotSimulated") }
    let declared = definition.parameters.first {
      TextComparison.equalsIgnoringCase($0.declaration.name, parameter)
    }
    if signature.module == "cotutor" { return ("Trainer", declared?.help ?? "") }
    guard let declared else {
      return parameter.isEmpty
        ? ("Simulated", "") : ("Refused", "ParameterNotSimulated")
    }
    if declared.help.hasPrefix("Accepted") { return ("Accepted", declared.help) }
    if !definition.givesEffect(to: parameter) { return ("Refused", declared.help) }
    return (definition.ownSignature == nil ? "Simulated" : "Real", declared.help)
  }

  /// Modules with how many commands are known and how many do something.
  private func writeOverview(_ context: CmdletContext) throws(ShellError) {
    let commands = context.engine.commands
    var modules: [String: (known: Int, simulated: Int)] = [:]
    for name in commands.names {
      let module = commands.signature(named: name)?.module ?? ""
      modules[module, default: (0, 0)].known += 1
      if commands.definition(named: name) != nil { modules[module]?.simulated += 1 }
    }
    for module in modules.keys.sorted(by: { TextComparison.order($0, $1, ignoringCase: true) < 0 })
    where !module.isEmpty {
      let counts = modules[module] ?? (0, 0)
      let object = context.engine.customObject([
        ("Module", .string(module)), ("Commands", .int(Int32(counts.known))),
        ("Simulated", .int(Int32(counts.simulated))),
      ])
      guard try context.write(.object(object)) else { throw .pipelineStopped }
    }
  }
}
