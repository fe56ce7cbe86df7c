extension ClientConditions {
  /// The timer, its tries, and the enrolment. [rules, D]
  func enrollmentStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord
  ) -> ClientEvent? {
    guard state.enrolled == nil, device.traits.contains(.client) else { return nil }
    let mayEnrol =
      state.enrolsAutomatically && state.registered != nil && mayReachIntune(device)
      && !state.isCoexisting && record.registry.otherProvider == nil
    guard let timer = state.timer else {
      return mayEnrol ? queueing(after: instant, device, state, record) : nil
    }
    guard mayEnrol else {
      let fires = EnrollmentAttempts(timer: timer).next(after: instant)
      let asks = policyRequest(after: instant, device, record)
      return ClientEvent(time: min(fires, asks ?? fires), kind: .unqueued)
    }
    if state.isPendingLogon, device.traits.contains(.version1709) {
      return signIn(after: instant, device, record)
    }
    return attempt(EnrollmentAttempts(timer: timer), after: instant, device, state, record)
  }

  /// The first try that comes to something else than those before it.
  private func attempt(
    _ attempts: EnrollmentAttempts, after instant: VirtualInstant, _ device: Device,
    _ state: ClientState, _ record: MachineRecord
  ) -> ClientEvent? {
    let answer = facts.draw(Stage.enrollmentAnswer.after.range, .enrollmentAnswers, of: device)
    var attempt = attempts.next(after: instant.adding(milliseconds: -answer))
    for _ in 0..<Self.lookahead {
      switch outcome(of: device, state, record, at: attempt) {
      case .success(let route):
        return ClientEvent(time: attempt.adding(milliseconds: answer), kind: .enrolled(route))
      case .failure(let failure):
        let told = attempt.adding(seconds: 1)
        if told > instant, failure != state.failure {
          return ClientEvent(time: told, kind: .failing(failure))
        }
      }
      attempt = attempts.next(after: attempt)
    }
    return nil
  }

  /// So many tries are looked at for what time alone changes: the scope that settles, a user who
  /// signs in. Three days of tries are more than either takes.
  private static let lookahead = 10

  /// A client that waits for its user tries again when the user has signed in, within the time of
  /// LogonRandomization. [domain/client, 4]
  private func signIn(
    after instant: VirtualInstant, _ device: Device, _ record: MachineRecord
  ) -> ClientEvent {
    let sessions = UserSessions(facts, of: device, signedOut: record.signedOut)
    let begins = sessions.next(after: instant)
    let wait = facts.draw(Stage.signInTry.after.range, .signInTries, of: device)
    return ClientEvent(
      time: begins, kind: .queued(fires: begins.adding(milliseconds: wait / 1_000 * 1_000)))
  }

  /// The client sets its timer when it looks at its policy: spread over the window while the
  /// setting is new, at once for devices that come later or were enrolled before. [R-64, R-65,
  ///
  private func queueing(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord
  ) -> ClientEvent? {
    let before = instant.adding(milliseconds: -Self.applying)
    let asked = policyRequest(after: before, device, record)
    guard let looks = asked?.adding(milliseconds: Self.applying) else { return nil }
    let since = targets.filter { $0.policy.enrolsAutomatically && $0.isMember(device) }
      .map(\.deployed).min()
    let isNew = state.unenrolled == nil
      && (since.map { looks.milliseconds(since: $0) < enrollmentWindow } ?? true)
    let window = isNew ? enrollmentWindow : Stage.lateEnrollment.delay
    let wait = facts.draw(0...window / 1_000, .enrollmentTimers, of: device) * 1_000
    let fires = max(looks.adding(seconds: 1), looks.adding(milliseconds: wait))
    return ClientEvent(time: looks, kind: .queued(fires: fires))
  }

  /// How long a client takes from its request until it acts on the policy. [domain/logs, 5]
  static let applying: Int64 = 7_000

  /// Whether the device's join information has an enrolment URL: its user is in the MDM scope.
  /// [R-70; domain/troubleshooting, 2]
  func mayReachIntune(_ device: Device) -> Bool {
    switch mdm.scope {
    case .none: false
    case .all: true
    case .selected: user(of: device).map { users?.contains($0) ?? false } ?? false
    }
  }
}

extension ClientConditions {
  /// What a try of the client comes to: with the device's token where Windows can (1803), else with
  /// that of the user.
  func outcome(
    of device: Device, _ state: ClientState, _ record: MachineRecord, at attempt: VirtualInstant
  ) -> Result<EnrollmentRoute, EnrollmentFailure> {
    if let failure = hindrance(of: device, record, at: attempt) { return .failure(failure) }
    if !isUsable(device, state)
      || connect.hasDropped(device.office, at: attempt, facts.description.seed)
    {
      return .failure(.authentication)
    }
    if let cleared = record.keysCleared, cleared > state.registered ?? .earliest {
      return .failure(.keysetMissing)
    }
    let needsUser = device.traits.contains(.version1709)
    if needsUser, let failure = userFailure(of: device, record, at: attempt) {
      return .failure(failure)
    }
    if let failure = serviceFailure(of: device, record) { return .failure(failure) }
    return .success(needsUser ? .user : .device)
  }

