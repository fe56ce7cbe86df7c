import CoManagementModel
import ShellRuntime

/// Administration > Overview > Cloud Services > Cloud Management Gateway. [F-6.30; memdocs
/// setup-cloud-management-gateway, modify-cloud-management-gateway]
struct CloudManagementGatewayNode: Page {
  private struct Row {
    let gateway: CloudGateway
    let status: GatewayStatus
    let points: [String]
  }

  var path: [String] {
    ["Administration", "Overview", "Cloud Services", "Cloud Management Gateway"]
  }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.cloudGateways.map { gateway in
      let points = simulation.connectionPoints.filter { $0.gateway == gateway.id }
      let row = Row(
        gateway: gateway, status: gateway.status(at: simulation.now),
        points: points.map { "\($0.serverName): \(simulation.status(of: $0).text)" })
      return Self.rowClass.row(row, page: title, engine)
    }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Create Cloud Management Gateway", place: "ribbon; wizard", fields: GatewayFields.wizard,
        effect: Self.create),
      PageAction(
        "Properties", place: "ribbon, with a gateway selected", fields: GatewayFields.properties,
        effect: Self.change),
      command("Start service") { (simulation, id, user) throws(ModelRejection) in
        try simulation.startGateway(id: id, by: user)
      },
      command("Stop service") { (simulation, id, user) throws(ModelRejection) in
        try simulation.stopGateway(id: id, by: user)
      },
      command("Synchronize configuration") { (simulation, id, user) throws(ModelRejection) in
        try simulation.synchronizeGateway(id: id, by: user)
      },
      command("Delete Cloud Management Gateway") {
        (simulation, id, user) throws(ModelRejection) in
        try simulation.removeGateway(id: id, by: user)
      },
      PageAction(
        "Connection analyzer", place: "ribbon, with a gateway selected",
        fields: ConnectionAnalyzerFields.all, view: ConnectionAnalyzerFields.view),
    ]
  }

  private func command(
    _ name: String,
    _ effect: @escaping @Sendable (inout Simulation, Int, String) throws(ModelRejection) -> Void
  ) -> PageAction {
    PageAction(
      name, place: "ribbon, with a gateway selected",
      fields: [PageField(GatewayFields.gateway, .text)]
    ) { (simulation, entries, user) throws(ModelRejection) in
      try effect(&simulation, entries.gateway(simulation).id, user)
    }
  }

  private static let create: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    guard entries[GatewayFields.model] == GatewayFields.scaleSet else {
      throw .actionNotSimulated(entries[GatewayFields.model] ?? "")
    }
    var new = NewGateway(
      CertificateChoice(
        path: entries[GatewayFields.certificate] ?? "",
        password: entries[GatewayFields.password] ?? ""))
    new.isGovernment = entries[GatewayFields.environment] == GatewayFields.government
    new.signIn = entries[GatewayFields.account] ?? simulation.signedInPrincipal
    new.subscription = entries[GatewayFields.subscription]
    new.application = try entries.gatewayApplication(simulation)
    new.serviceName = entries[GatewayFields.serviceName]
    new.region = entries[GatewayFields.region]
    new.resourceGroup = entries[GatewayFields.group]
    new.usesExistingGroup = entries[GatewayFields.groupChoice] == GatewayFields.existing
    new.change = entries.gatewayChange
    try simulation.createGateway(new, by: user)
  }

  private static let change: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    var change = entries.gatewayChange
    if let path = entries[GatewayFields.certificate] {
      change.certificate = CertificateChoice(
        path: path, password: entries[GatewayFields.password] ?? "")
    }
    try simulation.setGateway(id: entries.gateway(simulation).id, change, by: user)
  }

  private static let rowClass = PageRowClass<Row>(
    "ConsoleNode.GatewayRow", base: "ConsoleNode.Row", layout: .list,
    [
      PageColumn("Name", .text("Name") { $0.gateway.name }),
      PageColumn("Status", .text("Status") { $0.status.text }),
      PageColumn("Deployment name", .text("DeploymentName") { $0.gateway.deploymentName }),
      PageColumn("Region", .text("Region") { $0.gateway.region }),
      PageColumn("Resource group", .text("ResourceGroup") { $0.gateway.resourceGroup }),
      PageColumn("VM size", .text("VMSize") { $0.gateway.settings.size.rawValue }),
      PageColumn("VM instances", .number("Instances") { $0.gateway.settings.instances }),
      PageColumn(
        "Certificate expires",
        .moment("CertificateExpires") { DateTime($0.gateway.settings.certificate.notAfter) }),
      PageColumn(
        "Connection points",
        .text("ConnectionPoints") { row in
          row.points.isEmpty ? "none" : row.points.joined(separator: "\n")
        }),
    ])
}
