import CoManagementModel
import ShellRuntime

/// Administration > Overview > Site Configuration > Sites, with what the hierarchy settings say
/// of the SMS Provider. [memdocs plan-for-the-sms-provider]
struct SitesNode: Page {
  private struct Row {
    let site: Site
    let authentication: ProviderAuthentication
    let communication: SiteCommunication
    let hasCertificate: Bool
  }

  private static let level = "Authentication level"
  private static let communication = "Client computer communication"
  private static let mixed = "HTTPS or HTTP"
  private static let secure = "HTTPS only"
  private static let enhanced =
    "Use Configuration Manager-generated certificates for HTTP site systems"
  private static let pki = "Use PKI client certificate (client authentication) when available"
  private static let revocation =
    "Clients check the certificate revocation list (CRL) for site systems"

  var path: [String] { ["Administration", "Overview", "Site Configuration", "Sites"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let row = Row(
      site: simulation.site, authentication: simulation.providerAuthentication,
      communication: simulation.siteCommunication,
      hasCertificate: simulation.hasEnhancedCertificate)
    return [Self.rowClass.row(row, page: title, engine)]
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Hierarchy Settings", place: "ribbon; tab Authentication",
        fields: [
          PageField(Self.level, .choice(ProviderAuthentication.allCases.map(\.name)))
        ]
      ) { (simulation, entries, user) throws(ModelRejection) in
        let name = entries[Self.level]
        guard let level = ProviderAuthentication.allCases.first(where: { $0.name == name })
        else { return }
        try simulation.setProviderAuthentication(level, by: user)
      },
      PageAction(
        "Properties", place: "ribbon, with the site selected; tab Communication Security",
        fields: [
          PageField(
            Self.communication, .choice([Self.secure, Self.mixed]), isRequired: false),
          PageField(Self.enhanced, .checkBox, isRequired: false),
          PageField(Self.pki, .checkBox, isRequired: false),
          PageField(Self.revocation, .checkBox, isRequired: false),
        ], effect: Self.setCommunication),
    ]
  }

  /// What is left empty stays. [memdocs configure-authentication]
  private static let setCommunication: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    var change = SiteCommunicationChange()
    change.isHTTPSOnly = entries[communication].map { $0 == secure }
    change.isEnhanced = entries[enhanced].map { $0 == "true" }
    change.usesPKI = entries[pki].map { $0 == "true" }
    change.checksRevocation = entries[revocation].map { $0 == "true" }
    try simulation.setCommunication(change, by: user)
  }

  private static let rowClass = PageRowClass<Row>(
    "ConsoleNode.SiteRow", base: "ConsoleNode.Row", layout: .list,
    [
      PageColumn("Name", .text("Name") { $0.site.siteName }),
      PageColumn("Site code", .text("SiteCode") { $0.site.siteCode }),
      PageColumn("Server name", .text("ServerName") { $0.site.serverName }),
      PageColumn("Version", .text("Version") { $0.site.version }),
      PageColumn(level, .text("AuthenticationLevel") { $0.authentication.name }),
      PageColumn(
        communication,
        .text("Communication") { $0.communication.isHTTPSOnly ? secure : mixed }),
      PageColumn(
        "Enhanced HTTP",
        .text("EnhancedHTTP") { row in
          guard row.communication.enhanced != nil else { return "Off" }
          return row.hasCertificate ? "On" : "On; the certificate is on its way"
        }),
    ])
}
