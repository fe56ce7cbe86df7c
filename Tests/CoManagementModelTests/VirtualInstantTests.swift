import Testing

@testable import CoManagementModel

@Suite("Virtual time")
struct VirtualInstantTests {
  @Test("civil parts and instants are inverse over ten thousand years")
  func civilRoundTrip() {
    var stream = RandomStream(seed: 7, purpose: .identifiers)
    let range = VirtualInstant.earliest.milliseconds...VirtualInstant.latest.milliseconds
    for _ in 0..<2_000 {
      let instant = VirtualInstant(milliseconds: stream.within(range))
      #expect(VirtualInstant(CivilTime(instant)) == instant)
      #expect(VirtualInstant(ticks: instant.ticks) == instant)
    }
  }

  @Test(
    "known moments have their known parts",
    arguments: [
      (0, CivilTime(year: 1970, month: 1, day: 1)),
      (951_782_400_000, CivilTime(year: 2000, month: 2, day: 29)),
      (-1, CivilTime(
        year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59, millisecond: 999)),
      (-62_135_596_800_000, CivilTime(year: 1, month: 1, day: 1)),
      (1_795_420_800_000, CivilTime(year: 2026, month: 11, day: 23, hour: 8)),
    ] as [(Int64, CivilTime)])
  func knownMoments(milliseconds: Int64, civil: CivilTime) {
    #expect(CivilTime(VirtualInstant(milliseconds: milliseconds)) == civil)
  }

  @Test("parts that no calendar has are refused")
  func impossibleParts() {
    #expect(VirtualInstant(CivilTime(year: 2026, month: 2, day: 29)) == nil)
    #expect(VirtualInstant(CivilTime(year: 2026, month: 13, day: 1)) == nil)
    #expect(VirtualInstant(CivilTime(year: 0, month: 1, day: 1)) == nil)
    #expect(VirtualInstant(CivilTime(year: 2026, month: 1, day: 1, hour: 24)) == nil)
    #expect(VirtualInstant(CivilTime(year: .max, month: .min, day: .max)) == nil)
  }

  @Test("arithmetic stops at the ends of the calendar")
  func saturation() {
    #expect(VirtualInstant.defaultClock.adding(seconds: .max) == .latest)
    #expect(VirtualInstant.defaultClock.adding(seconds: .min) == .earliest)
    #expect(VirtualInstant.latest.adding(milliseconds: .max) == .latest)
    #expect(VirtualInstant(secondsSince1970: .min) == .earliest)
    #expect(VirtualInstant(ticks: .max).ticks >= 0)
    #expect(VirtualInstant(ticks: .min) == .earliest)
  }

  @Test("logs write times as the product does")
  func logTimes() {
    let civil = CivilTime(
      year: 2020, month: 6, day: 24, hour: 15, minute: 31, second: 46, millisecond: 376)
    #expect(civil.logTimestamp == "06-24-2020 15:31:46.376")
    #expect(civil.monthDayYearTime == "06/24/2020 15:31:46")
  }
}

@Suite("Chance by seed")
struct RandomTests {
  @Test("the numbers of a seed are pinned, so that they are the same everywhere and for ever")
  func pinned() {
    var stream = RandomStream(seed: 1, purpose: .uploadRun, index: 3)
    let first = stream.next()
    var again = RandomStream(seed: 1, purpose: .uploadRun, index: 3)
    #expect(again.next() == first)
    #expect(first == 7_214_869_505_293_821_622)
  }

  @Test("seed, purpose and index each give other numbers")
  func keys() {
    var found: Set<UInt64> = []
    for seed in UInt64(0)..<4 {
      for purpose in [RandomPurpose.identifiers, .uploadRun, .deviceTraits] {
        for index in UInt64(0)..<50 {
          var stream = RandomStream(seed: seed, purpose: purpose, index: index)
          found.insert(stream.next())
        }
      }
    }
    #expect(found.count == 600)
  }

  @Test("a range is never left, even when it is empty or one wide")
  func ranges() {
    var stream = RandomStream(seed: 9, purpose: .identifiers)
    for _ in 0..<500 {
      #expect((3...7).contains(stream.within(3...7)))
      #expect((0..<6).contains(stream.below(6)))
    }
    #expect(stream.below(0) == 0)
    #expect(stream.below(-4) == 0)
    #expect(stream.within(5...5) == 5)
  }

  @Test("GUIDs have version 4, variant 1, and differ by kind and index")
  func guids() {
    let guid = StableGUID(seed: 1, kind: .tenant).description
    #expect(guid == "f47537b9-38c9-4d58-9f9f-41241e6f63ec")
    #expect(guid.utf8.count == 36)
    #expect(Array(guid)[14] == "4")
    #expect("89ab".contains(Array(guid)[19]))
    #expect(StableGUID(seed: 1, kind: .client, index: 1) != StableGUID(seed: 1, kind: .client))
    #expect(StableGUID(seed: 1, kind: .client) != StableGUID(seed: 1, kind: .tenant))
  }
}
