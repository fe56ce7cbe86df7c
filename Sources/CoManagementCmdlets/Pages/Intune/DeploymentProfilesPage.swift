import CoManagementModel
import ShellRuntime

/// Devices > Enrollment > Windows > Deployment profiles, with the wizard *Create profile*.
/// [Autopilot docs: profiles]
struct DeploymentProfilesPage: Page {
  /// The action that is the wizard.
  static let wizard = "Create profile"
  private static let profile = "Profile"

  var path: [String] { ["Devices", "Enrollment", "Windows", "Deployment profiles"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let devices = ProfiledDevice.all(simulation)
    return PolicyRow.all(.deploymentProfile, simulation).map { row in
      let count = devices.count {
        $0.assignment.assigned != nil && $0.assignment.profile?.id == row.policy.id
      }
      return Self.rowClass.row((row, count), page: title, engine)
    }
  }

  var actions: [PageAction] {
    [
      PageAction(
        Self.wizard, place: "menu; Windows PC", fields: ProfileFields.wizard, effect: Self.create),
      PageAction(
        "Edit", place: "profile; Properties; Out-of-box experience (OOBE)",
        fields: [PageField(Self.profile, .text)] + ProfileFields.settings(isNew: false),
        effect: Self.edit),
      PriorityActions(kind: .deploymentProfile, field: Self.profile).assign,
      PriorityActions(kind: .deploymentProfile, field: Self.profile).delete,
    ]
  }

  private static let create: PageAction.Effect = {
    (simulation, entries, _) throws(ModelRejection) in
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      let name = try simulation.freeName(.deploymentProfile, entries[ProfileFields.name] ?? "")
      let targets = try PolicyTargets.targets(entries, simulation)
      let made = try simulation.createPolicy(
        .deploymentProfile,
        .table(
          [DocumentField("displayName", .text(name))]
            + ProfileFields.document(entries, before: nil)))
      try simulation.assignEnrollmentPolicy(.deploymentProfile, made.id, targets)
    }
  }

  private static let edit: PageAction.Effect = { (simulation, entries, _) throws(ModelRejection) in
    try ModelRejection.inTenant { () throws(DirectoryRejection) in
      let found = try simulation.policy(.deploymentProfile, named: entries[profile] ?? "")
      try simulation.updatePolicy(
        .deploymentProfile, found.id,
        .table(ProfileFields.document(entries, before: DeploymentProfile(found))))
    }
  }

  private static let rowClass = PageRowClass<(row: PolicyRow, devices: Int)>(
    "AdminCenterPage.DeploymentProfileRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.row.policy.displayName }),
      PageColumn(
        "Deployment mode", .text("DeploymentMode") { ProfileFields.mode($0.row.policy) }),
      PageColumn("Join type", .text("JoinType") { ProfileFields.join($0.row.policy) }),
      PageColumn("Assigned", .text("Assigned") { $0.row.assigned }),
      PageColumn("Assigned devices", .number("AssignedDevices") { $0.devices }),
      PageColumn(
        nil, .text("DeviceNameTemplate") { DeploymentProfile($0.row.policy).nameTemplate }),
      PageColumn(
        nil, .text("PreProvisioning") {
          DeploymentProfile($0.row.policy).allowsPreProvisioning ? "Yes" : "No"
        }),
      PageColumn(
        nil, .text("UserAccountType") {
          DeploymentProfile($0.row.policy).userIsAdministrator ? "Administrator" : "Standard"
        }),
      PageColumn(nil, .text("Id") { $0.row.policy.id.description }),
    ])
}
