import CoManagementModel
import ShellRuntime

/// `Set-CMSite`
struct SetCMSite: Cmdlet {
  private var checksRevocation: Bool?
  private var communicationType: String?
  private var inputObject: Value?
  private var name: String?
  private var passThru = false
  private var siteCode: String?
  private var usePki: Bool?
  private var useSmsGeneratedCert: Bool?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Changes how clients and site systems of a site talk: Enhanced HTTP, PKI, CRL.",
      examples: """
        PS> Set-CMSite -SiteCode XYZ -UseSmsGeneratedCert $true
        PS> $site = @{ SiteCode = 'XYZ'; UsePkiClientCertificate = $true; PassThru = $true }
        PS> (Set-CMSite @site -ClientCheckCertificateRevocationListForSiteSystem $false).SiteCode
        XYZ
        PS> Set-CMSite -SiteCode ABC -UseSmsGeneratedCert $true
        ! ItemNotFound,Set-CMSite
        """,
      isReader: false,
      parameters: [
        Parameter(
          "ClientCheckCertificateRevocationListForSiteSystem", \.checksRevocation,
          "Whether clients look for revoked certificates of site systems."),
        Parameter(
          "ClientComputerCommunicationType", \.communicationType, "HttpsOnly or HttpsOrHttp."),
        Parameter("InputObject", \.inputObject, "The site, from Get-CMSite."),
        Parameter("Name", \.name, "Name of the site."),
        Parameter("PassThru", \.passThru, "Returns the site."),
        Parameter("SiteCode", \.siteCode, "Code of the site."),
        Parameter(
          "UsePkiClientCertificate", \.usePki, "Whether clients use PKI certificates they have."),
        Parameter("UseSmsGeneratedCert", \.useSmsGeneratedCert, "Enhanced HTTP."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let site = try site(world.simulation, context)
    var change = SiteCommunicationChange()
    change.isEnhanced = useSmsGeneratedCert
    change.usesPKI = usePki
    change.checksRevocation = checksRevocation
    change.isHTTPSOnly = communicationType.map {
      TextComparison.equalsIgnoringCase($0, "HttpsOnly")
    }
    let asked = change
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.setCommunication(asked, by: world.userName)
    }
    guard try context.shouldProcess(target: site.siteCode, action: context.call.name) else {
      return
    }
    try world.commit(changed)
    if passThru { try context.writer(Site.resultClass)(site) }
  }

  /// The lab's own site: those below it are secondary, and have no such settings.
  private func site(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> Site {
    var wanted = siteCode
    if let inputObject {
      guard case .object(let object as ResultObject<Site>) = inputObject else {
        throw context.wrongInput(inputObject, wanted: "a site")
      }
      wanted = object.source.siteCode
    }
    let (names, codes) = (wildcards.pattern(name), wildcards.pattern(wanted))
    let site = simulation.site
    guard names.matches(site.siteName), codes.matches(site.siteCode) else {
      throw context.notFound(.string(wanted ?? name ?? ""))
    }
    return site
  }
}
