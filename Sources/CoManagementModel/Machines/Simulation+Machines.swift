extension Simulation {
  /// The machine of a NetBIOS name or FQDN, without regard to case; nil = nobody knows the name.
  /// Servers of the site, the domain's controller `DC01`, and every device.
  public func machine(named name: String) -> MachineView? {
    let facts = state.facts
    let suffix = ".\(facts.description.domainName)"
    let isFull = name.foldedASCII.hasSuffix(suffix.foldedASCII)
    let short = isFull ? String(name.dropLast(suffix.count)) : name
    for (known, role) in servers where known.equalsIgnoringASCIICase(short) {
      return view(nil, name: known, role: role)
    }
    guard let index = state.devices.index(named: short, template: facts.deviceTemplate) else {
      return nil
    }
    let record = clientRecord(at: index)
    let machine = view(
      record, name: record.name(facts),
      role: record.device.kind == .server ? .server : .workstation)
    return isFull && !machine.joinState.isDomainJoined ? nil : machine
  }

  /// The site server.
  public var siteServer: MachineView {
    view(nil, name: scenario.serverName, role: .siteServer)
  }

  private var servers: [(name: String, role: MachineView.Role)] {
    var found = [(scenario.serverName, MachineView.Role.siteServer)]
    if let other = scenario.serviceConnectionPointServer { found.append((other, .siteSystem)) }
    found.append(("DC01", .domainController))
    return found
  }

  private func view(
    _ client: ClientRecord?, name: String, role: MachineView.Role
  ) -> MachineView {
    var view = MachineView(
      facts: state.facts, readAt: now, client: client,
      record: state.machines[MachineView.recordKey(client, name: name, state.facts)],
      name: name, role: role)
    view.isJoinConfigured = isHybridJoinConfigured || view.record.registry.joinTenant != nil
    view.isFederated = state.directory.connect.isFederated
    view.serverProxy = state.site.winHTTPProxy
    if role == .siteServer || role == .siteSystem {
      view.serverCertificates = serverCertificates(view.fullName)
    }
    guard let client else { return view }
    view.world = self
    let index = Int(client.device.index)
    view.discoveryURL = mobilityPolicies(.mdm)[0].discoveryURL
    view.hasEnrollmentURL = client.user(state.facts).map(hasEnrollmentURL) ?? false
    view.mayRegister = RegistrationSettings(self).registers(client.device)
    let object = deviceObject(directoryTemplate.objectNumber(ofDeviceAt: index))
    view.isDirectoryObjectUsable = object?.accountEnabled ?? false
    view.syncRequested = state.directory.syncRequests[index]?.time
    view.lastPolicyRequest = devices.client(atIndex: index)?.lastPolicyRequest
    view.polling = state.devices.polling
    view.policyNotifications = state.policies.notifications
      .filter { $0.time <= now && $0.devices.contains(index) }.map(\.time)
    return view
  }

  /// Whether the join information of a user's device has an enrolment URL.
  private func hasEnrollmentURL(of user: Int) -> Bool {
    let policy = mobilityPolicies(.mdm)[0]
    switch policy.scope {
    case .none: return false
    case .all: return true
    case .selected: return usersInScope(policy)?.contains(user) ?? false
    }
  }
}

/// Why a service or task cannot be changed. Nothing has changed when one is thrown.
public enum MachineRejection: Error, Sendable, Hashable {
  /// No service of that name on the machine.
  case serviceNotFound
  /// It is disabled.
  case serviceDisabled
  /// It runs and does not take a stop.
  case serviceCannotStop
  /// Others that run need it; their names.
  case dependentsRun([String])
  /// No task at that path.
  case taskNotFound
}

extension Simulation {
  /// Starts a service, those that it needs first. One that runs stays as it is.
  public mutating func startService(
    _ name: String, on machine: String
  ) throws(MachineRejection) {
    guard let view = self.machine(named: machine), let service = view.service(named: name) else {
      throw .serviceNotFound
    }
    if service.status == .running { return }
    guard service.startType != .disabled else { throw .serviceDisabled }
    for other in service.dependsOn where view.service(named: other) != nil {
      try startService(other, on: machine)
    }
    let moment = now
    changeService(service.name, on: view) {
      $0.status = .running
      $0.started = moment
      if let stopped = $0.stopped, stopped < moment { $0.outages.append(stopped..<moment) }
      $0.stopped = nil
    }
    // The client asks for policy when its agent starts.
    if service.name == "CcmExec" { requestPolicy(onMachine: machine) }
  }

  /// Stops a service; with `isForced` those that need it, too, before it.
  public mutating func stopService(
    _ name: String, on machine: String, isForced: Bool = false
  ) throws(MachineRejection) {
    guard let view = self.machine(named: machine), let service = view.service(named: name) else {
      throw .serviceNotFound
    }
    guard service.status != .stopped else { return }
    guard service.canStop else { throw .serviceCannotStop }
    let dependents = view.services(needing: name).filter { $0.status == .running }
    guard dependents.isEmpty || isForced else { throw .dependentsRun(dependents.map(\.name)) }
    for other in dependents { try stopService(other.name, on: machine, isForced: true) }
    let moment = now
    changeService(service.name, on: view) {
      $0.status = .stopped
      $0.started = nil
      $0.stopped = moment
    }
  }

  /// Sets when Windows starts a service.
  public mutating func setService(
    _ name: String, on machine: String, startType: WindowsService.StartType
  ) throws(MachineRejection) {
    guard let view = self.machine(named: machine), let service = view.service(named: name) else {
      throw .serviceNotFound
    }
    guard service.startType != startType else { return }
    changeService(service.name, on: view) { $0.startType = startType }
  }

  /// Changes a service; what is again as the template has it leaves no trace in the digest.
  private mutating func changeService(
    _ name: String, on view: MachineView, _ body: (inout MachineRecord.ServiceChange) -> Void
  ) {
    var record = state.machines[view.recordKey]
    var entry = record.services[name.foldedASCII] ?? MachineRecord.ServiceChange()
    body(&entry)
    let template = MachineView(
      facts: view.facts, readAt: now, client: view.client, record: MachineRecord(),
      name: view.name, role: view.role
    ).service(named: name)
    if entry.status == template?.status { entry.status = nil }
    if entry.startType == template?.startType { entry.startType = nil }
    record.services[name.foldedASCII] = entry
    let changed = record
    change { state in
      state.machines[view.recordKey] = changed
      state.followConditions(at: state.now)
      state.updateDigest()
    }
  }

  /// Changes what is known of a scheduled task.
  mutating func changeTask(
    _ path: String, on view: MachineView, _ body: (inout MachineRecord.TaskChange) -> Void
  ) {
    var record = state.machines[view.recordKey]
    body(&record.tasks[path.foldedASCII, default: MachineRecord.TaskChange()])
    let changed = record
    change { state in
      state.machines[view.recordKey] = changed
      state.updateDigest()
    }
  }
}
