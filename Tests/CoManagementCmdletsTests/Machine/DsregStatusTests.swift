import CoManagementModel
import Testing

@testable import CoManagementCmdlets

@Suite("dsregcmd /status in every state of joining")
struct DsregStatusTests {
  private func machine(_ state: JoinState) throws -> MachineView {
    var description = ScenarioDescription(seed: 5, deviceCount: 60)
    description.coManagedCount = 20
    description.intuneOnlyCount = 40
    let world = try Simulation(description)
    let names = world.devices.map(\.name) + world.managedDevices.map(\.name)
    let found = names.compactMap(world.machine).first { $0.joinState == state }
    return try #require(found)
  }

  private func fields(_ state: JoinState, isUserSession: Bool) throws -> [String: String] {
    let status = DsregStatus(machine: try machine(state), isUserSession: isUserSession)
    var found: [String: String] = [:]
    for line in status.lines {
      guard let colon = line.firstRange(of: " :"), line.utf8.count > 28 else { continue }
      let name = line[..<colon.lowerBound].drop { $0 == " " }
      found[String(name)] = String(line[colon.upperBound...].dropFirst())
    }
    return found
  }

  @Test(
    "the first section tells the states apart",
    arguments: [
      (JoinState.domainJoined, "NO", "YES"), (.hybridJoined, "YES", "YES"),
      (.entraJoined, "YES", "NO"), (.registered, "NO", "NO"),
    ])
  func states(_ state: JoinState, _ cloud: String, _ domain: String) throws {
    let fields = try fields(state, isUserSession: true)
    #expect(fields["AzureAdJoined"] == cloud)
    #expect(fields["DomainJoined"] == domain)
    #expect(fields["EnterpriseJoined"] == "NO")
    #expect((fields["DeviceId"] != nil) == state.isCloudJoined)
    #expect((fields["WorkplaceDeviceId"] != nil) == (state == .registered))
    #expect((fields["Client ErrorCode"] != nil) == (state == .domainJoined))
    #expect(fields["AzureAdPrt"] == cloud)
  }

  @Test("an administrator from afar has no token there, whatever the state")
  func remote() throws {
    for state in [JoinState.domainJoined, .hybridJoined] {
      let fields = try fields(state, isUserSession: false)
      #expect(fields["AzureAdPrt"] == "NO")
      #expect(fields["NgcPreReq"] == "ERROR (0xd0020017)")
    }
  }

  @Test("rulers and titles are 72 wide, and every colon stands in column 27")
  func layout() throws {
    for state in [JoinState.domainJoined, .hybridJoined, .entraJoined, .registered] {
      let lines = DsregStatus(machine: try machine(state), isUserSession: true).lines
      #expect(lines.first == "")
      #expect(lines.last?.hasSuffix("https://www.microsoft.com/aadjerrors") == true)
      for line in lines.dropLast() where !line.isEmpty {
        if line.hasPrefix("+") || line.hasPrefix("|") {
          #expect(line.utf8.count == 72)
        } else {
          #expect(Array(line.utf8)[27] == UInt8(ascii: ":"), "\(line)")
        }
      }
    }
  }
}
