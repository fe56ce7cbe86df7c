extension Simulation {
  /// Status messages not older than `since`, earliest first: starts of components, failed upload
  /// runs, and what administrators changed. The site keeps them for 30 days, audit messages for
  /// 180. `component` nil = all.
  public func statusMessages(
    since: VirtualInstant, component: String? = nil
  ) -> [StatusMessage] {
    let oldest = max(since, now.adding(milliseconds: -Stage.messageDeleted.delay))
    let oldestAudit = max(since, now.adding(milliseconds: -Stage.auditMessageDeleted.delay))
    var messages = componentStarts(since: oldest) + failedUploads(since: oldest)
      + secondaryMessages(since: oldest)
    for (number, event) in state.audits.enumerated()
    where event.time >= oldestAudit && event.time <= now {
      messages.append(event.message(number: number, facts: state.facts))
    }
    if let component {
      messages.removeAll { !$0.component.equalsIgnoringASCIICase(component) }
    }
    return messages.sorted { ($0.time, $0.recordID) < ($1.time, $1.recordID) }
  }

  /// All threads of SMS_EXECUTIVE started when the site server did.
  private func componentStarts(since: VirtualInstant) -> [StatusMessage] {
    let facts = state.facts
    guard facts.siteStarted >= since else { return [] }
    return SiteComponent.table.enumerated().map { number, entry in
      StatusMessage(
        recordID: StatusMessage.recordID(source: 0, number: Int64(number)),
        time: facts.siteStarted.adding(seconds: Int64(number)), component: entry.name,
        machineName: SiteComponent.server(of: entry.role, facts),
        siteCode: facts.description.siteCode, message: .componentStarted, insertions: [],
        win32Error: 0)
    }
  }

  private func failedUploads(since: VirtualInstant) -> [StatusMessage] {
    guard let uploads = state.uploads, since <= now else { return [] }
    let total = uploads.runCount(through: now)
    var messages: [StatusMessage] = []
    let accepted = uploads.runCount(through: since.adding(milliseconds: -.minute))
    for ordinal in accepted..<max(accepted, total) {
      guard let run = uploads.run(ordinal), let failure = run.outcome.failure(state.facts)
      else { continue }
      let time = uploads.schedule.answered(run.slot)
      guard time >= since, time <= now else { continue }
      messages.append(
        StatusMessage(
          recordID: StatusMessage.recordID(source: 1, number: ordinal), time: time,
          component: SiteComponent.uploadWorker,
          machineName: state.facts.serviceConnectionPointFQDN,
          siteCode: state.facts.description.siteCode, message: failure.kind,
          insertions: failure.insertions, win32Error: failure.win32Error))
    }
    return messages
  }
}

extension UploadOutcome {
  /// The message that a failed run leaves; nil for one that was accepted.
  func failure(
    _ facts: ScenarioFacts
  ) -> (kind: StatusMessageKind, insertions: [String], win32Error: Int)? {
    switch self {
    case .accepted: return nil
    case .secretExpired:
      let application = StableGUID(seed: facts.description.seed, kind: .application)
      let insertions = [application.description, Self.secretExpiredText(facts)]
      return (.uploadSecretExpired, insertions, 0)
    case .unauthorized:
      return (.uploadUnauthorized, ["401 (Unauthorized)", UploadLog.gatewayAddress], 0)
    case .onboardedTwice:
      return (.uploadUnauthorized, ["400 (Bad Request)", UploadLog.onboardingAddress], 0)
    case .nameNotResolved:
      return (.uploadUnreachable, [UploadLog.gatewayHost, "0x80072EE7"], 12_007)
    case .timedOut:
      return (.uploadUnreachable, [UploadLog.gatewayHost, "0x80072EE2"], 12_002)
    }
  }
}
