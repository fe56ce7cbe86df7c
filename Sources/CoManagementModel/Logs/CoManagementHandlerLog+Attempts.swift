extension CoManagementHandlerLog {
  /// Whether the user of the device was signed in.
  func isUserSignedIn(at time: VirtualInstant) -> Bool {
    UserSessions(machine.facts, of: device, signedOut: machine.record.signedOut)
      .began(at: time) != nil
  }

  /// The tries of every timer that was set. [domain/logs, 3.3 and 3.4]
  mutating func writeAttempts(_ events: [ClientEvent]) {
    for (place, event) in events.enumerated() {
      guard case .queued(let timer) = event.kind else { continue }
      let end = events[(place + 1)...].first(where: Self.endsTimer)
      let attempts = EnrollmentAttempts(timer: timer)
      if let end, end.kind == .enrolled(.groupPolicy), end.time < timer {
        write(
          [
            "Enrollment randomization timer fired",
            "Device is already or being enrolled into MDM",
          ], at: timer)
        continue
      }
      // A timer that was taken back as it fired has tried nothing.
      let isTakenBack = end?.kind == .unqueued
      let last = attempts.count(
        through: end.map { $0.time.adding(milliseconds: isTakenBack ? -1 : 0) } ?? machine.readAt)
      let first = attempts.count(through: max(timer, start).adding(milliseconds: -1))
      for number in first..<max(first, last) {
        write(attempt: number, at: attempts.attempt(number), events, end: end)
      }
    }
  }

  private static func endsTimer(_ event: ClientEvent) -> Bool {
    switch event.kind {
    case .queued, .unqueued, .enrolled: true
    default: false
    }
  }

  private mutating func write(
    attempt number: Int64, at time: VirtualInstant, _ events: [ClientEvent], end: ClientEvent?
  ) {
    let tries = Int64(Stage.enrollmentTries.after.count)
    if number % tries == 0 { write("Enrollment randomization timer fired", at: time) }
    if isUserSignedIn(at: time) {
      write("Found Active User Session", at: time.adding(milliseconds: 20))
    }
    let answered = time.adding(seconds: 1)
    var (state, isOld) = (ClientState(), startsOld)
    for event in events where event.time <= answered {
      state.apply(event)
      if event.kind == .upgraded { isOld = false }
    }
    // Windows 10 before 1803 has no token of its own to enrol with. [R-62]
    let call = "RegisterDeviceWithManagementUsingAAD\(isOld ? "" : "Device")Credentials"
    write(
      [
        "AAD-Join Info: type = 1, DeviceId: '\(machine.unknownDeviceID)', "
          + "TenantId: '\(machine.tenantID)', EnrollmentUrl: '\(machine.discoveryURL)'",
        "Enrolling device to MDM... Try #\(number % tries + 1) out of \(tries)",
        "Enrolling device with \(call)",
      ], at: time.adding(milliseconds: 400))
    guard let failure = state.failure, end.map({ $0.time > answered }) ?? true else { return }
    write(
      "Failed to enroll with \(call) with error code \(failure.hexadecimal)", at: answered, .error)
    guard number % tries + 1 < tries else { return }
    write(
      "MDM enrollment failed with error code \(failure.hexadecimal) '\(failure.sentence)'. "
        + "Will retry in 15 minutes...", at: answered.adding(milliseconds: 16), .error)
  }

  /// Whether the lab began with an older Windows on the device.
  private var startsOld: Bool {
    let first = machine.facts.deviceTemplate.device(at: Int(device.index))
    return !first.traits.isDisjoint(with: [.version1703, .version1709])
  }
}
