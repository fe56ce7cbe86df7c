import CoManagementModel
import ShellRuntime

/// Administration > Overview > Cloud Services > Azure Services. [F-6.20; memdocs
/// azure-services-wizard]
struct AzureServicesNode: Page {
  private struct Row {
    let service: AzureService
    let discovery: TenantDiscovery?
    let now: VirtualInstant

    /// What the last run of the agent came to.
    var last: String {
      switch discovery?.runs(through: now, last: 1).last?.outcome {
      case nil: ""
      case .published: "Succeeded"
      case .withoutConsent: "Failed: insufficient privileges"
      case .secretExpired: "Failed: secret key expired"
      }
    }
  }

  var path: [String] { ["Administration", "Overview", "Cloud Services", "Azure Services"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.azureServices.map { service in
      let row = Row(
        service: service, discovery: simulation.tenantDiscovery(by: service), now: simulation.now)
      return Self.rowClass.row(row, page: title, engine)
    }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Configure Azure Services", place: "ribbon; wizard", fields: AzureServicesFields.wizard,
        opening: { (simulation, user) throws(ModelRejection) in
          try simulation.requireAdministrator(user, for: .azureServices)
        }, effect: Self.configure),
      PageAction(
        "Run Full Discovery Now", place: "ribbon, with a service selected",
        fields: [PageField(AzureServicesFields.name, .text)]
      ) { (simulation, entries, user) throws(ModelRejection) in
        try simulation.discoverTenantUsers(
          service: entries[AzureServicesFields.name] ?? "", by: user)
      },
    ]
  }

  private static let configure: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    guard entries[AzureServicesFields.service] == AzureServicesFields.cloudManagement else {
      throw .actionNotSimulated(entries[AzureServicesFields.service] ?? "")
    }
    try simulation.requireGlobalAdministrator(entries[AzureServicesFields.account])
    try simulation.setUpCloudManagement(entries.azureServiceSetup(simulation), by: user)
  }

  private static let rowClass = PageRowClass<Row>(
    "ConsoleNode.AzureServiceRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Name", .text("Name") { $0.service.name }),
      PageColumn(
        "Service",
        .text("Service") {
          $0.service.kind == .cloudManagement
            ? AzureServicesFields.cloudManagement : AzureServicesFields.administration
        }),
      PageColumn(
        "User discovery", .text("UserDiscovery") { $0.service.discoversUsers ? "Yes" : "No" }),
      PageColumn("Last discovery", .text("LastDiscovery") { $0.last }),
      PageColumn(nil, .number("ID") { $0.service.id }),
    ])
}
