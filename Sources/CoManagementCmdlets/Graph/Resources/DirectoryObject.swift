import CoManagementModel

/// A member of a group or role as the SDK has it: an id, and everything else as additional
/// properties. [Graph docs: directoryObject]
enum DirectoryObject {
  /// Graph's `directoryObject`.
  static let graphResource = GraphResource<GraphEntity>(
    "directoryObject", shown: ["Id", "DeletedDateTime"], service: .directory,
    empty: "deletedDateTime",
    [
      .value("AdditionalProperties", .open) { entity, _ in .table(additional(entity)) },
      .value("id", .text) { entity, _ in entity["id"] },
    ]
      + ["displayName", "mail", "userPrincipalName", "description", "jobTitle"].map { name in
        .hidden(name, .text) { entity, _ in entity[name] }
      }
      + [.hidden("accountEnabled", .flag) { entity, _ in entity["accountEnabled"] }])

  /// The object of a reference.
  static func entity(_ reference: DirectoryReference, _ simulation: Simulation) -> GraphEntity {
    graphResource.entity(typed(reference, simulation), simulation)
  }

  /// The object as one of its own type.
  static func typed(_ reference: DirectoryReference, _ simulation: Simulation) -> GraphEntity {
    switch reference {
    case .user(let number):
      if let user = simulation.directoryUser(number) {
        return DirectoryUser.graphResource.entity(user, simulation)
      }
    case .device(let number):
      if let device = simulation.directoryDevice(number) {
        return DirectoryDevice.graphResource.entity(device, simulation)
      }
    case .group(let number):
      if let group = simulation.directoryGroup(number) {
        return DirectoryGroup.graphResource.entity(group, simulation)
      }
    }
    return GraphEntity(graphResource.schema) { _ in .null }
  }

  /// What an answer holds of it beside the id.
  private static func additional(_ entity: GraphEntity) -> [(name: String, value: GraphValue)] {
    var fields: [(name: String, value: GraphValue)] = [
      ("@odata.type", .text("#\(entity.schema.fullName)"))
    ]
    for (slot, property) in entity.schema.properties.enumerated()
    where property.name != "id" && GraphCollectionQuery().includes(property, of: entity.schema) {
      if case .open = property.kind { continue }
      let value = entity.value(at: slot)
      if case .null = value { continue }
      if case .list(let elements) = value, elements.isEmpty { continue }
      fields.append((property.name, value))
    }
    return fields
  }

  /// Device objects that a user registered or joined.
  static func devices(of user: DirectoryUser, _ simulation: Simulation) -> [GraphEntity] {
    simulation.directoryDevices(ofUser: user.number).map {
      entity(.device($0.number), simulation)
    }
  }

  /// Who registered or joined a device.
  static func owners(of device: DirectoryDevice, _ simulation: Simulation) -> [GraphEntity] {
    device.owner.map { [entity(.user($0), simulation)] } ?? []
  }
}

extension DirectoryRole {
  /// Graph's `directoryRole`. [Graph docs: directoryRole]
  static let graphResource = GraphResource<DirectoryRole>(
    "directoryRole", shown: ["DisplayName", "Id", "RoleTemplateId", "Description"],
    service: .policies, empty: "deletedDateTime scopedMembers",
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .text("description") { $0.description },
      .text("displayName") { $0.displayName },
      .text("id") { $0.id.description },
      .navigation("members") { role, simulation in
        simulation.members(of: role).map { DirectoryObject.entity($0, simulation) }
      },
      .text("roleTemplateId") { $0.templateID },
    ])
}
