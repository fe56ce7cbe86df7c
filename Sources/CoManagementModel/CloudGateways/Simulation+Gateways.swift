extension Simulation {
  /// Gateways of the site, in the order in which they were made; one that is being removed is
  /// listed until nothing is left of it.
  public var cloudGateways: [CloudGateway] {
    state.gateways.gateways.filter { !$0.isGone(at: now) }
  }

  /// The gateway of a service name, or of what stands before its first dot.
  public func cloudGateway(named name: String) -> CloudGateway? {
    cloudGateways.first { $0.name.equalsIgnoringASCIICase(name) }
      ?? cloudGateways.first { $0.prefix.equalsIgnoringASCIICase(name) }
  }

  /// Names that somebody else has in Azure, by what stands before the first dot. (design)
  static let takenPrefixes: Set<String> = ["cmg", "contoso", "blueyonder", "gateway", "configmgr"]

  /// New-CMCloudManagementGateway and the wizard: gives its id. What the console sees at once is
  /// refused; what Azure finds out shows in the gateway's status. [memdocs
  /// setup-cloud-management-gateway; domain/troubleshooting, 44]
  @discardableResult
  public mutating func createGateway(
    _ new: NewGateway, by: String
  ) throws(ModelRejection) -> Int {
    try requireAdministrator(by, for: .azureServices)
    let application = try gatewayApplication(new)
    let subscription = try gatewaySubscription(new)
    let certificate = try serverCertificate(new.certificate)
    let name = try serviceName(new, certificate)
    let prefix = String(name.prefix { $0 != "." })
    guard let region = AzureRegion(named: new.region ?? regionOfName(certificate.commonName)) else {
      throw .gateway(.region(new.region ?? ""))
    }
    let settings = try changed(GatewaySettings(certificate: certificate), new.change)
    guard GatewayName.isValid(prefix: prefix) else { throw .gateway(.prefix(prefix)) }
    guard !settings.servesContent || GatewayName.isValid(storageAccount: prefix) else {
      throw .gateway(.storageName(prefix))
    }
    guard !cloudGateways.contains(where: { $0.name.equalsIgnoringASCIICase(name) }) else {
      throw .nameTaken(name)
    }
    let group = try resourceGroup(new, prefix)
    let number = state.gateways.gateways.count
    let took = RandomStream.draw(
      Stage.gatewayDeployed.after.range, seed: scenario.seed, purpose: .gatewayDeployment,
      index: UInt64(number))
    let failure = deploymentFailure(new, application, prefix: prefix, region: region, group: group)
    let gateway = CloudGateway(
      id: AzureService.firstID + number, name: name,
      deploymentName: GatewayName.deployment(prefix, region: region, government: new.isGovernment),
      region: region.rawValue, siteCode: site.siteCode, subscription: subscription,
      resourceGroup: group, application: application.clientID, createdBy: by, created: now,
      deployment: GatewayDeployment(
        ended: now.adding(milliseconds: failure == nil ? took : took / 4), failure: failure),
      dailyMegabytes: dailyGatewayMegabytes, settings: settings)
    configure(.gateway(.created, name: name), by: by) { state in
      state.gateways.gateways.append(gateway)
      let isKnown = group.equalsIgnoringASCIICase("ConfigMgr")
        || state.gateways.azure.groups.contains { $0.name.equalsIgnoringASCIICase(group) }
      if failure == nil, !isKnown {
        state.gateways.azure.groups.append(.init(name: group, region: region))
      }
    }
    return gateway.id
  }

  /// What the site's clients send and fetch through a gateway in a day: one of 25 is away from the
  /// intranet, with 7 megabytes each, 200 in a month. [memdocs cmg/cost: 100-300 MB]
  private var dailyGatewayMegabytes: Int { max(1, state.facts.templateClientCount / 25) * 7 }

  private func regionOfName(_ name: String) -> String {
    guard GatewayName.isOfAzure(name) else { return AzureRegion.westEurope.rawValue }
    let parts = name.split(separator: ".").map(String.init)
    return parts.count > 4 ? parts[1] : AzureRegion.westEurope.rawValue
  }

  private func serviceName(
    _ new: NewGateway, _ certificate: CertificateFile
  ) throws(ModelRejection) -> String {
    guard let name = new.serviceName else {
      guard !certificate.commonName.hasPrefix("*") else {
        throw .gateway(.wildcard(certificate.commonName))
      }
      return certificate.commonName
    }
    guard certificate.covers(name) else {
      throw .gateway(.serviceName(name, certificate: certificate.commonName))
    }
    return certificate.commonName.hasPrefix("*") ? name : certificate.commonName
  }

  /// The server app with which the site manages it.
  private func gatewayApplication(
    _ new: NewGateway
  ) throws(ModelRejection) -> TenantApplication {
    if let text = new.tenant {
      guard let id = StableGUID(text: text) else { throw .badIdentifier(text) }
      guard onboardedTenants.contains(where: { $0.id == id }) else { throw .unknownTenant(text) }
    }
    let servers = applications.filter { $0.kind == .server }
    if let text = new.application {
      guard let id = StableGUID(text: text) else { throw .badIdentifier(text) }
      guard let found = servers.first(where: { $0.clientID == id }) else {
        throw .applicationKind(text)
      }
      return found
    }
    guard let found = cloudManagementApplication else { throw .gateway(.noAzureService) }
    return found
  }

  /// The server app of the service *Cloud Management*; nil without one.
  public var cloudManagementApplication: TenantApplication? {
    for service in azureServices.reversed() where service.kind == .cloudManagement {
      if let found = serverApplication(of: service) { return found }
    }
    guard scenario.hasDocumentedObjects else { return nil }
    return applications.first {
      $0.kind == .server && $0.name == DocumentedObjects.applications[0].name
    }
  }

  private func gatewaySubscription(_ new: NewGateway) throws(ModelRejection) -> StableGUID {
    let own = azureSubscription
    var id = own.id
    if let text = new.subscription {
      guard let given = StableGUID(text: text) else { throw .badIdentifier(text) }
      guard isSubscription(given) else { throw .gateway(.subscription(text)) }
      id = given
    }
    if let person = new.signIn {
      guard own.owners.contains(where: { $0.equalsIgnoringASCIICase(person) }) else {
        throw .gateway(.notOwner(person))
      }
    }
    return id
  }

  private func resourceGroup(
    _ new: NewGateway, _ prefix: String
  ) throws(ModelRejection) -> String {
    let name = new.resourceGroup ?? prefix
    let known = azureSubscription.groups.first { $0.name.equalsIgnoringASCIICase(name) }
    if new.usesExistingGroup == true, known == nil { throw .gateway(.resourceGroup(name)) }
    return known?.name ?? name
  }

  /// What Azure finds out while it deploys.
  private func deploymentFailure(
    _ new: NewGateway, _ application: TenantApplication, prefix: String, region: AzureRegion,
    group: String
  ) -> GatewayDeploymentFailure? {
    let subscription = azureSubscription
    if state.site.serviceConnectionPointMode == .offline { return .offline }
    if let end = secretEnd(of: application), end <= now { return .secretExpired }
    if new.signIn == nil, !subscription.contributors.contains(application.clientID) {
      return .notAuthorized
    }
    let missing = subscription.providers.first {
      !$0.isRegistered && AzureSubscription.neededProviders.contains($0.name)
    }
    if let missing { return .providerNotRegistered(missing.name) }
    let known = subscription.groups.first { $0.name.equalsIgnoringASCIICase(group) }
    if let known, known.region != region { return .resourceGroupRegion(known.name) }
    let isTaken = Self.takenPrefixes.contains(prefix.foldedASCII)
      || cloudGateways.contains { $0.prefix.equalsIgnoringASCIICase(prefix) }
    return isTaken ? .nameTaken : nil
  }

  /// End date of an app's secret, after renewals.
  func secretEnd(of application: TenantApplication) -> VirtualInstant? {
    applications.first { $0.clientID == application.clientID }?.secretExpires
  }
}

