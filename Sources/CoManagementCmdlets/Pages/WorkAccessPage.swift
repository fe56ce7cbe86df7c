import CoManagementModel
import ShellRuntime

/// Settings > Accounts > Access work or school, as the users of devices see it: one row for each
/// connection to Intune.
struct WorkAccessPage: Page {
  private static let device = "Device"

  var path: [String] { ["Settings", "Accounts", "Access work or school"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.managedDevices.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [
      PageAction(
        "Disconnect", place: "menu of the connection",
        fields: [PageField(Self.device, .hostName)]
      ) { (simulation, entries, _) throws(ModelRejection) in
        let name = entries[Self.device] ?? ""
        guard simulation.disconnectFromIntune(machine: name) else {
          throw .itemNotFound(name)
        }
      },
      PageAction(
        "Join this device to Microsoft Entra ID", place: "Connect; Alternate actions",
        fields: [PageField(Self.device, .hostName)]
      ) { (simulation, entries, _) throws(ModelRejection) in
        let name = entries[Self.device] ?? ""
        guard simulation.joinEntraID(machine: name) else { throw .itemNotFound(name) }
      },
    ]
  }

  private static let rowClass = PageRowClass<TenantDevice>(
    "AdminCenterPage.WorkAccessRow", base: "AdminCenterPage.Row", layout: .table,
    [
      PageColumn(device, .text("Device") { $0.name }),
      PageColumn("Connected by", .text("ConnectedBy") { $0.userPrincipalName ?? "" }),
      PageColumn("Since", .moment("Since") { $0.enrolled.map(DateTime.init) }),
    ])
}
