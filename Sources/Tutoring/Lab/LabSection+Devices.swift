import CoManagementModel

extension LabSection {
  static func devices(_ lab: Simulation) -> LabSection {
    var (clients, active, coManaged, unapproved) = (0, 0, 0, 0)
    for device in lab.devices where device.isClient {
      clients += 1
      if device.isActive { active += 1 }
      if device.isCoManaged { coManaged += 1 }
      if device.isApproved == 0 { unapproved += 1 }
    }
    let intuneOnly = lab.managedDevices.count { $0.management == .intune }
    return LabSection(
      title: "Devices", part: .devices,
      facts: [
        LabFact(name: "Known to the site", value: String(lab.devices.count)),
        LabFact(name: "With a client", value: "\(clients), \(active) of them active"),
        LabFact(name: "Co-managed", value: String(coManaged)),
        LabFact(name: "Managed by Intune only", value: String(intuneOnly)),
        LabFact(name: "Clients not approved", value: String(unapproved)),
      ])
  }

  static func collections(_ lab: Simulation) -> LabSection {
    LabSection(
      title: "Collections", part: .collections,
      facts: lab.collections.map { collection in
        let members = collection.memberCount
        let limit = collection.limitToCollectionName
        return LabFact(
          name: "\(collection.name) (\(collection.collectionID))",
          value: "\(members) \(members == 1 ? "member" : "members")"
            + (limit.isEmpty ? "" : ", limited to \(limit)"))
      })
  }
}

extension Simulation {
  /// The devices of the site whose record is otherwise than in `earlier`, as facts: what is known
  /// of each now and what was known then. Devices that the site came to know since count, too.
  func changedDevices(since earlier: Simulation) -> [(now: LabFact, was: String?)] {
    guard hasChanged(.devices, since: earlier) else { return [] }
    return devices.compactMap { device in
      let before = earlier.devices[named: device.name]
      let (now, was) = (Self.words(for: device), before.map(Self.words))
      return now == was ? nil : (LabFact(name: device.name, value: now), was)
    }
  }

  private static func words(for device: CombinedDeviceResource) -> String {
    var words = [device.isClient ? "client" : "no client"]
    if device.isApproved == 0 { words.append("not approved") }
    if device.isBlocked { words.append("blocked") }
    if device.isCoManaged { words.append("co-managed") }
    return words.joined(separator: ", ")
  }
}
