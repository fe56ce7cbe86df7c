/// How often clients ask for policy, as the client setting *Client policy polling interval* says.
/// A client learns of another interval with its next request by the one that it has.
struct PolicyPolling: Sendable, Hashable {
  /// Devices, nil = all, and the minutes between two requests of theirs.
  struct Interval: Sendable, Hashable {
    var devices: DeviceSet?
    var minutes: Int
  }

  private struct Change: Sendable, Hashable {
    let time: VirtualInstant
    let interval: Interval
  }

  /// What holds at a client from a moment on.
  private struct Segment {
    let from: VirtualInstant
    let period: Int64
  }

  /// What the settings say; of the intervals of a device the last one.
  private(set) var intervals = [Interval(minutes: standardMinutes)]
  private var changes: [Change] = []

  /// An hour.
  static let standardMinutes = Int(Stage.policyRequest.delay / .minute)

  /// Whether it has never been anything else than setup's.
  var isStandard: Bool { changes.isEmpty }

  /// The settings say something else from a moment on.
  mutating func change(to intervals: [Interval], at time: VirtualInstant) {
    guard intervals != self.intervals else { return }
    self.intervals = intervals
    changes += intervals.map { Change(time: time, interval: $0) }
  }

  /// When a client last asked by itself, not after a moment.
  func last(
    of device: Device, notAfter instant: VirtualInstant, _ facts: ScenarioFacts
  ) -> VirtualInstant {
    let segment = segment(at: instant, segments(of: device, facts))
    let regular = facts.last(period: segment.period, number: 0, of: device, notAfter: instant)
    return max(regular, segment.from)
  }

  /// When it next does, after a moment.
  func next(
    of device: Device, after instant: VirtualInstant, _ facts: ScenarioFacts
  ) -> VirtualInstant {
    next(of: device, after: instant, segments(of: device, facts), facts)
  }

  private func next(
    of device: Device, after instant: VirtualInstant, _ segments: [Segment],
    _ facts: ScenarioFacts
  ) -> VirtualInstant {
    let period = segment(at: instant, segments).period
    let regular = facts.last(period: period, number: 0, of: device, notAfter: instant)
      .adding(milliseconds: period)
    let learned = segments.first { $0.from > instant }?.from
    return learned.map { min($0, regular) } ?? regular
  }

  private func segment(at instant: VirtualInstant, _ segments: [Segment]) -> Segment {
    segments.last { $0.from <= instant } ?? segments[0]
  }

  /// The intervals of a client, each from the request at which it learned of it.
  private func segments(of device: Device, _ facts: ScenarioFacts) -> [Segment] {
    var found = [Segment(from: .earliest, period: Stage.policyRequest.delay)]
    var place = 0
    while place < changes.count {
      let time = changes[place].time
      var minutes: Int?
      while place < changes.count, changes[place].time == time {
        let interval = changes[place].interval
        if interval.devices?.contains(Int(device.index)) ?? true { minutes = interval.minutes }
        place += 1
      }
      guard let minutes else { continue }
      let learned = next(of: device, after: time, found, facts)
      found.removeAll { $0.from >= learned }
      found.append(Segment(from: learned, period: Int64(minutes) * .minute))
    }
    return found
  }
}

extension Simulation {
  /// After a change of client settings: the interval of each client follows from them. Who is in a
  /// collection is looked at then, and not again before the next change.
  mutating func followPolling() {
    let intervals = pollingIntervals
    guard intervals != state.devices.polling.intervals else { return }
    let now = now
    change { $0.devices.polling.change(to: intervals, at: now) }
  }

  /// The default interval, then those of custom settings, that of the lowest number last.
  private var pollingIntervals: [PolicyPolling.Interval] {
    func minutes(_ settings: ClientSettings) -> Int? {
      for (name, value) in settings.values(of: .clientPolicy) ?? []
      where name == "PolicyRequestAssignmentTimeout" {
        if case .number(let minutes) = value { return minutes }
      }
      return nil
    }
    var found = [
      PolicyPolling.Interval(
        minutes: minutes(clientSettings[0]) ?? PolicyPolling.standardMinutes)
    ]
    for settings in clientSettings.dropFirst().sorted(by: { $0.priority > $1.priority }) {
      guard let own = minutes(settings) else { continue }
      let targets = clientSettingsDeployments.filter { $0.settingsID == settings.id }
        .compactMap { collection(id: $0.collectionID) }
      guard !targets.isEmpty else { continue }
      let members = devices.set { device in targets.contains { $0.contains(device) } }
      found.append(PolicyPolling.Interval(devices: members, minutes: own))
    }
    return found
  }
}