extension Simulation {
  /// Set-CMCloudManagementGateway. A new certificate has the old common name, letter by letter.
  /// [memdocs modify-cloud-management-gateway]
  public mutating func setGateway(
    id: Int, _ change: GatewayChange, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .azureServices)
    let gateway = try gateway(id, in: [.ready, .stopped])
    var settings = try changed(gateway.settings, change)
    if let choice = change.certificate {
      let file = try serverCertificate(choice)
      guard file.commonName == settings.certificate.commonName else {
        throw .gateway(
          .commonName(file.commonName, current: settings.certificate.commonName))
      }
      settings.certificate = file
    }
    guard !settings.servesContent || GatewayName.isValid(storageAccount: gateway.prefix) else {
      throw .gateway(.storageName(gateway.prefix))
    }
    let (new, moment) = (settings, now)
    modify(gateway, .modified, by: by) {
      $0.settings = new
      $0.settingsChanged = moment
    }
  }

  /// Start-CMCloudManagementGateway.
  public mutating func startGateway(id: Int, by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .azureServices)
    let gateway = try gateway(id, in: [.stopped])
    add(.start, to: gateway, after: Stage.gatewayStarted.delay, by: by)
  }

  /// Stop-CMCloudManagementGateway.
  public mutating func stopGateway(id: Int, by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .azureServices)
    let gateway = try gateway(id, in: [.ready])
    add(.stop, to: gateway, after: Stage.gatewayStopped.delay, by: by)
  }

  /// Remove-CMCloudManagementGateway: all of it that is in Azure goes, too. A public alias stays.
  public mutating func removeGateway(id: Int, by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .azureServices)
    let gateway = try gateway(id, in: [.ready, .stopped, .error])
    add(.remove, to: gateway, after: Stage.gatewayRemoved.delay, by: by)
  }

  /// Sync-CMCloudManagementGateway: sends its configuration to Azure again.
  public mutating func synchronizeGateway(id: Int, by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .azureServices)
    let gateway = try gateway(id, in: [.ready, .stopped])
    let moment = now
    modify(gateway, .modified, by: by) { $0.synchronized = moment }
  }

  private func gateway(
    _ id: Int, in allowed: [GatewayStatus]
  ) throws(ModelRejection) -> CloudGateway {
    guard let found = cloudGateways.first(where: { $0.id == id }) else {
      throw .gateway(.notFound(String(id)))
    }
    let status = found.status(at: now)
    guard allowed.contains(status) else { throw .gateway(.status(found.name, status)) }
    return found
  }

  private mutating func add(
    _ kind: GatewayCommand.Kind, to gateway: CloudGateway, after delay: Int64, by: String
  ) {
    let command = GatewayCommand(kind: kind, asked: now, done: now.adding(milliseconds: delay))
    let action: AuditEvent.CollectionAction = kind == .remove ? .deleted : .modified
    modify(gateway, action, by: by) { $0.commands.append(command) }
  }

  /// Changes a gateway; what it did by itself until now is kept.
  private mutating func modify(
    _ gateway: CloudGateway, _ action: AuditEvent.CollectionAction, by: String,
    _ body: (inout CloudGateway) -> Void
  ) {
    configure(.gateway(action, name: gateway.name), by: by) { state in
      guard let place = state.gateways.gateways.firstIndex(where: { $0.id == gateway.id }) else {
        return
      }
      if let stop = gateway.automaticStop(), stop.asked <= state.now {
        state.gateways.gateways[place].commands.append(stop)
      }
      body(&state.gateways.gateways[place])
    }
  }
}
