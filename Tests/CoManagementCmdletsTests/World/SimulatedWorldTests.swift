import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("The world that a shell sees")
struct SimulatedWorldTests {
  let world: SimulatedWorld

  init() throws {
    world = SimulatedWorld(try Simulation(ScenarioDescription(seed: 7, deviceCount: 20)))
  }

  @Test("has the lab's clock, machine, account and drives")
  func facts() {
    #expect(world.now == DateTime(year: 2026, month: 11, day: 23, hour: 8))
    #expect(world.computerName == "CM01")
    #expect(world.userName == "CONTOSO\\cmadmin")
    #expect(world.drives.map(\.name) == ["C", "Cert", "Env", "HKCU", "HKLM", "XYZ"])
    #expect(
      world.drives.map(\.provider)
        == ["FileSystem", "Certificate", "Environment", "Registry", "Registry", "CMSite"])
    #expect(
      world.drives.map(\.root)
        == ["C:\\", "\\", "", "HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE", "CM01.contoso.com"])
  }

  @Test("its clock goes on and never back")
  func clock() {
    let start = world.now
    world.advance(by: TimeSpan(ticks: 15_000_000))
    #expect(world.now - start == TimeSpan(ticks: 15_000_000))
    let later = world.now
    world.advance(by: TimeSpan(ticks: -15_000_000))
    #expect(world.now == later)
    world.advance(by: TimeSpan(ticks: .max))
    #expect(world.now > later)
  }

  @Test("random numbers follow from the seed")
  func randomNumbers() throws {
    let twin = SimulatedWorld(try Simulation(ScenarioDescription(seed: 7, deviceCount: 20)))
    let other = SimulatedWorld(try Simulation(ScenarioDescription(seed: 8, deviceCount: 20)))
    let numbers = (0..<10).map { _ in world.nextRandom() }
    #expect(numbers == (0..<10).map { _ in twin.nextRandom() })
    #expect(numbers != (0..<10).map { _ in other.nextRandom() })
    #expect(Set(numbers).count == 10)
  }

  @Test("read-only, it refuses a commit, stands still and repeats its random number")
  func readOnly() throws {
    let before = world.snapshot
    var changed = world.simulation
    try changed.setServiceConnectionPoint(
      mode: .offline, server: "CM01", by: world.userName)
    world.isReadOnly = true
    let error = #expect(throws: ShellError.self) { try world.commit(changed) }
    guard case .terminating(let record)? = error else {
      Issue.record("not a terminating error")
      return
    }
    #expect(record.id == "WorldIsReadOnly")
    #expect(record.category == .permissionDenied)
    world.advance(by: TimeSpan(ticks: 10_000_000))
    #expect(world.nextRandom() == world.nextRandom())
    #expect(world.snapshot == before)
    world.isReadOnly = false
    try world.commit(changed)
    #expect(world.snapshot != before)
  }

  @Test("goes back to a snapshot in everything")
  func snapshots() throws {
    let before = world.snapshot
    let digest = world.configurationDigest
    let number = world.nextRandom()
    var changed = world.simulation
    try changed.setServiceConnectionPoint(
      mode: .offline, server: "CM01", by: world.userName)
    try world.commit(changed)
    world.advance(by: TimeSpan(ticks: 10_000_000))
    #expect(world.configurationDigest != digest)
    world.restore(before)
    #expect(world.snapshot == before)
    #expect(world.configurationDigest == digest)
    #expect(world.nextRandom() == number)
  }

  @Test("the digest of the configuration does not change with time")
  func digest() {
    let digest = world.configurationDigest
    world.advance(by: TimeSpan(ticks: 864_000_000_000))
    #expect(world.configurationDigest == digest)
  }
}
