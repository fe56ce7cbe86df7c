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

  /// Client health evaluation, once a day. [memdocs client-health-checks]
  public static let clientCheck = Stage(
    appliesWhen: .activeClient, after: .every(.day), then: .clientCheck)

  /// Enrolled Windows devices check in about every 8 hours.
  /// [memdocs device-profile-troubleshoot, "Policy refresh intervals"]
  public static let intuneCheckIn = Stage(
    appliesWhen: .enrolledDevice, after: .every(8 * 60 * .minute), then: .intuneCheckIn)

  /// A device that is asked to check in gets the notification within a minute or so (design).
  public static let requestedCheckIn = Stage(
    appliesWhen: .checkInRequested, after: .after(60_000), then: .intuneCheckIn)

  /// A client whose workloads have moved checks in at once.
  public static let workloadSync = Stage(
    appliesWhen: .clientChanged, after: .after(8_000), then: .intuneCheckIn)

  /// Incremental updates of collections. [memdocs best-practices-for-collections]
  public static let collectionEvaluation = Stage(
    appliesWhen: .incrementalCollection, after: .every(5 * .minute),
    then: .collectionEvaluation)

  /// Clients that are told over the notification channel ask for policy within seconds. (design)
  public static let clientNotification = Stage(
    appliesWhen: .activeClient, after: .after(10_000), then: .policyRequest)

  /// A client that is told on the machine itself asks at once. (design)
  public static let triggeredRequest = Stage(
    appliesWhen: .activeClient, after: .after(2_000), then: .policyRequest)

  /// A collection that somebody makes, changes or asks for is evaluated within seconds. (design)
  public static let collectionRequest = Stage(
    appliesWhen: .collectionAsked, after: .after(5_000), then: .collectionEvaluation)

  /// Entra Connect runs every 30 minutes.
  /// [entra how-to-connect-sync-feature-scheduler]
  public static let directorySynchronization = Stage(
    appliesWhen: .hybridTenant, after: .every(30 * .minute), then: .directorySynchronization)

  /// Automatic-Device-Join runs every hour (and at sign-ins, which the lab leaves out). [R-150a]
  public static let deviceRegistration = Stage(
    appliesWhen: .unregisteredWorkstation, after: .every(.hour), then: .deviceRegistration)

  /// The timer is spread over MDMEnrollmentDuration, 1440 minutes, and over one such span more for
  /// each 25,000 clients. [R-64, R-67; domain/logs, 3.2; the growth is decided]
  public static let enrollmentTimer = Stage(
    appliesWhen: .enrollmentWanted, after: .within(0...1_440 * .minute), then: .enrollmentAttempt)

  /// Devices that come when co-management has long begun do not wait.
  public static let lateEnrollment = Stage(
    appliesWhen: .enrollmentWanted, after: .within(0...(.minute)), then: .enrollmentAttempt)

  /// 10 to 60 seconds. [domain/logs, 3.3]
  public static let enrollmentAnswer = Stage(
    appliesWhen: .enrollmentTried, after: .within(10_000...60_000), then: .enrollmentAnswer)

  /// MDMEnrollmentRetryInterval.
  public static let enrollmentRetry = Stage(
    appliesWhen: .enrollmentFailed, after: .after(15 * .minute), then: .enrollmentAttempt)

  /// MDMEnrollmentRetries.
  public static let enrollmentTries = Stage(
    appliesWhen: .enrollmentFailed, after: .times(3), then: .enrollmentPause)

  /// LogonRandomization, 60 minutes, after the user's sign-in. [domain/client, 4]
  public static let signInTry = Stage(
    appliesWhen: .userSignedIn, after: .within(0...60 * .minute), then: .enrollmentAttempt)

  /// A scope or URL that was just set is not everywhere yet: until the next try.
  public static let mobilityApplied = Stage(
    appliesWhen: .mobilityChanged, after: .after(15 * .minute), then: .enrollmentPossible)

  /// The task of the group policy runs every five minutes. [win enroll-a-windows-device-...]
  public static let groupPolicyTry = Stage(
    appliesWhen: .groupPolicyEnrols, after: .every(5 * .minute), then: .enrollmentAttempt)

  /// It does for one day. [win enroll-a-windows-device-automatically-using-group-policy]
  public static let groupPolicyWindow = Stage(
    appliesWhen: .groupPolicyEnrols, after: .after(.day), then: .enrollmentPause)

  /// Setup of a new Windows on an older one. (design)
  public static let windowsSetup = Stage(
    appliesWhen: .setupStarted, after: .after(75 * .minute), then: .windowsReplaced)

  /// The discovery agent reads the tenant's users. (design)
  public static let tenantRead = Stage(
    appliesWhen: .discoveryStarted, after: .after(2 * .minute), then: .tenantUsersPublished)

  /// A site that was taken off its tenant can be attached again after two hours.
  public static let offboarding = Stage(
    appliesWhen: .siteDetached, after: .after(2 * .hour), then: .onboardingForgotten)

  /// Minutes later. [domain/logs, 3.3]
  public static let provisioned = Stage(
    appliesWhen: .clientEnrolled, after: .within(2 * .minute...6 * .minute),
    then: .deviceProvisioned)

  /// State messages take minutes. [domain/logs, 9]
  public static let stateReported = Stage(
    appliesWhen: .clientChanged, after: .within(1 * .minute...5 * .minute), then: .siteKnows)

  /// About a quarter of an hour. [domain/logs, 9]
  public static let managementShown = Stage(
    appliesWhen: .clientEnrolled, after: .after(15 * .minute), then: .adminCenterShowsManagement)

  /// A gateway as a scale set; 5 to 15 minutes was the figure of the classic one. (design)
  public static let gatewayDeployed = Stage(
    appliesWhen: .gatewayChanged, after: .within(10 * .minute...25 * .minute),
    then: .gatewayFollows)

  /// Its machines stop. (design)
  public static let gatewayStopped = Stage(
    appliesWhen: .gatewayChanged, after: .after(3 * .minute), then: .gatewayFollows)

  /// Its machines start. (design)
  public static let gatewayStarted = Stage(
    appliesWhen: .gatewayChanged, after: .after(6 * .minute), then: .gatewayFollows)

  /// Nothing of it is left in Azure. (design)
  public static let gatewayRemoved = Stage(
    appliesWhen: .gatewayChanged, after: .after(8 * .minute), then: .gatewayFollows)

  /// It looks every six minutes whether too much went out.
  /// [memdocs monitor-clients-cloud-management-gateway]
  public static let gatewayTrafficCheck = Stage(
    appliesWhen: .gatewayChanged, after: .every(6 * .minute), then: .gatewayFollows)

  /// Up to half an hour.
  public static let enhancedCertificate = Stage(
    appliesWhen: .enhancedHTTP, after: .within(3 * .minute...30 * .minute),
    then: .certificateIssued)

  /// A role is installed on a server. (design)
  public static let roleInstalled = Stage(
    appliesWhen: .gatewayChanged, after: .after(3 * .minute), then: .roleRuns)

  /// A package goes to Azure storage. (design)
  public static let contentDistributed = Stage(
    appliesWhen: .gatewayChanged, after: .after(9 * .minute), then: .contentArrives)

  /// Good health counts for 30 days.
  public static let goodHealthExpires = Stage(
    appliesWhen: .healthReported(isGood: true), after: .after(30 * .day), then: .healthUnknown)

  /// Any other health counts for 48 hours.
  public static let otherHealthExpires = Stage(
    appliesWhen: .healthReported(isGood: false), after: .after(48 * .hour), then: .healthUnknown)

  /// An import of hardware hashes takes minutes. (design) [Autopilot docs: add devices]
  public static let deviceImport = Stage(
    appliesWhen: .hashUploaded, after: .after(5 * .minute), then: .autopilotDeviceThere)

  /// A profile is assigned minutes after its group has the device. (design)
  public static let profileAssignment = Stage(
    appliesWhen: .profileTargeted, after: .within(3 * .minute...10 * .minute),
    then: .profileAssigned)

  /// Ten minutes lie between two presses of *Sync*. [Autopilot docs: add devices]
  public static let autopilotSync = Stage(
    appliesWhen: .autopilotSyncAsked, after: .after(10 * .minute), then: .autopilotSyncPossible)

  /// Support checks the proof of ownership within a day. (design)
  public static let deviceRelease = Stage(
    appliesWhen: .releaseAsked, after: .after(.day), then: .deviceFree)

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
    collectionRequest, deviceRegistration, enrollmentTimer, lateEnrollment, enrollmentAnswer,
    enrollmentRetry, enrollmentTries, provisioned, stateReported, managementShown,
    signInTry, mobilityApplied, groupPolicyTry, groupPolicyWindow, windowsSetup, offboarding,
    tenantRead,
    triggeredRequest, goodHealthExpires, otherHealthExpires, workloadSync,
    deviceImport, profileAssignment, autopilotSync, deviceRelease,
    messageDeleted, auditMessageDeleted, gatewayDeployed, gatewayStopped, gatewayStarted,
    gatewayRemoved, gatewayTrafficCheck, enhancedCertificate, roleInstalled, contentDistributed,
  ] + provisioning + clientSetup
}
