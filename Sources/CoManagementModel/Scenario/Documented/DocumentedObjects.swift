// A table of data.

/// What the examples of the reference name. [sccm-docs-powershell-ref]
enum DocumentedObjects {
  /// A collection; an id of five digits stands behind the site code.
  struct Collection {
    let id: String
    let name: String
    var kind = SiteCollection.Kind.device
    /// Names of devices, or of groups of users.
    var members: [String] = []
  }

  static let collections = [
    Collection(id: "0004B", name: "Laptops", members: ["DEVICE-LT3", "DEVICE-LT2"]),
    Collection(id: "0004C", name: "DeviceCol1", members: ["Computer073", "DOMAIN-PC01"]),
    Collection(id: "0004D", name: "testCollection", members: ["DEVICE-LT2"]),
    Collection(
      id: "0004E", name: "General Computer Collection",
      members: ["DEVICE-LT3", "DEVICE-LT2", "SleepDevice01", "Computer073"]),
    Collection(id: "0004F", name: "Mobile Windows 7 Devices", members: ["DEVICE-LT3"]),
    Collection(id: "00050", name: "testUser", kind: .user, members: ["Domain Users"]),
    Collection(id: "00051", name: "UserCol1", kind: .user, members: ["Helpdesk"]),
    Collection(id: "00052", name: "testUserCollection", kind: .user, members: ["Helpdesk"]),
    Collection(id: "9990000D", name: "Imported devices", members: ["SleepDevice01"]),
    Collection(id: "SC100056", name: "Devices of another site", members: ["Computer073"]),
  ]

  static let firstSettingsID = 16_777_224
  static let clientSettings = ["Windows 8 Client Computers Settings", "Remote control"]

  static let applications: [(name: String, kind: TenantApplication.Kind)] = [
    ("CmgServerApp", .server), ("CmgClientApp", .client),
  ]

  /// Further tenants that the site knows, each by a server app that was imported once.
  static let tenants = [
    (id: "05a349fa-298a-4427-8771-9efcdb73431e", name: "Contoso Pilot"),
    (id: "72f988bf-00ab-11cd-22ef-2d7cd011db00", name: "Contoso Test"),
  ]

  /// The Azure service of `Get-CMAzureService`: id and name.
  static let azureService = (id: 2, name: "Contoso")

  /// The subscriptions in which examples make gateways.
  static let subscriptions = [
    "e517b8cb-a969-4d1e-b2ea-ae1e6c052020", "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e",
  ]

  /// The server of the connection point.
  static let connectionServer = "cmgcp.contoso.com"

  /// The authority that an example takes off a gateway.
  static let authorityThumbprint = "A7CBA0014DEF847593569D05003D5B96A1D6A627"

  static let boundaryGroups = [
    (id: 1_600_231, name: "BGroup01"), (id: 1_600_246, name: "BGroup02"),
    (id: 1_600_249, name: "BGroup03"),
  ]

  static let administrator = #"testDomain\myAdminUser"#

  /// Certificate profiles: `CI_ID`, name and kind.
  static let profiles: [(id: Int, name: String, category: CoManagementPolicy.Category)] = [
    (16_777_454, "TrustedCACert01", .trustedRootCertificate),
    (16_777_455, "CertProf1", .pfxCertificate),
  ]

  /// The application that is deployed to `DeviceCol1`.
  static let application = (id: 16_777_460, name: "Company Portal", collection: "0004C")

  /// Groups of distribution points: id, name, and the collection that goes with each.
  static let distributionPointGroups = [
    (id: "{8D3C27E2-4F11-4C0B-9A0E-5B61F2D7C901}", name: "testDPGroup", collection: "0004C"),
    (id: "{FA921CF2-89C9-407D-A21D-FE6947F2C00A}", name: "Dpg01", collection: "0004E"),
    (id: "{6617708D-0F98-4898-8D05-9E882C23DCB2}", name: "Dpg02", collection: "0004E"),
  ]

  /// Malware that Defender found, and on which devices.
  static let malware = [
    (
      id: 2_147_735_505, name: "Trojan:Win32/Wacatac.B!ml", category: 8, severity: 5,
      devices: ["DEVICE-LT2", "Computer073"]
    ),
    (
      id: 2_147_519_003, name: "Virus:DOS/EICAR_Test_File", category: 42, severity: 5,
      devices: ["DEVICE-LT2"]
    ),
  ]
}

extension DocumentedObjects {
  /// A device: the last of the lab's bear these names.
  struct NamedDevice: Sendable, Hashable {
    let name: String
    let kind: Device.Kind
    var isClient = true
    var isApproved = true
    /// nil = as it follows from its place.
    var resourceID: Int?
  }

  /// In the order of their resource ids. The last was found in Active Directory and has no client.
  static let devices = [
    NamedDevice(name: "TestVlan-site2", kind: .desktop, isApproved: false),
    NamedDevice(name: "DEVICE-LT3", kind: .laptop), NamedDevice(name: "DEVICE-LT2", kind: .laptop),
    NamedDevice(name: "SleepDevice01", kind: .desktop),
    NamedDevice(name: "Computer073", kind: .desktop),
    NamedDevice(
      name: "DOMAIN-PC01", kind: .desktop, isClient: false, resourceID: 2_097_152_004),
  ]

  /// A secondary site with its servers. Real hierarchies have one service connection point, at
  /// their top; the examples name five, of one site.
  struct SecondarySite: Sendable {
    let code: String
    let name: String
    let servers: [(name: String, role: String)]
  }

  static let branchManagementPoint = "CMDEV-TEST02.TSQA.CORP.CONTOSO.COM"

  static let sites = [
    SecondarySite(
      code: "PS1", name: "CMSiteSystem",
      servers: [
        "TestServer01", "TestServer02", "SiteSystemServer01", "SiteSystemServer02",
        "SiteSystemServer03",
      ].map { ("\($0).Contoso.com", SiteSystemRole.serviceConnectionPoint) }),
    SecondarySite(
      code: "CM1", name: "Branch office",
      servers: [("cmcen-dist02.tsqa.contoso.com", "SMS Management Point")]),
    SecondarySite(
      code: "CM2", name: "Warehouse",
      servers: [
        ("cmcen-dist02.tsqa.contoso.com", "SMS Distribution Point"),
        (branchManagementPoint, SiteSystemRole.managementPoint),
      ]),
  ]
}
