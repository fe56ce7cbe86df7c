import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("What a session writes is a part of the world that goes back with it")
struct MachineStateTests {
  private func lab() throws -> Lab {
    let lab = try Lab()
    CoreCommands.register(in: lab.shell.engine)
    return lab
  }

  @Test("files and environment go back with a snapshot and come again with it")
  func snapshot() throws {
    let lab = try lab()
    let before = lab.world.snapshot
    try lab.run("Set-Content C:\\Users\\a.txt 1; $env:LAB = 'x'")
    let after = lab.world.snapshot
    #expect(before != after)
    lab.world.restore(before)
    #expect(try lab.run("Test-Path C:\\Users\\a.txt; Test-Path Env:\\LAB") == ["False", "False"])
    lab.world.restore(after)
    #expect(try lab.run("Get-Content C:\\Users\\a.txt; $env:LAB") == ["1", "x"])
  }

  @Test("what is written is no configuration of the products")
  func configuration() throws {
    let lab = try lab()
    let digest = lab.world.configurationDigest
    try lab.run("1 > C:\\Users\\a.txt; $env:LAB = 'x'; New-Item C:\\Temp -ItemType Directory")
    #expect(lab.errorIDs.isEmpty)
    #expect(lab.world.configurationDigest == digest)
  }

  @Test(
    "a read-only world refuses to be written",
    arguments: ["Set-Content C:\\Users\\a.txt 1", "1 > C:\\Users\\a.txt", "$env:LAB = 1"])
  func readOnly(line: String) throws {
    let lab = try lab()
    lab.world.isReadOnly = true
    try lab.run(line)
    #expect(lab.errorIDs.count == 1)
    #expect(lab.errorIDs.first?.hasPrefix("WorldIsReadOnly") == true)
  }

  @Test(
    "a check cannot write", arguments: ["1 > C:\\Users\\a.txt", "$env:LAB = 1", "cd C:\\; 1"])
  func checks(expression: String) throws {
    let lab = try lab()
    var isRefused = false
    do throws(ShellError) { _ = try lab.shell.evaluate(expression) } catch { isRefused = true }
    #expect(isRefused)
  }

  @Test("bytes that are written are charged")
  func budget() throws {
    let lab = try lab()
    lab.shell.lineLimits.bytes = 100_000
    let outcome = lab.shell.run("$x = 'a' * 30000; Set-Content C:\\Users\\a.txt $x,$x,$x,$x")
    #expect(outcome.budget == .bytes)
  }

  @Test("what the products keep stays as it is")
  func protected() throws {
    let lab = try lab()
    for line in [
      "Remove-Item C:\\Windows -Recurse", "Set-Content C:\\Windows 1", "Move-Item C:\\Users C:\\U",
      "Remove-Item C:\\ -Recurse", "New-Item HKLM:\\SOFTWARE\\Microsoft -Force",
      "Set-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\SMS\\Identification 'Site Code' ABC",
      "Clear-Item HKLM:\\SOFTWARE\\Microsoft\\SMS\\Identification",
      "Remove-Item HKLM:\\SOFTWARE -Recurse",
      "New-Item XYZ:\\x",
    ] {
      let before = lab.world.snapshot
      try lab.run(line)
      #expect(lab.errorIDs.count == 1, "\(line)")
      #expect(lab.world.snapshot == before, "\(line)")
    }
  }

  @Test("the site drive can be taken away and made again, under any name")
  func siteDrive() throws {
    let lab = try lab()
    let root = lab.world.drives.last?.root ?? ""
    try lab.run("cd C:; Remove-PSDrive XYZ; cd XYZ:")
    #expect(lab.errorIDs == ["DriveNotFound,Microsoft.PowerShell.Commands.SetLocationCommand"])
    try lab.run("New-PSDrive XYZ CMSite \(root); XYZ:; (Get-CMSite).SiteCode")
    #expect(lab.errorIDs.isEmpty)
    try lab.run("New-PSDrive ABC CMSite \(root); ABC:; (Get-CMSite).SiteCode")
    #expect(lab.errorIDs.isEmpty)
    try lab.run("New-PSDrive DEF CMSite nowhere")
    #expect(lab.errorIDs == ["DriveRootError,Microsoft.PowerShell.Commands.NewPSDriveCommand"])
  }
}
