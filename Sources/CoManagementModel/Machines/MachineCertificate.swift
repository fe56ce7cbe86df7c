/// A certificate in a store of a machine.
public struct MachineCertificate: Sendable, Hashable {
  /// `CN=...`.
  public let subject: String
  /// `CN=MS-Organization-Access, ...`.
  public let issuer: String
  /// 40 capital hexadecimal digits.
  public let thumbprint: String
  /// From when on it holds.
  public let notBefore: VirtualInstant
  /// Until when it holds.
  public let notAfter: VirtualInstant
  /// Whether the machine has its private key.
  public let hasPrivateKey: Bool
  /// `SMS Role SSL Certificate`, or nothing.
  public var friendlyName = ""
  /// Uses with their object identifiers, `Client Authentication (1.3.6.1.5.5.7.3.2)`.
  public let usages: [(name: String, identifier: String)]

  /// The same certificate.
  public static func == (left: Self, right: Self) -> Bool {
    left.thumbprint == right.thumbprint
  }

  /// By the thumbprint.
  public func hash(into hasher: inout Hasher) { hasher.combine(thumbprint) }
}

extension MachineView {
  /// Thumbprint of the certificate that the join made; nil where Entra ID does not know it.
  public var joinThumbprint: String? {
    guard joinState.isCloudJoined || joinState == .registered else { return nil }
    return thumbprint(0, generation: state.departures)
  }

  /// Thumbprint of the certificate that Intune gave the machine; nil where it is not enrolled.
  public var managementThumbprint: String? { isEnrolled ? thumbprint(1) : nil }

  /// `Cert:\LocalMachine\My`. [domain/client, 6]
  public var personalCertificates: [MachineCertificate] {
    let year: Int64 = 365 * .day
    let authentication = ("Client Authentication", "1.3.6.1.5.5.7.3.2")
    var found: [MachineCertificate] = []
    if joinState.isCloudJoined, let id = directoryDeviceID, let start = registered {
      found.append(
        MachineCertificate(
          subject: "CN=\(id)",
          issuer: "DC=net + DC=windows + CN=MS-Organization-Access + "
            + "OU=82dbaca4-3e81-46ca-9c73-0950c1eaca97",
          thumbprint: thumbprint(0, generation: state.departures),
          notBefore: start, notAfter: Self.joinEnd(start),
          hasPrivateKey: true, usages: [authentication]))
    }
    if let id = managedDeviceID, let start = enrolled {
      found.append(
        MachineCertificate(
          subject: "CN=\(id)", issuer: "CN=Microsoft Intune MDM Device CA",
          thumbprint: thumbprint(1), notBefore: start,
          notAfter: start.adding(milliseconds: year), hasPrivateKey: true,
          usages: [authentication]))
    }
    if role == .siteServer || role == .siteSystem {
      let start = facts.attachedSince ?? facts.description.clock
      let since = start.adding(milliseconds: -200 * .day)
      found.append(
        MachineCertificate(
          subject: "CN=\(fullName)", issuer: "CN=\(fullName)", thumbprint: thumbprint(2),
          notBefore: since, notAfter: since.adding(milliseconds: 5 * year), hasPrivateKey: true,
          usages: [("Server Authentication", "1.3.6.1.5.5.7.3.1")]))
    }
    return found + serverCertificates
  }

  /// When the registration was made, the certificate with it; nil without one.
  public var joinValidity: (start: VirtualInstant, end: VirtualInstant)? {
    registered.map { ($0, Self.joinEnd($0)) }
  }

  /// Ten years and half an hour later. [domain/client, 1.4]
  private static func joinEnd(_ start: VirtualInstant) -> VirtualInstant {
    start.adding(milliseconds: 3_652 * .day + 30 * .minute)
  }

  /// Each join has a certificate of its own: `generation` tells them apart.
  private func thumbprint(_ number: UInt64, generation: Int = 0) -> String {
    let seed = seed &+ UInt64(generation)
    let first = StableGUID(seed: seed, kind: .certificate, index: index << 3 | number)
    let second = StableGUID(seed: seed, kind: .certificate, index: index << 3 | number | 4)
    let digits = (first.uppercased + second.uppercased).utf8.filter { $0 != UInt8(ascii: "-") }
    return String(decoding: digits.prefix(40), as: UTF8.self)
  }
}
