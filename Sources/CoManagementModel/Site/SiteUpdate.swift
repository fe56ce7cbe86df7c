/// An update or hotfix in *Updates and Servicing* (SMS_CM_UpdatePackages).
public struct SiteUpdate: Sendable, Hashable {
  /// How far the site is with it (`State`).
  /// [memdocs sms_cm_updatepackagesitestatus-server-wmi-class]
  public enum State: Int, Sendable {
    /// `INSTALL_SUCCESS`: installed.
    case installed = 196_612
    /// `DOWNLOAD_SUCCESS`: ready to install.
    case readyToInstall = 262_146
  }

  /// The release, `2509`.
  public let release: ProductVersion
  /// `PackageGuid`.
  public let guid: StableGUID
  /// Installed, or ready to be.
  public let state: State
  /// When the site had it.
  public let arrived: VirtualInstant

  /// `Configuration Manager 2509`.
  public var name: String { "Configuration Manager \(release.release)" }
}

extension Simulation {
  /// The release that the site runs, then those after it that the service connection point has
  /// downloaded. [memdocs install-in-console-updates]
  public var siteUpdates: [SiteUpdate] {
    let current = site.buildNumber
    return ProductVersion.knownReleases.compactMap { ProductVersion(release: $0) }
      .filter { $0.build >= current }.enumerated()
      .map { place, release in
        let age = place == 0 ? 380 : 60 - Int64(place)
        return SiteUpdate(
          release: release,
          guid: StableGUID(seed: 0, kind: .siteUpdate, index: UInt64(release.build)),
          state: place == 0 ? .installed : .readyToInstall,
          arrived: scenario.clock.adding(milliseconds: -age * .day))
      }
  }
}
