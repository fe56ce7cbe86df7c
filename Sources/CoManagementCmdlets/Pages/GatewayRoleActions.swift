import CoManagementModel

/// Actions of *Servers and Site System Roles* that join a gateway to the site. [F-6.32; memdocs
/// setup-cloud-management-gateway]
enum GatewayRoleActions {
  private static let server = "Site system server"
  private static let role = "Role"
  private static let gateway = "Cloud management gateway name"
  private static let connectionPoint = "Cloud management gateway connection point"
  private static let updatePoint = "Software update point"
  private static let managementPoint = "Management point"
  private static let traffic = "Allow Configuration Manager cloud management gateway traffic"
  private static let connections = "Client connections"

  static let all: [PageAction] = [
    PageAction(
      "Add Site System Roles", place: "ribbon, with the server selected; wizard",
      fields: [
        PageField(server, .hostName, isRequired: false, on: "General"),
        PageField(role, .choice([connectionPoint, updatePoint]), on: "System Role Selection"),
        PageField(
          gateway, .text, when: PageCondition(role, is: [connectionPoint]),
          on: connectionPoint),
      ], effect: add),
    PageAction(
      "Remove Role", place: "details of the role",
      fields: [
        PageField(server, .hostName, isRequired: false),
        PageField(role, .choice([connectionPoint]), initial: connectionPoint),
      ]
    ) { (simulation, entries, user) throws(ModelRejection) in
      try simulation.removeConnectionPoint(
        on: entries[server] ?? simulation.site.serverName, by: user)
    },
    PageAction(
      "Role Properties", place: "details of the role; tab General",
      fields: [
        PageField(server, .hostName, isRequired: false),
        PageField(role, .choice([managementPoint, updatePoint]), initial: managementPoint),
        PageField(connections, .choice(["HTTP", "HTTPS"]), isRequired: false),
        PageField(traffic, .checkBox, isRequired: false),
      ], effect: change),
  ]

  private static let add: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    let server = entries[Self.server] ?? simulation.site.serverName
    if entries[role] == connectionPoint {
      try simulation.addConnectionPoint(
        on: server, toGatewayNamed: entries[gateway] ?? "", by: user)
    } else {
      try simulation.addSoftwareUpdatePoint(on: server, SoftwareUpdatePointChange(), by: user)
    }
  }

  /// What is left empty stays.
  private static let change: PageAction.Effect = {
    (simulation, entries, user) throws(ModelRejection) in
    let server = entries[Self.server] ?? simulation.site.serverName
    let usesSSL = entries[connections].map { $0 == "HTTPS" }
    let allowsGateway = entries[traffic].map { $0 == "true" }
    if entries[role] == updatePoint {
      var change = SoftwareUpdatePointChange()
      (change.usesSSL, change.allowsGateway) = (usesSSL, allowsGateway)
      return try simulation.setSoftwareUpdatePoint(on: server, change, by: user)
    }
    var change = ManagementPointChange()
    (change.usesSSL, change.allowsGateway) = (usesSSL, allowsGateway)
    try simulation.setManagementPoint(
      on: server, siteCode: simulation.site.siteCode, change, by: user)
  }
}
