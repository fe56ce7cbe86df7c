/// The sliders and the enrolment setting as the console shows them: what the policies for
/// production and for the pilots follow from. [F-5.34 to F-5.37]
public struct CoManagementSettings: Sendable, Hashable {
  /// The three positions of a slider.
  public enum Slider: Sendable, Hashable {
    /// Configuration Manager keeps the workload.
    case configurationManager
    /// Intune has it on the devices of a collection, by its id.
    case pilotIntune(collectionID: String)
    /// Intune has it on all co-managed devices.
    case intune
  }

  /// *Automatic enrollment in Intune*.
  public enum AutomaticEnrollment: Sendable, Hashable {
    /// Nobody.
    case none
    /// Members of the collection *Intune Auto Enrollment*, by its id.
    case pilot(collectionID: String)
    /// Every eligible client.
    case all
  }

  /// Who is enrolled.
  public var automaticEnrollment: AutomaticEnrollment
  /// Positions of the sliders; those that are missing stand on Configuration Manager. [F-5.36]
  public var sliders: [Workload: Slider]

  /// Settings; nothing is moved unless it is said.
  public init(
    automaticEnrollment: AutomaticEnrollment = .none, sliders: [Workload: Slider] = [:]
  ) {
    self.automaticEnrollment = automaticEnrollment
    self.sliders = sliders
  }

  /// Flags of a device that is in the collections of some ids.
  public func flags(memberOf collections: Set<String>) -> CoManagementFlags {
    CoManagementFlags(
      Workload.allCases.filter { workload in
        switch sliders[workload] ?? .configurationManager {
        case .configurationManager: false
        case .pilotIntune(let id): collections.contains(id)
        case .intune: true
        }
      })
  }

  /// Whether a device in the collections of some ids is to be enrolled.
  public func enrols(memberOf collections: Set<String>) -> Bool {
    switch automaticEnrollment {
    case .none: false
    case .pilot(let id): collections.contains(id)
    case .all: true
    }
  }
}

/// What decides whether a device is, or can become, co-managed: rules A and D, without time.
public struct CoManagementCandidate: Sendable, Hashable {
  /// How a device is known to Entra ID.
  public enum Identity: Sendable, Hashable {
    // swift-format-ignore
    case none, registered, joined, hybridJoined
  }

  /// Whether the Configuration Manager client is installed.
  public var hasClient: Bool
  /// Whether it runs a server system, or a Windows older than 10.
  public var isServer: Bool
  /// How Entra ID knows it.
  public var identity: Identity
  /// Whether Intune manages it (`MDMEnrolled`).
  public var isEnrolled: Bool
  /// Whether the policy is on the client (`ComgmtPolicyPresent`).
  public var hasPolicy: Bool

  /// A device.
  public init(
    hasClient: Bool = true, isServer: Bool = false, identity: Identity = .hybridJoined,
    isEnrolled: Bool = false, hasPolicy: Bool = false
  ) {
    self.hasClient = hasClient
    self.isServer = isServer
    self.identity = identity
    self.isEnrolled = isEnrolled
    self.hasPolicy = hasPolicy
  }

  /// Whether the policy does anything on it.
  public var isApplicable: Bool { hasClient && !isServer }

  /// Whether it is co-managed.
  public var isCoManaged: Bool { isApplicable && isEnrolled && hasPolicy }

  /// Whether the client enrols it, or enrols it again, at its next evaluation of the policy.
  /// [R-60, R-63, R-68; registered only: R-7]
  public func enrols(_ isCovered: Bool) -> Bool {
    isApplicable && hasPolicy && isCovered && !isEnrolled
      && (identity == .joined || identity == .hybridJoined)
  }
}
