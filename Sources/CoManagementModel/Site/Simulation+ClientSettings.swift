extension Simulation {
  /// All client settings: the default ones, then the custom ones in the order of their ids.
  public var clientSettings: [ClientSettings] {
    [state.clientSettings.standard ?? standardClientSettings] + state.clientSettings.custom
  }

  /// Custom settings in collections that are there, in the order of their deployment.
  public var clientSettingsDeployments: [ClientSettingsDeployment] {
    state.clientSettings.deployments.filter { collection(id: $0.collectionID) != nil }
  }

  /// In how many collections some settings are deployed.
  public func deploymentCount(of settings: ClientSettings) -> Int {
    clientSettingsDeployments.count { $0.settingsID == settings.id }
  }

  /// What *Cloud Services* says for a device: of the custom settings that are deployed to it those
  /// with the lowest number of priority, else the default ones. [memdocs configure-client-settings]
  public func cloudServiceSettings(of device: CombinedDeviceResource) -> CloudServiceSettings {
    let custom = clientSettings.dropFirst().sorted { $0.priority < $1.priority }
    let found = custom.first { settings in
      settings.cloud != nil
        && clientSettingsDeployments.contains {
          $0.settingsID == settings.id && collection(id: $0.collectionID)?.contains(device) == true
        }
    }
    return found?.cloud ?? clientSettings[0].cloud ?? .standard
  }

  /// What a group says for a device, property by property: of the custom settings that are deployed
  /// to it and name the group those with the lowest number of priority, else the default ones.
  public func clientSettings(
    _ group: ClientSettingGroup, of device: CombinedDeviceResource
  ) -> [(name: String, value: ClientSettingValue)] {
    let deployed = clientSettings.dropFirst().filter { settings in
      clientSettingsDeployments.contains {
        $0.settingsID == settings.id && collection(id: $0.collectionID)?.contains(device) == true
      }
    }
    let first = deployed.filter { $0.groups[group] != nil }.min { $0.priority < $1.priority }
    return (first ?? clientSettings[0]).values(of: group) ?? []
  }

  private var standardClientSettings: ClientSettings {
    let setup = scenario.clock.adding(milliseconds: -400 * .day)
    let by = Administrator.earlierAdministrator(state.facts)
    return ClientSettings(
      id: 0, name: ClientSettings.standardName, details: "Default client agent settings",
      kind: .standard, priority: 10_000, createdBy: by, created: setup, modifiedBy: by,
      modified: setup, cloud: .standard,
      guid: StableGUID(seed: scenario.seed, kind: .clientSettings))
  }
}

extension Simulation {
  /// New-CMClientSetting: gives the `SettingsID`.
  @discardableResult
  public mutating func createClientSettings(
    name: String, details: String, kind: ClientSettings.Kind, by: String
  ) throws(ModelRejection) -> Int {
    try requireAdministrator(by, for: .clientSettings)
    guard name.isObjectName else { throw .badName(name) }
    guard kind != .standard else { throw .standardClientSettings }
    guard !clientSettings.contains(where: { WqlText.equal($0.name, name) }) else {
      throw .nameTaken(name)
    }
    let number = state.clientSettings.nextNumber
    let settings = ClientSettings(
      id: ClientSettings.firstID + number, name: name, details: details, kind: kind,
      priority: (state.clientSettings.custom.map(\.priority).max() ?? 0) + 1, createdBy: by,
      created: now, modifiedBy: by, modified: now, cloud: nil,
      guid: StableGUID(seed: scenario.seed, kind: .clientSettings, index: UInt64(number + 1)))
    configure(.clientSettings(.created, name: name), by: by) { state in
      state.clientSettings.nextNumber += 1
      state.clientSettings.custom.append(settings)
    }
    return settings.id
  }

