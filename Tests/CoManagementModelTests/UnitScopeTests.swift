import Testing

@testable import CoManagementModel

@Suite("Units that Entra Connect synchronizes")
struct UnitScopeTests {
  private func lab() throws -> Simulation {
    var description = ScenarioDescription(seed: 3, deviceCount: 80)
    description.coManagedCount = 30
    return try Simulation(description)
  }

  private static let offices = ["Porto", "Gent", "Graz", "Turku", "Cork", "Leeds", "Brno"]

  @Test("what a unit that is left out has goes with the next cycle, and comes back [F-5.2]")
  func scope() throws {
    var world = try lab()
    let all = world.directoryDevices.map(\.displayName)
    let ofOslo = all.filter { $0.hasPrefix("OSL-") }
    #expect(!ofOslo.isEmpty)
    try world.setSynchronizedUnits(Self.offices)
    #expect(world.directoryDevices.map(\.displayName) == all)
    #expect(world.synchronizedUnits.filter { !$0.isSynchronized }.map(\.name) == ["Oslo"])
    world.advance(bySeconds: 30 * LabWorlds.minute)
    #expect(!world.directoryDevices.contains { $0.displayName.hasPrefix("OSL-") })
    #expect(world.directoryDevices.count == all.count - ofOslo.count)
    try world.setSynchronizedUnits(nil)
    #expect(world.directoryDevices.map(\.displayName) == all)
  }

  @Test("a cycle that was started by hand takes them away, too, even with the schedule off")
  func byHand() throws {
    var world = try lab()
    try world.setSynchronizedUnits(Self.offices)
    world.advance(bySeconds: 1)
    try world.startDirectorySynchronization(isFull: false)
    world.advance(bySeconds: LabWorlds.minute)
    #expect(!world.directoryDevices.contains { $0.displayName.hasPrefix("OSL-") })
  }

  @Test("a device of such a unit is refused and waits for its object [R-150]")
  func join() throws {
    var world = try Simulation(ScenarioDescription(seed: 3, deviceCount: 80))
    try world.setSynchronizedUnits(Self.offices)
    world.setHybridJoin(true)
    world.advance(bySeconds: 6 * LabWorlds.hour)
    let joined = world.directoryDevices.filter { $0.trustType == .serverAd }
    #expect(!joined.isEmpty && !joined.contains { $0.displayName.hasPrefix("OSL-") })
    try world.setSynchronizedUnits(nil)
    world.advance(bySeconds: 6 * LabWorlds.hour)
    #expect(world.directoryDevices.contains { $0.displayName.hasPrefix("OSL-") })
  }

  @Test("only units that there are can be chosen")
  func unknown() throws {
    var world = try lab()
    let before = world
    #expect(throws: DirectoryRejection.invalidValue("organizationalUnit")) {
      try world.setSynchronizedUnits(["Paris"])
    }
    #expect(world == before)
  }
}
