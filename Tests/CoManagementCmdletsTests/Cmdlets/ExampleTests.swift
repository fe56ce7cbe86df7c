import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Examples of the room's commands")
struct ExampleTests {
  private static let commands = (CoManagementCommands.all + MachineCommands.all).map(\.name)

  private func definition(_ name: String) throws -> CommandDefinition {
    let engine = Engine(catalogue: CmdletCatalogue())
    CoManagementCommands.register(in: engine)
    return try #require(engine.commands.definition(named: name))
  }

  /// Examples show the lab that one gets without naming a scenario's devices: 2,000 of them.
  private func lab() throws -> Lab { try Lab(ScenarioDescription(seed: 7)) }

  @Test("write what they say", arguments: commands)
  func output(name: String) throws {
    let lab = try lab()
    for entry in ExampleSession(try definition(name).examples).entries {
      let lines = try lab.run(entry.input)
      #expect(
        ExampleSession.trimmed(lines) == ExampleSession.trimmed(entry.output), "\(entry.input)")
      #expect(lab.errorIDs == entry.errorIDs, "\(entry.input)")
    }
  }

  @Test("leave the world as it is, if the command only reads", arguments: commands)
  func readersLeaveTheWorld(name: String) throws {
    let definition = try definition(name)
    guard definition.isReader else { return }
    let lab = try lab()
    for entry in ExampleSession(definition.examples).entries {
      let before = lab.world.snapshot
      try lab.run(entry.input)
      let changes = ["Set-", "Connect-", "Add-", "New-"].contains(where: entry.input.contains)
      if !changes { #expect(lab.world.snapshot == before, "\(entry.input)") }
    }
  }

  @Test("leave the world as it is with -WhatIf, and where they fail", arguments: commands)
  func whatIf(name: String) throws {
    let definition = try definition(name)
    let lab = try lab()
    for entry in ExampleSession(definition.examples).entries {
      let before = lab.world.snapshot
      let takesWhatIf =
        lab.shell.engine.commands.signature(named: name)?.supportsShouldProcess == true
      if takesWhatIf, !definition.isReader, entry.input.hasPrefix(name) {
        try lab.run(entry.input.hasSuffix("-WhatIf") ? entry.input : entry.input + " -WhatIf")
        #expect(lab.world.snapshot == before, "\(entry.input) -WhatIf")
      }
      try lab.run(entry.input)
      if !lab.errors.isEmpty { #expect(lab.world.snapshot == before, "\(entry.input)") }
    }
  }

  @Test("are refused off the site drive, if the command is the module's", arguments: commands)
  func offTheSiteDrive(name: String) throws {
    let lab = try lab()
    let module = lab.shell.engine.commands.signature(named: name)?.module
    guard module == "ConfigurationManager" else { return }
    lab.shell.location = ShellLocation(drive: "C", parts: [])
    let before = lab.world.snapshot
    for entry in ExampleSession(try definition(name).examples).entries
    where entry.input.hasPrefix(name) {
      try lab.run(entry.input)
      // What cannot be bound is refused before a cmdlet is asked where it stands.
      if entry.errorIDs == ["AmbiguousParameterSet,\(name)"], lab.errorIDs == entry.errorIDs {
        continue
      }
      #expect(lab.errorIDs == ["CommandCannotExecuteFromCurrentDrive,\(name)"], "\(entry.input)")
    }
    #expect(lab.world.snapshot == before)
  }
}
