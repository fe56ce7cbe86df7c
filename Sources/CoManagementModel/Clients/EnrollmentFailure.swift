/// Why an enrolment fails, by the code of the product. [domain/rules, error table; domain/logs,
/// 3.4]
public enum EnrollmentFailure: UInt32, Sendable, Hashable, CaseIterable {
  /// The tenant's MDM discovery URL is not Intune's.
  case notConfigured = 0x8000_FFFF
  /// The MDM scope was changed a moment ago, or the user's name has no verified domain. [R-70;
  /// domain/troubleshooting, 2 and 8]
  case configurationNotApplied = 0x8018_002B
  /// The default restriction blocks Windows, or this version of it.
  case notSupported = 0x8018_0014
  /// Entra ID does not let the device in. [domain/troubleshooting, 10 and 16]
  case authentication = 0x8018_0002
  /// The service `dmwappushservice` is disabled. [domain/troubleshooting, 23]
  case pushServiceMissing = 0x8018_0023
  /// The user has no licence of Intune.
  case userLicense = 0x8018_0018
  /// The user did not answer a request for a second factor.
  case userCanceled = 0x8018_002A
  /// Conditional access blocks the enrolment. [domain/troubleshooting, 9]
  case interactionRequired = 0xCAA2_000C
  /// Nobody is signed in whose token it could use. [R-62; domain/troubleshooting, 10]
  case signInNeeded = 0xCAA1_0001
  /// A group policy forbids it. [domain/troubleshooting, 26]
  case managementBlocked = 0x8018_0026
  /// An enrolment from before was left behind. [domain/troubleshooting, 6 and 62]
  case alreadyEnrolled = 0x8018_000A
  /// Windows is older than 1709.
  case windowsTooOld = 0x8007_0032
  /// The proxy of Windows' services is not found. [domain/troubleshooting, 17]
  case proxyNotFound = 0xCAA7_0004
  /// The name of Intune's service is not resolved. [domain/troubleshooting, 17]
  case nameNotResolved = 0x8019_2EE7
  /// The proxy of Windows' services does not answer. [domain/troubleshooting, 17]
  case timedOut = 0x8019_2EE2
  /// A group policy that asks for the device's token, which clients of a site may not use for it;
  /// the number is that of `E_NOTIMPL`, as the product's is not known. [domain/troubleshooting,
  /// 27]
  case deviceCredential = 0x8000_4001
  /// The key of the join is gone. [domain/troubleshooting, 19]
  case keysetMissing = 0x8009_0016

  /// `0x80180014`.
  public var hexadecimal: String {
    let digits = String(rawValue, radix: 16)
    return "0x" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// What the MDM log says of it. [domain/logs, 8; win32 mdm-registration-constants]
  var eventText: String { "Unknown Win32 Error code: \(hexadecimal)" }

  /// What Windows says of the code. [win32 mdm-registration-constants and winerror by their sense]
  var sentence: String {
    switch self {
    case .notConfigured: "Catastrophic failure"
    case .configurationNotApplied: "Mobile Device Management (MDM) is not configured."
    case .notSupported: "The device platform or version is not supported."
    case .authentication: "The server failed to authenticate the user."
    case .pushServiceMissing: "Unknown error while the device was set up."
    case .userLicense: "The license of the user is in a bad state."
    case .userCanceled: "The user canceled the operation."
    case .interactionRequired: "The request requires user interaction."
    case .signInNeeded: "Need user sign-in."
    case .managementBlocked: "Mobile Device Management (MDM) is blocked."
    case .alreadyEnrolled: "The device is already enrolled."
    case .windowsTooOld: "The request is not supported."
    case .proxyNotFound: "Server or proxy was not found."
    case .nameNotResolved: "The server name or address could not be resolved."
    case .timedOut: "The operation timed out."
    case .deviceCredential: "Not implemented"
    case .keysetMissing: "Keyset does not exist"
    }
  }
}
