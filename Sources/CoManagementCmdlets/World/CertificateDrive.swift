import CoManagementModel
import ShellRuntime

/// `Cert:` of a machine: locations, stores, and the certificates in them by thumbprint. Read-only.
final class CertificateDrive: Drive {
  private let machine: MachineView
  private lazy var personal = machine.personalCertificates

  init(_ machine: MachineView) { self.machine = machine }

  var name: String { "Cert" }
  var provider: String { "Certificate" }
  var root: String { "\\" }

  private static let locations = ["CurrentUser", "LocalMachine"]
  private static let stores = [
    "AuthRoot", "CA", "Disallowed", "My", "Root", "Trust", "TrustedPeople", "TrustedPublisher",
  ]

  /// The parts as the drive spells them, and the certificate at the end; nil = nothing.
  private func find(_ path: [String]) -> (parts: [String], certificate: MachineCertificate?)? {
    var parts: [String] = []
    for (depth, names) in [Self.locations, Self.stores].enumerated() where depth < path.count {
      let found = names.first { TextComparison.equalsIgnoringCase($0, path[depth]) }
      guard let found else { return nil }
      parts.append(found)
    }
    guard path.count > 2 else { return (parts, nil) }
    guard path.count == 3,
      let found = certificates(parts).first(where: {
        TextComparison.equalsIgnoringCase($0.thumbprint, path[2])
      })
    else { return nil }
    return (parts + [found.thumbprint], found)
  }

  private func certificates(_ store: [String]) -> [MachineCertificate] {
    store == ["LocalMachine", "My"] ? personal : []
  }

  private func item(_ name: String, isContainer: Bool = true) -> DriveItem {
    DriveItem(
      name: name, isContainer: isContainer, length: 0,
      lastWritten: DateTime(self.machine.booted))
  }

  func item(at path: [String]) -> DriveItem? {
    find(path).map { item($0.parts.last ?? "", isContainer: $0.certificate == nil) }
  }

  func children(at path: [String]) -> [DriveItem] {
    guard let found = find(path), found.certificate == nil else { return [] }
    switch path.count {
    case 0: return Self.locations.map { item($0) }
    case 1: return Self.stores.map { item($0) }
    default: return certificates(found.parts).map { item($0.thumbprint, isContainer: false) }
    }
  }

  func content(at path: [String]) -> [String]? { nil }

  func object(at path: [String], _ engine: Engine) -> ShellObject? {
    guard let found = find(path), let certificate = found.certificate else { return nil }
    return CertificateObject(certificate, store: Array(found.parts.dropLast()), engine)
  }
}

/// A certificate, as `Get-ChildItem Cert:` gives it.
final class CertificateObject: ShellObject {
  private let certificate: MachineCertificate
  private let store: [String]

  init(_ certificate: MachineCertificate, store: [String], _ engine: Engine) {
    self.certificate = certificate
    self.store = store
    super.init(
      shape: engine.shape(for: "X509Certificate2") { names in
        Shape(
          typeNames: [
            "System.Security.Cryptography.X509Certificates.X509Certificate2",
            "System.Security.Cryptography.X509Certificates.X509Certificate", "System.Object",
          ],
          properties: Self.properties.map { PropertyDefinition($0.name, $0.type) }, names: names)
      })
  }

  private static let properties: [(name: String, type: String)] = [
    ("EnhancedKeyUsageList", "object"), ("FriendlyName", "string"), ("HasPrivateKey", "bool"),
    ("Issuer", "string"), ("NotAfter", "datetime"), ("NotBefore", "datetime"),
    ("Subject", "string"), ("Thumbprint", "string"), ("Version", "int"), ("PSPath", "string"),
    ("PSParentPath", "string"), ("PSChildName", "string"), ("PSIsContainer", "bool"),
  ]

  private static let provider = #"Microsoft.PowerShell.Security\Certificate::"#

  override func ownValue(at slot: Int) -> Value {
    let place = Self.provider + store.joined(separator: "\\")
    return switch Self.properties[slot].name {
    case "EnhancedKeyUsageList":
      .array(certificate.usages.map { .string("\($0.name) (\($0.identifier))") })
    case "FriendlyName": .string(certificate.friendlyName)
    case "HasPrivateKey": .bool(certificate.hasPrivateKey)
    case "Issuer": .string(certificate.issuer)
    case "NotAfter": .dateTime(DateTime(certificate.notAfter.wholeSecond))
    case "NotBefore": .dateTime(DateTime(certificate.notBefore.wholeSecond))
    case "Subject": .string(certificate.subject)
    case "Thumbprint", "PSChildName": .string(certificate.thumbprint)
    case "Version": .int(3)
    case "PSPath": .string(place + "\\" + certificate.thumbprint)
    case "PSParentPath": .string(place)
    case "PSIsContainer": .bool(false)
    default: .null
    }
  }

  override var description: String { "[Subject]\n  \(certificate.subject)" }
}
