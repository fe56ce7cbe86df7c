// A table of data.

extension Stage {
  /// Changed devices go up every 15 minutes. [R-123; memdocs tenant-attach/troubleshoot]
  public static let upload = Stage(
    appliesWhen: .attachedAndOnline, after: .every(15 * .minute), then: .uploadChangedDevices)

  /// The gateway answers within seconds. (design)
  public static let gatewayAnswer = Stage(
    appliesWhen: .uploadStarted, after: .within(1_500...9_000), then: .gatewayAnswers)

  /// 5 to 10 minutes after the upload. [R-123; memdocs tenant-attach/troubleshoot]
  public static let visible = Stage(
    appliesWhen: .uploadAccepted, after: .within(5 * .minute...10 * .minute),
    then: .adminCenterShowsSynchronization)

  /// Last synchronization less than a day ago. [F-3.6; memdocs tenant-status]
  public static let healthy = Stage(
    appliesWhen: .noNewerSynchronization, after: .after(0), then: .connectorHealth(.healthy))

  /// A day and more. [F-3.6; memdocs tenant-status; unverified for this connector]
  public static let warning = Stage(
    appliesWhen: .noNewerSynchronization, after: .after(.day), then: .connectorHealth(.warning))

  /// Three days and more. [F-3.6; memdocs tenant-status; unverified for this connector]
  public static let unhealthy = Stage(
    appliesWhen: .noNewerSynchronization, after: .after(3 * .day),
    then: .connectorHealth(.unhealthy))

  /// The summarizer's default thresholds for errors are 1 and 5 (unverified). The product counts
  /// since midnight; here the runs in a row count, so that a repair shows at once. (design)
  public static let componentWarning = Stage(
    appliesWhen: .uploadRunsFailed, after: .times(1), then: .componentStatus(.warning))

  /// See `componentWarning`.
  public static let componentCritical = Stage(
    appliesWhen: .uploadRunsFailed, after: .times(5), then: .componentStatus(.critical))

  /// Client policy polling interval. [R-100; memdocs about-client-settings]
  public static let policyRequest = Stage(
    appliesWhen: .activeClient, after: .every(60 * .minute), then: .policyRequest)

  /// Heartbeat discovery, default 7 days. [memdocs about-discovery-methods]
  public static let heartbeat = Stage(
    appliesWhen: .activeClient, after: .every(7 * .day), then: .heartbeatDiscovery)

  /// Hardware inventory, default 7 days. [memdocs about-client-settings]
  public static let hardwareInventory = Stage(
    appliesWhen: .activeClient, after: .every(7 * .day), then: .hardwareInventory)

  /// Enrolled Windows devices check in about every 8 hours.
  /// [memdocs device-profile-troubleshoot, "Policy refresh intervals"]
  public static let intuneCheckIn = Stage(
    appliesWhen: .enrolledDevice, after: .every(8 * 60 * .minute), then: .intuneCheckIn)

  /// A device that is asked to check in gets the notification within a minute or so (design).
  public static let requestedCheckIn = Stage(
    appliesWhen: .checkInRequested, after: .after(60_000), then: .intuneCheckIn)

  /// Incremental updates of collections. [memdocs best-practices-for-collections]
  public static let collectionEvaluation = Stage(
    appliesWhen: .incrementalCollection, after: .every(5 * .minute),
    then: .collectionEvaluation)

  /// Clients that are told over the notification channel ask for policy within seconds. (design)
  public static let clientNotification = Stage(
    appliesWhen: .activeClient, after: .after(10_000), then: .policyRequest)

  /// A collection that somebody makes, changes or asks for is evaluated within seconds. (design)
  public static let collectionRequest = Stage(
    appliesWhen: .collectionAsked, after: .after(5_000), then: .collectionEvaluation)

  /// Entra Connect runs every 30 minutes.
  /// [entra how-to-connect-sync-feature-scheduler]
  public static let directorySynchronization = Stage(
    appliesWhen: .hybridTenant, after: .every(30 * .minute), then: .directorySynchronization)

  /// Status filter rules keep messages for 30 days. (unverified)
  public static let messageDeleted = Stage(
    appliesWhen: .statusMessageWritten, after: .after(30 * .day),
    then: .statusMessageDeleted(audit: false))

  /// Audit messages are kept for 180 days. (unverified)
  public static let auditMessageDeleted = Stage(
    appliesWhen: .statusMessageWritten, after: .after(180 * .day),
    then: .statusMessageDeleted(audit: true))

  /// The whole table, in the order in which things happen.
  public static let all: [Stage] = [
    upload, gatewayAnswer, visible, healthy, warning, unhealthy, componentWarning,
    componentCritical, policyRequest, clientNotification, heartbeat, hardwareInventory,
    intuneCheckIn, requestedCheckIn, directorySynchronization, collectionEvaluation,
    collectionRequest,
    messageDeleted, auditMessageDeleted,
  ]
}
