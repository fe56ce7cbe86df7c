extension Simulation {
  /// The Cloud Attach wizard: attaches the site if devices are to be uploaded, and makes the
  /// production policy. It is for a site where neither is there yet. [F-5.53, F-5.54, F-5.60,
  /// F-5.62]
  public mutating func configureCloudAttach(
    _ choices: CloudAttachChoices, by: String
  ) throws(ModelRejection) {
    try requireUnattached(by: by)
    var copy = self
    try copy.setUpload(choices, by: by)
    try copy.setCoManagement(
      CoManagementSettings(automaticEnrollment: choices.automaticEnrollment), by: by)
    self = copy
  }

  /// Throws where the wizard does not open: who works there may not, or the site is configured.
  public func requireUnattached(by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .coManagement)
    guard !isAttached, productionPolicy == nil else { throw .cloudAttachConfigured }
  }

  /// The tab *Configure upload* of the policy's properties. Ticking the box attaches the site,
  /// clearing it takes it off again. [F-5.62, R-132]
  public mutating func setUpload(
    _ choices: CloudAttachChoices, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .coManagement)
    var settings = UploadSettings(
      hasEndpointAnalytics: choices.hasEndpointAnalytics, enforcesRoles: choices.enforcesRoles,
      hasDefenderData: choices.hasDefenderData)
    if case .collection(let id) = choices.upload {
      let collection = try record(id)
      guard collection.kind == .device else { throw .collection(.wrongKind(collection.name)) }
      settings.collectionID = collection.id
    }
    switch (choices.upload, isAttached) {
    case (.nothing, true): detach(by: by)
    case (.nothing, false): break
    case (_, false): attach(settings, by: by)
    case (_, true) where state.uploadSettings != settings:
      let clients = clientCount(inCollection: settings.collectionID)
      configure(.siteAttached, by: by) { state in
        (state.uploadSettings, state.uploadedClients) = (settings, clients)
      }
    default: break
    }
  }

  /// An app registration with a secret for two years, and uploads from now on; a site that comes
  /// back before the service has forgotten it is refused until it is taken off again for as long as
  /// that takes.
  private mutating func attach(_ settings: UploadSettings, by: String) {
    let clients = clientCount(inCollection: settings.collectionID)
    configure(.siteAttached, by: by) { state in
      state.attachedSince = state.now
      state.isOnboardedTwice = state.detached.map {
        state.now.milliseconds(since: $0) < Stage.offboarding.delay
      } ?? false
      (state.uploadSettings, state.uploadedClients) = (settings, clients)
      state.tenant.secretLifetime = 730 * .day
      state.tenant.secretExpires = state.now.adding(milliseconds: state.tenant.secretLifetime)
      state.uploads = UploadHistory(
        schedule: state.facts.schedule, start: state.now, conditions: state.uploadConditions)
    }
  }

  private mutating func detach(by: String) {
    configure(.siteDetached, by: by) { state in
      state.attachedSince = nil
      (state.detached, state.isOnboardedTwice) = (state.now, false)
      state.uploads = nil
      (state.uploadSettings, state.uploadedClients) = (UploadSettings(), nil)
    }
  }

  /// How many clients a collection has; nil without one.
  private func clientCount(inCollection id: String?) -> Int? {
    guard let id else { return nil }
    guard let collection = collection(id: id) else { return 0 }
    return devices.count { $0.device.traits.contains(.client) && collection.contains($0) }
  }

  /// After an evaluation: the uploads follow the collection that is chosen.
  mutating func followUploadedCollection(_ id: String) {
    guard isAttached, id == state.uploadSettings.collectionID else { return }
    let clients = clientCount(inCollection: id)
    guard clients != state.uploadedClients else { return }
    change { state in
      state.uploadedClients = clients
      state.followConditions(at: state.now)
    }
  }

  /// What is uploaded now.
  public var upload: CloudAttachChoices.Upload {
    guard isAttached else { return .nothing }
    return state.uploadSettings.collectionID.map { .collection(id: $0) } ?? .all
  }

  /// *Enable Endpoint analytics*.
  public var hasEndpointAnalytics: Bool { isAttached && state.uploadSettings.hasEndpointAnalytics }

  /// *Enforce Configuration Manager RBAC*.
  public var enforcesRoles: Bool { isAttached && state.uploadSettings.enforcesRoles }

  /// *Enable uploading Microsoft Defender for Endpoint data*.
  public var hasDefenderData: Bool { isAttached && state.uploadSettings.hasDefenderData }
}
