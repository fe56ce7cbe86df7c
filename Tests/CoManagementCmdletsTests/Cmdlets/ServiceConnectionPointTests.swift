import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("The service connection point and what follows from its mode")
struct ServiceConnectionPointTests {
  private func offlineLab() throws -> Lab {
    try Lab(
      ScenarioDescription(
        seed: 7, deviceCount: 40, faults: [.serviceConnectionPointOffline]))
  }

  @Test("a broken lab shows it offline, and setting it online heals the connector in time")
  func heals() throws {
    let lab = try offlineLab()
    #expect(try lab.run("(Get-CMServiceConnectionPoint).Mode") == ["Offline"])
    #expect(try lab.run("(page connectors/config).ConnectionStatus") == ["Warning"])
    try lab.run("Set-CMServiceConnectionPoint CM01.contoso.com -Mode Online")
    #expect(lab.errors.isEmpty && lab.objects.isEmpty)
    #expect(try lab.run("(Get-CMServiceConnectionPoint).Mode") == ["Online"])
    #expect(try lab.run("(page connectors/config).ConnectionStatus") == ["Warning"])
    lab.world.advance(by: TimeSpan(ticks: 30 * 60 * 10_000_000))
    #expect(try lab.run("(page connectors/config).ConnectionStatus") == ["Healthy"])
  }

  @Test(
    "a change that fails leaves the world as it is",
    arguments: [
      ("Set-CMServiceConnectionPoint CM09 -Mode Online", "ItemNotFound"),
      ("Set-CMServiceConnectionPoint CM01 -SiteCode ABC -Mode Online", "ItemNotFound"),
      ("Set-CMServiceConnectionPoint CM* -Mode Online", "ItemNotFound"),
      ("Set-CMServiceConnectionPoint CM01 -Mode Sideways", "CannotConvertArgumentNoMessage"),
      ("Set-CMServiceConnectionPoint -Mode Online", "MissingMandatoryParameter"),
      ("Set-CMServiceConnectionPoint CM01 -Speed 3", "NamedParameterNotFound"),
    ])
  func failures(line: String, id: String) throws {
    let lab = try offlineLab()
    let before = lab.world.snapshot
    try lab.run(line)
    #expect(lab.errorIDs == ["\(id),Set-CMServiceConnectionPoint"])
    #expect(lab.world.snapshot == before)
    #expect(lab.objects.isEmpty)
  }

  @Test("-WhatIf says what would be done and does nothing")
  func whatIf() throws {
    let lab = try offlineLab()
    let before = lab.world.snapshot
    let lines = try lab.run("Set-CMServiceConnectionPoint CM01 -Mode Online -WhatIf -PassThru")
    #expect(
      lines == [
        "What if: Performing the operation \"Set-CMServiceConnectionPoint\" on target "
          + "\"CM01.contoso.com\"."
      ])
    #expect(lab.world.snapshot == before && lab.errors.isEmpty)
  }

  @Test("-Confirm asks, and no means no")
  func confirm() throws {
    let lab = try offlineLab()
    let before = lab.world.snapshot
    lab.answers = ["N"]
    try lab.run("Set-CMServiceConnectionPoint CM01 -Mode Online -Confirm")
    #expect(lab.questions.count == 1)
    #expect(lab.world.snapshot == before)
    lab.answers = ["Y"]
    try lab.run("Set-CMServiceConnectionPoint CM01 -Mode Online -Confirm")
    #expect(lab.world.snapshot != before)
  }

  @Test("the role from the pipeline is set, and -PassThru gives it back changed")
  func passThru() throws {
    let lab = try offlineLab()
    let line = "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online -PassThru"
    #expect(try lab.run("(\(line)).Mode") == ["Online"])
    #expect(try lab.run("(Get-CMServiceConnectionPoint).Mode") == ["Online"])
  }

  @Test("without -Mode nothing changes")
  func withoutMode() throws {
    let lab = try offlineLab()
    let before = lab.world.snapshot
    try lab.run("Set-CMServiceConnectionPoint CM01")
    #expect(lab.world.snapshot == before && lab.errors.isEmpty)
  }

  @Test("in a read-only world a change is refused by name")
  func readOnly() throws {
    let lab = try offlineLab()
    let before = lab.world.snapshot
    lab.world.isReadOnly = true
    try lab.run("Set-CMServiceConnectionPoint CM01 -Mode Online")
    #expect(lab.errors.first?.id == "WorldIsReadOnly")
    #expect(lab.world.snapshot == before)
  }
}
