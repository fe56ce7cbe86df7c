/// A device with what happened to it: from it all views read how far it has come.
struct ClientRecord: Sendable, Hashable {
  let device: Device
  /// nil while nothing has happened since the lab began.
  let history: ClientHistory?
  /// What somebody told it while it was set up; nil for all but new devices.
  var signIn: SetupSignIn?

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

extension ClientRecord {
  /// What it is called: a new device bears the name of its profile from its join on.
  func name(_ facts: ScenarioFacts) -> String {
    guard let signIn, !device.traits.isDisjoint(with: [.entraJoined, .joined]) else {
      return facts.deviceTemplate.name(of: device)
    }
    return signIn.deviceName
  }

  /// Number of the user who uses it; nil for a new device at which nobody has signed in.
  func user(_ facts: ScenarioFacts) -> Int? {
    facts.deviceTemplate.isNew(Int(device.index)) ? signIn?.user : Int(device.index)
  }

  /// Sign-in name of who uses it; nil for servers, and where nobody does.
  func principalName(_ facts: ScenarioFacts) -> String? {
    guard device.kind != .server else { return nil }
    if facts.deviceTemplate.isNew(Int(device.index)) { return signIn?.principalName }
    let person = PersonName(seed: facts.description.seed, index: Int(device.index))
    return "\(person.accountName)@\(facts.description.domainName)"
  }

  /// `CONTOSO\anna.berg`; nil as above.
  func account(_ facts: ScenarioFacts) -> String? {
    guard device.kind != .server else { return nil }
    if facts.deviceTemplate.isNew(Int(device.index)) { return signIn?.account }
    let person = PersonName(seed: facts.description.seed, index: Int(device.index))
    return "\(facts.description.domainNetBIOSName)\\\(person.accountName)"
  }
}

extension Simulation {
  /// The record of a device, of the site or of Intune alone.
  func clientRecord(at index: Int) -> ClientRecord {
    state.devices.record(at: index, template: state.facts.deviceTemplate)
  }
}
