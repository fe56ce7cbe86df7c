extension Simulation {
  /// What the session has written into a machine's registry where Windows or the client act on it.
  public mutating func setPolicyValues(_ values: PolicyValues, onMachine machine: String) {
    let moment = now
    changeRecord(machine) { record in
      var changed = values
      changed.follow(record.registry, at: moment)
      record.registry = changed
    }
  }

  /// `netsh winhttp` on a machine; nil = direct access.
  public mutating func setWinHTTPProxy(_ proxy: WinHTTPProxy?, onMachine machine: String) {
    guard self.machine(named: machine)?.role != .siteServer else { return setWinHTTPProxy(proxy) }
    changeRecord(machine) { $0.winHTTPProxy = proxy }
  }

  /// `logoff`: the user of a machine is signed out until the next working day. Says whether anybody
  /// was there.
  public mutating func signOutUser(onMachine machine: String) -> Bool {
    guard self.machine(named: machine)?.signedInSince != nil else { return false }
    let moment = now
    changeRecord(machine) { $0.signedOut = moment }
    return true
  }

  /// Setup of a new Windows. Nothing where one runs, or where the machine is up to date.
  public mutating func startWindowsSetup(onMachine machine: String) {
    guard let view = self.machine(named: machine), !view.isUpgrading else { return }
    let moment = now
    changeRecord(machine) { $0.upgradeStarted = moment }
  }

  /// `changepk.exe`: Windows Home becomes Windows Pro. Says whether it was Home.
  public mutating func enterProKey(onMachine machine: String) -> Bool {
    guard let client = self.machine(named: machine)?.client,
      state.facts.deviceTemplate.isHomeEdition(client.device)
    else { return false }
    append(.proKeyEntered, to: client)
    return true
  }

  /// `Clear-Tpm`: the key of the join is gone with all others.
  public mutating func clearKeys(onMachine machine: String) {
    let moment = now
    changeRecord(machine) { $0.keysCleared = moment }
  }

  mutating func changeRecord(
    _ machine: String, _ body: (inout MachineRecord) -> Void
  ) {
    guard let view = self.machine(named: machine) else { return }
    var record = state.machines[view.recordKey]
    body(&record)
    guard record != state.machines[view.recordKey] else { return }
    let changed = record
    change { state in
      state.machines[view.recordKey] = changed
      state.updateDigest()
    }
  }
}

extension Simulation {
  /// A device that Intune manages is no longer managed: its user disconnected it, or an
  /// administrator retired it. A client of the site stays.
  public mutating func unenroll(deviceAt index: Int) {
    let record = clientRecord(at: index)
    guard record.device.traits.contains(.enrolled) else { return }
    append(.unenrolled, to: record)
  }

  /// Settings, *Access work or school*, *Disconnect* on a machine. Says whether it was enrolled.
  public mutating func disconnectFromIntune(machine: String) -> Bool {
    guard let view = self.machine(named: machine), let client = view.client, view.isEnrolled else {
      return false
    }
    append(.unenrolled, to: client)
    return true
  }

  /// Settings, *Access work or school*: a device of the site leaves the domain and is joined to
  /// Entra ID by its user; its client stays. Says whether it was not joined so already.
  public mutating func joinEntraID(machine: String) -> Bool {
    guard let view = self.machine(named: machine), let client = view.client,
      Int(client.device.index) < state.facts.deviceTemplate.count,
      view.role == .workstation, view.joinState != .entraJoined
    else { return false }
    append(.entraJoined, to: client)
    return true
  }
}