  /// Set-CMClientSettingCloudService. What is not said of custom settings for the first time is as
  /// setup makes it.
  public mutating func setCloudServices(
    ofClientSettings id: Int, _ change: CloudServiceChange, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .clientSettings)
    var settings = try clientSettings(id)
    if settings.kind == .user, change.registersDevices != nil || change.allowsGateway != nil {
      throw .clientSettingsKind(settings.name)
    }
    settings.cloud = change.applied(to: settings.cloud ?? .standard)
    replace(settings, by: by)
  }

  private mutating func replace(_ settings: ClientSettings, by: String) {
    var settings = settings
    settings.modifiedBy = by
    settings.modified = now
    configure(.clientSettings(.modified, name: settings.name), by: by) { state in
      state.clientSettings.changed = state.now
      if settings.id == 0 {
        state.clientSettings.standard = settings
      } else if let place = state.clientSettings.custom.firstIndex(where: {
        $0.id == settings.id
      }) {
        state.clientSettings.custom[place] = settings
      }
    }
  }

  /// The Set-CMClientSetting cmdlets of the other groups. A group that custom settings name for the
  /// first time begins as setup makes it.
  public mutating func setClientSettings(
    id: Int, _ group: ClientSettingGroup, _ values: [String: ClientSettingValue], by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .clientSettings)
    var settings = try clientSettings(id)
    for name in values.keys.sorted() where !settings.mayHold(name, of: group) {
      throw .clientSettingsKind(settings.name)
    }
    settings.groups[group, default: [:]].merge(values) { $1 }
    replace(settings, by: by)
  }

  /// Set-CMClientSettingGeneral. `raises`: one place up, or down, among the custom settings.
  public mutating func changeClientSettings(
    id: Int, name: String?, details: String?, raises: Bool?, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .clientSettings)
    var settings = try clientSettings(id)
    guard id != 0 else { throw .standardClientSettings }
    if let name, name != settings.name {
      guard (1...255).contains(name.utf16.count) else { throw .badName(name) }
      guard !clientSettings.contains(where: { $0.id != id && WqlText.equal($0.name, name) })
      else { throw .nameTaken(name) }
      settings.name = name
    }
    settings.details = details ?? settings.details
    if let raises { settings.priority = exchangePriority(of: settings, raises: raises) }
    replace(settings, by: by)
  }

  /// Gives the settings before or behind some the priority of these, and tells theirs.
  private mutating func exchangePriority(of settings: ClientSettings, raises: Bool) -> Int {
    let others = state.clientSettings.custom.filter {
      raises ? $0.priority < settings.priority : $0.priority > settings.priority
    }
    let neighbour = raises
      ? others.max { $0.priority < $1.priority } : others.min { $0.priority < $1.priority }
    guard let neighbour else { return settings.priority }
    change { state in
      guard let place = state.clientSettings.custom.firstIndex(where: { $0.id == neighbour.id })
      else { return }
      state.clientSettings.custom[place].priority = settings.priority
    }
    return neighbour.priority
  }

  /// Remove-CMClientSettingDeployment.
  public mutating func removeClientSettingsDeployment(
    id: Int, collectionID: String, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .clientSettings)
    let settings = try clientSettings(id)
    let wanted = ClientSettingsDeployment(settingsID: id, collectionID: collectionID)
    guard state.clientSettings.deployments.contains(wanted) else {
      throw .itemNotFound(collectionID)
    }
    configure(.clientSettings(.modified, name: settings.name), by: by) { state in
      state.clientSettings.deployments.removeAll { $0 == wanted }
    }
  }

  /// Remove-CMClientSetting: its deployments go with it.
  public mutating func removeClientSettings(id: Int, by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .clientSettings)
    let settings = try clientSettings(id)
    guard id != 0 else { throw .standardClientSettings }
    configure(.clientSettings(.deleted, name: settings.name), by: by) { state in
      state.clientSettings.changed = state.now
      state.clientSettings.custom.removeAll { $0.id == id }
      state.clientSettings.deployments.removeAll { $0.settingsID == id }
    }
  }

  /// New-CMClientSettingDeployment: device settings go to device collections, user settings to user
  /// collections, each once.
  public mutating func deployClientSettings(
    id: Int, toCollection collectionID: String, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .clientSettings)
    let settings = try clientSettings(id)
    guard id != 0 else { throw .standardClientSettings }
    let collection = try record(collectionID)
    guard collection.kind.rawValue == (settings.kind == .user ? 1 : 2) else {
      throw .collection(.wrongKind(collection.name))
    }
    let new = ClientSettingsDeployment(settingsID: id, collectionID: collection.id)
    guard !state.clientSettings.deployments.contains(new) else { throw .nameTaken(settings.name) }
    configure(.clientSettings(.modified, name: settings.name), by: by) { state in
      state.clientSettings.changed = state.now
      state.clientSettings.deployments.append(new)
    }
  }

  private func clientSettings(_ id: Int) throws(ModelRejection) -> ClientSettings {
    guard let found = clientSettings.first(where: { $0.id == id }) else {
      throw .policyNotFound(id: id)
    }
    return found
  }
}

extension ClientSettings {
  /// Custom settings count from here. (as seen in site databases)
  static let firstID = 16_777_217
}
