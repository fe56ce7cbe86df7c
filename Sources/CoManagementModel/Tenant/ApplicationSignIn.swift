/// A sign-in of the site's application as the tenant's sign-in logs keep it. A site that nobody
/// lets out of its network, or that is told to rest, leaves none.
public struct ApplicationSignIn: Sendable, Hashable {
  /// When the tenant was asked for a token.
  public let time: VirtualInstant
  /// Name of the app registration.
  public let applicationName: String
  /// Its application (client) id.
  public let clientID: StableGUID
  /// 0, or the number of the AADSTS error.
  public let errorCode: Int
  /// What the log says of a failure; empty for a success.
  public let failureReason: String

  /// Whether a token was given.
  public var isSuccess: Bool { errorCode == 0 }
}

extension Simulation {
  /// Sign-ins of the site's application in the last day, the newest first: one for each upload run
  /// that reached the tenant. The gateway's refusal comes after a sign-in that went well.
  public var applicationSignIns: [ApplicationSignIn] {
    guard let uploads = state.uploads, let application = applications.first else { return [] }
    let total = uploads.runCount(through: now)
    let first = uploads.runCount(through: now.adding(milliseconds: -.day))
    return (first..<max(first, total)).reversed().compactMap { ordinal in
      guard let run = uploads.run(ordinal), run.outcome.reachesTenant else { return nil }
      let failed = run.outcome == .secretExpired
      return ApplicationSignIn(
        time: uploads.schedule.start(run.slot), applicationName: application.name,
        clientID: application.clientID, errorCode: failed ? 7_000_222 : 0,
        failureReason: failed ? UploadOutcome.secretExpiredText(state.facts) : "")
    }
  }
}

extension UploadOutcome {
  fileprivate var reachesTenant: Bool { self != .nameNotResolved && self != .timedOut }
}
