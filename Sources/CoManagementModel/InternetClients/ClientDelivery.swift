/// What Intune does with a device while it is set up and after, as policies and apps are assigned
/// to it at this moment. [domain/internet-devices, 7]
struct ClientDelivery: Sendable, Hashable {
  /// Who gets the word on workloads before the client's policy has come.
  enum Authority: Sendable, Hashable {
    /// A policy with *Override ... use Intune for all workloads*: Intune goes on with all.
    case intune
    /// A policy without: Intune waits for the client's policy.
    case configurationManager
    /// No policy.
    case unset
  }

  /// What co-management by Autopilot does not go with: the status page waits in vain.
  /// [domain/internet-devices, 7a; domain/troubleshooting, 45]
  enum Hindrance: Sendable, Hashable {
    /// The profile joins the device to the domain.
    case hybridJoin
    /// The profile allows pre-provisioning.
    case preProvisioning
    /// The profile sets devices up without a user.
    case selfDeploying
    /// A workload stands on *Pilot Intune*: who is in the collection is known only after the
    /// registration.
    case pilotWorkloads
    /// Apps of the Intune management extension are installed beside the client.
    case win32Apps
  }

  /// Who has the word.
  var authority = Authority.unset
  /// What ccmsetup is started with; nil = the client is not installed.
  var commandLine: String?
  /// Whether it comes by a policy or as an app.
  var origin = ClientSetup.Origin.coManagementSettings
  /// Whether the device waits on the enrolment status page, and for how many minutes at most; nil
  /// = no page.
  var statusPageMinutes: Int?
  /// How the device is named; nil = as Windows does. `CONTOSO-%SERIAL%`, `NB-%RAND:5%`.
  var nameTemplate: String?
  /// Whether an Autopilot profile is assigned to it.
  var hasProfile = false
  /// Whether the profile joins it to the domain.
  var isHybridJoin = false
  /// Whether two profiles are for it: the service gives it neither. 0x801C03EA
  var hasProfileConflict = false
  /// Whether the person becomes an administrator of the device.
  var userIsAdministrator = true
  /// Why the client does not come while the status page waits for it.
  var hindrances: [Hindrance] = []
}

