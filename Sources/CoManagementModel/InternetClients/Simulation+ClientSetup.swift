/// What becomes of starting ccmsetup.exe on a machine.
public enum ClientSetupStart: Sendable, Hashable {
  /// It runs, as a service.
  case started
  /// Another one runs. Return code 8.
  case alreadyRunning
  /// The client is there, and nothing asks for another one.
  case alreadyInstalled
  /// There is no client to take away.
  case notInstalled
}

extension Simulation {
  /// `ccmsetup.exe` with a line, started by somebody on the machine. What comes of it takes its
  /// time and is told by `ccmsetup.log`.
  public mutating func startClientSetup(
    _ line: String, onMachine machine: String
  ) -> ClientSetupStart? {
    guard let view = self.machine(named: machine), let client = view.client,
      view.role == .workstation
    else { return nil }
    let setup = ClientSetup(origin: .person, line: line)
    if view.state.provisioning?.isRunning ?? false { return .alreadyRunning }
    if setup.isRemoval, !view.hasClient { return .notInstalled }
    let command = setup.command
    let isForced = command?.hasParameter("forceinstall") ?? false
    let isAtLogon = command?.hasParameter("logon") ?? false
    if view.hasClient, !setup.isRemoval, command != nil, !isForced || isAtLogon {
      return .alreadyInstalled
    }
    append(.clientSetupBegan(setup), to: client)
    return .started
  }

  /// Adds what somebody did to a device's history; whatever was due for it no longer is.
  mutating func append(_ kind: ClientEvent.Kind, to record: ClientRecord) {
    var history = record.history ?? ClientHistory()
    history.append(ClientEvent(time: now, kind: kind))
    let changed = history
    change { state in
      state.devices.setHistory(
        changed, at: Int(record.device.index), template: state.facts.deviceTemplate)
      state.agenda.conditions = 0
    }
  }
}
