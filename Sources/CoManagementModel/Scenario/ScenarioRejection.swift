/// Why a `ScenarioDescription` cannot become a world: the field, its value and what it may be.
public enum ScenarioRejection: Error, Sendable, Hashable {
  /// Not three ASCII letters or digits.
  case siteCode(String)
  /// Empty, longer than 15 characters, or with characters that a computer name cannot have.
  case serverName(String)
  /// Empty, or with characters that a domain or account name cannot have; names the field.
  case name(field: String, value: String)
  /// Not in the table of releases; `known` lists those that are.
  case productVersion(String, known: [String])
  /// Outside 0 to `maximum`.
  case deviceCount(Int, maximum: Int)
  /// Outside 0 to the number of the site's devices.
  case coManagedCount(Int, maximum: Int)
  /// Outside 0 to `maximum`.
  case intuneOnlyCount(Int, maximum: Int)
  /// Fewer than 0 new devices, or more than the maximum.
  case newDeviceCount(Int, maximum: Int)
  /// Below 0, or more than the site's devices that are not co-managed.
  case olderWindowsCount(Int, maximum: Int)
  /// Outside the years 2000 to 9000.
  case clock(VirtualInstant)
  /// Outside -840 to 840.
  case utcOffsetMinutes(Int)
  /// Attached after the clock, or more than 3,650 days before it.
  case attachment(ScenarioDescription.Attachment)
  /// A connector fault where there is no connector.
  case faultWithoutAttachment(ConnectorFault)
}

extension ScenarioDescription {
  static let maximumDeviceCount = 1_000_000
  static let maximumNewDeviceCount = 1_000

  /// Throws for the first field that cannot be.
  func validate() throws(ScenarioRejection) {
    guard siteCode.utf8.count == 3, siteCode.utf8.allSatisfy(\.isASCIILetterOrDigit) else {
      throw .siteCode(siteCode)
    }
    for server in [serverName, serviceConnectionPointServer ?? serverName] {
      guard Self.isComputerName(server) else { throw .serverName(server) }
    }
    for (field, value) in [
      ("domainName", domainName), ("domainNetBIOSName", domainNetBIOSName),
      ("initialDomain", initialDomain), ("administrator", administrator),
    ] {
      guard Self.isDomainOrAccountName(value) else { throw .name(field: field, value: value) }
    }
    guard ProductVersion(release: productVersion) != nil else {
      throw .productVersion(productVersion, known: ProductVersion.knownReleases)
    }
    guard (0...Self.maximumDeviceCount).contains(deviceCount) else {
      throw .deviceCount(deviceCount, maximum: Self.maximumDeviceCount)
    }
    try validateManagedDevices()
    guard (2000...9000).contains(CivilTime(clock).year) else { throw .clock(clock) }
    guard (-840...840).contains(utcOffsetMinutes) else {
      throw .utcOffsetMinutes(utcOffsetMinutes)
    }
    try validateAttachment()
  }

  private func validateManagedDevices() throws(ScenarioRejection) {
    guard (0...deviceCount).contains(coManagedCount) else {
      throw .coManagedCount(coManagedCount, maximum: deviceCount)
    }
    let maximum = deviceCount - coManagedCount
    guard (0...maximum).contains(version1709Count),
      (0...maximum - version1709Count).contains(version1703Count)
    else {
      let (sum, overflow) = version1709Count.addingReportingOverflow(version1703Count)
      throw .olderWindowsCount(overflow ? .max : sum, maximum: maximum)
    }
    guard (0...Self.maximumDeviceCount).contains(intuneOnlyCount) else {
      throw .intuneOnlyCount(intuneOnlyCount, maximum: Self.maximumDeviceCount)
    }
    guard (0...Self.maximumNewDeviceCount).contains(newDeviceCount) else {
      throw .newDeviceCount(newDeviceCount, maximum: Self.maximumNewDeviceCount)
    }
  }

  private func validateAttachment() throws(ScenarioRejection) {
    switch attachment {
    case .none:
      if let fault = faults.first { throw .faultWithoutAttachment(fault) }
    case .daysAgo(let days):
      guard (0...3_650).contains(days) else { throw .attachment(attachment) }
    case .since(let instant):
      let age = clock.milliseconds(since: instant)
      guard (0...3_650 * .day).contains(age) else { throw .attachment(attachment) }
    }
  }

  /// When the site was attached; nil when it is not.
  var attachedSince: VirtualInstant? {
    switch attachment {
    case .none: nil
    case .daysAgo(let days): clock.adding(milliseconds: -Int64(days) * .day)
    case .since(let instant): instant
    }
  }

  private static func isComputerName(_ name: String) -> Bool {
    (1...15).contains(name.utf8.count)
      && name.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
  }

  private static func isDomainOrAccountName(_ name: String) -> Bool {
    (1...200).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "_")
      }
  }
}

extension UInt8 {
  /// 0-9, A-Z, a-z.
  var isASCIILetterOrDigit: Bool {
    (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
  }

  /// A-Z become a-z; every other byte stays.
  var lowercasedASCII: UInt8 { (65...90).contains(self) ? self | 0x20 : self }
}
