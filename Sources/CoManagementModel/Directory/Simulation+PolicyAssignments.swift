extension Simulation {
  /// POST .../{id}/assign: whom a policy is for, all at once.
  public mutating func assignPolicy(
    _ kind: TenantPolicy.Kind, _ id: StableGUID, _ assignments: DocumentValue
  ) throws(DirectoryRejection) {
    for assignment in assignments.elements {
      let target = assignment["target"] ?? .null
      let type = target["@odata.type"]?.text ?? ""
      let known = [
        "allDevices", "allLicensedUsers", "group", "exclusionGroup",
      ].map { "#microsoft.graph.\($0)AssignmentTarget" }
      guard known.contains(type) else { throw .invalidPolicy("'\(type)' is no target.") }
      guard type.hasPrefix("#microsoft.graph.all") || target["groupId"]?.text != nil else {
        throw .missingProperty("groupId", resource: "GroupAssignmentTarget")
      }
    }
    try updatePolicy(kind, id, .table([DocumentField("assignments", assignments)]))
  }
}

/// A policy as it was until it was changed or removed: it goes on for devices that have
/// not checked in since.
struct PastPolicy: Sendable, Hashable {
  let policy: TenantPolicy
  let until: VirtualInstant

  func add(to digest: inout DigestBuilder) {
    policy.add(to: &digest)
    digest.add(until)
  }
}
