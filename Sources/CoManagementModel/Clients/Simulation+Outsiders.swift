extension Simulation {
  /// Lets devices that the site did not begin with do what is due until a moment, one event after
  /// the other in the order of time: what Intune does with one follows from what it is then.
  /// Returns when something happens to each next.
  mutating func settleOutsiders(
    _ entries: [ClientAgenda.Entry], until instant: VirtualInstant
  ) -> [ClientAgenda.Entry] {
    var waiting = entries.map { (entry: $0, from: now) }
    var conditions = ClientConditions(self)
    while let place = waiting.indices.min(by: { waiting[$0].entry < waiting[$1].entry }),
      waiting[place].entry.time <= instant
    {
      let (entry, from) = waiting.remove(at: place)
      let record = clientRecord(at: entry.index)
      var reached = record.state(at: instant, state.facts)
      conditions.world = asOf(entry.time)
      guard let event = conditions.next(after: from, record.device, reached) else { continue }
      guard event.time <= entry.time else {
        waiting.append((ClientAgenda.Entry(index: entry.index, time: event.time), from))
        continue
      }
      keep(event, of: record)
      reached.apply(event)
      conditions.world = asOf(event.time)
      let device = clientRecord(at: entry.index).device
      if let next = conditions.next(after: event.time, device, reached) {
        waiting.append((ClientAgenda.Entry(index: entry.index, time: next.time), event.time))
      }
    }
    return waiting.map(\.entry)
  }

  /// The same world at another moment.
  private func asOf(_ instant: VirtualInstant) -> Simulation {
    var world = self
    world.setClock(instant)
    return world
  }

  private mutating func keep(_ event: ClientEvent, of record: ClientRecord) {
    var history = record.history ?? ClientHistory()
    history.append(event)
    let (changed, index) = (history, Int(record.device.index))
    change { state in
      let template = state.facts.deviceTemplate
      state.devices.setHistory(changed, at: index, template: template)
      if case .clientRegistered = event.kind { state.devices.admit(index, template: template) }
    }
  }

  /// Devices that the site did not begin with and to which something may happen: new ones at which
  /// somebody has signed in, and those of Intune alone.
  var outsiders: [Int] {
    let template = state.facts.deviceTemplate
    let enrolled = template.count..<template.count + template.intuneOnlyCount
    return Array(enrolled) + state.devices.signIns.keys.sorted()
  }
}

extension ClientAgenda.Entry: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.time, left.index) < (right.time, right.index)
  }
}
