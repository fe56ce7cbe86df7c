extension WorldState {
  /// What made the scenario's co-managed devices so: the policy for production, which moves
  /// nothing, and one that enrols the members of a pilot collection. [F-5.60, F-5.61, R-97; the
  /// collection is the lab's own]
  mutating func beginCoManagement() {
    let began = facts.description.clock.adding(milliseconds: -110 * .day)
    let administrator = Administrator.earlierAdministrator(facts)
    let pilot = pilotCollection(since: began)
    let place = collections.firstIndex { $0.id > pilot.id } ?? collections.count
    collections.insert(pilot, at: place)
    evaluations.append(
      CollectionEvaluation(
        collectionID: pilot.id,
        members: DeviceSet(capacity: facts.deviceTemplate.totalCount) {
          facts.deviceTemplate.isCoManaged(at: $0)
        }, refreshed: began, memberChanged: began))
    for (name, enrols, collectionID) in [
      (CoManagementPolicy.productionName, false, "SMS00001"),
      ("CoMgmtSettingsPilotAutoEnroll", true, pilot.id),
    ] {
      add(policy: name, enrols: enrols, to: collectionID, by: administrator, at: began)
    }
  }

  private func pilotCollection(since began: VirtualInstant) -> CollectionRecord {
    let template = facts.deviceTemplate
    var pilot = CollectionRecord(
      id: "\(facts.description.siteCode)00013", name: "Co-management Pilot",
      limitedTo: "SMS00001", comment: "Devices that enrol in Intune by themselves",
      membership: .rules)
    pilot.refreshType = .manual
    pilot.changed = began
    for index in 0..<template.count where template.isCoManaged(at: index) {
      pilot.rules.load(
        .direct(
          resourceID: template.resourceID(at: index),
          name: template.name(of: template.device(at: index))))
    }
    pilot.updateDigest()
    return pilot
  }

  private mutating func add(
    policy name: String, enrols: Bool, to collectionID: String, by: String,
    at began: VirtualInstant
  ) {
    let number = policies.nextPolicyNumber
    let seed = facts.description.seed
    let id = CoManagementPolicy.firstID + number
    policies.policies.append(
      CoManagementPolicy(
        id: id, NewCoManagementPolicy(name: name, enrolsAutomatically: enrols), createdBy: by,
        created: began, siteCode: facts.description.siteCode,
        guid: StableGUID(seed: seed, kind: .configurationPolicy, index: UInt64(number))))
    policies.deployments.append(
      PolicyDeployment(
        id: PolicyDeployment.firstID + number, policyID: id, collectionID: collectionID,
        createdBy: by, created: began, siteCode: facts.description.siteCode,
        guid: StableGUID(seed: seed, kind: .policyAssignment, index: UInt64(number))))
    policies.nextPolicyNumber += 1
    policies.nextDeploymentNumber += 1
  }
}
