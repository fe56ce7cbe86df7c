import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Drives of the site server")
struct DriveTests {
  private static let logs = ["Program Files", "Microsoft Configuration Manager", "Logs"]

  private func disk(_ description: ScenarioDescription) throws -> any Drive {
    let world = SimulatedWorld(try Simulation(description))
    return try #require(world.drives.first)
  }

  @Test("the disk has its folders and the upload log, in any letter case")
  func logFile() throws {
    let disk = try disk(ScenarioDescription(seed: 7, deviceCount: 20))
    #expect(
      disk.children(at: []).map(\.name)
        == [
          "Certificates", "Program Files", "Program Files (x86)", "SMS_CCM", "Users", "Windows",
        ])
    let folder = try #require(disk.item(at: ["program files"]))
    #expect(folder.isContainer && folder.name == "Program Files" && folder.length == 0)
    let names = disk.children(at: Self.logs.map { $0.uppercased() }).map(\.name)
    #expect(names.contains("CMGatewaySyncUploadWorker.log"))
    let path = Self.logs + ["cmgatewaysyncuploadworker.LOG"]
    let log = try #require(disk.item(at: path))
    let lines = try #require(disk.content(at: path))
    #expect(!log.isContainer && log.name == "CMGatewaySyncUploadWorker.log")
    #expect(log.length == lines.reduce(0) { $0 + $1.utf8.count + 2 })
    #expect(lines.contains { $0.contains("is: 200 (OK)") })
  }

  @Test("files that were looked at follow the world, forwards and back")
  func follow() throws {
    let world = SimulatedWorld(try Simulation(ScenarioDescription(seed: 7, deviceCount: 20)))
    func lines() throws -> [String] {
      let disk = try #require(world.drives.first)
      return try #require(disk.content(at: Self.logs + ["CMGatewaySyncUploadWorker.log"]))
    }
    let start = world.snapshot
    let before = try lines()
    world.advance(by: TimeSpan(ticks: 864_000_000_000))
    let later = try lines()
    #expect(later != before)
    world.restore(start)
    #expect(try lines() == before)
    var changed = world.simulation
    changed.advance(byMilliseconds: 86_400_000)
    try world.commit(changed)
    #expect(try lines() == later)
  }

  @Test("what is not there is nothing, and folders have no text")
  func missing() throws {
    let disk = try disk(ScenarioDescription(seed: 7, deviceCount: 20))
    for path in [["Nowhere"], Self.logs + ["Other.log"], Self.logs + ["x", "y"], [""]] {
      #expect(disk.item(at: path) == nil)
      #expect(disk.children(at: path).isEmpty)
      #expect(disk.content(at: path) == nil)
    }
    #expect(disk.content(at: Self.logs) == nil)
    #expect(disk.item(at: [])?.isContainer == true)
  }

  @Test("logs of a role on another server are not on the site server's disk")
  func otherServer() throws {
    var description = ScenarioDescription(seed: 7, deviceCount: 20)
    description.serviceConnectionPointServer = "CM02"
    let disk = try disk(description)
    #expect(disk.children(at: Self.logs).isEmpty)
    #expect(disk.item(at: Self.logs)?.isContainer == true)
  }

  @Test("the site drive is a root with nothing below")
  func siteDrive() throws {
    let world = SimulatedWorld(try Simulation(ScenarioDescription(seed: 7, deviceCount: 20)))
    let drive = try #require(world.drives.last)
    #expect(drive.item(at: [])?.isContainer == true)
    #expect(drive.item(at: ["x"]) == nil)
    #expect(drive.children(at: []).isEmpty && drive.content(at: []) == nil)
  }

  @Test("the registry says which site this is and which version, in any letter case")
  func registry() throws {
    let world = SimulatedWorld(try Simulation(ScenarioDescription(seed: 7, deviceCount: 20)))
    let hive = try #require(world.drives.first { $0.name == "HKLM" })
    func value(_ path: [String], _ name: String) -> String? {
      hive.values(at: path)?.first { $0.name == name }?.value.text
    }
    let sms = ["software", "MICROSOFT", "sms"]
    #expect(value(sms + ["Identification"], "Site Code") == "XYZ")
    #expect(value(sms + ["Identification"], "Site Server") == "CM01.contoso.com")
    #expect(value(sms + ["setup"], "Full Version") == world.simulation.site.version)
    #expect(
      hive.children(at: sms).map(\.name) == ["Identification", "Setup", "SQL Server"])
    #expect(hive.item(at: sms)?.name == "SMS" && hive.item(at: sms)?.isContainer == true)
    #expect(hive.values(at: sms)?.isEmpty == true)
    #expect(hive.values(at: sms + ["Nowhere"]) == nil)
    #expect(hive.item(at: sms + ["Nowhere"]) == nil && hive.content(at: sms) == nil)
  }

  @Test("the administrator's own hive knows the site of the console")
  func userHive() throws {
    let world = SimulatedWorld(try Simulation(ScenarioDescription(seed: 7, deviceCount: 20)))
    let hive = try #require(world.drives.first { $0.name == "HKCU" })
    let path = ["Software", "Microsoft", "ConfigMgr10", "AdminUI", "MRU", "1"]
    #expect(hive.values(at: path)?.map(\.name).contains("SiteCode") == true)
    #expect(hive.root == "HKEY_CURRENT_USER" && hive.provider == "Registry")
  }

  @Test("the end of a log is the end of the whole, however many lines are asked for")
  func endOfLog() throws {
    let faults: [[ConnectorFault]] = [[]] + ConnectorFault.allCases.map { [$0] }
    for faults in faults {
      let world = SimulatedWorld(
        try Simulation(ScenarioDescription(seed: 7, deviceCount: 20, faults: faults)))
      let disk = try #require(world.drives.first { $0.name == "C" })
      let path = Self.logs + ["CMGatewaySyncUploadWorker.log"]
      let whole = try #require(disk.content(at: path))
      for count in [-1, 0, 1, 2, 3, 4, 7, 100, whole.count, whole.count + 1, .max] {
        #expect(disk.content(at: path, last: count) == Array(whole.suffix(max(0, count))))
      }
      let bytes = whole.reduce(0) { $0 + $1.utf8.count + 2 }
      #expect(disk.item(at: path)?.length == bytes)
    }
  }

  @Test("a tree keeps folders before files, by name, and replaces what is written twice")
  func tree() {
    var tree = VirtualFileTree(created: .minimum)
    func file(_ path: String...) -> VirtualFile {
      VirtualFile(path: path, lastWritten: { .maximum }) { _ in [path.joined(separator: "/")] }
    }
    tree.addFile(file("b.txt"))
    tree.addFile(file("A.txt"))
    tree.addFolder(["z", "y"])
    tree.addFile(file("Z", "x.txt"))
    tree.addFile(file("B.TXT"))
    tree.addFile(file("A.txt", "below a file"))
    tree.addFolder([])
    #expect(tree.children(at: []).map(\.name) == ["z", "A.txt", "B.TXT"])
    #expect(tree.children(at: ["Z"]).map(\.name) == ["y", "x.txt"])
    #expect(tree.node(at: ["A.txt", "below a file"]) == nil)
  }
}
