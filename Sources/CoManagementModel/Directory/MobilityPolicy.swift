/// Who may enrol devices, or have apps managed: *Mobility (MDM and MAM)* of one application.
/// [module F-5.20]
public struct MobilityPolicy: Sendable, Hashable {
  /// What is managed.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Whole devices.
    case mdm
    /// Apps on devices of the users' own.
    case mam
  }

  /// Whom it applies to. Raw values: `appliesTo` of Graph.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    // swift-format-ignore
    case none, all, selected
  }

  /// An application that manages devices.
  public struct Application: Sendable, Hashable {
    /// Application id, the same in every tenant; the policy's id, too.
    public let id: String
    /// Its name.
    public let displayName: String
  }

  /// Devices or apps.
  public let kind: Kind
  /// Microsoft Intune, or Microsoft Intune Enrollment.
  public let application: Application
  /// None, all or some groups.
  public internal(set) var scope: Scope
  /// Numbers of the groups, which count while the scope is `selected`.
  public internal(set) var groups: [Int]
  /// Where devices find the service.
  public internal(set) var discoveryURL: String
  /// Where users read why a device does not comply.
  public internal(set) var complianceURL: String
  /// Terms of use.
  public internal(set) var termsOfUseURL: String
  /// Whether adding a work account alone does not enrol the device.
  public internal(set) var isEnrollmentDuringRegistrationDisabled: Bool

  /// Where Intune's enrolment is found.
  public static let intuneDiscoveryURL =
    "https://enrollment.manage.microsoft.com/enrollmentserver/discovery.svc"

  /// The applications of every lab.
  public static let applications = [
    Application(id: "0000000a-0000-0000-c000-000000000000", displayName: "Microsoft Intune"),
    Application(
      id: "d4ebce55-015a-49b5-a083-c84d1797ae8c", displayName: "Microsoft Intune Enrollment"),
  ]
}

extension MobilityPolicy: DirectoryRecord {
  func add(to digest: inout DigestBuilder) {
    for text in [scope.rawValue, discoveryURL, complianceURL, termsOfUseURL] { digest.add(text) }
    digest.add(isEnrollmentDuringRegistrationDisabled ? 1 : 0)
    for group in groups { digest.add(UInt64(group)) }
  }
}

extension Simulation {
  /// Policies of a kind, in the order of their applications. Where devices are enrolled already,
  /// everybody may; else nobody has set a scope yet (design).
  public func mobilityPolicies(_ kind: MobilityPolicy.Kind) -> [MobilityPolicy] {
    let isEnrolling = scenario.coManagedCount > 0 || scenario.intuneOnlyCount > 0
    return MobilityPolicy.applications.enumerated().map { place, application in
      let stored = state.directory.mobility[Self.mobilityNumber(kind, place)]
      let isOpen = kind == .mdm && place == 0 && isEnrolling
      return stored
        ?? MobilityPolicy(
          kind: kind, application: application, scope: isOpen ? .all : .none, groups: [],
          discoveryURL: kind == .mdm
            ? MobilityPolicy.intuneDiscoveryURL
            : "https://wip.mam.manage.microsoft.com/Enroll",
          complianceURL: kind == .mdm
            ? "https://portal.manage.microsoft.com/?portalAction=Compliance" : "",
          termsOfUseURL: kind == .mdm
            ? "https://portal.manage.microsoft.com/TermsofUse.aspx" : "",
          isEnrollmentDuringRegistrationDisabled: false)
    }
  }

  /// Whether a user is in the scope of Intune, by a group or with everybody.
  public func isInScope(_ user: DirectoryUser, _ kind: MobilityPolicy.Kind) -> Bool {
    let policy = mobilityPolicies(kind)[0]
    switch policy.scope {
    case .none: return false
    case .all: return true
    case .selected:
      return policy.groups.contains { number in
        directoryGroup(number).map { group in
          transitiveMembers(of: group).contains(.user(user.number))
        } ?? false
      }
    }
  }

  /// Numbers of the users whom a scope of some groups takes; nil for another scope.
  func usersInScope(_ policy: MobilityPolicy) -> Set<Int>? {
    guard policy.scope == .selected else { return nil }
    var users: Set<Int> = []
    for group in policy.groups.compactMap({ directoryGroup($0) }) {
      for case .user(let number) in transitiveMembers(of: group) { users.insert(number) }
    }
    return users
  }

  /// PATCH /policies/mobileDeviceManagementPolicies/{id}.
  public mutating func updateMobilityPolicy(
    _ policy: MobilityPolicy, _ document: DocumentValue
  ) throws(DirectoryRejection) {
    var changed = policy
    for field in document.properties { try changed.apply(field) }
    store(changed)
  }

  /// Adds a group to a scope, or takes it out; a policy with groups applies to them.
  public mutating func setGroup(
    _ number: Int, isIncluded: Bool, in policy: MobilityPolicy
  ) throws(DirectoryRejection) {
    var changed = policy
    let isThere = policy.groups.contains(number)
    if isIncluded {
      guard !isThere else { throw .conflict("includedGroups") }
      changed.groups.append(number)
    } else {
      guard isThere else {
        throw .notMember(directoryTemplate.groupID(number).description)
      }
      changed.groups.removeAll { $0 == number }
    }
    store(changed)
  }

  private mutating func store(_ policy: MobilityPolicy) {
    guard
      let place = MobilityPolicy.applications.firstIndex(where: { $0 == policy.application })
    else { return }
    let number = Self.mobilityNumber(policy.kind, place)
    var untouched = self
    untouched.change { $0.directory.mobility.set(nil, at: number) }
    let isAsBefore = untouched.mobilityPolicies(policy.kind)[place] == policy
    let isOfIntune = number == 0 && policy != mobilityPolicies(.mdm)[0]
    let moment = now
    changeDirectory { directory in
      directory.mobility.set(isAsBefore ? nil : policy, at: number)
      if isOfIntune { directory.mobilityChanged = moment }
    }
  }

  private static func mobilityNumber(_ kind: MobilityPolicy.Kind, _ place: Int) -> Int {
    kind == .mdm ? place : place + MobilityPolicy.applications.count
  }
}

extension MobilityPolicy {
  mutating func apply(_ field: DocumentField) throws(DirectoryRejection) {
    switch field.name.lowercasedASCII {
    case "appliesto":
      let text = try field.text()
      guard
        let found = Scope.allCases.first(where: { $0.rawValue.equalsIgnoringASCIICase(text) })
      else { throw .invalidValue(field.name) }
      scope = found
    case "discoveryurl": discoveryURL = try field.text()
    case "complianceurl": complianceURL = try field.optionalText() ?? ""
    case "termsofuseurl": termsOfUseURL = try field.optionalText() ?? ""
    case "ismdmenrollmentduringregistrationdisabled":
      isEnrollmentDuringRegistrationDisabled = try field.flag()
    case "id", "description", "displayname", "isvalid", "includedgroups":
      throw .notSimulated(field.name)
    default: throw .unknownProperty(field.name, resource: "MobileDeviceManagementPolicy")
    }
  }
}
