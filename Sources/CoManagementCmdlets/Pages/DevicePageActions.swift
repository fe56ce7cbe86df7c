import CoManagementModel
import ShellRuntime

/// What a device's page in the admin center offers: menu entries that show something, and actions
/// above its overview. Which of them are there depends on who manages the device.
/// [site-and-portal, 6 and 7]
enum DevicePageActions {
  static let device = "Device"

  /// In the order of the page: the menu, then the actions.
  static func all(on title: String) -> [PageAction] {
    menu(title) + [sync] + clientActions.map(clientAction) + intuneActions.map(unavailable)
  }

  private static let name = PageField(device, .text)

  /// Opens something of a device that the tenant knows.
  private static func entry(
    _ label: String, isClients: Bool, fields: [PageField] = [],
    _ show: @escaping @Sendable (Simulation, TenantDevice, PageEntries, Engine) -> [ShellObject]
  ) -> PageAction {
    PageAction(label, place: "device; menu", fields: [name] + fields) {
      (simulation, entries, engine) throws(ModelRejection) in
      let device = try simulation.tenantDevice(named: entries[Self.device])
      guard isClients ? simulation.isShownFromSite(device) : device.management != .configMgr else {
        throw .actionNotOffered(label, device: device.name)
      }
      return show(simulation, device, entries, engine)
    }
  }

  private static func menu(_ title: String) -> [PageAction] {
    let overview = PageAction("Open", place: "row; Overview", fields: [name]) {
      (simulation, entries, engine) throws(ModelRejection) in
      let device = try simulation.tenantDevice(named: entries[Self.device])
      return DeviceOverview.rows(simulation, device, page: title, engine)
    }
    let status = PageAction("Device actions status", place: "device; Overview", fields: [name]) {
      (simulation, entries, engine) throws(ModelRejection) in
      let device = try simulation.tenantDevice(named: entries[Self.device])
      return DeviceOverview.actions(simulation, device, page: title, engine)
    }
    return [
      overview, status,
      entry("Hardware", isClients: false) { _, device, _, engine in
        DeviceOverview.hardware(device, page: title, engine)
      },
      entry("Device compliance", isClients: false) { simulation, device, _, engine in
        DeviceOverview.compliance(simulation, device, page: title, engine)
      },
      entry("Device configuration", isClients: false) { simulation, device, _, engine in
        DeviceOverview.configuration(simulation, device, page: title, engine)
      },
    ] + clientMenu(title)
  }

  private static func clientMenu(_ title: String) -> [PageAction] {
    [
      entry("Client details", isClients: true) { simulation, device, _, engine in
        ClientDetails.rows(simulation, device.name, page: title, engine)
      },
      entry("Collections", isClients: true) { simulation, device, _, engine in
        ClientDetails.collections(simulation, device.name, page: title, engine)
      },
      entry("Boundary groups", isClients: true) { simulation, device, _, engine in
        ClientDetails.boundaryGroups(simulation, device.name, page: title, engine)
      },
      entry("Resource explorer", isClients: true, fields: [ResourceExplorer.classField]) {
        simulation, device, entries, engine in
        ResourceExplorer.rows(simulation, device, entries, page: title, engine)
      },
      entry("Timeline", isClients: true, fields: DeviceTimeline.fields) {
        simulation, device, entries, engine in
        DeviceTimeline.rows(simulation, device, entries, page: title, engine)
      },
      // Nothing is deployed to devices in the lab but policies.
      entry("Applications", isClients: true) { _, _, _, _ in [] },
      entry("Scripts", isClients: true) { _, _, _, _ in [] },
      entry("Software updates", isClients: true) { _, _, _, _ in [] },
    ]
  }

  private static let sync = PageAction("Sync", place: "device; Overview", fields: [name]) {
    (simulation, entries, _) throws(ModelRejection) in
    let device = try simulation.tenantDevice(named: entries[device])
    guard device.management != .configMgr else {
      throw .actionNotOffered("Sync", device: device.name)
    }
    simulation.requestIntuneSync(of: device)
  }

  private static let clientActions = [
    "Sync Machine Policy", "Sync User Policy", "App Evaluation Cycle",
  ]

  private static func clientAction(_ label: String) -> PageAction {
    PageAction(label, place: "device; Overview", fields: [name]) {
      (simulation, entries, user) throws(ModelRejection) in
      let device = try simulation.tenantDevice(named: entries[Self.device])
      guard device.management != .intune else {
        throw .actionNotOffered(label, device: device.name)
      }
      try simulation.requestClientAction(label, of: device, by: user)
    }
  }

  /// Those of Intune that the lab has no effect for.
  private static let intuneActions = [
    "Restart", "Fresh Start", "Autopilot Reset", "Quick scan", "Full scan",
    "Update security intelligence", "BitLocker key rotation", "Rename device",
    "New Remote assistance session", "Retire", "Wipe", "Delete", "CMPivot",
  ]

  private static func unavailable(_ label: String) -> PageAction {
    let refusal: PageAction.Effect = { (simulation, entries, _) throws(ModelRejection) in
      let device = try simulation.tenantDevice(named: entries[Self.device])
      let isThere =
        label == "CMPivot" ? simulation.isShownFromSite(device) : device.management != .configMgr
      guard isThere else { throw .actionNotOffered(label, device: device.name) }
      throw .actionNotSimulated(label)
    }
    return PageAction(label, place: "device; Overview", fields: [name], effect: refusal)
  }
}

extension Simulation {
  /// Whether the device's page has what the site knows of its client: the uploads have it.
  func isShownFromSite(_ device: TenantDevice) -> Bool {
    guard lastVisibleSynchronization != nil, let client = devices[named: device.name] else {
      return false
    }
    return isUploaded(client)
  }
}
