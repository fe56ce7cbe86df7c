/// Renders CMGatewaySyncUploadWorker.log from the upload history when it is read. Files are cut at
/// whole runs, so that none passes `LogMaxSize`; reading never costs more than one file.
struct UploadLog: Sendable {
  /// `LogMaxSize` of a server. [logs 1.3; memdocs about-log-files]
  static let maximumBytes = 250_000
  /// No run writes more bytes than this, line ends included.
  static let maximumBytesPerRun = 1_250
  static let runsPerFile = Int64(maximumBytes / maximumBytesPerRun)
  /// The gateway of tenants in North America. [logs 7]
  static let gatewayHost = "us.gateway.configmgr.manage.microsoft.com"
  static let gatewayAddress = "https://\(gatewayHost)/api/gateway/DevicePost"

  static let onboardingAddress = "https://\(gatewayHost)/api/gateway/AccountOnboardingInfo"

  let facts: ScenarioFacts
  let history: UploadHistory
  let clients: Int

  /// Number of the file that is written at an instant: 0, 1, ... since the attachment; nil before
  /// the first line.
  static func fileNumber(_ history: UploadHistory, at now: VirtualInstant) -> Int64? {
    let runs = history.runCount(through: now)
    return runs == 0 ? nil : (runs - 1) / runsPerFile
  }

  /// The last lines of one file that are written at an instant, at most so many, in order. Runs
  /// before them are not looked at.
  func lines(
    ofFile number: Int64, at now: VirtualInstant, last count: Int = .max
  ) -> [ServerLogLine] {
    let runs = history.runCount(through: now)
    let first = number * Self.runsPerFile
    guard first >= 0, first < runs else { return [] }
    var found = 0
    var written: [[ServerLogLine]] = []
    var ordinal = min(runs, first + Self.runsPerFile)
    while ordinal > first, found < count {
      ordinal -= 1
      guard let run = history.run(ordinal) else { continue }
      let lines = self.lines(of: run)
      let isOver = lines.last.map { $0.time <= now } ?? true
      written.append(isOver ? lines : lines.filter { $0.time <= now })
      found += written[written.count - 1].count
    }
    return Array(written.reversed().joined().suffix(max(0, count)))
  }

  private func lines(of run: UploadHistory.Run) -> [ServerLogLine] {
    let start = history.schedule.start(run.slot)
    let answered = history.schedule.answered(run.slot)
    let batched = start.adding(milliseconds: answered.milliseconds(since: start) / 8)
    let done = answered.adding(milliseconds: 16)
    var lines: [ServerLogLine] = []
    func write(_ message: String, at time: VirtualInstant) {
      lines.append(
        ServerLogLine(
          time: time, component: SiteComponent.uploadWorker, thread: facts.workerThread,
          message: message))
    }
    if run.outcome.sendsBatch {
      write("Batching \(history.batchSize(run, clients: clients)) records", at: batched)
    }
    for message in answerMessages(run.outcome) { write(message, at: answered) }
    let next = CivilTime(
      history.schedule.start(run.slot + 1), offsetMinutes: facts.description.utcOffsetMinutes)
    write("Next run time will be at approximately: \(next.monthDayYearTime)", at: done)
    return lines
  }

  private func answerMessages(_ outcome: UploadOutcome) -> [String] {
    let worker = "[CMGatewaySyncUploadWorker][0]"
    switch outcome {
    case .accepted:
      return ["Response from \(Self.gatewayAddress) is: 200 (OK)"]
    case .unauthorized:
      return ["Response from \(Self.gatewayAddress) is: 401 (Unauthorized)"]
    case .onboardedTwice:
      return [
        "Response from \(Self.onboardingAddress) is: 400 (Bad Request)",
        "Response from \(Self.gatewayAddress) is: 401 (Unauthorized)",
      ]
    case .secretExpired:
      return [
        "[Critical]\(worker)[Microsoft.Identity.Client.MsalServiceException][0x80131500]",
        UploadOutcome.secretExpiredText(facts),
      ]
    case .nameNotResolved:
      return [
        "[Critical]\(worker)[System.Net.WebException][0x80072EE7]",
        "The remote name could not be resolved: '\(Self.gatewayHost)'",
      ]
    case .timedOut:
      return [
        "[Critical]\(worker)[System.Net.WebException][0x80072EE2]",
        "The operation has timed out: '\(Self.gatewayHost)'",
      ]
    }
  }
}

extension UploadOutcome {
  /// Whether the run comes as far as collecting its batch.
  var sendsBatch: Bool { self != .secretExpired && self != .onboardedTwice }

  /// [troubleshooting 53; logs 7]
  static func secretExpiredText(_ facts: ScenarioFacts) -> String {
    let application = StableGUID(seed: facts.description.seed, kind: .application)
    return "AADSTS7000222: The provided client secret keys for app '\(application)' are expired."
  }
}