  /// What stops a try before any token is asked for.
  private func hindrance(
    of device: Device, _ record: MachineRecord, at attempt: VirtualInstant
  ) -> EnrollmentFailure? {
    if device.traits.contains(.version1703) { return .windowsTooOld }
    if record.registry.isEnrollmentDisabled { return .managementBlocked }
    if record.registry.hasStaleEnrollment { return .alreadyEnrolled }
    switch facts.route(to: .signIn, through: record.winHTTPProxy) {
    case .nameNotResolved: return .proxyNotFound
    case .timedOut: return .timedOut
    case .open: break
    }
    switch facts.route(to: .enrollment, through: record.winHTTPProxy) {
    case .nameNotResolved: return .nameNotResolved
    case .timedOut: return .timedOut
    case .open: break
    }
    if mdm.discoveryURL != MobilityPolicy.intuneDiscoveryURL { return .notConfigured }
    let settled = mdmChanged?.adding(milliseconds: Stage.mobilityApplied.delay)
    return settled.map { attempt < $0 } ?? false ? .configurationNotApplied : nil
  }

  /// Whether Entra ID lets the device itself in.
  func isUsable(_ device: Device, _ state: ClientState) -> Bool {
    let number = DirectoryTemplate(facts: facts).objectNumber(ofDeviceAt: Int(device.index))
    guard let change = directoryDevices[number] else { return true }
    return change.accountEnabled != false && !change.isDeleted(since: state.registered)
  }

  /// Why the user's token does not do.
  func userFailure(
    of device: Device, _ record: MachineRecord, at attempt: VirtualInstant
  ) -> EnrollmentFailure? {
    let sessions = UserSessions(facts, of: device, signedOut: record.signedOut)
    guard sessions.began(at: attempt) != nil else { return .signInNeeded }
    return user(of: device).flatMap { userTokens?.failure(userOfDeviceAt: $0) }
  }

  /// Why Intune refuses, or Windows cannot go on.
  private func serviceFailure(
    of device: Device, _ record: MachineRecord
  ) -> EnrollmentFailure? {
    if enrollment.isWindowsBlocked || !enrollment.allows(device.operatingSystem.build) {
      return .notSupported
    }
    return record.services["dmwappushservice"]?.startType == .disabled ? .pushServiceMissing : nil
  }
}

extension EnrollmentFailure: Error {}

extension ClientConditions {
  /// Windows' own enrolment by group policy: a task that tries every five minutes for a day, with
  /// the token of the user who is signed in. [R-69; win enroll-a-windows-device-automatically]
  func groupPolicyStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord
  ) -> ClientEvent? {
    guard let since = record.registry.autoEnrollmentSince, state.enrolled == nil,
      let registered = state.registered, mayReachIntune(device), !state.isCoexisting
    else { return nil }
    let begin = max(since, registered)
    let period = Stage.groupPolicyTry.delay
    let answer = facts.draw(Stage.enrollmentAnswer.after.range, .enrollmentAnswers, of: device)
    let age = max(0, instant.milliseconds(since: begin) - answer)
    for number in (age / period + 1)...(Stage.groupPolicyWindow.delay / period + 1) {
      let attempt = begin.adding(milliseconds: number * period)
      guard attempt <= begin.adding(milliseconds: Stage.groupPolicyWindow.delay) else { break }
      switch groupPolicyOutcome(of: device, state, record, at: attempt) {
      case nil:
        let answered = attempt.adding(milliseconds: answer)
        if answered > instant { return ClientEvent(time: answered, kind: .enrolled(.groupPolicy)) }
      case let failure?:
        let told = attempt.adding(seconds: 1)
        if told > instant, failure != state.policyFailure {
          return ClientEvent(time: told, kind: .policyTriesFailing(failure))
        }
      }
    }
    return nil
  }

  private func groupPolicyOutcome(
    of device: Device, _ state: ClientState, _ record: MachineRecord, at attempt: VirtualInstant
  ) -> EnrollmentFailure? {
    if case .failure(let failure) = outcome(of: device, state, record, at: attempt) {
      return failure
    }
    if record.registry.usesDeviceCredential { return .deviceCredential }
    return userFailure(of: device, record, at: attempt)
  }

  /// A client that finds another service's enrolment leaves everything to it.
  func coexistenceStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord
  ) -> ClientEvent? {
    let isOther = record.registry.otherProvider != nil
    guard device.traits.contains(.client), isOther != state.isCoexisting else { return nil }
    return policyRequest(after: instant, device, record).map {
      ClientEvent(time: $0, kind: .coexisting(isOther))
    }
  }
}
