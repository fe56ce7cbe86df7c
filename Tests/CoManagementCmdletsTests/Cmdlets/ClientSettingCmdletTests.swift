import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Cmdlets of client settings")
struct ClientSettingCmdletTests {
  private static let setters = CoManagementCommands.all.map(\.name).filter {
    $0.hasPrefix("Set-CMClientSetting") && $0 != "Set-CMClientSettingGeneral"
  }

  /// What says which settings are meant, and how the cmdlet goes about it.
  private static let common = [
    "DefaultSetting", "DisableWildcardHandling", "ForceWildcardHandling", "InputObject", "Name",
    "PassThru",
  ]

  private func lab() throws -> Lab {
    let lab = try Lab()
    CoreCommands.register(in: lab.shell.engine)
    try lab.run("$week = New-CMSchedule -Start 2026-11-24 -RecurInterval Days -RecurCount 7")
    try lab.run("$day = New-CMSchedule -Start 2026-11-24 -RecurInterval Days -RecurCount 1")
    return lab
  }

  /// Two values of a parameter that cannot say the same.
  private func values(of parameter: ParameterDeclaration) -> [String] {
    switch parameter.type {
    case "Boolean": return ["$true", "$false"]
    case "Int32": return ["10", "11"]
    case "String", "String[]": return ["one", "two"]
    case "IResultObject": return ["$week", "$day"]
    default: return Array(parameter.values.suffix(2))
    }
  }

  @Test("each parameter has its effect: two values leave two worlds", arguments: setters)
  func parameters(name: String) throws {
    let engine = Engine(catalogue: CmdletCatalogue())
    CoManagementCommands.register(in: engine)
    let signature = try #require(engine.commands.signature(named: name))
    let definition = try #require(engine.commands.definition(named: name))
    let declared = definition.parameters.map(\.declaration.name)
      .filter { !Self.common.contains($0) }
    #expect(!declared.isEmpty)
    for parameter in declared {
      let declaration = try #require(signature.parameters.first { $0.name == parameter })
      let values = values(of: declaration)
      try #require(values.count == 2, "\(name) -\(parameter)")
      let worlds = try values.map { value in
        let lab = try lab()
        let before = lab.world.snapshot
        try lab.run("\(name) -DefaultSetting -\(parameter) \(value)")
        #expect(lab.errors.isEmpty, "\(name) -\(parameter) \(value)")
        #expect(lab.world.snapshot != before, "\(name) -\(parameter) \(value)")
        return lab.world.simulation.configurationDigest
      }
      #expect(worlds[0] != worlds[1], "\(name) -\(parameter)")
    }
  }

  @Test("each group of the catalogue is read, as a dictionary and as an object")
  func groups() throws {
    let lab = try lab()
    let values = try #require(
      CmdletCatalogue().signature(named: "Get-CMClientSetting")?.parameters
        .first { $0.name == "Setting" }?.values)
    #expect(values.count == 23)
    for group in values {
      try lab.run("Get-CMClientSetting -Id 0 -Setting \(group)")
      #expect(lab.errors.isEmpty && lab.objects.count == 1, "\(group)")
      try lab.run("Get-CMClientSetting -Id 0 -Setting \(group) -Raw")
      #expect(lab.errors.isEmpty && lab.objects.count == 1, "\(group) -Raw")
      try lab.run("New-CMClientSetting -Name \(group) -Type Device | Out-Null")
      try lab.run("Get-CMClientSetting -Name \(group) -Setting \(group)")
      #expect(lab.errors.isEmpty && lab.objects.isEmpty, "\(group) of new settings")
    }
  }

  @Test("user settings take what is for users alone")
  func users() throws {
    let lab = try lab()
    try lab.run("New-CMClientSetting -Name Staff -Type User | Out-Null")
    try lab.run("Set-CMClientSettingUserAndDeviceAffinity -Name Staff -AllowUserAffinity $true")
    #expect(lab.errors.isEmpty)
    try lab.run("(Get-CMClientSetting -Name Staff -Setting UserAndDeviceAffinity).Keys")
    #expect(lab.lines == ["AllowUserAffinity"])
    let before = lab.world.snapshot
    try lab.run("Set-CMClientSettingClientPolicy -Name Staff -PolicyPollingMins 30")
    #expect(
      lab.errorIDs == ["ClientSettingTypeMismatch,Set-CMClientSettingClientPolicy"])
    #expect(lab.world.snapshot == before)
  }

  @Test("the priority decides, and is changed by one place")
  func priority() throws {
    let lab = try lab()
    for (name, minutes) in [("First", 10), ("Second", 20)] {
      try lab.run("New-CMClientSetting -Name \(name) -Type Device | Out-Null")
      try lab.run("Set-CMClientSettingClientPolicy -Name \(name) -PolicyPollingMins \(minutes)")
      try lab.run("New-CMClientSettingDeployment -Name \(name) -CollectionId SMS00001")
    }
    let minutes = {
      lab.world.simulation.clientSettings(.clientPolicy, of: lab.world.simulation.devices[0])[0]
        .value
    }
    #expect(minutes() == .number(10))
    try lab.run("Set-CMClientSettingGeneral -Name Second -Priority Increase")
    #expect(minutes() == .number(20))
    let deployment = "Get-CMClientSettingDeployment -Name Second"
    try lab.run("\(deployment) | Remove-CMClientSettingDeployment -Force")
    #expect(minutes() == .number(10))
  }
}
