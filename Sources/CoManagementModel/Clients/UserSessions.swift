/// When a workstation's user is signed in: on working days from the morning until the evening, at
/// hours that are each user's own, unless somebody signs them out. Arithmetic on the clock.
/// (design)
struct UserSessions: Sendable {
  private let begins: Int64
  private let length: Int64
  private let offset: Int64
  /// When somebody last signed the user out.
  private let signedOut: VirtualInstant?

  init(_ facts: ScenarioFacts, of device: Device, signedOut: VirtualInstant?) {
    let start = facts.draw(0...150, .userSessions, of: device)
    begins = 6 * .hour + 30 * .minute + start * .minute
    length = 8 * .hour + (60 + start % 61) * .minute
    offset = Int64(facts.description.utcOffsetMinutes) * .minute
    self.signedOut = signedOut
  }

  /// The sign-in from which a session lasts at a moment; nil while nobody is signed in.
  func began(at instant: VirtualInstant) -> VirtualInstant? {
    guard let start = start(ofDay: day(of: instant)), start <= instant,
      instant < start.adding(milliseconds: length)
    else { return nil }
    if let signedOut, signedOut >= start, signedOut <= instant { return nil }
    return start
  }

  /// The first sign-in after a moment.
  func next(after instant: VirtualInstant) -> VirtualInstant {
    var day = day(of: instant)
    while true {
      if let start = start(ofDay: day), start > instant { return start }
      day += 1
    }
  }

  private func day(of instant: VirtualInstant) -> Int64 {
    let local = instant.milliseconds + offset
    return local >= 0 ? local / .day : (local - .day + 1) / .day
  }

  /// Day 0, 1970-01-01, was a Thursday.
  private func start(ofDay day: Int64) -> VirtualInstant? {
    let weekday = ((day % 7) + 7 + 3) % 7
    guard weekday < 5 else { return nil }
    return VirtualInstant(milliseconds: day * .day + begins - offset)
  }
}
