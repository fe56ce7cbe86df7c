extension MachineView {
  /// The logs of ccmsetup and of the Configuration Manager client that have lines.
  public var clientLogs: [ClientLog] {
    guard device != nil else { return [] }
    let setup = ClientSetupLog.lines(self)
    let logs = installedClientLogs
    guard !setup.isEmpty else { return logs }
    return logs
      + [ClientLog(folder: ClientSetupLog.folder, name: "ccmsetup.log", lines: setup)]
  }

  /// Where the client is installed, `CCMINSTALLDIR`.
  var clientFolder: String {
    state.provisioning?.setup?.command?.property("CCMINSTALLDIR") ?? #"C:\Windows\CCM"#
  }

  private var installedClientLogs: [ClientLog] {
    guard hasClient, let device else { return [] }
    var handler = CoManagementHandlerLog(self, device)
    let others = ClientPolicyLogs(self, device)
    let handled = handler.lines()
    let own = InternetClientLogs(self)
    let logs = [
      ("ADALOperationProvider.log", own?.tokenLines ?? []),
      ("CcmAad.log", others.tokenLines(handled)),
      ("CcmMessaging.log", others.ordered(others.messagingLines + (own?.messagingLines ?? []))),
      ("CcmNotificationAgent.log", others.notificationLines),
      ("CIAgent.log", others.workloadLines(.resourceAccessPolicies)),
      (
        "ClientIDManagerStartup.log",
        others.ordered(others.registrationLines + (own?.registrationLines ?? []))
      ),
      ("ClientLocation.log", others.ordered(others.siteLines + (own?.siteLines ?? []))),
      ("ComplRelayAgent.log", others.workloadLines(.compliancePolicies)),
      ("CoManagementHandler.log", handled),
      ("DataTransferService.log", others.transferLines),
      ("LocationServices.log", others.ordered(others.locationLines + (own?.locationLines ?? []))),
      ("PolicyAgent.log", others.policyLines),
      ("PolicyEvaluator.log", others.evaluatorLines),
      ("smsts.log", TaskSequenceLog.lines(self)),
      ("UpdatesDeployment.log", others.deploymentLines),
      ("WUAHandler.log", others.workloadLines(.windowsUpdatePolicies)),
    ]
    return logs.filter { !$0.1.isEmpty }.map {
      ClientLog(folder: clientFolder + #"\Logs"#, name: $0.0, lines: $0.1)
    }
  }

  /// Minutes by which the machine's clock is ahead of UTC.
  public var utcOffsetMinutes: Int { facts.description.utcOffsetMinutes }

  /// Everything that happened to it, from before the lab began, in the order of time.
  var clientEvents: [ClientEvent] {
    guard let client else { return [] }
    let template = facts.deviceTemplate.device(at: Int(client.device.index))
    return facts.earlierEvents(of: template) + (client.history?.events ?? [])
  }

  /// When its client asked for policy since a moment, in the order of time: every hour, or as
  /// client settings say, while its agent ran, and whenever it was told to.
  func policyRequests(since start: VirtualInstant) -> [VirtualInstant] {
    guard let device, let last = lastPolicyRequest else { return [] }
    let outages = record.services["ccmexec"]?.outages ?? []
    var found = policyNotifications.filter { $0 >= start }
    if let first = state.provisioning?.firstPolicyRequest, first >= start, first <= last {
      found.append(first)
    }
    var regular = polling.last(of: device, notAfter: last, facts)
    while regular >= start {
      let moment = regular
      if !outages.contains(where: { $0.contains(moment) }) { found.append(moment) }
      regular = polling.last(of: device, notAfter: moment.adding(milliseconds: -1), facts)
    }
    return found.filter(isServed).sorted()
  }

  /// Whether the site answered its client at a moment: one that came during the lab once it was
  /// registered, and while its requests got through.
  private func isServed(at instant: VirtualInstant) -> Bool {
    guard state.provisioning?.setup != nil else { return true }
    var reached = ProvisioningState()
    for event in client?.history?.events ?? [] where event.time <= instant {
      switch event.kind {
      case .clientInstalled: reached.registered = nil
      case .clientRegistered: reached.registered = event.time
      case .gatewayLost(let failure): reached.lost = failure
      case .gatewayFound: reached.lost = nil
      default: break
      }
    }
    let wasThere = facts.deviceTemplate.device(at: Int(device?.index ?? 0)).traits.contains(.client)
    let isNew = state.provisioning?.installed != nil || !wasThere
    return (reached.registered != nil || !isNew) && reached.lost == nil
  }

  /// The thread that writes a log.
  func logThread(_ component: String) -> Int {
    let number = component.utf8.reduce(UInt64(7)) { ($0 &* 31 &+ UInt64($1)) & 0xFFFF }
    var stream = RandomStream(seed: seed &+ number, purpose: .workerThread, index: index)
    return 4 * (500 + stream.below(3_000))
  }
}

extension VirtualInstant {
  /// The last multiple of a span since 1970 that is not after it.
  func roundedDown(to span: Int64) -> VirtualInstant {
    let rest = milliseconds % span
    return adding(milliseconds: rest < 0 ? -rest - span : -rest)
  }
}

extension ScenarioFacts {
  /// What must have happened to a device for it to be as the scenario has it.
  func earlierEvents(of device: Device) -> [ClientEvent] {
    let state = initialState(of: device)
    var events: [ClientEvent] = []
    if let joined = state.registered { events.append(ClientEvent(time: joined, kind: .joined)) }
    guard let flags = state.flags, let since = state.policySince else {
      if let enrolled = state.enrolled {
        events.append(ClientEvent(time: enrolled, kind: .enrolled(.device)))
      }
      return events
    }
    events.append(
      ClientEvent(time: since, kind: .policy(.init(flags, enrols: false, number: 0))))
    if let enrolled = state.enrolled, let changed = state.policyChanged {
      let answer = draw(Stage.enrollmentAnswer.after.range, .enrollmentAnswers, of: device)
      let fired = enrolled.adding(milliseconds: -answer)
      if changed > since {
        events.append(
          ClientEvent(time: changed, kind: .policy(.init(flags, enrols: true, number: 1))))
      }
      events.append(
        ClientEvent(time: changed.adding(seconds: 1), kind: .queued(fires: fired)))
      events.append(ClientEvent(time: enrolled, kind: .enrolled(.device)))
    }
    return events.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }.map(\.element)
  }
}
