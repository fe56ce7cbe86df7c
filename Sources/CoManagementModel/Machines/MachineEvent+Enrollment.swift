extension MachineView {
  private static let managementProvider =
    "Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider"

  private func managementEvent(
    _ time: VirtualInstant, _ id: Int, _ message: String,
    level: MachineEvent.Level = .information
  ) -> MachineEvent {
    event(time, Self.managementLog, Self.managementProvider, id, message, level: level)
  }

  /// Enrolments, tries that failed, and the sessions with Intune. [domain/logs, 8]
  var managementEvents: [MachineEvent] {
    failedTries.flatMap(events) + clientEvents.flatMap(enrollmentEvents) + sessionEvents
  }

  /// `Device Credential` is what the device's own token is called; the user's has no name.
  private func enrollmentEvents(_ happened: ClientEvent) -> [MachineEvent] {
    switch happened.kind {
    case .enrolled(let route):
      let credential = route == .device ? "Device Credential (0x0), " : ""
      return [
        managementEvent(happened.time, 75, "Auto MDM Enroll: \(credential)Succeeded"),
        managementEvent(
          happened.time.adding(milliseconds: 4_210), 72, "MDM Enroll: Succeeded"),
      ]
    case .unenrolled:
      return [managementEvent(happened.time, 73, "MDM Unenroll: Succeeded")]
    default: return []
    }
  }

  private var sessionEvents: [MachineEvent] {
    guard let enrolled, let last = tenantDevice?.lastCheckIn else { return [] }
    let starts = (0..<Int64(9)).map { last.adding(milliseconds: -$0 * 8 * .hour) }
    return starts.filter { $0 > enrolled }.flatMap { time in
      [
        managementEvent(
          time, 208,
          "MDM Session: OMA-DM session started for EnrollmentID "
            + "(\(enrollmentID?.uppercased ?? "")) with server: (MS DM Server)."),
        managementEvent(
          time.adding(milliseconds: 6_400), 209,
          "MDM Session: OMA-DM session ended with status: (The operation completed "
            + "successfully.)."),
      ]
    }
  }

  /// Tries that failed in one way, the last dozen of each time.
  private struct FailedTries {
    let times: [VirtualInstant]
    let failure: EnrollmentFailure
    let isOfUser: Bool
  }

  private var failedTries: [FailedTries] {
    var found: [FailedTries] = []
    var state = ClientState()
    let first = device.map { facts.deviceTemplate.device(at: Int($0.index)) }
    var isOld = first.map { !$0.traits.isDisjoint(with: [.version1703, .version1709]) } ?? false
    let events = clientEvents
    for (place, happened) in events.enumerated() {
      state.apply(happened)
      switch happened.kind {
      case .upgraded: isOld = false
      case .failing(let failure):
        guard let timer = state.timer else { continue }
        let end = events[(place + 1)...].first(where: Self.endsTries)?.time ?? readAt
        let attempts = EnrollmentAttempts(timer: timer)
        let last = attempts.count(through: end.adding(seconds: -1))
        let first = max(attempts.count(through: happened.time.adding(seconds: -2)), last - 12)
        let times = (min(first, last)..<last).map { attempts.attempt($0).adding(seconds: 1) }
        found.append(FailedTries(times: times, failure: failure, isOfUser: isOld))
      case .policyTriesFailing(let failure):
        let end = events[(place + 1)...].first(where: Self.endsPolicyTries)?.time ?? readAt
        let period = Stage.groupPolicyTry.delay
        let length = min(end.milliseconds(since: happened.time), Stage.groupPolicyWindow.delay)
        let count = max(0, length / period)
        let times = (max(0, count - 11)...count).map {
          happened.time.adding(milliseconds: $0 * period)
        }
        found.append(FailedTries(times: times, failure: failure, isOfUser: true))
      default: break
      }
    }
    return found
  }

  private static func endsTries(_ event: ClientEvent) -> Bool {
    switch event.kind {
    case .failing, .queued, .unqueued, .enrolled: true
    default: false
    }
  }

  private static func endsPolicyTries(_ event: ClientEvent) -> Bool {
    switch event.kind {
    case .policyTriesFailing, .enrolled: true
    default: false
    }
  }

  private func events(_ tries: FailedTries) -> [MachineEvent] {
    tries.times.flatMap { time -> [MachineEvent] in
      var found = companions(of: tries.failure, at: time.adding(milliseconds: -200))
      guard tries.failure != .deviceCredential else { return found }
      let credential = tries.isOfUser ? "" : "Device Credential (0x0), "
      found.append(
        managementEvent(
          time, 76, "Auto MDM Enroll: \(credential)Failed (\(tries.failure.eventText))",
          level: .error))
      return found
    }
  }

  /// What is written beside the failure. [domain/logs, 8; domain/troubleshooting, 5, 7, 9, 23, 27]
  private func companions(
    of failure: EnrollmentFailure, at time: VirtualInstant
  ) -> [MachineEvent] {
    switch failure {
    case .deviceCredential:
      [
        managementEvent(
          time, 52,
          "Device based token is not supported for enrollment type "
            + "OnPremiseGroupPolicyCoManaged", level: .error)
      ]
    case .pushServiceMissing:
      [
        managementEvent(
          time, 71,
          "MDM Enroll: OMA-DM client configuration failed. RAWResult: (0x800706D9) Result: "
            + "(\(failure.eventText)).", level: .error)
      ]
    case .notSupported:
      [
        managementEvent(
          time, 71,
          "MDM Enroll: Server Returned Fault/Code/Subcode/Value=(DeviceNotSupported) "
            + "Fault/Reason/Text=(Device not supported).", level: .error)
      ]
    case .userCanceled:
      [tokenEvent(time, "AADSTS50076: you must use multi-factor authentication to access this.")]
    case .interactionRequired:
      [tokenEvent(time, "AADSTS53003: Access has been blocked by Conditional Access policies.")]
    default: []
    }
  }

  private func tokenEvent(_ time: VirtualInstant, _ description: String) -> MachineEvent {
    event(
      time, Self.directoryLog, "Microsoft-Windows-AAD", 1098,
      "Error: 0xCAA2000C The request requires user interaction.\nCode: interaction_required\n"
        + "Description: \(description)", level: .error)
  }
}
