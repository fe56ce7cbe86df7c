/// How far a required app has come on a device. [Graph docs, beta: mobileAppInstallStatus]
public struct AppInstallation: Sendable {
  /// Raw values: `resultantAppState` of Graph.
  public enum State: String, Sendable, Hashable {
    // swift-format-ignore
    case installed, failed, pendingInstall

    /// As the admin center calls it.
    public var label: String {
      switch self {
      case .installed: "Installed"
      case .failed: "Failed"
      case .pendingInstall: "Install Pending"
      }
    }
  }

  /// The device.
  public let device: TenantDevice
  /// How far.
  public let state: State
  /// What the installer gave back; 0 while nothing failed.
  public let errorCode: Int
}

extension Simulation {
  /// Devices that must have an app and have learned of it by a check-in.
  /// [Graph docs, beta: resultantAppState]
  public func installations(of app: TenantPolicy) -> [AppInstallation] {
    guard let required = RequiredApp(app, self) else { return [] }
    let since = app.modified ?? app.created
    return managedDevices.compactMap { device in
      let index = Int(device.device.index)
      let object = directoryTemplate.objectNumber(ofDeviceAt: index)
      guard let told = device.lastCheckIn, told >= since,
        required.audience.contains(device: object, user: device.record.user(state.facts))
      else { return nil }
      guard required.clientLine != nil else {
        return AppInstallation(device: device, state: .installed, errorCode: 0)
      }
      return clientInstallation(of: required, on: device)
    }
  }

  /// The client is there, or on its way, or a run of the app has failed; where it came otherwise
  /// the installer finds it installed.
  private func clientInstallation(
    of app: RequiredApp, on device: TenantDevice
  ) -> AppInstallation {
    let reached = device.record.state(at: now, state.facts).provisioning
    if device.device.traits.contains(.client) {
      return AppInstallation(device: device, state: .installed, errorCode: 0)
    }
    if reached?.failure != nil, reached?.setup?.origin == .app(app.id) {
      return AppInstallation(
        device: device, state: .failed, errorCode: app.isWin32 ? 6 : Self.fatalInstallError)
    }
    return AppInstallation(device: device, state: .pendingInstall, errorCode: 0)
  }

  /// 0x80070643, *Fatal error during installation*: what Windows Installer says of `ccmsetup.msi`
  /// (unverified for Intune).
  private static let fatalInstallError = -2_147_023_293
}
