/// What the tenant allows when devices join or enrol.
public struct EnrollmentSettings: Sendable, Hashable {
  /// *Users may join devices to Microsoft Entra*.
  public enum Joining: Sendable, Hashable {
    /// Everybody, or nobody.
    case all, none
    /// Members of some groups, by their numbers.
    case selected([Int])
  }

  /// Who may join devices to the directory. [Graph docs: deviceRegistrationPolicy]
  public internal(set) var joining = Joining.all
  /// Whether Windows devices may enrol at all, by the default restriction: the only one that counts
  /// for a device that enrols with its own token. [module F-2.33; rules R-71]
  public internal(set) var isWindowsBlocked = false
  /// Whether users' own Windows devices may enrol.
  public internal(set) var arePersonalDevicesBlocked = false
  /// The lowest version of Windows that may enrol, `10.0.19045.0`; empty = any.
  public internal(set) var minimumVersion = ""
  /// The highest one; empty = any.
  public internal(set) var maximumVersion = ""
  /// Devices that a user may enrol in Intune, by the default restriction: 1 to 15.
  /// [Intune docs: device limit restrictions]
  public internal(set) var deviceLimit = 5
  /// Devices that a user may join or register in the directory.
  /// [Graph docs: deviceRegistrationPolicy]
  public internal(set) var directoryDeviceLimit = 50
  /// Whether joining a device to the directory asks for a second factor.
  public internal(set) var isMFARequiredToJoin = false
  /// Whether Intune is the authority for mobile devices: it is in every lab.
  public let isIntuneAuthority = true
  /// Whether devices are marked as not compliant while no policy is for them.
  public internal(set) var isSecureByDefault = false
  /// Days after which a device that does not check in is not compliant: 1 to 120.
  public internal(set) var complianceCheckInDays = 30

  /// Whether a version of Windows, `10.0.22631.4460`, lies within the limits.
  func allows(_ build: String) -> Bool {
    if minimumVersion.isEmpty, maximumVersion.isEmpty { return true }
    let version = Self.numbers(build)
    let (lowest, highest) = (Self.numbers(minimumVersion), Self.numbers(maximumVersion))
    if !lowest.isEmpty, version.lexicographicallyPrecedes(lowest) { return false }
    return highest.isEmpty || !highest.lexicographicallyPrecedes(version)
  }

  private static func numbers(_ version: String) -> [Int] {
    version.split(separator: ".").compactMap { Int($0) }
  }

  func add(to digest: inout DigestBuilder) {
    digest.add(
      (isWindowsBlocked ? 1 : 0) | (arePersonalDevicesBlocked ? 2 : 0)
        | (isMFARequiredToJoin ? 4 : 0) | (isSecureByDefault ? 8 : 0))
    digest.add(minimumVersion)
    digest.add(maximumVersion)
    switch joining {
    case .all: break
    case .none: digest.add("none")
    case .selected(let groups):
      digest.add("selected")
      for group in groups { digest.add(UInt64(group)) }
    }
    for number in [deviceLimit, directoryDeviceLimit, complianceCheckInDays] {
      digest.add(UInt64(number))
    }
  }
}

extension Simulation {
  /// What the tenant allows when devices join or enrol.
  public var enrollmentSettings: EnrollmentSettings { state.directory.enrollment }

  /// The default platform restriction, as far as Windows goes; nil leaves a part as it is. Versions
  /// have four numbers.
  public mutating func setWindowsRestriction(
    isBlocked: Bool?, arePersonalDevicesBlocked: Bool?, minimumVersion: String?,
    maximumVersion: String?
  ) throws(DirectoryRejection) {
    for version in [minimumVersion, maximumVersion].compactMap({ $0 }) where !version.isEmpty {
      let parts = version.split(separator: ".", omittingEmptySubsequences: false)
      guard (2...4).contains(parts.count), parts.allSatisfy({ UInt16($0) != nil }) else {
        throw .invalidValue("osVersion")
      }
    }
    changeDirectory { directory in
      if let isBlocked { directory.enrollment.isWindowsBlocked = isBlocked }
      if let arePersonalDevicesBlocked {
        directory.enrollment.arePersonalDevicesBlocked = arePersonalDevicesBlocked
      }
      if let minimumVersion { directory.enrollment.minimumVersion = minimumVersion }
      if let maximumVersion { directory.enrollment.maximumVersion = maximumVersion }
    }
  }

  /// The default device limit restriction.
  public mutating func setDeviceLimit(_ limit: Int) throws(DirectoryRejection) {
    guard (1...15).contains(limit) else { throw .invalidValue("limit") }
    changeDirectory { $0.enrollment.deviceLimit = limit }
  }

  /// Device settings of the directory; nil leaves a part as it is.
  public mutating func setDeviceRegistration(
    limit: Int?, isMFARequired: Bool?, joining: EnrollmentSettings.Joining? = nil
  ) throws(DirectoryRejection) {
    if let limit, !(0...100).contains(limit) { throw .invalidValue("userDeviceQuota") }
    if case .selected(let groups)? = joining, groups.isEmpty {
      throw .invalidValue("allowedToJoin")
    }
    changeDirectory { directory in
      if let joining { directory.enrollment.joining = joining }
      if let limit { directory.enrollment.directoryDeviceLimit = limit }
      if let isMFARequired { directory.enrollment.isMFARequiredToJoin = isMFARequired }
    }
  }

  /// Compliance settings of the tenant; nil leaves a part as it is.
  /// [Graph docs: deviceManagementSettings]
  public mutating func setComplianceSettings(
    isSecureByDefault: Bool?, checkInDays: Int?
  ) throws(DirectoryRejection) {
    if let checkInDays, !(0...120).contains(checkInDays) {
      throw .invalidValue("deviceComplianceCheckinThresholdDays")
    }
    changeDirectory { directory in
      if let isSecureByDefault { directory.enrollment.isSecureByDefault = isSecureByDefault }
      if let checkInDays { directory.enrollment.complianceCheckInDays = checkInDays }
    }
  }
}
