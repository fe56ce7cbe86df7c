/// Which clients may register with Entra ID, by the client settings, and since when their policy
/// can tell them so.
struct RegistrationSettings: Sendable {
  private struct Custom: Sendable {
    let registers: Bool
    let isFor: @Sendable (Device) -> Bool
  }

  private let custom: [Custom]
  private let standard: Bool
  /// When client settings or their deployments last changed.
  let changed: VirtualInstant?

  init(_ simulation: Simulation) {
    let all = simulation.clientSettings
    standard = (all[0].cloud ?? .standard).registersDevices
    changed = simulation.state.clientSettings.changed
    let deployments = simulation.clientSettingsDeployments
    custom = all.dropFirst().sorted { $0.priority < $1.priority }.compactMap { settings in
      guard let registers = settings.cloud?.registersDevices else { return nil }
      let collections = deployments.filter { $0.settingsID == settings.id }
        .compactMap { simulation.collection(id: $0.collectionID) }
      return Custom(registers: registers) { device in
        collections.contains { $0.contains(device) }
      }
    }
  }

  /// What the settings say for a device; one without a client is nobody's.
  func registers(_ device: Device) -> Bool {
    guard device.traits.contains(.client) else { return true }
    if custom.isEmpty { return standard }
    return custom.first { $0.isFor(device) }?.registers ?? standard
  }
}
