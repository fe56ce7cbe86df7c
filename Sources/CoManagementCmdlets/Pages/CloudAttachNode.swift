import CoManagementModel
import ShellRuntime

/// Administration > Overview > Cloud Services > Cloud Attach: what the site uploads, and which
/// devices it enrols. [memdocs device-sync-actions, how-to-enable]
struct CloudAttachNode: Page {
  private struct Row {
    let tenantName: String
    let upload: String
    let devices: String
    let enrollment: String
    let analytics: Bool
    let roles: Bool
    let defender: Bool
    let commandLine: String
  }

  static let wizard = "Configure Cloud Attach"
  static let properties = "Properties"

  var path: [String] { ["Administration", "Overview", "Cloud Services", "Cloud Attach"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    let hasPolicy = !simulation.coManagementPolicies.isEmpty
    guard simulation.isAttached || hasPolicy else { return [] }
    let row = Row(
      tenantName: simulation.tenant.organizationName,
      upload: simulation.isAttached ? "Yes" : "No", devices: Self.devices(simulation),
      enrollment: Self.enrollment(simulation), analytics: simulation.hasEndpointAnalytics,
      roles: simulation.enforcesRoles, defender: simulation.hasDefenderData,
      commandLine: Self.commandLine(simulation))
    return [Self.rowClass.row(row, page: title, engine)]
  }

  var actions: [PageAction] {
    [
      PageAction(
        Self.wizard, place: "ribbon; wizard", fields: CloudAttachFields.wizard,
        opening: { (simulation, user) throws(ModelRejection) in
          try simulation.requireUnattached(by: user)
        }, effect: Self.configure),
      PageAction(
        Self.properties, place: "ribbon, with CoMgmtSettingsProd selected",
        fields: CloudAttachFields.properties,
        opening: { (simulation, user) throws(ModelRejection) in
          try simulation.requireAdministrator(user, for: .coManagement)
        }, effect: Self.change),
    ]
  }

  private static let configure: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    if let account = entries[CloudAttachFields.account] {
      try simulation.requireIntuneAdministrator(account)
    }
    guard entries[CloudAttachFields.application] != "No" else { throw .applicationDeclined }
    try simulation.configureCloudAttach(entries.cloudAttachChoices(simulation), by: user)
  }

  /// Uploads and policies; what was left empty stays.
  private static let change: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    var copy = simulation
    if let upload = try entries.uploadChoice(copy) {
      let choices = CloudAttachChoices(
        upload: upload, hasEndpointAnalytics: entries.isTicked(CloudAttachFields.analytics),
        enforcesRoles: entries.isTicked(CloudAttachFields.roles),
        hasDefenderData: entries.isTicked(CloudAttachFields.defender))
      try copy.setUpload(choices, by: user)
    }
    let settings = try entries.coManagementSettings(copy)
    if settings != copy.coManagementSettings || copy.productionPolicy == nil {
      try copy.setCoManagement(settings, by: user)
    }
    simulation = copy
  }

  private static func devices(_ simulation: Simulation) -> String {
    switch simulation.upload {
    case .nothing: ""
    case .all: CloudAttachFields.everything
    case .collection(let id): simulation.collection(id: id)?.name ?? id
    }
  }

  /// What the tab *Enablement* gives for clients on the internet: nothing without a gateway.
  ///
  private static func commandLine(_ simulation: Simulation) -> String {
    simulation.clientCommandLine ?? "Please ensure the proper prerequisites are installed."
  }

  private static func enrollment(_ simulation: Simulation) -> String {
    switch simulation.automaticEnrollment {
    case .none: "None"
    case .pilot: "Pilot"
    case .all: "All"
    }
  }

  private static let rowClass = PageRowClass<Row>(
    "ConsoleNode.CloudAttachRow", base: "ConsoleNode.Row", layout: .list,
    [
      PageColumn("Name", .text("Name") { _ in "CoMgmtSettingsProd" }),
      PageColumn("Tenant name", .text("TenantName") { $0.tenantName }),
      PageColumn(
        "Upload to Microsoft Endpoint Manager admin center", .text("Upload") { $0.upload }),
      PageColumn("Devices to upload", .text("DevicesToUpload") { $0.devices }),
      PageColumn(
        "Automatic enrollment in Intune", .text("AutomaticEnrollment") { $0.enrollment }),
      PageColumn("Client installation command line", .text("CommandLine") { $0.commandLine }),
      PageColumn(nil, .flag("EndpointAnalytics") { $0.analytics }),
      PageColumn(nil, .flag("EnforcesRoles") { $0.roles }),
      PageColumn(nil, .flag("DefenderData") { $0.defender }),
    ])
}
