import Testing

@testable import CoManagementModel

@Suite("The clock of a world")
struct ClockTests {
  @Test("it starts where the scenario says and never goes back")
  func monotonic() throws {
    var world = try LabWorlds.attached()
    #expect(world.now == .defaultClock)
    var stream = RandomStream(seed: 5, purpose: .identifiers)
    for _ in 0..<500 {
      let before = world.now
      switch stream.below(3) {
      case 0: world.advance(bySeconds: stream.within(-5_000...5_000))
      case 1: world.advance(byMilliseconds: stream.within(-5_000...5_000))
      default:
        let moment = before.adding(seconds: stream.within(-9_000...9_000))
        world.advance(to: moment)
        #expect(world.now == max(before, moment))
      }
      #expect(world.now >= before)
    }
  }

  @Test("any number of seconds is safe, and all can be read at the end of time")
  func endOfTime() throws {
    for fault in [[], ConnectorFault.allCases] {
      var world = try LabWorlds.attached(deviceCount: 30, faults: fault)
      world.advance(bySeconds: .max)
      world.advance(bySeconds: .max)
      world.advance(bySeconds: .min)
      #expect(world.now == .latest)
      #expect(world.connectorHealth == .unhealthy)
      #expect(world.devices.allSatisfy { ($0.lastPolicyRequest ?? .earliest) <= .latest })
      #expect(world.statusMessages(since: .earliest).count < 10_000)
      for file in world.logFiles {
        #expect(world.lines(of: file).reduce(0) { $0 + $1.utf8.count + 2 } <= 250_000)
      }
      #expect(world.nextUploadRun != nil || !fault.isEmpty)
    }
  }

  @Test("ten years at once give the same world as ten years by the hour")
  func stepsDoNotMatter() throws {
    var once = try LabWorlds.attached()
    var often = once
    once.advance(bySeconds: 1_000 * LabWorlds.hour)
    for _ in 0..<1_000 { often.advance(bySeconds: LabWorlds.hour) }
    #expect(once == often)
    #expect(once.uploadLogLines() == often.uploadLogLines())
  }

  @Test("local time is the site's")
  func localTime() throws {
    var description = ScenarioDescription(seed: 1, deviceCount: 1)
    description.utcOffsetMinutes = 330
    let world = try Simulation(description)
    #expect(world.siteLocalTime.hour == 13)
    #expect(world.siteLocalTime.minute == 30)
    #expect(world.site.timeZoneInfo.hasPrefix("FFFFFEB6 "))
  }
}
