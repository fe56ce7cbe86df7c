import CoManagementModel
import ShellRuntime

/// Administration > Overview > Client Settings. [memdocs configure-client-settings]
struct ClientSettingsNode: Page {
  private static let settings = "Client settings"
  private static let join =
    "Automatically register new Windows 10 or later domain joined devices with Microsoft Entra ID"
  private static let gateway = "Enable clients to use a cloud management gateway"
  private static let point = "Allow access to cloud distribution point"
  private static let name = "Name"
  private static let type = "Type"
  private static let collection = "Collection"

  var path: [String] { ["Administration", "Overview", "Client Settings"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.assignedClientSettings.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Cloud Services", place: "properties of the settings; group Cloud Services",
        fields: [PageField(Self.settings, .text)]
          + [Self.join, Self.gateway, Self.point].map {
            PageField($0, .choice(["Yes", "No"]), isRequired: false)
          }
      ) { (simulation, entries, user) throws(ModelRejection) in
        let id = try simulation.clientSettingsID(entries[Self.settings])
        func flag(_ field: String) -> Bool? { entries[field].map { $0 == "Yes" } }
        try simulation.setCloudServices(
          ofClientSettings: id,
          CloudServiceChange(
            allowsDistributionPoint: flag(Self.point), registersDevices: flag(Self.join),
            allowsGateway: flag(Self.gateway)), by: user)
      },
      PageAction(
        "Create Custom Client Settings", place: "ribbon",
        fields: [
          PageField(Self.name, .text), PageField(Self.type, .choice(["Device", "User"])),
        ]
      ) { (simulation, entries, user) throws(ModelRejection) in
        _ = try simulation.createClientSettings(
          name: entries[Self.name] ?? "", details: "",
          kind: entries[Self.type] == "User" ? .user : .device, by: user)
      },
      PageAction(
        "Deploy", place: "ribbon",
        fields: [PageField(Self.settings, .text), PageField(Self.collection, .text)]
      ) { (simulation, entries, user) throws(ModelRejection) in
        let collection = entries[Self.collection] ?? ""
        let found = simulation.collections.first {
          TextComparison.equalsIgnoringCase($0.name, collection)
        }
        guard let found else { throw .itemNotFound(collection) }
        try simulation.deployClientSettings(
          id: try simulation.clientSettingsID(entries[Self.settings]),
          toCollection: found.collectionID, by: user)
      },
    ]
  }

  private static let rowClass = PageRowClass<AssignedClientSettings>(
    "ConsoleNode.ClientSettingsRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn(name, .text("Name") { $0.settings.name }),
      PageColumn(type, .text("Type") { $0.settings.kind.label }),
      PageColumn("Priority", .number("Priority") { $0.settings.priority }),
      PageColumn("Deployments", .number("Deployments") { $0.assignments }),
      PageColumn(nil, .flag("AutoAADJoin") { $0.settings.cloud?.registersDevices }),
      PageColumn(nil, .flag("AllowCMG") { $0.settings.cloud?.allowsGateway }),
      PageColumn(nil, .flag("AllowCloudDP") { $0.settings.cloud?.allowsDistributionPoint }),
    ])
}

extension ClientSettings.Kind {
  /// The word of the column *Type*.
  fileprivate var label: String {
    switch self {
    case .standard: "Default"
    case .device: "Device"
    case .user: "User"
    }
  }
}

extension Simulation {
  /// The id of client settings whose name was entered; the console calls the default ones *Default
  /// Client Settings*.
  fileprivate func clientSettingsID(_ name: String?) throws(ModelRejection) -> Int {
    let wanted = name ?? ""
    if TextComparison.equalsIgnoringCase(wanted, "Default Client Settings") { return 0 }
    let found = clientSettings.first { TextComparison.equalsIgnoringCase($0.name, wanted) }
    guard let found else { throw .itemNotFound(wanted) }
    return found.id
  }
}
