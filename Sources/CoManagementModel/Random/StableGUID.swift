/// A GUID that follows from seed, kind and index, so that it is never stored.
public struct StableGUID: Sendable, Hashable, CustomStringConvertible {
  /// What a GUID names. Raw values are part of what a seed means: never renumber them.
  public enum Kind: UInt64, Sendable {
    /// A device's enrolment, the key under `Enrollments`.
    case enrollment = 101
    /// What a certificate's thumbprint is made from.
    case certificate = 102
    /// The Entra tenant.
    case tenant = 1
    /// The app registration that the site signs in with.
    case application = 2
    /// A Configuration Manager client (`SMSID`).
    case client = 3
    /// A device object in Entra ID.
    case directoryDevice = 4
    /// The hierarchy as the tenant knows it.
    case hierarchy = 5
    /// A device as Intune lists it.
    case managedDevice = 6
    /// The native application of the Azure service *Cloud Management*.
    case clientApplication = 8
    /// Its server application.
    case serverApplication = 9
    /// A configuration policy of the site.
    case configurationPolicy = 80
    /// A deployment of one.
    case policyAssignment = 81
    /// Client settings of the site.
    case clientSettings = 160
    /// An update of the site.
    case siteUpdate = 161
    /// An app registration that examples of the reference name.
    case documentedApplication = 164
    /// A subscription of Azure.
    case azureSubscription = 163
    /// An optional feature of the site.
    case siteFeature = 162
    /// A device's hardware, as the client tells it.
    case hardware = 165
    /// A request to Microsoft Graph.
    case request = 7
    /// A user of the tenant.
    case user = 40
    /// A group.
    case group = 41
    /// The object of a device in the directory.
    case deviceObject = 42
    /// An activated role.
    case directoryRole = 43
    /// An app registration as an object of the directory.
    case applicationObject = 46
    /// Intune of the tenant.
    case intuneAccount = 45
    /// An app as it stands in the tenant.
    case servicePrincipal = 47
    /// A secret of an app registration.
    case applicationSecret = 48
    /// A permission that somebody consented to.
    case permissionGrant = 49
    /// A device registered for Windows Autopilot.
    case autopilotDevice = 50
    /// A second factor of a user.
    case authenticationMethod = 51
    /// An app that a wizard of the console made.
    case madeApplication = 53
    /// What the thumbprint of a certificate for gateways is made from.
    case gatewayCertificate = 200
    /// An assignment of a policy.
    case assignment = 230
    /// A policy of Intune or of conditional access.
    case policy = 44
    /// A bulk registration token.
    case registrationToken = 220
    /// The product code of the client.
    case clientProduct = 221
  }

  private let high: UInt64
  private let low: UInt64

  /// The GUID of that key, marked as version 4, variant 1 of RFC 4122.
  public init(seed: UInt64, kind: Kind, index: UInt64 = 0) {
    var stream = RandomStream(
      seed: seed ^ SplitMix64.mixed(kind.rawValue), purpose: .identifiers, index: index)
    high = stream.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    low = stream.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  /// The GUID of a text `8-4-4-4-12` of hexadecimal digits in any case; nil for any other text.
  public init?(text: String) {
    var words: [UInt64] = [0, 0]
    var digits = 0
    for (place, byte) in text.utf8.enumerated() {
      let isDash = place == 8 || place == 13 || place == 18 || place == 23
      if isDash {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit: UInt8
      switch byte {
      case 48...57: digit = byte - 48
      case 65...70, 97...102: digit = (byte | 0x20) - 87
      default: return nil
      }
      guard digits < 32 else { return nil }
      words[digits / 16] = words[digits / 16] << 4 | UInt64(digit)
      digits += 1
    }
    guard digits == 32, text.utf8.count == 36 else { return nil }
    (high, low) = (words[0], words[1])
  }

  /// Lower-case, `8-4-4-4-12`, without braces.
  public var description: String { text(digits: Array("0123456789abcdef".utf8)) }

  /// Upper-case, `8-4-4-4-12`, as in `GUID:...` of an SMSID.
  public var uppercased: String { text(digits: Array("0123456789ABCDEF".utf8)) }

  private func text(digits: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var position = 0
      for nibble in 0..<32 {
        if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 {
          buffer[position] = UInt8(ascii: "-")
          position += 1
        }
        let half = nibble < 16 ? high : low
        buffer[position] = digits[Int(half >> UInt64(60 - nibble % 16 * 4) & 15)]
        position += 1
      }
      return position
    }
  }
}
