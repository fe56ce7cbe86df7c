/// When the upload worker runs: every 15 minutes on a grid whose phase follows from the seed. A
/// slot is a number of that grid; whether a run takes place in it depends on the conditions.
struct UploadSchedule: Sendable, Hashable {
  private let seed: UInt64
  /// Milliseconds of the first slot after 1970.
  private let phase: Int64
  private let interval: Int64

  init(seed: UInt64) {
    self.seed = seed
    interval = Stage.upload.delay
    phase = RandomStream.draw(0...interval / 1000 - 1, seed: seed, purpose: .uploadPhase) * 1000
  }

  /// The first slot at or after an instant.
  func firstSlot(from instant: VirtualInstant) -> Int64 {
    let offset = instant.milliseconds - phase
    let quotient = offset / interval
    return offset % interval > 0 ? quotient + 1 : quotient
  }

  /// When the run of a slot begins.
  func start(_ slot: Int64) -> VirtualInstant {
    VirtualInstant(milliseconds: phase + slot * interval)
  }

  /// When the gateway's answer to that run is there (or fails to come).
  func answered(_ slot: Int64) -> VirtualInstant {
    let delay = RandomStream.draw(
      Stage.gatewayAnswer.after.range, seed: seed, purpose: .uploadRun, index: key(slot))
    return start(slot).adding(milliseconds: delay)
  }

  /// When the admin center shows that run, if it was accepted.
  func visible(_ slot: Int64) -> VirtualInstant {
    let delay = RandomStream.draw(
      Stage.visible.after.range, seed: seed, purpose: .portalDelay, index: key(slot))
    return answered(slot).adding(milliseconds: delay)
  }

  /// How many devices of `clients` change in one interval: 1 to 2.5 %.
  func changedDevices(_ slot: Int64, clients: Int) -> Int {
    let most = Int64(max(1, clients / 40))
    return Int(
      RandomStream.draw(1...most, seed: seed, purpose: .changedDevices, index: key(slot)))
  }

  private func key(_ slot: Int64) -> UInt64 { UInt64(bitPattern: slot) }
}
