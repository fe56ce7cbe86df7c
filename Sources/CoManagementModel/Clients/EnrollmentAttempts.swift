/// When a client tries to enrol: when its timer fires and twice more, a quarter of an hour apart;
/// then again after the duration of the setting. [R-67; the last part is decided]
struct EnrollmentAttempts: Sendable {
  let timer: VirtualInstant

  private static let perRound = Int64(Stage.enrollmentTries.after.count)

  /// The first try after a moment.
  func next(after instant: VirtualInstant) -> VirtualInstant {
    instant < timer ? timer : attempt(count(through: instant))
  }

  /// The try of a number from 0.
  func attempt(_ number: Int64) -> VirtualInstant {
    timer.adding(
      milliseconds: number / Self.perRound * Stage.enrollmentTimer.delay
        + number % Self.perRound * Stage.enrollmentRetry.delay)
  }

  /// Whether there is a try at that very moment.
  func isAttempt(_ instant: VirtualInstant) -> Bool {
    instant >= timer && attempt(count(through: instant) - 1) == instant
  }

  /// How many tries there are until a moment.
  func count(through instant: VirtualInstant) -> Int64 {
    guard instant >= timer else { return 0 }
    let age = instant.milliseconds(since: timer)
    let rest = age % Stage.enrollmentTimer.delay
    let inRound = min(Self.perRound, rest / Stage.enrollmentRetry.delay + 1)
    return age / Stage.enrollmentTimer.delay * Self.perRound + inRound
  }
}
