import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests that follow from one resource to others.
  static let relations: [GraphRoute] = [
    .one("directoryObjects/{id}", .scopes(objectScopes), .directory) {
      (simulation, ids) throws(GraphFault) in
      DirectoryObject.entity(try reference(ids[0], simulation), simulation)
    },
    .list(
      "users/{id}/ownedDevices", .scopes(userScopes), .directory,
      DirectoryObject.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      DirectoryObject.devices(of: try user(ids[0], simulation), simulation)
    },
    .list(
      "users/{id}/registeredDevices", .scopes(userScopes), .directory,
      DirectoryObject.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      DirectoryObject.devices(of: try user(ids[0], simulation), simulation)
    },
    .list(
      "users/{id}/managedDevices", .scopes(deviceScopes), .intune,
      TenantDevice.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      let name = try user(ids[0], simulation).userPrincipalName
      let devices = simulation.managedDevices.filter { $0.userPrincipalName == name }
      return TenantDevice.graphResource.entities(devices, simulation)
    },
    .list(
      "devices/{id}/memberOf", .scopes(["Device.Read.All", "Directory.Read.All"]), .directory,
      DirectoryObject.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      let number = try device(ids[0], simulation).number
      return simulation.groups(with: .device(number)).map {
        DirectoryObject.entity(.group($0.number), simulation)
      }
    },
  ]

  /// [Graph docs: list ownedDevices, list registeredDevices]
  private static let userScopes = [
    "User.Read.All", "Directory.Read.All", "User.ReadWrite.All", "Directory.ReadWrite.All",
  ]
  /// [Graph docs: list managedDevices]
  private static let deviceScopes = [
    "DeviceManagementManagedDevices.Read.All", "DeviceManagementManagedDevices.ReadWrite.All",
  ]
  /// [Graph docs: get directoryObject]
  private static let objectScopes = ["Directory.Read.All", "Directory.ReadWrite.All"]
}
