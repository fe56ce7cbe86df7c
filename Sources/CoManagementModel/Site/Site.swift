/// Facts of the site as SMS_Site shows them.
public struct Site: Sendable, Hashable {
  /// What sort of site (`SMS_Site.Type`).
  public enum Kind: Int, Sendable {
    /// 1.
    case secondary = 1
    /// 2.
    case primary = 2
    /// 4.
    case centralAdministration = 4
  }

  /// Three characters.
  public let siteCode: String
  /// The friendly name.
  public let siteName: String
  /// FQDN of the site server.
  public let serverName: String
  /// `5.00.9135.1000`.
  public let version: String
  /// 9135.
  public let buildNumber: Int
  /// The lab's own site is primary; those below it are secondary.
  public let type: Kind
  /// 1 active, 2 pending, 3 failed, 4 deleted, 5 upgrade.
  public let status: Int
  /// 0 normal, 1 maintenance, 2 recovery, 3 upgrade.
  public let mode: Int
  /// `C:\Program Files\Microsoft Configuration Manager`.
  public let installDir: String
  /// Empty for a primary site without one above it.
  public let reportingSiteCode: String
  /// Windows' TIME_ZONE_INFORMATION as the provider writes it: bias in hexadecimal, then the
  /// dates of the change (none in the labs).
  public let timeZoneInfo: String

  static let installFolder = #"C:\Program Files\Microsoft Configuration Manager"#

  private static func timeZoneInfo(offsetMinutes: Int) -> String {
    var bias = ""
    bias.append(padded: Int(UInt32(bitPattern: Int32(-offsetMinutes))), to: 8, radix: 16)
    let noChange = "0000 0000 0000 0000 0000 0000 0000 0000"
    return "\(bias) \(noChange) 00000000 \(noChange) 00000000"
  }
}

extension Site {
  /// The lab's own site.
  init(_ facts: ScenarioFacts) {
    self.init(
      siteCode: facts.description.siteCode, siteName: facts.description.siteName,
      serverName: facts.serverFQDN, version: facts.product.version,
      buildNumber: facts.product.build, type: .primary, status: 1, mode: 0,
      installDir: Self.installFolder, reportingSiteCode: "",
      timeZoneInfo: Self.timeZoneInfo(offsetMinutes: facts.description.utcOffsetMinutes))
  }
}
