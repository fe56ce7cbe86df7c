extension WorldState {
  /// A gateway that stood when the lab began, with the site's side of it: Enhanced HTTP, a
  /// connection point, and a management point that lets clients in.
  mutating func beginGateway() {
    let description = facts.description
    let began = description.clock.adding(milliseconds: -60 * .day)
    let files = CertificateFile.all(facts)
    let path = description.hasDocumentedObjects
      ? #"C:\TestPath\NewServiceCert.pfx"# : #"C:\Certificates\GraniteFalls.pfx"#
    guard let certificate = files.first(where: { $0.path == path }) else { return }
    var settings = GatewaySettings(certificate: certificate)
    settings.authorities = files.filter {
      $0.thumbprint == DocumentedObjects.authorityThumbprint
    }
    let deploymentName = description.hasDocumentedObjects
      ? certificate.commonName
      : GatewayName.deployment("GraniteFalls", region: .westEurope, government: false)
    gateways.gateways = [
      CloudGateway(
        id: AzureService.firstID, name: certificate.commonName, deploymentName: deploymentName,
        region: description.hasDocumentedObjects ? "westeurope" : AzureRegion.westEurope.rawValue,
        siteCode: description.siteCode,
        subscription: StableGUID(seed: description.seed, kind: .azureSubscription),
        resourceGroup: "ConfigMgr", application: nil,
        createdBy: Administrator.earlierAdministrator(facts), created: began,
        deployment: GatewayDeployment(
          ended: began.adding(milliseconds: Stage.gatewayDeployed.delay), failure: nil),
        dailyMegabytes: 7, settings: settings)
    ]
    if !description.hasDocumentedObjects {
      gateways.azure.aliases[certificate.commonName.foldedASCII] = deploymentName.foldedASCII
    }
    gateways.communication.enhanced = began
    gateways.communication.certificateReady = began.adding(
      milliseconds: Stage.enhancedCertificate.delay)
    gateways.communication.timesEnhanced = 1
    let server = description.hasDocumentedObjects
      ? DocumentedObjects.connectionServer : facts.serverFQDN
    gateways.connectionPoints = [
      GatewayConnectionPoint(serverName: server, gateway: AzureService.firstID, since: began)
    ]
    var managementPoint = ManagementPointSettings()
    managementPoint.allowsGateway = true
    gateways.managementPoints[facts.serverFQDN.foldedASCII] = managementPoint
    if description.hasDocumentedObjects {
      var branch = ManagementPointSettings()
      branch.usesSSL = true
      gateways.managementPoints[DocumentedObjects.branchManagementPoint.foldedASCII] = branch
    }
    gateways.content = [
      GatewayContent(
        packageID: "\(description.siteCode)00002", gateway: AzureService.firstID, sent: began)
    ]
  }
}
