import Testing

@testable import CoManagementModel

@Suite("The upload worker's log")
struct UploadLogTests {
  @Test("a line is written in the plain server format")
  func serverFormat() {
    let line = ServerLogLine(
      time: VirtualInstant(milliseconds: 1_593_012_706_376), component: "CMGService",
      thread: 4_992, message: "Batching 3 records")
    let start = "Batching 3 records~  $$<CMGService><06-24-2020 "
    #expect(line.text(offsetMinutes: 0) == start + "15:31:46.376+00><thread=4992 (0x1380)>")
    #expect(line.text(offsetMinutes: 60) == start + "16:31:46.376-60><thread=4992 (0x1380)>")
    #expect(line.text(offsetMinutes: -300) == start + "10:31:46.376+300><thread=4992 (0x1380)>")
  }

  @Test("the last run of a healthy lab is batching, answer and next run time")
  func goldenRun() throws {
    var world = try LabWorlds.attached()
    world.advance(bySeconds: 15 * LabWorlds.minute)
    let component = "SMS_SERVICE_CONNECTOR_CMGatewaySyncUploadWorker"
    let address = "https://us.gateway.configmgr.manage.microsoft.com/api/gateway/DevicePost"
    #expect(
      Array(world.uploadLogLines().suffix(3)) == [
        "Batching 1 records~  $$<\(component)><11-23-2026 08:00:52.333+00>"
          + "<thread=12992 (0x32C0)>",
        "Response from \(address) is: 200 (OK)~  $$<\(component)><11-23-2026 08:00:54.665+00>"
          + "<thread=12992 (0x32C0)>",
        "Next run time will be at approximately: 11/23/2026 08:15:52~  $$<\(component)>"
          + "<11-23-2026 08:00:54.681+00><thread=12992 (0x32C0)>",
      ])
  }

  @Test("the first batch holds every client, later ones at least one and never more than all")
  func batches() throws {
    var world = try Simulation(
      ScenarioDescription(seed: 8, deviceCount: 400, attachment: .daysAgo(0)))
    world.advance(bySeconds: 3 * LabWorlds.hour)
    let batches = world.uploadLogLines().filter { $0.hasPrefix("Batching ") }
    #expect(batches.count == 12)
    #expect(batches[0].hasPrefix("Batching \(world.devices.clientCount) records~"))
    #expect(!batches.contains { $0.hasPrefix("Batching 0 ") })
  }

  @Test("offline, the last line is a next run time that nothing follows")
  func offline() throws {
    for seed in UInt64(0)..<20 {
      var world = try LabWorlds.attached(seed: seed, faults: [.serviceConnectionPointOffline])
      let before = world.uploadLogLines()
      let last = try #require(before.last)
      #expect(last.hasPrefix("Next run time will be at approximately: 11/2"))
      world.advance(bySeconds: 40 * LabWorlds.day)
      #expect(world.uploadLogLines() == before)
    }
  }

  @Test("after the repair the log goes on with what changed meanwhile")
  func goesOn() throws {
    var world = try LabWorlds.attached(
      deviceCount: 300, faults: [.serviceConnectionPointOffline])
    let before = world.uploadLogLines().count
    try world.setOnline()
    world.advance(to: try #require(world.nextUploadRun).adding(seconds: 10))
    let lines = world.uploadLogLines().dropFirst(before)
    #expect(lines.first?.hasPrefix("Batching ") == true)
    #expect(lines.last?.hasPrefix("Next run time") == true)
  }

  @Test("a run shows its lines one by one as their time comes")
  func growing() throws {
    var world = try LabWorlds.attached()
    world.advance(to: try #require(world.nextUploadRun))
    var counts: [Int] = []
    let before = world.uploadLogLines().count
    for _ in 0..<100 {
      counts.append(world.uploadLogLines().count - before)
      world.advance(byMilliseconds: 100)
    }
    #expect(counts.first == 0)
    #expect(counts.last == 3)
    #expect(counts == counts.sorted())
  }

  @Test(
    "each fault writes its own text at every run",
    arguments: [
      (
        .appSecretExpired,
        "AADSTS7000222: The provided client secret keys for app '"
      ),
      (
        .gatewayUnauthorized,
        "Response from https://us.gateway.configmgr.manage.microsoft.com/api/gateway/DevicePost"
          + " is: 401 (Unauthorized)~"
      ),
      (
        .endpointUnreachable,
        "[Critical][CMGatewaySyncUploadWorker][0][System.Net.WebException][0x80072EE7]~"
      ),
    ] as [(ConnectorFault, String)])
  func faultTexts(fault: ConnectorFault, text: String) throws {
    let world = try LabWorlds.attached(faults: [fault])
    let lines = world.uploadLogLines()
    #expect(lines.filter { $0.hasPrefix(text) }.count >= 26 * 4 - 1)
    #expect(lines.last?.hasPrefix("Next run time") == true)
  }

  @Test("no proxy where one is needed times out")
  func timeOut() throws {
    var world = try LabWorlds.attached(faults: [.endpointUnreachable])
    try world.setServiceConnectionPointProxy(
      nil, server: LabWorlds.server, by: LabWorlds.administrator)
    world.advance(bySeconds: 16 * LabWorlds.minute)
    #expect(world.uploadLogLines().contains { $0.contains("[0x80072EE2]~") })
  }

  @Test("the file rolls over below 250,000 bytes and the one before it stays as .lo_")
  func rollOver() throws {
    for faults in [[], [ConnectorFault.appSecretExpired]] {
      var world = try LabWorlds.attached(deviceCount: 50, faults: faults)
      world.advance(bySeconds: 30 * LabWorlds.day)
      let files = world.logFiles
      #expect(files.map(\.name).map { String($0.suffix(4)) } == [".log", ".lo_"])
      let current = world.lines(of: files[0])
      let previous = world.lines(of: files[1])
      #expect(previous.reduce(0) { $0 + $1.utf8.count + 2 } <= 250_000)
      #expect(previous.count >= 600)
      #expect(previous.last?.hasPrefix("Next run time") == true)
      #expect(Set(current).isDisjoint(with: previous))
      let older = try #require(world.lastWriteTime(of: files[1]))
      let newer = try #require(world.lastWriteTime(of: files[0]))
      #expect(older < newer)
    }
  }

  @Test("a path is found without regard to case and slashes, and no other path is")
  func paths() throws {
    let world = try LabWorlds.attached()
    let folder = "c:/program files/microsoft configuration manager/logs"
    #expect(world.logFile(atPath: "\(folder)/cmgatewaysyncuploadworker.LOG") != nil)
    #expect(world.logFile(atPath: "\(folder)/hman.log") == nil)
    #expect(world.logFile(atPath: "") == nil)
  }

  @Test("with the role on another server the log lies there")
  func remoteRole() throws {
    var description = ScenarioDescription(seed: 1, deviceCount: 2)
    description.serviceConnectionPointServer = "CM02"
    let world = try Simulation(description)
    #expect(world.logFiles.first?.serverName == "CM02.contoso.com")
    #expect(world.logFiles.first?.folder == #"C:\SMS\Logs"#)
    #expect(world.serviceConnectionPoints.map(\.type) == [8])
  }
}
