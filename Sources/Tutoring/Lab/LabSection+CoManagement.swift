import CoManagementModel

extension LabSection {
  /// A fact for each co-management policy of the site: what it does, and to whom it is deployed.
  static func policies(_ lab: Simulation) -> LabSection {
    LabSection(
      title: "Co-management policies", part: .site,
      facts: lab.coManagementPolicies.map { policy in
        let collections = lab.policyDeployments.filter { $0.policyID == policy.id }.map(
          \.collectionID)
        let names = collections.map { id in
          lab.collections.first { $0.collectionID == id }?.name ?? id
        }
        let moved = policy.workloads.sorted { $0.rawValue < $1.rawValue }.map(\.name)
        return LabFact(
          name: policy.name,
          value: [
            policy.enrolsAutomatically ? "enrols by itself" : "enrols nobody",
            moved.isEmpty ? "moves no workload" : "moves \(moved.joined(separator: ", "))",
            names.isEmpty ? "not deployed" : "deployed to \(names.joined(separator: ", "))",
          ].joined(separator: "; "))
      })
  }

  /// How much of everything the tenant's directory holds, and whose devices may enrol.
  static func directory(_ lab: Simulation) -> LabSection {
    let users = lab.directoryUsers
    return LabSection(
      title: "Directory", part: .tenant,
      facts: [
        LabFact(
          name: "Users", value: "\(users.count), \(users.count { !$0.licenses.isEmpty }) licensed"),
        LabFact(name: "Groups", value: String(lab.directoryGroups.count)),
        LabFact(name: "Device objects", value: String(lab.directoryDevices.count)),
      ]
        + lab.mobilityPolicies(.mdm).map { policy in
          LabFact(
            name: "MDM user scope, \(policy.application.displayName)", value: policy.scope.rawValue)
        })
  }
}
