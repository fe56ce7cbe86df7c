/// All that can differ between two moments of one lab.
struct WorldState: Sendable, Equatable {
  let facts: ScenarioFacts
  var now: VirtualInstant
  var site: SiteConfiguration
  var tenant: TenantConfiguration
  var devices: DeviceTable
  /// Exactly one element, so that copies share the whole of it.
  private var directoryBox = DirectoryState.untouched
  /// In the order of their ids.
  var collections: [CollectionRecord]
  /// What the collection evaluator found out about those with rules.
  var evaluations: [CollectionEvaluation] = []
  /// Co-management policies and their deployments.
  var policies = PolicyState()
  /// Client settings and their deployments.
  var clientSettings = ClientSettingsState()
  /// App registrations and Azure services that were made known to the site.
  var cloudServices = CloudServiceState()
  /// Gateways, and the site's side of them.
  var gateways = GatewayState()
  /// Bulk registration tokens, in the order in which they were made.
  var registrationTokens: [RegistrationToken] = []
  /// Number in the id of the next collection; ids are not given twice.
  var nextCollectionNumber = 20
  /// When the site was attached to its tenant; nil while it is not.
  var attachedSince: VirtualInstant?
  /// When the site was last taken off its tenant.
  var detached: VirtualInstant?
  /// Whether it was attached again before the service had forgotten it.
  var isOnboardedTwice = false
  /// What the tab *Configure upload* says.
  var uploadSettings = UploadSettings()
  /// How many clients the collection has that is chosen there; nil = none is.
  var uploadedClients: Int?
  /// nil while the site is not attached.
  var uploads: UploadHistory?
  /// What administrators changed, in the order of time.
  var audits: ChunkedList<AuditEvent>
  /// When something happens to clients next.
  var agenda = ClientAgenda()
  /// Services and scheduled tasks that differ from their templates.
  var machines = MachineChanges()
  /// Kept up to date by every change, so that reading it costs nothing.
  var digest: UInt64

  init(facts: ScenarioFacts, tenant: TenantConfiguration) {
    self.facts = facts
    self.tenant = tenant
    now = facts.description.clock
    site = SiteConfiguration()
    devices = DeviceTable()
    collections = CollectionRecord.builtIn
    audits = []
    digest = 0
  }

  /// Users, groups, device objects and policies of the tenant.
  var directory: DirectoryState {
    get { directoryBox[0] }
    _modify { yield &directoryBox[0] }
  }

  /// What holds for uploads from now on.
  var uploadConditions: UploadConditions {
    var conditions = UploadConditions(
      site: site, tenant: tenant, requiredProxy: facts.requiredProxy)
    conditions.isExecutiveRunning =
      machines[facts.description.serverName.foldedASCII].services["sms_executive"]?.status == nil
    conditions.isOnboardedTwice = isOnboardedTwice
    conditions.scope = UploadScope(
      collectionID: uploadSettings.collectionID, clients: uploadedClients)
    return conditions
  }

  /// After every change of what uploads depend on: the new conditions hold from that moment on.
  mutating func followConditions(at instant: VirtualInstant) {
    let conditions = uploadConditions
    uploads?.change(to: conditions, at: instant)
  }

  /// After every change of site, tenant or devices.
  mutating func updateDigest() {
    if gateways.isFollowed {
      let conditions = GatewayConditions(self)
      gateways.follow(conditions, at: now)
    }
    var builder = DigestBuilder()
    builder.add(facts.digest)
    machines.add(to: &builder)
    site.add(to: &builder)
    tenant.add(to: &builder)
    directory.add(to: &builder)
    builder.add(devices.digest)
    for collection in collections { collection.add(to: &builder) }
    policies.add(to: &builder)
    clientSettings.add(to: &builder)
    cloudServices.add(to: &builder)
    gateways.add(to: &builder)
    for token in registrationTokens { token.add(to: &builder) }
    uploadSettings.add(to: &builder)
    if isOnboardedTwice { builder.add(1) }
    if attachedSince != facts.attachedSince { builder.add(attachedSince ?? .latest) }
    digest = builder.value
  }
}
