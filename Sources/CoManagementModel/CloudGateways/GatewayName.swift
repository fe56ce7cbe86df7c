/// The names of gateways. [memdocs server-auth-cert; supported-configurations]
enum GatewayName {
  /// Whether Azure takes the first part of a name: 3 to 24 letters, digits and hyphens; a letter
  /// first, a letter or digit last, no two hyphens in a row.
  static func isValid(prefix: String) -> Bool {
    let bytes = Array(prefix.utf8)
    guard (3...24).contains(bytes.count), let first = bytes.first, let last = bytes.last,
      isLetter(first), isLetter(last) || isDigit(last)
    else { return false }
    for (place, byte) in bytes.enumerated() {
      guard isLetter(byte) || isDigit(byte) || byte == hyphen else { return false }
      if byte == hyphen, bytes[place - 1] == hyphen { return false }
    }
    return true
  }

  /// Whether it can also name a storage account, which content needs: no hyphen. The account's name
  /// is made from it in lower case, whatever the case of the certificate.
  static func isValid(storageAccount prefix: String) -> Bool {
    isValid(prefix: prefix) && !prefix.utf8.contains(hyphen)
  }

  private static let hyphen = UInt8(ascii: "-")
  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Whether the end of a name belongs to Azure, so that nobody can make an alias for it.
  static func isOfAzure(_ name: String) -> Bool {
    let folded = name.foldedASCII
    return [".cloudapp.net", ".cloudapp.azure.com", ".usgovcloudapp.net"].contains {
      folded.hasSuffix($0)
    }
  }

  /// `GraniteFalls.WestEurope.CloudApp.Azure.Com`, for a scale set.
  static func deployment(_ prefix: String, region: AzureRegion, government: Bool) -> String {
    "\(prefix).\(region.rawValue)." + (government ? "CloudApp.USGovCloudApi.Net" : azureSuffix)
  }

  static let azureSuffix = "CloudApp.Azure.Com"
}

/// Regions in which a gateway can be made. [sccm-docs-powershell-ref]
public enum AzureRegion: String, Sendable, CaseIterable {
  // swift-format-ignore
  case eastUS = "EastUS", southCentralUS = "SouthCentralUS", westEurope = "WestEurope"
  // swift-format-ignore
  case southeastAsia = "SoutheastAsia", westUS2 = "WestUS2", westCentralUS = "WestCentralUS"

  /// The one of that name, without regard to case.
  public init?(named name: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue.equalsIgnoringASCIICase(name) })
    else { return nil }
    self = found
  }
}
