/// What compliance policies say of Windows devices: made once for many devices.
///
/// A device is looked at when it checks in: policies that were assigned or changed since then do
/// not count for it yet. What it lacks makes it noncompliant once the grace period is over.
/// [Intune docs: device compliance policies, actions for noncompliance]
struct ComplianceEvaluation: Sendable, Equatable {
  private let rules: [ComplianceRule]
  private let isSecureByDefault: Bool
  private let checkInDays: Int

  /// Policies that are assigned to somebody, and those that were until lately.
  init(_ simulation: Simulation) {
    let past = simulation.state.directory.policies.past.map { ($0.policy, $0.until) }
    let current = simulation.policies(.compliance).map { ($0, VirtualInstant?.none) }
    rules = (current + past).compactMap { ComplianceRule($0, until: $1, simulation) }
    isSecureByDefault = simulation.enrollmentSettings.isSecureByDefault
    checkInDays = simulation.enrollmentSettings.complianceCheckInDays
  }

  /// No policies: for views that do not look at compliance.
  static let none = ComplianceEvaluation()

  private init() { (rules, isSecureByDefault, checkInDays) = ([], false, 0) }

  /// What the policies say of a device that last checked in then.
  func verdict(
    _ device: Device, _ facts: ScenarioFacts, checkIn: VirtualInstant, now: VirtualInstant
  ) -> ComplianceVerdict {
    let targeted = rules.filter { $0.holds(at: checkIn) && $0.targets(device) }
    let results = targeted.map {
      $0.result(device, facts.protection(of: device), checkIn: checkIn, now: now)
    }
    let isSilent =
      checkInDays > 0 && now.milliseconds(since: checkIn) > Int64(checkInDays) * .day
    return ComplianceVerdict(
      results: results, isSilent: isSilent, lacksPolicy: targeted.isEmpty && isSecureByDefault)
  }
}

/// What one policy says of one device.
public struct ComplianceResult: Sendable, Hashable {
  /// Which policy.
  public let policyID: StableGUID
  /// Its name.
  public let policyName: String
  /// Its version.
  public let policyVersion: Int
  /// Names of the settings that the device does not fulfil, as Graph calls them.
  public let failing: [String]
  /// When the grace period ends, or ended; nil while nothing fails.
  public let graceEnds: VirtualInstant?
  /// What follows.
  public let state: TenantDevice.Compliance
}

/// What all policies say of one device.
public struct ComplianceVerdict: Sendable, Hashable {
  /// Policy by policy.
  public let results: [ComplianceResult]
  /// Whether it has not checked in for too long.
  public let isSilent: Bool
  /// Whether no policy is for it, and such devices are not compliant.
  public let lacksPolicy: Bool

  /// The worst of all.
  public var state: TenantDevice.Compliance {
    if isSilent || lacksPolicy { return .noncompliant }
    if results.contains(where: { $0.state == .noncompliant }) { return .noncompliant }
    return results.contains { $0.state == .inGracePeriod } ? .inGracePeriod : .compliant
  }

  /// When the first grace period ends, or ended.
  public var graceEnds: VirtualInstant? { results.compactMap(\.graceEnds).min() }
}

/// A version of a policy and whom it is for.
private struct ComplianceRule: Sendable, Equatable {
  private let policy: TenantPolicy
  private let since: VirtualInstant
  private let until: VirtualInstant?
  private let settings: [ComplianceSetting]
  private let graceHours: Int64
  private let audience: PolicyAudience

  /// Nil for a policy of another platform and for one that is for nobody.
  init?(_ policy: TenantPolicy, until: VirtualInstant?, _ simulation: Simulation) {
    let document = policy.document
    guard document["@odata.type"]?.text == "#microsoft.graph.windows10CompliancePolicy" else {
      return nil
    }
    self.policy = policy
    self.until = until
    since = policy.modified ?? policy.created
    settings = document.fields.compactMap { ComplianceSetting($0) }
    graceHours = Self.graceHours(document)
    guard let audience = PolicyAudience(document, simulation) else { return nil }
    self.audience = audience
  }

  /// Hours until a device that fails is marked: of the action *block*.
  private static func graceHours(_ document: DocumentValue) -> Int64 {
    let actions = (document["scheduledActionsForRule"]?.elements ?? []).flatMap {
      $0["scheduledActionConfigurations"]?.elements ?? []
    }
    let hours = actions.filter { $0["actionType"]?.text == "block" }.compactMap {
      action -> Int64? in
      if case .number(let hours)? = action["gracePeriodHours"] { return hours }
      return 0
    }
    return max(0, min(hours.min() ?? 0, 8_760))
  }

  /// Whether a device that checked in then was given it.
  func holds(at checkIn: VirtualInstant) -> Bool {
    since <= checkIn && (until.map { checkIn < $0 } ?? true)
  }

  func targets(_ device: Device) -> Bool { audience.contains(device) }

  func result(
    _ device: Device, _ protection: DeviceProtection, checkIn: VirtualInstant,
    now: VirtualInstant
  ) -> ComplianceResult {
    let assigned = policy.assigned ?? policy.created
    let failing = settings.compactMap { setting -> (name: String, since: VirtualInstant)? in
      setting.failing(device, protection).flatMap { began in
        began <= checkIn ? (setting.name, max(began, assigned)) : nil
      }
    }
    let ends = failing.map(\.since).min()?.adding(milliseconds: graceHours * .hour)
    let state: TenantDevice.Compliance =
      ends.map { now < $0 ? .inGracePeriod : .noncompliant } ?? .compliant
    return ComplianceResult(
      policyID: policy.id, policyName: policy.displayName, policyVersion: policy.version,
      failing: failing.map(\.name), graceEnds: ends, state: state)
  }
}

/// A setting of a policy for Windows that the lab can tell of a device; what else a policy asks for
/// is taken to hold. [Graph docs: windows10CompliancePolicy]
private enum ComplianceSetting: Sendable, Equatable {
  case version(String, lowest: [Int]?, highest: [Int]?)
  case feature(String, DeviceProtection.Feature)

  init?(_ field: DocumentField) {
    switch field.name.lowercasedASCII {
    case "osminimumversion", "osmaximumversion":
      guard let version = Self.version(field.value.text) else { return nil }
      let isLowest = field.name.lowercasedASCII == "osminimumversion"
      self = .version(
        field.name, lowest: isLowest ? version : nil, highest: isLowest ? nil : version)
    case "bitlockerenabled", "storagerequireencryption":
      guard field.value.flag == true else { return nil }
      self = .feature(field.name, .bitLocker)
    case "securebootenabled":
      guard field.value.flag == true else { return nil }
      self = .feature(field.name, .secureBoot)
    default: return nil
    }
  }

  var name: String {
    switch self {
    case .version(let name, _, _), .feature(let name, _): name
    }
  }

  /// Since when a device does not fulfil it; nil = it does.
  func failing(_ device: Device, _ protection: DeviceProtection) -> VirtualInstant? {
    switch self {
    case .feature(_, let feature): return protection.missing == feature ? protection.since : nil
    case .version(_, let lowest, let highest):
      let version = Self.version(device.operatingSystem.build) ?? []
      if let lowest, version.lexicographicallyPrecedes(lowest) { return .earliest }
      if let highest, highest.lexicographicallyPrecedes(version) { return .earliest }
      return nil
    }
  }

  /// Four numbers, `10.0.19045.0`; nil for a text that is none.
  private static func version(_ text: String?) -> [Int]? {
    guard let text, !text.isEmpty else { return nil }
    let numbers = text.split(separator: ".").compactMap { Int($0) }
    return numbers.isEmpty ? nil : numbers
  }
}
