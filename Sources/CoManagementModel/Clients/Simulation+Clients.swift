/// When clients are looked at again. The histories themselves are kept with the devices.
struct ClientAgenda: Sendable, Hashable {
  /// A device to which something happens, and when.
  struct Entry: Sendable, Hashable {
    let index: Int
    let time: VirtualInstant
  }

  /// In no order.
  var entries: [Entry] = []
  /// The earliest of them.
  var earliest = VirtualInstant.latest
  /// What the entries were worked out from.
  var conditions: UInt64 = 0
}

extension Simulation {
  /// Lets clients do what is due until a moment. Nothing is looked at that nothing happens to, so
  /// the cost does not depend on how long it is.
  mutating func settleClients(until instant: VirtualInstant) {
    followClientConditions()
    guard state.agenda.earliest <= instant else { return }
    let conditions = ClientConditions(self)
    let agenda = state.agenda
    let own = state.facts.deviceTemplate.count
    var later = ClientAgenda()
    later.conditions = agenda.conditions
    for entry in settleOutsiders(agenda.entries.filter { $0.index >= own }, until: instant) {
      later.add(entry.index, entry.time)
    }
    change { state in
      let template = state.facts.deviceTemplate
      for entry in agenda.entries where entry.index < own {
        guard entry.time <= instant else {
          later.add(entry.index, entry.time)
          continue
        }
        let record = state.devices.record(at: entry.index, template: template)
        let (history, next) = Self.settle(record, conditions, from: state.now, until: instant)
        state.devices.setHistory(history, at: entry.index, template: template)
        if let next { later.add(entry.index, next) }
      }
      state.agenda = later
    }
  }

  /// What happens to one device between two moments, and when the next thing does.
  private static func settle(
    _ record: ClientRecord, _ conditions: ClientConditions, from: VirtualInstant,
    until instant: VirtualInstant
  ) -> (ClientHistory?, VirtualInstant?) {
    var history = record.history ?? ClientHistory()
    var state = record.state(at: from, conditions.facts)
    var (device, moment) = (record.device, from)
    var next = conditions.next(after: moment, device, state)
    while let event = next, event.time <= instant {
      history.append(event)
      state.apply(event)
      history.mark(&device.traits)
      moment = event.time
      next = conditions.next(after: moment, device, state)
    }
    return (history.events.isEmpty ? nil : history, next?.time)
  }

  /// Works out anew what happens to whom, where what it follows from has changed.
  private mutating func followClientConditions() {
    let digest = state.clientConditionsDigest
    guard digest != state.agenda.conditions else { return }
    var agenda = ClientAgenda()
    agenda.conditions = digest
    let conditions = ClientConditions(self)
    let (template, now) = (state.facts.deviceTemplate, state.now)
    if conditions.isHybridJoinConfigured || !state.policies.policies.isEmpty
      || state.devices.hasHistories || state.machines.concernClients
    {
      for index in 0..<template.count {
        let record = state.devices.record(at: index, template: template)
        let reached = record.state(at: now, state.facts)
        if let event = conditions.next(after: now, record.device, reached) {
          agenda.add(index, event.time)
        }
      }
    }
    for index in outsiders {
      let record = state.devices.record(at: index, template: template)
      let reached = record.state(at: now, state.facts)
      if let event = conditions.next(after: now, record.device, reached) {
        agenda.add(index, event.time)
      }
    }
    change { $0.agenda = agenda }
  }
}

extension ClientAgenda {
  mutating func add(_ index: Int, _ time: VirtualInstant) {
    entries.append(Entry(index: index, time: time))
    earliest = min(earliest, time)
  }
}

extension WorldState {
  /// What clients act on: all that is configured, and the members of collections.
  var clientConditionsDigest: UInt64 {
    var builder = DigestBuilder()
    builder.add(digest)
    builder.add(UInt64(policies.notifications.count))
    if let started = directory.connect.startedByHand { builder.add(started) }
    machines.addRuns(to: &builder)
    gateways.addTimes(to: &builder)
    if directory.syncRequests.digest != 0 { builder.add(directory.syncRequests.digest) }
    for evaluation in evaluations {
      builder.add(evaluation.memberChanged)
      builder.add(UInt64(evaluation.members.count))
    }
    return builder.value
  }
}
