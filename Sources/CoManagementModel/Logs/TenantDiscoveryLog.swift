/// SMS_AZUREAD_DISCOVERY_AGENT.log: runs of the discovery of the tenant's users. That it says when
/// users were published is documented [F-6.22], and the answer to an app whose secret is over
/// [domain/troubleshooting, 53]; its other lines are from public reports of administrators.
struct TenantDiscoveryLog {
  let discovery: TenantDiscovery
  let now: VirtualInstant
  let thread: Int

  /// So many runs are kept before the file is rolled over.
  private static let keptRuns = 200

  /// The last lines, at most so many, in the order of time: each run has two.
  func lines(last count: Int) -> [ServerLogLine] {
    let runs = min(Self.keptRuns, count / 2 + count % 2)
    return discovery.runs(through: now, last: runs).flatMap(lines(of:)).suffix(count)
  }

  private func lines(of run: TenantDiscovery.Run) -> [ServerLogLine] {
    let began = run.time.adding(milliseconds: -4_000)
    let start = line("Starting sync for UDX users of cloud service \(discovery.service.id).", began)
    let outcome: String
    switch run.outcome {
    case .published: outcome = "Successfully published UDX for Microsoft Entra users."
    case .withoutConsent:
      outcome = "ERROR: Sync request failed. Error code = 403, Message = Insufficient privileges "
        + "to complete the operation."
    case .secretExpired:
      let app = discovery.application?.description ?? ""
      outcome = "ERROR: AADSTS7000222: The provided client secret keys for app '\(app)' are "
        + "expired."
    }
    return [start, line(outcome, run.time)]
  }

  private func line(_ message: String, _ time: VirtualInstant) -> ServerLogLine {
    ServerLogLine(
      time: time, component: "SMS_AZUREAD_DISCOVERY_AGENT", thread: thread, message: message)
  }
}
