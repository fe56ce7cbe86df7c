/// Whom a policy of Intune is for: the targets of its assignments. [Graph docs:
/// deviceAndAppManagementAssignmentTarget]
struct PolicyAudience: Sendable, Equatable {
  private var isForAll = false
  private var included: Set<DirectoryReference> = []
  private var excluded: Set<DirectoryReference> = []
  /// Who uses the new devices, by index.
  private var newUsers: [Int: Int] = [:]
  private let facts: ScenarioFacts

  /// Nil for a policy that is for nobody.
  init?(_ document: DocumentValue, _ simulation: Simulation) {
    facts = simulation.state.facts
    newUsers = simulation.state.devices.signIns.mapValues(\.user)
    for assignment in document["assignments"]?.elements ?? [] {
      let target = assignment["target"] ?? .null
      let members =
        target["groupId"]?.text.flatMap { StableGUID(text: $0) }
        .flatMap { simulation.directoryGroup(id: $0) }
        .map { simulation.transitiveMembers(of: $0) } ?? []
      switch target["@odata.type"]?.text {
      case "#microsoft.graph.allDevicesAssignmentTarget",
        "#microsoft.graph.allLicensedUsersAssignmentTarget":
        isForAll = true
      case "#microsoft.graph.exclusionGroupAssignmentTarget": excluded.formUnion(members)
      default: included.formUnion(members)
      }
    }
    guard isForAll || !included.isEmpty else { return nil }
  }

  /// Whether a device, or its user, is among them.
  func contains(_ device: Device) -> Bool {
    let index = Int(device.index)
    let user = facts.deviceTemplate.isNew(index) ? newUsers[index] : index
    let object = DirectoryTemplate(facts: facts).objectNumber(ofDeviceAt: index)
    return contains(device: object, user: user)
  }

  /// Whether a device object or a user is among them, by their numbers.
  func contains(device: Int?, user: Int?) -> Bool {
    let references = [
      device.map { DirectoryReference.device($0) }, user.map { DirectoryReference.user($0) },
    ].compactMap { $0 }
    guard !references.contains(where: excluded.contains) else { return false }
    return isForAll || references.contains(where: included.contains)
  }
}
