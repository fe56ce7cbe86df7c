import Testing

@testable import CoManagementModel

@Suite("Status messages")
struct StatusMessageTests {
  @Test("fault 50 leaves one audit message, and no error")
  func offlineAudit() throws {
    let world = try LabWorlds.attached(faults: [.serviceConnectionPointOffline])
    let messages = world.statusMessages(since: .earliest)
    let audits = messages.filter { $0.messageType == .audit }
    #expect(audits.count == 1)
    let audit = try #require(audits.first)
    #expect(audit.messageID == 39961)
    #expect(audit.severity == .information)
    #expect(audit.text.contains(#"CONTOSO\adm-"#))
    #expect(audit.text.hasSuffix("CM01.contoso.com at site XYZ to mode Offline."))
    let age = world.now.milliseconds(since: audit.time)
    #expect((26 * .hour...60 * .hour).contains(age))
    #expect(!messages.contains { $0.severity == .error })
  }

  @Test(
    "the other faults leave an error at each run",
    arguments: [
      (.appSecretExpired, 39951, "AADSTS7000222"),
      (.gatewayUnauthorized, 39952, "401 (Unauthorized)"),
      (.endpointUnreachable, 39953, "0x80072EE7"),
    ] as [(ConnectorFault, Int, String)])
  func runErrors(fault: ConnectorFault, id: Int, text: String) throws {
    let world = try LabWorlds.attached(faults: [fault])
    let since = world.now.adding(seconds: -LabWorlds.day)
    let errors = world.statusMessages(
      since: since, component: "sms_service_connector_cmgatewaysyncuploadworker")
    #expect((95...97).contains(errors.count))
    #expect(errors.allSatisfy { $0.messageID == id && $0.severity == .error })
    #expect(errors.allSatisfy { $0.text.contains(text) })
    #expect(errors.map(\.time) == errors.map(\.time).sorted())
  }

  @Test("a message keeps its record id while the world goes on, and no two share one")
  func recordIDs() throws {
    var world = try LabWorlds.attached(faults: [.gatewayUnauthorized])
    let before = world.statusMessages(since: world.now.adding(seconds: -LabWorlds.day))
    try world.setOnline(.offline)
    world.advance(bySeconds: LabWorlds.day)
    let after = world.statusMessages(since: .earliest)
    #expect(Set(after.map(\.recordID)).count == after.count)
    #expect(before.allSatisfy { after.contains($0) })
    #expect(after.last?.messageType == .audit || after.last?.messageType == .milestone)
  }

  @Test("messages are kept for 30 days, audit messages for 180")
  func retention() throws {
    var world = try LabWorlds.attached(faults: [.gatewayUnauthorized])
    world.advance(bySeconds: 60 * LabWorlds.day)
    let oldest = try #require(
      world.statusMessages(since: .earliest).first { $0.messageType != .audit })
    #expect(world.now.milliseconds(since: oldest.time) <= 30 * .day)
    #expect(world.statusMessages(since: .earliest).contains { $0.messageType == .audit })
    world.advance(bySeconds: 180 * LabWorlds.day)
    #expect(!world.statusMessages(since: .earliest).contains { $0.messageType == .audit })
  }

  @Test("a start time in the future gives nothing, one in the past everything since")
  func startTime() throws {
    var world = try LabWorlds.attached()
    #expect(world.statusMessages(since: .latest).isEmpty)
    let start = world.now
    world.advance(bySeconds: 10)
    try world.setOnline(.offline)
    #expect(world.statusMessages(since: start).count == 1)
    #expect(world.statusMessages(since: world.now).count == 1)
    #expect(world.statusMessages(since: world.now.adding(milliseconds: 1)).isEmpty)
    #expect(world.statusMessages(since: start, component: "SMS_NOBODY").isEmpty)
  }

  @Test("every message kind has a text whose placeholders are filled in order")
  func texts() {
    for kind in StatusMessageKind.allCases {
      let text = kind.text(["first", "second", "third", "fourth"])
      #expect(!text.contains("%"))
      let isProducts = kind.rawValue == 500 || (30_015...30_017).contains(kind.rawValue)
      #expect(kind.isTrainersOwn == !isProducts)
    }
    #expect(StatusMessageKind.secretKeyRenewed.text(["A"]).hasPrefix(#"User "A" renewed"#))
  }
}
