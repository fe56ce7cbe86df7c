@testable import CoManagementModel

/// Labs with devices out of the box, and what their tests do with policies.
enum AutopilotLab {
  static func world(new: Int = 8, intuneOnly: Int = 6) throws -> Simulation {
    var description = ScenarioDescription(seed: 5, deviceCount: 20)
    description.newDeviceCount = new
    description.intuneOnlyCount = intuneOnly
    return try Simulation(description)
  }

  static let allDevices = target("allDevicesAssignmentTarget")

  static func target(_ type: String, group: DirectoryGroup? = nil) -> DocumentValue {
    .table(
      [DocumentField("@odata.type", .text("#microsoft.graph.\(type)"))]
        + (group.map { [DocumentField("groupId", .text($0.id.description))] } ?? []))
  }

  static func group(_ group: DirectoryGroup) -> DocumentValue {
    target("groupAssignmentTarget", group: group)
  }
}

extension Simulation {
  var newIndices: Range<Int> {
    let template = state.facts.deviceTemplate
    return template.count + template.intuneOnlyCount..<template.totalCount
  }

  func serial(_ index: Int) -> String {
    let template = state.facts.deviceTemplate
    return template.serialNumber(of: template.device(at: index))
  }

  func hash(_ index: Int) -> String { state.facts.deviceTemplate.hardwareHash(at: index) }

  mutating func importDevice(
    _ serial: String, _ hash: String, tag: String = ""
  ) throws -> ImportedAutopilotDevice {
    try importAutopilotDevices([
      .table([
        DocumentField("serialNumber", .text(serial)),
        DocumentField("hardwareIdentifier", .text(hash)), DocumentField("groupTag", .text(tag)),
      ])
    ])[0]
  }

  mutating func deviceGroup(_ name: String, rule: String? = nil) throws -> DirectoryGroup {
    var fields = [
      DocumentField("displayName", .text(name)), DocumentField("mailEnabled", .flag(false)),
      DocumentField("mailNickname", .text("group")), DocumentField("securityEnabled", .flag(true)),
    ]
    if let rule {
      fields.append(DocumentField("groupTypes", .list([.text("DynamicMembership")])))
      fields.append(DocumentField("membershipRule", .text(rule)))
    }
    return try createGroup(.table(fields))
  }

  mutating func policy(
    _ kind: TenantPolicy.Kind, _ type: String, _ fields: [DocumentField] = [],
    for targets: [DocumentValue]
  ) throws -> TenantPolicy {
    let document = DocumentValue.table(
      [
        DocumentField("@odata.type", .text("#microsoft.graph.\(type)")),
        DocumentField("displayName", .text("\(type) \(policies(kind).count)")),
        DocumentField("publisher", .text("Contoso")),
      ] + fields)
    let made =
      kind == .statusPage || kind == .coManagementAuthority
      ? try createEnrollmentPolicy(kind, document) : try createPolicy(kind, document)
    try assignEnrollmentPolicy(kind, made.id, targets)
    return made
  }

  mutating func profile(
    _ fields: [DocumentField] = [], isHybrid: Bool = false, for targets: [DocumentValue]
  ) throws -> TenantPolicy {
    try policy(
      .deploymentProfile,
      isHybrid
        ? "activeDirectoryWindowsAutopilotDeploymentProfile"
        : "azureADWindowsAutopilotDeploymentProfile", fields, for: targets)
  }

  mutating func authority(
    line: String?, overrides: Bool = false, for targets: [DocumentValue]
  ) throws -> TenantPolicy {
    try policy(
      .coManagementAuthority, CoManagementAuthorityPolicy.type,
      [
        DocumentField("installConfigurationManagerAgent", .flag(line != nil)),
        DocumentField("configurationManagerAgentCommandLineArgument", .text(line ?? "")),
        DocumentField("managedDeviceAuthority", .number(overrides ? 1 : 0)),
      ], for: targets)
  }

  func identity(_ index: Int) -> AutopilotDevice? { autopilotDevice(ofDeviceAt: index) }

  func status(_ index: Int) -> ProfileAssignment.Status? {
    identity(index).map { profileAssignment(of: $0).status }
  }
}
