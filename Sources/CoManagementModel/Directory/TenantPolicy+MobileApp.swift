extension TenantPolicy {
  /// Types of apps that the lab takes. [Graph docs: mobileApp]
  static let appTypes = [
    "androidLobApp", "androidStoreApp", "iosLobApp", "iosStoreApp", "iosVppApp",
    "macOSLobApp", "macOSOfficeSuiteApp", "microsoftStoreForBusinessApp", "officeSuiteApp",
    "webApp", "win32LobApp", "windowsAppX", "windowsMicrosoftEdgeApp", "windowsMobileMSI",
    "windowsUniversalAppX", "winGetApp",
  ]

  /// An app needs its type and its publisher. [Graph docs: create mobileApp types]
  static func validateApp(_ document: DocumentValue) throws(DirectoryRejection) {
    let type = document["@odata.type"]?.text ?? ""
    guard appTypes.contains(where: { "#microsoft.graph.\($0)" == type }) else {
      throw .invalidPolicy(
        type.isEmpty
          ? "Cannot create an abstract class: name the app's @odata.type."
          : "'\(type)' is no type of apps.")
    }
    guard let publisher = document["publisher"]?.text, !publisher.isEmpty else {
      throw .missingProperty("publisher", resource: "MobileApp")
    }
  }

  /// Apps that every lab has (design).
  static let companyPortal: [DocumentField] = app("winGetApp", "Microsoft Corporation")
  static let officeApps: [DocumentField] = app("officeSuiteApp", "Microsoft")

  private static func app(_ type: String, _ publisher: String) -> [DocumentField] {
    [
      DocumentField("@odata.type", .text("#microsoft.graph.\(type)")),
      DocumentField("publisher", .text(publisher)),
      DocumentField("isFeatured", .flag(false)),
    ]
  }
}

extension Simulation {
  /// POST /deviceAppManagement/mobileApps/{id}/assignments: one more of an app.
  public mutating func addAppAssignment(
    _ id: StableGUID, _ assignment: DocumentValue
  ) throws(DirectoryRejection) -> DocumentValue {
    guard let app = policies(.mobileApp).first(where: { $0.id == id }) else { return .null }
    let intents = ["available", "required", "uninstall", "availableWithoutEnrollment"]
    guard let intent = assignment["intent"]?.text, intents.contains(intent) else {
      throw .invalidValue("intent")
    }
    let type =
      (assignment["target"]?["@odata.type"]?.text ?? "")
      .split(separator: ".").last.map(String.init) ?? ""
    let target = assignment["target"] ?? .null
    switch type {
    case "allDevicesAssignmentTarget", "allLicensedUsersAssignmentTarget": break
    case "groupAssignmentTarget", "exclusionGroupAssignmentTarget":
      guard let group = target["groupId"]?.text, let guid = StableGUID(text: group) else {
        throw .missingProperty("groupId", resource: "GroupAssignmentTarget")
      }
      guard directoryGroup(id: guid) != nil else { throw .notMember(group) }
    default: throw .invalidPolicy("'\(type)' is no target.")
    }
    let before = app.document["assignments"]?.elements ?? []
    let made = DocumentValue.table(
      [
        DocumentField(
          "id",
          .text(
            StableGUID(
              seed: scenario.seed, kind: .policy,
              index: UInt64(10_000 + state.directory.createdPolicies)
            ).description))
      ] + assignment.fields.filter { !["id", "@odata.type"].contains($0.name) })
    try updatePolicy(
      .mobileApp, id, .table([DocumentField("assignments", .list(before + [made]))]))
    changeDirectory { $0.createdPolicies += 1 }
    return made
  }

  /// POST /deviceAppManagement/mobileApps/{id}/assign: all assignments of an app at once.
  public mutating func setAppAssignments(
    _ id: StableGUID, _ assignments: [DocumentValue]
  ) throws(DirectoryRejection) {
    var proposal = self
    try proposal.updatePolicy(
      .mobileApp, id, .table([DocumentField("assignments", .list([]))]))
    for assignment in assignments { _ = try proposal.addAppAssignment(id, assignment) }
    self = proposal
  }

  /// DELETE /deviceAppManagement/mobileApps/{id}/assignments/{id}.
  public mutating func removeAppAssignment(
    _ id: StableGUID, _ assignment: String
  ) throws(DirectoryRejection) {
    guard let app = policies(.mobileApp).first(where: { $0.id == id }) else { return }
    let all = app.document["assignments"]?.elements ?? []
    let left = all.filter { !($0["id"]?.text ?? "").equalsIgnoringASCIICase(assignment) }
    guard left.count < all.count else { throw .notMember(assignment) }
    try updatePolicy(.mobileApp, id, .table([DocumentField("assignments", .list(left))]))
  }
}
