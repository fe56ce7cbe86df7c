/// A certificate on the site server's disk, with or without its private key.
/// [memdocs server-auth-cert]
public struct CertificateFile: Sendable, Hashable {
  /// Who issued a certificate.
  public enum Authority: Sendable, Hashable {
    /// One that Windows trusts everywhere.
    case publicAuthority
    /// The enterprise's own: its domain trusts it, nobody else does.
    case enterprise
  }

  /// `C:\Certificates\GraniteFalls.pfx`.
  public let path: String
  /// `GraniteFalls.contoso.com`; may begin with `*.`.
  public let commonName: String
  /// Who issued it.
  public let authority: Authority
  /// Name of who issued it.
  public let issuer: String
  /// From when on it holds.
  public let notBefore: VirtualInstant
  /// Until when it holds.
  public let notAfter: VirtualInstant
  /// Bits of its key.
  public let keyLength: Int
  /// What opens the private key; nil = there is none in it.
  public let password: String?
  /// 40 capital hexadecimal digits.
  public let thumbprint: String

  /// `CN=GraniteFalls.contoso.com`.
  public var subject: String { "CN=\(commonName)" }

  /// As a store shows it, without its key.
  public var publicPart: MachineCertificate {
    MachineCertificate(
      subject: subject, issuer: issuer, thumbprint: thumbprint, notBefore: notBefore,
      notAfter: notAfter, hasPrivateKey: false, usages: [])
  }

  /// Whether it stands for a host, as Windows compares names: without regard to case, `*` for one
  /// label.
  func covers(_ host: String) -> Bool {
    guard commonName.hasPrefix("*.") else { return commonName.equalsIgnoringASCIICase(host) }
    guard let dot = host.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
    return String(host[dot...]).equalsIgnoringASCIICase(String(commonName.dropFirst()))
  }

  func add(to digest: inout DigestBuilder) {
    digest.add(commonName)
    digest.add(thumbprint)
    digest.add(notAfter)
  }
}

extension CertificateFile {
  /// A row of the table of files.
  private struct Entry {
    let path: String
    let name: String
    var authority = Authority.publicAuthority
    /// When it ends, in days after the lab begins.
    var days: Int64 = 365
    var keyLength = 2_048
    var password: String? = labPassword
    var thumbprint: String?
  }

  /// The password of the labs' own files.
  public static let labPassword = "Granite-2048"

  private static func entries(_ domain: String) -> [Entry] {
    let folder = #"C:\Certificates\"#
    let name = "GraniteFalls.\(domain)"
    return [
      Entry(path: folder + "GraniteFalls.pfx", name: name),
      Entry(path: folder + "GraniteFalls-2026.pfx", name: name, days: 2),
      Entry(path: folder + "GraniteFalls-expired.pfx", name: name, days: -9),
      Entry(path: folder + "GraniteFalls-lowercase.pfx", name: "granitefalls.\(domain)"),
      Entry(path: folder + "GraniteFalls-1024.pfx", name: name, keyLength: 1_024),
      Entry(path: folder + "GraniteFalls-enterprise.pfx", name: name, authority: .enterprise),
      Entry(
        path: folder + "GraniteFalls-azure.pfx",
        name: "GraniteFalls.WestEurope.CloudApp.Azure.Com", authority: .enterprise),
      Entry(path: folder + "BlueYonder.pfx", name: "BlueYonder.\(domain)", keyLength: 4_096),
      Entry(path: folder + "Fjord.pfx", name: "Fjord.\(domain)", password: ""),
      Entry(path: folder + "Wildcard.pfx", name: "*.\(domain)"),
      Entry(
        path: folder + "RootCA.cer", name: "Contoso Root CA", authority: .enterprise,
        days: 3_650, keyLength: 4_096, password: nil),
      Entry(
        path: folder + "IssuingCA.cer", name: "Contoso Issuing CA", authority: .enterprise,
        days: 1_825, password: nil),
    ]
  }

  /// What the examples of the reference name, with their passwords.
  private static var documentedEntries: [Entry] {
    let folder = #"C:\folder\"#
    return [
      Entry(
        path: #"C:\TestPath\ServiceCert.pfx"#, name: "GraniteFalls.CloudApp.Net",
        password: "0HNy*c@63kAe"),
      Entry(
        path: #"C:\TestPath\NewServiceCert.pfx"#, name: "GraniteFalls.cloudapp.net",
        password: "tX*xJ11Nuo^B"),
      Entry(
        path: #"C:\TestPath\SecondCert.pfx"#, name: "GraniteFalls-new.cloudapp.net",
        password: "0HNy*c@63kAe"),
      Entry(
        path: #"C:\TestPath\RootCA.cer"#, name: "Contoso Root CA", authority: .enterprise,
        days: 3_650, password: nil, thumbprint: "A7CBA0014DEF847593569D05003D5B96A1D6A627"),
      Entry(
        path: folder + "root.cer", name: "Fabrikam Root CA", authority: .enterprise, days: 3_650,
        password: nil),
      Entry(
        path: folder + "intermediate.cer", name: "Fabrikam Issuing CA", authority: .enterprise,
        days: 1_825, password: nil),
    ]
  }

  static func all(_ facts: ScenarioFacts) -> [CertificateFile] {
    let description = facts.description
    let documented = description.hasDocumentedObjects
      ? documentedEntries : []
    return (entries(description.domainName) + documented).enumerated().map { place, entry in
      CertificateFile(
        path: entry.path, commonName: entry.name, authority: entry.authority,
        issuer: entry.authority == .enterprise
          ? "CN=\(description.organizationName) Issuing CA" : "CN=Trey Research TLS CA G2",
        notBefore: description.clock.adding(milliseconds: (min(entry.days, 0) - 30) * .day),
        notAfter: description.clock.adding(milliseconds: entry.days * .day),
        keyLength: entry.keyLength, password: entry.password,
        thumbprint: entry.thumbprint ?? thumbprint(description.seed, 1_000 + UInt64(place)))
    }
  }

  static func thumbprint(_ seed: UInt64, _ number: UInt64) -> String {
    let first = StableGUID(seed: seed, kind: .gatewayCertificate, index: number << 1)
    let second = StableGUID(seed: seed, kind: .gatewayCertificate, index: number << 1 | 1)
    let digits = (first.uppercased + second.uppercased).utf8.filter { $0 != UInt8(ascii: "-") }
    return String(decoding: digits.prefix(40), as: UTF8.self)
  }
}

extension Simulation {
  /// Certificates on the site server's disk.
  public var certificateFiles: [CertificateFile] { CertificateFile.all(state.facts) }

  /// The certificate at a path, without regard to case, with `\` or `/`.
  public func certificateFile(atPath path: String) -> CertificateFile? {
    let wanted = path.foldedASCII.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "\\") : $0 }
    return certificateFiles.first { Array($0.path.foldedASCII.utf8) == wanted }
  }
}
