extension Simulation {
  var directoryTemplate: DirectoryTemplate { DirectoryTemplate(facts: state.facts) }

  /// Users of the tenant: people in the order of their devices, special accounts, then new ones.
  public var directoryUsers: [DirectoryUser] {
    let numbers = 0..<directoryTemplate.userNumbers.upperBound + state.directory.createdUsers
    return numbers.compactMap { directoryUser($0) }
  }

  /// The user of a number.
  public func directoryUser(_ number: Int) -> DirectoryUser? {
    let found: DirectoryUser?
    switch state.directory.users[number] {
    case .removed: return nil
    case .stored(let user): found = user
    case nil: found = directoryTemplate.user(number)
    }
    guard state.directory.connect.accounts.count > 0, var user = found,
      let name = synchronizedName(of: user)
    else { return found }
    user.userPrincipalName = name
    return user
  }

  /// The user of an object id or a sign-in name, without regard to case.
  public func directoryUser(named name: String) -> DirectoryUser? {
    if let id = StableGUID(text: name) {
      if let number = state.facts.directoryIndex.user(id, directoryTemplate) {
        return directoryUser(number)
      }
      return laterUsers.first { $0.id == id }
    }
    if let number = directoryTemplate.number(userPrincipalName: name),
      let user = directoryUser(number)
    {
      return user
    }
    return laterUsers.first { $0.userPrincipalName.equalsIgnoringASCIICase(name) }
  }

  /// The user of a device, by its place among the site's devices.
  public func user(ofDeviceAt index: Int) -> DirectoryUser? {
    guard index < state.facts.deviceTemplate.totalCount else { return nil }
    return clientRecord(at: index).user(state.facts).flatMap { directoryUser($0) }
  }

  /// Special accounts and new ones.
  private var laterUsers: [DirectoryUser] {
    let first = directoryTemplate.deviceCount
    let end = directoryTemplate.userNumbers.upperBound + state.directory.createdUsers
    return (first..<end).compactMap { directoryUser($0) }
  }
}

extension Simulation {
  /// Groups of the tenant, the scenario's first.
  public var directoryGroups: [DirectoryGroup] {
    (0..<DirectoryTemplate.groupCount + state.directory.createdGroups).compactMap {
      directoryGroup($0)
    }
  }

  /// The group of a number.
  public func directoryGroup(_ number: Int) -> DirectoryGroup? {
    switch state.directory.groups[number] {
    case .removed: nil
    case .stored(let group): group
    case nil: directoryTemplate.group(number)
    }
  }

  /// The group of an object id.
  public func directoryGroup(id: StableGUID) -> DirectoryGroup? {
    directoryGroups.first { $0.id == id }
  }

  /// Who is in a group: those who are there still.
  public func members(of group: DirectoryGroup) -> [DirectoryReference] {
    switch group.membership {
    case .listed(let members): members.filter { exists($0) }
    case .office(let office): people(ofOffice: office)
    case .rule(let rule): members(of: rule)
    }
  }

  /// Whoever a rule says, at this moment.
  private func members(of rule: MembershipRule) -> [DirectoryReference] {
    if rule.properties.first?.hasPrefix("user.") == true {
      return directoryUsers.filter { user in
        rule.holds { MembershipRule.value($0, of: user) }
      }.map { .user($0.number) }
    }
    return directoryTemplate.deviceNumbers.compactMap { deviceObject($0) }
      .filter { rule.holds($0) }.map { .device($0.number) }
  }

  private func people(ofOffice office: Int) -> [DirectoryReference] {
    let template = state.facts.deviceTemplate
    return (0..<directoryTemplate.deviceCount).compactMap { number in
      let device = template.device(at: number)
      guard device.office == office, device.kind != .server, exists(.user(number)) else {
        return nil
      }
      return .user(number)
    }
  }

  func exists(_ reference: DirectoryReference) -> Bool {
    switch reference {
    case .user(let number): directoryUser(number) != nil
    case .device(let number): deviceObject(number) != nil
    case .group(let number): directoryGroup(number) != nil
    }
  }
}

extension Simulation {
  /// Device objects of the directory.
  public var directoryDevices: [DirectoryDevice] {
    let policies = ComplianceEvaluation(self)
    return directoryTemplate.deviceNumbers.compactMap { directoryDevice($0, policies) }
  }

  /// The device object of a number.
  public func directoryDevice(_ number: Int) -> DirectoryDevice? {
    directoryDevice(number, ComplianceEvaluation(self))
  }

  private func directoryDevice(
    _ number: Int, _ policies: ComplianceEvaluation
  ) -> DirectoryDevice? {
    guard var device = deviceObject(number) else { return nil }
    guard device.isManaged == true, let index = directoryTemplate.deviceIndex(ofObject: number)
    else { return device }
    let managed = TenantDevice(
      record: clientRecord(at: index), facts: state.facts, readAt: now, uploadedAt: nil,
      syncRequested: state.directory.syncRequests[index]?.time, policies: policies)
    switch managed.compliance {
    case .compliant, .inGracePeriod: device.isCompliant = true
    case .noncompliant: device.isCompliant = false
    case .configManager, .unknown: device.isCompliant = nil
    }
    return device
  }

