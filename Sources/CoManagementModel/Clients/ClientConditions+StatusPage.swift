extension ClientConditions {
  /// The enrolment status page: it comes with the enrolment, waits for the client that Intune
  /// delivers and for the task sequence of `PROVISIONTS`, and gives up at its limit.
  /// [domain/internet-devices, 7a and 8; domain/troubleshooting, 45 and 46]
  func statusPageStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ delivery: ClientDelivery
  ) -> ClientEvent? {
    guard facts.deviceTemplate.isNew(Int(device.index)), let reached = state.provisioning,
      let enrolled = state.enrolled
    else { return nil }
    guard let began = reached.statusPageBegan else {
      let shown = enrolled.adding(seconds: 1)
      guard let minutes = delivery.statusPageMinutes, shown > instant else { return nil }
      return ClientEvent(
        time: shown, kind: .statusPageShown(minutes: UInt16(clamping: minutes)))
    }
    let signedIn = signIns[Int(device.index)]?.time
    if let ended = reached.statusPageEnded {
      // *Try again*.
      guard reached.statusPage != .completed, let signedIn, signedIn >= ended,
        let minutes = delivery.statusPageMinutes
      else { return nil }
      let shown = max(signedIn.adding(seconds: 5), instant.adding(seconds: 1))
      return ClientEvent(
        time: shown, kind: .statusPageShown(minutes: UInt16(clamping: minutes)))
    }
    let progress = StatusPageProgress(
      facts, device, state, waits: delivery.waitsForClient,
      isHindered: !delivery.hindrances.isEmpty)
    let limit = began.adding(milliseconds: Int64(reached.statusPageLimit) * .minute)
    let ending = progress.ending
    if let ending, ending.time <= limit {
      return ClientEvent(
        time: max(ending.time, instant.adding(seconds: 1)), kind: .statusPage(ending.outcome))
    }
    return ClientEvent(
      time: max(limit, instant.adding(seconds: 1)), kind: .statusPage(.timedOut))
  }
}

/// How far the enrolment status page of a device is, and how it will end if nothing changes.
struct StatusPageProgress: Sendable {
  /// When *Device preparation* is over; nil while nobody can say.
  let prepared: VirtualInstant?
  /// When *Device setup* is over, or stops.
  let setUp: VirtualInstant?
  /// When *Account setup* is over.
  let finished: VirtualInstant?
  /// Whether the task sequence of `PROVISIONTS` is one that the site does not have.
  let isSequenceMissing: Bool

  init(
    _ facts: ScenarioFacts, _ device: Device, _ state: ClientState, waits: Bool, isHindered: Bool
  ) {
    let reached = state.provisioning
    func time(_ stage: Stage, _ purpose: RandomPurpose) -> Int64 {
      facts.draw(stage.after.range, purpose, of: device) / 1_000 * 1_000
    }
    if waits {
      // *Try again* finds a client that came in the meantime.
      let known = reached?.registered.map { max($0, reached?.statusPageBegan ?? $0) }
      prepared = isHindered ? nil : known
    } else {
      prepared = reached?.statusPageBegan?
        .adding(milliseconds: Stage.devicePreparation.delay)
    }
    let sequence = waits ? reached?.setup?.command?.property("PROVISIONTS") : nil
    isSequenceMissing = sequence.map { $0 != facts.provisioningDeploymentID } ?? false
    let length = sequence == nil
      ? time(.deviceSetup, .deviceSetups)
      : time(.provisioningSequence, .provisioningSequences)
    setUp = prepared?.adding(milliseconds: length)
    finished = setUp?.adding(milliseconds: time(.accountSetup, .accountSetups))
  }

  /// How it ends; nil while nobody can say.
  var ending: (time: VirtualInstant, outcome: StatusPageOutcome)? {
    guard let setUp, let finished else { return nil }
    return isSequenceMissing ? (setUp, .taskSequenceFailed) : (finished, .completed)
  }
}

extension ScenarioFacts {
  /// The deployment of the task sequence that finishes new devices: each site has one (design).
  var provisioningDeploymentID: String { "\(description.siteCode)20008" }
}
