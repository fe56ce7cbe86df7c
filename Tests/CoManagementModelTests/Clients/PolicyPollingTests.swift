import Testing

@testable import CoManagementModel

@Suite("How often clients ask for policy")
struct PolicyPollingTests {
  private let by = LabWorlds.administrator

  /// Settings with an interval in a collection, or the default ones.
  private func set(_ minutes: Int, of id: Int, in world: inout Simulation) throws {
    try world.setClientSettings(
      id: id, .clientPolicy, ["PolicyRequestAssignmentTimeout": .number(minutes)], by: by)
  }

  /// Requests of a device that its records show within some hours, looked at every minute.
  private func requests(of position: Int, hours: Int, _ world: Simulation) -> [VirtualInstant] {
    var world = world
    var found: [VirtualInstant] = []
    for _ in 0..<hours * 60 {
      world.advance(byMilliseconds: .minute)
      let last = world.devices[position].lastPolicyRequest ?? .earliest
      if found.last != last { found.append(last) }
    }
    return found
  }

  private func gaps(_ moments: [VirtualInstant]) -> [Int64] {
    zip(moments, moments.dropFirst()).map { $1.milliseconds(since: $0) / .minute }
  }

  private func activePosition(_ world: Simulation) throws -> Int {
    try #require(world.devices.first { $0.isActive }?.position)
  }

  @Test("an hour, until the default settings say otherwise and the client has heard of it")
  func standard() throws {
    var world = try LabWorlds.attached()
    let position = try activePosition(world)
    #expect(Set(gaps(requests(of: position, hours: 5, world))) == [60])
    let before = world.devices[position].lastPolicyRequest
    try set(15, of: 0, in: &world)
    #expect(world.devices[position].lastPolicyRequest == before)
    let found = gaps(requests(of: position, hours: 5, world))
    #expect(found.first == 60)
    #expect(found.dropFirst(2).allSatisfy { $0 == 15 })
    #expect(found.count > 10)
  }

  @Test("custom settings go before, for the members of their collections, until they go")
  func custom() throws {
    var world = try LabWorlds.attached()
    let position = try activePosition(world)
    let id = try world.createClientSettings(name: "Often", details: "", kind: .device, by: by)
    try set(5, of: id, in: &world)
    #expect(world.state.devices.polling.isStandard)
    try world.deployClientSettings(id: id, toCollection: "SMSDM001", by: by)
    #expect(Set(gaps(requests(of: position, hours: 3, world))) == [60])
    try world.deployClientSettings(id: id, toCollection: "SMS00001", by: by)
    #expect(gaps(requests(of: position, hours: 3, world)).suffix(10).allSatisfy { $0 == 5 })
    world.advance(byMilliseconds: 3 * .hour)
    try world.removeClientSettings(id: id, by: by)
    #expect(gaps(requests(of: position, hours: 5, world)).suffix(3).allSatisfy { $0 == 60 })
  }
}
