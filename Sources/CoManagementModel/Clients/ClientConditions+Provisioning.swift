extension ClientConditions {
  /// What happens to a device that is set up out of the box, or that is Intune's alone.
  /// [domain/internet-devices, 8]
  func provisioningStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord
  ) -> ClientEvent? {
    guard Int(device.index) >= facts.deviceTemplate.count else { return nil }
    if facts.deviceTemplate.isNew(Int(device.index)) {
      guard let signIn = signIns[Int(device.index)] else { return nil }
      if state.provisioning?.signedIn == nil {
        return joining(after: instant, device, state, signIn)
      }
      if state.enrolled == nil, state.unenrolled == nil {
        return enrolling(after: instant, device, state, signIn)
      }
    }
    guard state.enrolled != nil, let deliveries else { return nil }
    let index = Int(device.index)
    let delivery = deliveries.delivery(
      toDeviceAt: index, user: signIns[index]?.user ?? index)
    return [
      authorityStep(after: instant, device, state, record, delivery),
      statusPageStep(after: instant, device, state, delivery),
      deliveryStep(after: instant, device, state, delivery),
    ].compactMap { $0 }.min { $0.time < $1.time }
  }

  /// The join to Entra ID, with its gates. [domain/internet-devices, 2]
  private func joining(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState, _ signIn: SetupSignIn
  ) -> ClientEvent? {
    if let failure = joinFailure(device, signIn) {
      guard state.provisioning?.refused.map({ $0 < signIn.time }) ?? true else { return nil }
      let told = signIn.time.adding(milliseconds: Stage.setupRefusal.delay)
      return told > instant ? ClientEvent(time: told, kind: .setupRefused(failure)) : nil
    }
    if let refused = state.provisioning?.refused, refused > signIn.time { return nil }
    let wait = facts.draw(Stage.setupJoin.after.range, .setupJoins, of: device)
    let joined = signIn.time.adding(milliseconds: wait / 1_000 * 1_000)
    guard joined > instant else { return nil }
    return ClientEvent(time: joined, kind: .signedInAtSetup(user: UInt32(signIn.user)))
  }

  private func joinFailure(_ device: Device, _ signIn: SetupSignIn) -> ProvisioningFailure? {
    guard let world else { return nil }
    if facts.deviceTemplate.isHomeEdition(device) { return .editionNotSupported }
    if signIn.hasProfileConflict { return .profileConflict }
    guard world.mayJoinDevices(user: signIn.user) else { return .joinNotAllowed }
    let own = world.directoryDevices(ofUser: signIn.user).count
    return own >= enrollment.directoryDeviceLimit ? .directoryDeviceLimit : nil
  }

  /// Automatic enrolment by the user who joined the device.
  private func enrolling(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState, _ signIn: SetupSignIn
  ) -> ClientEvent? {
    guard let reached = state.provisioning, let joined = reached.signedIn,
      mayReachIntune(device)
    else { return nil }
    let tried = max(joined, signIn.time)
    if let refused = reached.refused, refused > tried { return nil }
    let wait = facts.draw(Stage.setupEnrollment.after.range, .setupEnrollments, of: device)
    let answered = tried.adding(milliseconds: wait / 1_000 * 1_000)
    guard answered > instant else { return nil }
    if let failure = enrollmentFailure(device, signIn) {
      return ClientEvent(time: answered, kind: .setupRefused(failure))
    }
    return ClientEvent(time: answered, kind: .enrolled(.join))
  }

  private func enrollmentFailure(
    _ device: Device, _ signIn: SetupSignIn
  ) -> ProvisioningFailure? {
    guard let world else { return nil }
    if mdm.discoveryURL != MobilityPolicy.intuneDiscoveryURL { return .notConfigured }
    if enrollment.isWindowsBlocked || !enrollment.allows(device.operatingSystem.build) {
      return .enrollmentBlocked
    }
    switch userTokens?.failure(ofPresentUser: signIn.user) {
    case .interactionRequired: return .accessBlocked
    case .userLicense: return .notLicensed
    default: break
    }
    guard world.directoryUser(signIn.user)?.hasIntune == true else { return .notLicensed }
    let enrolled = world.directoryDevices(ofUser: signIn.user).count { $0.isManaged == true }
    return enrolled >= enrollment.deviceLimit ? .deviceLimit : nil
  }

  /// Who has the word on the device's workloads before the client's policy: it is settled when it
  /// enrols, and follows a change at a later check-in.
  private func authorityStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState, _ record: MachineRecord,
    _ delivery: ClientDelivery
  ) -> ClientEvent? {
    guard let enrolled = state.enrolled else { return nil }
    let isNew = facts.deviceTemplate.isNew(Int(device.index))
    let known = state.provisioning?.authority
    guard isNew || delivery.authority != .unset || known != nil else { return nil }
    let isTold = record.registry.configurationInfo == "2"
    let wanted = isTold ? .configurationManager : delivery.settledAuthority(on: device)
    guard wanted != known else { return nil }
    if known == nil, isNew {
      let settled = enrolled.adding(milliseconds: Stage.clientDelivery.delay / 2)
      return ClientEvent(
        time: max(settled, instant.adding(seconds: 1)), kind: .authoritySettled(wanted))
    }
    return ClientEvent(
      time: nextCheckIn(after: instant, device, state), kind: .authoritySettled(wanted))
  }

  /// The run of ccmsetup that Intune starts: at once while the device is set up, else at the next
  /// check-in; again where the last one failed. [domain/internet-devices, 7]
  private func deliveryStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ delivery: ClientDelivery
  ) -> ClientEvent? {
    guard let line = delivery.commandLine, let enrolled = state.enrolled,
      !device.traits.contains(.client)
    else { return nil }
    let reached = state.provisioning
    // While the page waits, what it does not go with keeps ccmsetup.msi from being started.
    if isOnStatusPage(state), delivery.hindrances.contains(where: { $0 != .pilotWorkloads }) {
      return nil
    }
    if reached?.isRunning == true { return nil }
    if reached?.setup != nil {
      guard let failed = reached?.failed, reached?.installed == nil else { return nil }
      return begin(line, delivery, at: deliveryTime(after: max(instant, failed), device, state))
    }
    let atOnce = enrolled.adding(milliseconds: Stage.clientDelivery.delay)
    if isOnStatusPage(state), atOnce > instant { return begin(line, delivery, at: atOnce) }
    return begin(line, delivery, at: deliveryTime(after: instant, device, state))
  }

  /// When ccmsetup is started after a check-in.
  private func deliveryTime(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState
  ) -> VirtualInstant {
    let delay = Stage.clientDelivery.delay
    return nextCheckIn(after: instant.adding(milliseconds: -delay), device, state)
      .adding(milliseconds: delay)
  }

  private func begin(
    _ line: String, _ delivery: ClientDelivery, at time: VirtualInstant
  ) -> ClientEvent? {
    ClientEvent(
      time: time, kind: .clientSetupBegan(ClientSetup(origin: delivery.origin, line: line)))
  }

  private func isOnStatusPage(_ state: ClientState) -> Bool {
    guard let reached = state.provisioning else { return false }
    return reached.statusPageBegan != nil && reached.statusPage == nil
  }
}

extension ClientDelivery {
  /// What it comes to on a device: Windows 11 that was set up by Autopilot and has no policy leaves
  /// all to Intune.
  func settledAuthority(on device: Device) -> Authority {
    guard authority == .unset, hasProfile, device.release != .windows10 else { return authority }
    return .intune
  }
}

extension ClientConditions {
  /// When a device of Intune next checks in: often after its enrolment, then every 8 hours, and
  /// when somebody asks for it.
  func nextCheckIn(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState
  ) -> VirtualInstant {
    let last = facts.last(.intuneCheckIn, number: 3, of: device, notAfter: instant)
    var moments = [last.adding(milliseconds: Stage.intuneCheckIn.delay)]
    if let enrolled = state.enrolled {
      let age = max(0, instant.milliseconds(since: enrolled))
      let (few, quarter) = (3 * Int64.minute, 15 * Int64.minute)
      let period = age < quarter ? few : quarter
      if age < 9 * quarter {
        moments.append(enrolled.adding(milliseconds: (age / period + 1) * period))
      }
    }
    let asked = syncRequests[Int(device.index)]?.time
      .adding(milliseconds: Stage.requestedCheckIn.delay)
    if let asked, asked > instant { moments.append(asked) }
    return moments.min() ?? instant
  }
}