  /// The device object of a number, without a look at compliance policies.
  func deviceObject(_ number: Int) -> DirectoryDevice? {
    let change = state.directory.devices[number]
    guard directoryTemplate.deviceNumbers.contains(number) else { return nil }
    var found: DirectoryDevice?
    var came: VirtualInstant?
    if let index = directoryTemplate.deviceIndex(ofObject: number) {
      let record = clientRecord(at: index)
      found = directoryTemplate.joined(record, at: now)
      came = record.state(at: now, state.facts).objectSince
      addRegistration(ofDeviceAt: index, to: &found)
    } else {
      found = directoryTemplate.device(number, at: now)
    }
    guard change?.isDeleted(since: came) != true, var device = found else { return nil }
    if device.isSynchronized, isOutOfScope(number) { return nil }
    if let isEnabled = change?.accountEnabled { device.accountEnabled = isEnabled }
    return device
  }

  /// Whether Entra Connect has taken away what the unit of a device has in the tenant.
  private func isOutOfScope(_ number: Int) -> Bool {
    let connect = state.directory.connect
    guard !connect.leftOut.isEmpty else { return false }
    let device = state.facts.deviceTemplate.device(at: number % directoryTemplate.deviceCount)
    return connect.hasDropped(device.office, at: now, scenario.seed)
  }

  /// The device object of an object id.
  public func directoryDevice(id: StableGUID) -> DirectoryDevice? {
    state.facts.directoryIndex.device(id, directoryTemplate).flatMap { directoryDevice($0) }
  }

  /// Activated roles.
  public var directoryRoles: [DirectoryRole] {
    DirectoryRole.table.enumerated().map { number, role in
      DirectoryRole(
        number: number,
        id: roleID(number, role.name), displayName: role.name, description: role.description,
        templateID: role.template)
    }
  }

  private func roleID(_ number: Int, _ name: String) -> StableGUID {
    let documented = scenario.hasDocumentedObjects ? DocumentedDirectory.roles[name] : nil
    return documented.flatMap { StableGUID(text: $0) }
      ?? StableGUID(seed: scenario.seed, kind: .directoryRole, index: UInt64(number))
  }

  /// Licences of each product of `SubscribedProduct.all`: how many were bought and how many users
  /// have one.
  public var licenseCounts: [(enabled: Int, consumed: Int)] {
    let initial = state.facts.directoryIndex.licenses(directoryTemplate)
    return SubscribedProduct.all.indices.map { product in
      (
        Self.enabledLicenses(product, initial: initial[product]),
        initial[product] + state.directory.licenseChange[product]
      )
    }
  }

  /// What was bought (design): some more than needed of Microsoft 365, 25 of Intune alone, and of
  /// Entra ID P1 alone one.
  private static func enabledLicenses(_ product: Int, initial: Int) -> Int {
    switch SubscribedProduct.all[product].partNumber {
    case "SPE_E3": (initial / 25 + 2) * 25
    case "INTUNE_A": 25
    case "AAD_PREMIUM": 1
    case "FLOW_FREE": 10_000
    default: initial + 5
    }
  }
}

extension Simulation {
  /// Groups that hold a member directly.
  public func groups(with member: DirectoryReference) -> [DirectoryGroup] {
    directoryGroups.filter { group in
      switch (group.membership, member) {
      case (.listed(let members), _): members.contains(member)
      case (.office(let office), .user(let number)):
        number < directoryTemplate.deviceCount
          && state.facts.deviceTemplate.device(at: number).office == office
      case (.rule(let rule), .user(let number)):
        directoryUser(number).map { user in
          rule.properties.first?.hasPrefix("user.") == true
            && rule.holds { MembershipRule.value($0, of: user) }
        } ?? false
      case (.rule(let rule), .device(let number)):
        deviceObject(number).map { device in
          rule.properties.first?.hasPrefix("device.") == true
            && rule.holds(device)
        } ?? false
      default: false
      }
    }
  }

  /// Groups that hold a member directly, and those that hold these, each once.
  public func transitiveGroups(with member: DirectoryReference) -> [DirectoryGroup] {
    var found: [DirectoryGroup] = []
    var next = [member]
    while let inner = next.popLast() {
      for group in groups(with: inner)
      where !found.contains(where: { $0.number == group.number }) {
        found.append(group)
        next.append(.group(group.number))
      }
    }
    return found
  }

  /// Members of a group and of the groups in it, each once; a ring of groups ends.
  public func transitiveMembers(of group: DirectoryGroup) -> [DirectoryReference] {
    var seen: Set<DirectoryReference> = [.group(group.number)]
    var found: [DirectoryReference] = []
    var next = [group]
    while let group = next.popLast() {
      for member in members(of: group) where seen.insert(member).inserted {
        found.append(member)
        if case .group(let number) = member, let inner = directoryGroup(number) {
          next.append(inner)
        }
      }
    }
    return found
  }

  /// Device objects that a user registered or joined: by arithmetic.
  public func directoryDevices(ofUser user: Int) -> [DirectoryDevice] {
    let count = directoryTemplate.deviceCount
    let own = user < count ? [user, user + count] : []
    let new = state.devices.signIns.filter { $0.value.user == user }.keys.sorted()
    return (own + new.map(directoryTemplate.objectNumber)).compactMap { directoryDevice($0) }
      .filter { $0.owner == user }
  }

  /// The device of Intune's id; nil for one that is not enrolled.
  public func managedDevice(id: StableGUID) -> TenantDevice? {
    guard let index = state.facts.directoryIndex.managedDevice(id, directoryTemplate) else {
      return nil
    }
    let record = clientRecord(at: index)
    guard record.device.traits.contains(.enrolled) else { return nil }
    return TenantDevice(
      record: record, facts: state.facts, readAt: now, uploadedAt: nil,
      syncRequested: state.directory.syncRequests[index]?.time,
      policies: ComplianceEvaluation(self))
  }
}
