/// An effect over time: it applies under a condition, begins after a delay, and then does one
/// thing. The world is computed from this table when it is read; nothing is queued.
public struct Stage: Sendable, Hashable {
  /// What must hold for the stage to run.
  public enum Condition: Sendable, Hashable {
    /// Somebody signs in while a new device is set up.
    case setupSignIn
    /// A new device has joined Entra ID.
    case deviceJoined
    /// A new device has been enrolled.
    case deviceEnrolled
    /// The site has registered the client of a new device.
    case clientRegistered
    /// The enrolment status page is up.
    case statusPageShown
    /// The site is attached and its service connection point is online.
    case attachedAndOnline
    /// An upload run has begun.
    case uploadStarted
    /// The gateway has accepted an upload.
    case uploadAccepted
    /// Nothing newer has reached the tenant since the last synchronization.
    case noNewerSynchronization
    /// Upload runs in a row have failed.
    case uploadRunsFailed
    /// The device has an active client.
    case activeClient
    /// The collection updates incrementally.
    case incrementalCollection
    /// A collection was made or changed, or its update was asked for.
    case collectionAsked
    /// The tenant gets its users and devices from Active Directory.
    case hybridTenant
    /// The device is enrolled in Intune.
    case enrolledDevice
    /// An administrator asked an enrolled device to check in.
    case checkInRequested
    /// A status message has been written.
    case statusMessageWritten
    /// A workstation of the domain is not registered with Entra ID.
    case unregisteredWorkstation
    /// A joined client has a policy that lets it enrol, and an enrolment URL.
    case enrollmentWanted
    /// The timer for enrolment has fired.
    case enrollmentTried
    /// A try to enrol has failed.
    case enrollmentFailed
    /// Intune has taken a client.
    case clientEnrolled
    /// A client has something to report.
    case clientChanged
    /// The user of a device that waits for it has signed in.
    case userSignedIn
    /// The MDM scope or its URL was changed.
    case mobilityChanged
    /// A group policy is to enrol the device.
    case groupPolicyEnrols
    /// Setup of a new Windows was started.
    case setupStarted
    /// A gateway, or the site's side of one, was changed.
    case gatewayChanged
    /// Enhanced HTTP was switched on.
    case enhancedHTTP
    /// The upload was switched off.
    case siteDetached
    /// ccmsetup was started.
    case clientSetupStarted
    /// A try of ccmsetup was not let in.
    case clientSetupHeld
    /// ccmsetup knows where the client's package is.
    case clientSetupAdmitted
    /// The client is installed and not registered.
    case clientUnregistered
    /// The client has a token of the site.
    case clientWithToken
    /// A discovery of the tenant's users was started.
    case discoveryStarted
    /// A hardware hash was uploaded.
    case hashUploaded
    /// A registered device is in the groups of another profile than before.
    case profileTargeted
    /// A synchronization of Windows Autopilot was asked for.
    case autopilotSyncAsked
    /// Microsoft's support was asked to take a device from another tenant.
    case releaseAsked
    /// A client's health has reached Intune.
    case healthReported(isGood: Bool)
  }

  /// How long after the condition.
  public enum Delay: Sendable, Hashable {
    /// Again and again, milliseconds apart.
    case every(Int64)
    /// A moment by seed, milliseconds after the condition.
    case within(ClosedRange<Int64>)
    /// So many milliseconds after the condition.
    case after(Int64)
    /// When it has happened so many times in a row.
    case times(Int)

    /// Milliseconds, the longest of a range; 0 for a count.
    var milliseconds: Int64 {
      switch self {
      case .every(let period): period
      case .within(let range): range.upperBound
      case .after(let delay): delay
      case .times: 0
      }
    }

    /// The range of milliseconds; one value wide unless it is drawn by seed.
    var range: ClosedRange<Int64> {
      if case .within(let range) = self { return range }
      return milliseconds...milliseconds
    }

    /// How many times in a row; 1 unless it is a count.
    var count: Int {
      if case .times(let count) = self { return count }
      return 1
    }
  }

  /// What happens.
  public enum Effect: Sendable, Hashable {
    /// The upload worker sends what changed.
    case uploadChangedDevices
    /// The gateway answers the run.
    case gatewayAnswers
    /// The admin center shows the synchronization.
    case adminCenterShowsSynchronization
    /// The connector's health is this one.
    case connectorHealth(ConnectorHealth)
    /// The upload worker's component status is this one.
    case componentStatus(ComponentStatus)
    /// The client asks for policy.
    case policyRequest
    /// The client sends its discovery record.
    case heartbeatDiscovery
    /// The client sends its hardware inventory.
    case hardwareInventory
    /// The client checks its own health.
    case clientCheck
    /// Incremental members of collections are worked out.
    case collectionEvaluation
    /// Entra Connect synchronizes.
    case directorySynchronization
    /// The device asks Intune for policy.
    case intuneCheckIn
    /// The maintenance task deletes the message; audit messages live longer.
    case statusMessageDeleted(audit: Bool)
    /// The task *Automatic-Device-Join* registers the device, or finds that it cannot yet.
    case deviceRegistration
    /// The timer fires and the client tries to enrol.
    case enrollmentAttempt
    /// The client gives up until its next timer.
    case enrollmentPause
    /// Intune answers the try.
    case enrollmentAnswer
    /// Intune provisions the device for co-management.
    case deviceProvisioned
    /// The site knows what the client has reported.
    case siteKnows
    /// The admin center calls the device co-managed.
    case adminCenterShowsManagement
    /// The device's tries find the service.
    case enrollmentPossible
    /// The new Windows runs.
    case windowsReplaced
    /// The gateway has come, or has come to that.
    case gatewayFollows
    /// The management point has its certificate.
    case certificateIssued
    /// A role of a server runs.
    case roleRuns
    /// Content is there.
    case contentArrives
    /// The service has forgotten the site.
    case onboardingForgotten
    /// The site has records of the tenant's users.
    case tenantUsersPublished
    /// The device is registered for Windows Autopilot.
    case autopilotDeviceThere
    /// The device gets the profile at its first start.
    case profileAssigned
    /// A synchronization can be asked for again.
    case autopilotSyncPossible
    /// No tenant has the device.
    case deviceFree
    /// Intune no longer trusts the client's health.
    case healthUnknown
    /// A new device joins Entra ID.
    case deviceJoins
    /// Setup of a new device does not go on.
    case setupStops
    /// A new device is enrolled.
    case deviceEnrols
    /// Intune starts ccmsetup.
    case clientDelivered
    /// The enrolment status page comes to its next part.
    case statusPageGoesOn
    /// Intune knows what compliance policies come to.
    case complianceKnown
    /// ccmsetup asks the site to let it in.
    case clientSetupTry
    /// ccmsetup gives up.
    case clientSetupGivenUp
    /// The client is installed.
    case clientInstalled
    /// The client is removed.
    case clientRemoved
    /// The client asks the site to register it.
    case clientRegistration
    /// The client renews its token.
    case clientTokenRenewed
    /// The client's token is over.
    case clientTokenOver
    /// The site calls the client inactive.
    case clientInactive
    /// The client asks where management points are.
    case locationRequest
  }

  /// The condition.
  public let appliesWhen: Condition
  /// The delay.
  public let after: Delay
  /// The effect.
  public let then: Effect
}
