extension Simulation {
  /// Whether the site was onboarded to the tenant.
  public var isAttached: Bool { state.uploads != nil }

  /// The last synchronization that the tenant shows; nil while it has seen none.
  public var lastVisibleSynchronization: VirtualInstant? {
    guard let uploads = state.uploads, let run = uploads.lastVisible(at: now) else { return nil }
    return uploads.schedule.answered(run.slot)
  }

  /// Connection status of the connector; `unknown` before the first synchronization shows and
  /// where nothing is attached.
  public var connectorHealth: ConnectorHealth {
    ConnectorHealth(ageMilliseconds: lastVisibleSynchronization.map { now.milliseconds(since: $0) })
  }

  /// Devices that the tenant knows from the site's uploads; 0 before the first one shows.
  public var uploadedDeviceCount: Int {
    if lastVisibleSynchronization == nil { return 0 }
    guard shownUpload.collectionID != nil else { return devices.clientCount }
    let isUploaded = uploadFilter
    return devices.count { isUploaded($0.device) }
  }

  /// When the worker begins its next run; nil while it does not run.
  public var nextUploadRun: VirtualInstant? {
    guard let uploads = state.uploads, state.site.serviceConnectionPointMode == .online else {
      return nil
    }
    let next = uploads.schedule.firstSlot(from: now.adding(milliseconds: 1))
    return uploads.schedule.start(next)
  }

  /// The admin center's page of Configuration Manager connectors.
  public var connectorsPage: ConnectorsPage {
    guard let attachedSince = state.attachedSince, isAttached else {
      return ConnectorsPage(rows: [], readAt: now)
    }
    let synchronized = lastVisibleSynchronization
    let site = site
    let row = ConnectorsPage.Row(
      name: site.siteName, status: connectorHealth,
      siteCode: synchronized == nil ? "" : site.siteCode,
      version: synchronized == nil ? "" : site.version,
      lastSuccessfulSync: synchronized, attachedSince: attachedSince,
      hierarchyID: StableGUID(seed: scenario.seed, kind: .hierarchy))
    return ConnectorsPage(rows: [row], readAt: now)
  }
}
