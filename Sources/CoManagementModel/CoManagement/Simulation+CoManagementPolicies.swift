extension Simulation {
  /// The site's co-management policies, oldest first.
  public var coManagementPolicies: [CoManagementPolicy] {
    state.policies.policies.filter { $0.category == .coManagement }
  }

  /// All configuration policies, oldest first.
  public var configurationPolicies: [CoManagementPolicy] { state.policies.policies }

  /// Deployments of policies, oldest first.
  public var policyDeployments: [PolicyDeployment] { state.policies.deployments }

  /// New-CMCoManagementPolicy: gives the `CI_ID`.
  @discardableResult
  public mutating func createCoManagementPolicy(
    _ new: NewCoManagementPolicy, by: String
  ) throws(ModelRejection) -> Int {
    try requireAdministrator(by, for: .coManagement)
    guard new.name.isObjectName else { throw .badName(new.name) }
    guard !configurationPolicies.contains(where: { WqlText.equal($0.name, new.name) }) else {
      throw .nameTaken(new.name)
    }
    let number = state.policies.nextPolicyNumber
    let policy = CoManagementPolicy(
      id: CoManagementPolicy.firstID + number, new, createdBy: by, created: now,
      siteCode: scenario.siteCode,
      guid: StableGUID(
        seed: scenario.seed, kind: .configurationPolicy, index: UInt64(number)))
    configure(.policy(.created, name: policy.name), by: by) { state in
      state.policies.nextPolicyNumber += 1
      state.policies.policies.append(policy)
    }
    return policy.id
  }

  /// Remove-CMConfigurationPolicy: its deployments go with it. Devices stay enrolled.
  public mutating func removeCoManagementPolicy(id: Int, by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .coManagement)
    let policy = try policy(id)
    configure(.policy(.deleted, name: policy.name), by: by) { state in
      state.policies.policies.removeAll { $0.id == id }
      state.policies.deployments.removeAll { $0.policyID == id }
    }
  }

  /// New-CMConfigurationPolicyDeployment: gives the `AssignmentID`. A policy is deployed to a
  /// device collection once.
  @discardableResult
  public mutating func deployPolicy(
    id: Int, toCollection collectionID: String, by: String
  ) throws(ModelRejection) -> Int {
    try requireAdministrator(by, for: .coManagement)
    let policy = try policy(id)
    let collection = try record(collectionID)
    guard collection.kind == .device else { throw .collection(.wrongKind(collection.name)) }
    guard
      !policyDeployments.contains(where: {
        $0.policyID == id && $0.collectionID == collection.id
      })
    else { throw .nameTaken(policy.name) }
    let number = state.policies.nextDeploymentNumber
    let deployment = PolicyDeployment(
      id: PolicyDeployment.firstID + number, policyID: id, collectionID: collection.id,
      createdBy: by, created: now, siteCode: scenario.siteCode,
      guid: StableGUID(seed: scenario.seed, kind: .policyAssignment, index: UInt64(number)))
    configure(.policyDeployed(name: policy.name, collection: collection.name), by: by) { state in
      state.policies.nextDeploymentNumber += 1
      state.policies.deployments.append(deployment)
    }
    return deployment.id
  }

  /// Remove-CMConfigurationPolicyDeployment.
  public mutating func removePolicyDeployment(id: Int, by: String) throws(ModelRejection) {
    try requireAdministrator(by, for: .coManagement)
    guard let deployment = policyDeployments.first(where: { $0.id == id }) else {
      throw .policyNotFound(id: id)
    }
    let policy = try policy(deployment.policyID)
    configure(.policyUndeployed(name: policy.name), by: by) { state in
      state.policies.deployments.removeAll { $0.id == id }
    }
  }

  /// Invoke-CMClientAction, *Download computer policy*: active clients among the devices ask for
  /// policy within seconds.
  public mutating func requestPolicyNow(
    resourceIDs: [Int], by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .clientOperations)
    let told = try reachable(resourceIDs)
    let time = now.adding(milliseconds: Stage.clientNotification.delay)
    change { $0.policies.notifications.append(ClientNotification(time: time, devices: told)) }
  }

  /// Invoke-CMClientAction, *Collect discovery data* and *Collect hardware inventory*: active
  /// clients among the devices report within seconds.
  public mutating func requestReportNow(
    _ report: ClientReport, resourceIDs: [Int], by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .clientOperations)
    let told = try reachable(resourceIDs)
    let time = now.adding(milliseconds: Stage.clientNotification.delay)
    change {
      $0.policies.reportRequests.append(
        ClientReportRequest(report: report, time: time, devices: told))
    }
  }

  /// Those of some devices that hear a notification.
  private func reachable(_ resourceIDs: [Int]) throws(ModelRejection) -> DeviceSet {
    let devices = devices
    var told = DeviceSet(capacity: state.facts.deviceTemplate.totalCount)
    for resourceID in resourceIDs {
      guard let device = devices[resourceID: resourceID] else {
        throw .deviceNotFound(resourceID: resourceID)
      }
      if device.isActive, device.agentStopped == nil { told.insert(Int(device.device.index)) }
    }
    return told
  }

  private func policy(_ id: Int) throws(ModelRejection) -> CoManagementPolicy {
    guard let policy = configurationPolicies.first(where: { $0.id == id }) else {
      throw .policyNotFound(id: id)
    }
    return policy
  }
}

extension CoManagementPolicy {
  /// Configuration items count from here. (as seen in site databases)
  static let firstID = 16_777_601
}

extension PolicyDeployment {
  /// Assignments count from here.
  static let firstID = 16_777_217
}
