/// A device with what happened to it: from it all views read how far it has come.
struct ClientRecord: Sendable, Hashable {
  let device: Device
  /// nil while nothing has happened since the lab began.
  let history: ClientHistory?

  /// How far it had come at a moment that is not before the lab began.
  func state(at instant: VirtualInstant, _ facts: ScenarioFacts) -> ClientState {
    guard let history else { return facts.initialState(of: device) }
    // Its traits already tell of what has happened since.
    var state = facts.initialState(of: facts.deviceTemplate.device(at: Int(device.index)))
    for event in history.events where event.time <= instant { state.apply(event) }
    return state
  }

  /// What the site knows of it: what the client had reported long enough ago.
  func reportedState(at instant: VirtualInstant, _ facts: ScenarioFacts) -> ClientState {
    guard history != nil else { return state(at: instant, facts) }
    return state(at: instant.adding(milliseconds: -facts.reportDelay(of: device)), facts)
  }
}

extension Simulation {
  /// The record of a device, of the site or of Intune alone.
  func clientRecord(at index: Int) -> ClientRecord {
    state.devices.record(at: index, template: state.facts.deviceTemplate)
  }
}
