import Testing

@testable import CoManagementModel

@Suite("Scenario descriptions")
struct ScenarioTests {
  private func rejection(_ change: (inout ScenarioDescription) -> Void) -> ScenarioRejection? {
    var description = ScenarioDescription(seed: 1, deviceCount: 2)
    change(&description)
    do throws(ScenarioRejection) {
      _ = try Simulation(description)
      return nil
    } catch {
      return error
    }
  }

  @Test("the default description is a world")
  func defaults() throws {
    let world = try Simulation(ScenarioDescription())
    #expect(world.devices.count == 2_000)
    #expect(world.scenario == ScenarioDescription())
    #expect(world.signedInAdministrator == LabWorlds.administrator)
    #expect(world.tenant.verifiedDomains == ["contoso.onmicrosoft.com", "contoso.com"])
  }

  @Test("no devices are allowed, and so is a million")
  func counts() {
    #expect(rejection { $0.deviceCount = 0 } == nil)
    #expect(rejection { $0.deviceCount = 1_000_000 } == nil)
    #expect(
      rejection { $0.deviceCount = 1_000_001 }
        == .deviceCount(1_000_001, maximum: 1_000_000))
    #expect(rejection { $0.deviceCount = -1 } == .deviceCount(-1, maximum: 1_000_000))
  }

  @Test("each field that cannot be is named")
  func fields() {
    #expect(rejection { $0.siteCode = "AB" } == .siteCode("AB"))
    #expect(rejection { $0.siteCode = "Å1" } == .siteCode("Å1"))
    #expect(rejection { $0.serverName = "" } == .serverName(""))
    #expect(rejection { $0.serverName = "A SERVER" } == .serverName("A SERVER"))
    #expect(
      rejection { $0.serviceConnectionPointServer = "SIXTEENLETTERS01" }
        == .serverName("SIXTEENLETTERS01"))
    #expect(
      rejection { $0.domainName = "" } == .name(field: "domainName", value: ""))
    #expect(
      rejection { $0.productVersion = "1999" }
        == .productVersion("1999", known: ProductVersion.knownReleases))
    #expect(rejection { $0.clock = .latest } == .clock(.latest))
    #expect(rejection { $0.utcOffsetMinutes = .max } == .utcOffsetMinutes(.max))
    #expect(rejection { $0.utcOffsetMinutes = .min } == .utcOffsetMinutes(.min))
    #expect(rejection { $0.attachment = .daysAgo(-1) } == .attachment(.daysAgo(-1)))
    #expect(rejection { $0.attachment = .daysAgo(.max) } == .attachment(.daysAgo(.max)))
    #expect(rejection { $0.attachment = .since(.latest) } == .attachment(.since(.latest)))
  }

  @Test("a connector fault needs a connector")
  func faultWithoutConnector() {
    let found = rejection {
      $0.attachment = .none
      $0.faults = [.appSecretExpired]
    }
    #expect(found == .faultWithoutAttachment(.appSecretExpired))
  }

  @Test("a fault in a site attached this minute begins with the attachment")
  func youngSite() throws {
    for fault in ConnectorFault.allCases {
      var world = try Simulation(
        ScenarioDescription(
          seed: 1, deviceCount: 2, attachment: .daysAgo(0), faults: [fault, fault]))
      world.advance(bySeconds: LabWorlds.day)
      #expect(world.connectorHealth == .unknown)
    }
  }

  @Test("faults have the ids of scenario files")
  func faultIDs() {
    #expect(
      ConnectorFault.allCases.map(\.rawValue) == [
        "service-connection-point-offline", "app-secret-expired", "tenant-attach-401-403",
        "endpoint-unreachable",
      ])
  }

  @Test("every stage stands in the table once")
  func stages() {
    #expect(Set(Stage.all).count == Stage.all.count)
    #expect(Stage.upload.delay == 15 * .minute)
    #expect(Stage.visible.after.range == 5 * .minute...10 * .minute)
  }
}
