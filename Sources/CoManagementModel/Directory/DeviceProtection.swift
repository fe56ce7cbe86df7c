/// How a Windows device is protected, as far as compliance policies ask: everything is on, but for
/// one thing at some devices. (design)
public struct DeviceProtection: Sendable, Hashable {
  /// What can be off.
  public enum Feature: Sendable, Hashable {
    // swift-format-ignore
    case bitLocker, secureBoot
  }

  /// What is off; nil = nothing.
  public let missing: Feature?
  /// Since when.
  let since: VirtualInstant

  /// Whether the disk is encrypted.
  public var isEncrypted: Bool { missing != .bitLocker }
}

extension ScenarioFacts {
  /// Of 16 devices one has no BitLocker, one has Secure Boot off, and of one BitLocker was switched
  /// off in the last two days before the lab begins (design).
  func protection(of device: Device) -> DeviceProtection {
    let share = draw(0...15, .compliance, of: device)
    let hours = RandomStream.draw(
      4...40, seed: description.seed, purpose: .compliance,
      index: UInt64(device.index) | 1 << 32)
    let long = description.clock.adding(milliseconds: -150 * .day)
    switch share {
    case 0: return DeviceProtection(missing: .bitLocker, since: long)
    case 1: return DeviceProtection(missing: .secureBoot, since: long)
    case 2:
      let since = description.clock.adding(milliseconds: -hours * .hour)
      return DeviceProtection(missing: .bitLocker, since: since)
    default: return DeviceProtection(missing: nil, since: long)
    }
  }
}
