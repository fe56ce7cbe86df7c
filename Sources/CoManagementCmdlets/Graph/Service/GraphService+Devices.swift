import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about device objects of the directory and devices of Intune.
  static let devices: [GraphRoute] = [
    .list("devices", .cmdlet("Get-MgDevice"), .directory, DirectoryDevice.graphResource.schema) {
      simulation, _ in
      DirectoryDevice.graphResource.entities(simulation.directoryDevices, simulation)
    },
    .one("devices/{id}", .cmdlet("Get-MgDevice"), .directory) {
      (simulation, ids) throws(GraphFault) in
      DirectoryDevice.graphResource.entity(try device(ids[0], simulation), simulation)
    },
    .list(
      "devices/{id}/registeredOwners", .scopes(["Device.Read.All", "Directory.Read.All"]),
      .directory,
      DirectoryObject.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      DirectoryObject.owners(of: try device(ids[0], simulation), simulation)
    },
    .list(
      "deviceManagement/managedDevices", .cmdlet("Get-MgDeviceManagementManagedDevice"), .intune,
      TenantDevice.graphResource.schema
    ) { simulation, _ in
      TenantDevice.graphResource.entities(simulation.managedDevices, simulation)
    },
    .one(
      "deviceManagement/managedDevices/{id}", .cmdlet("Get-MgDeviceManagementManagedDevice"),
      .intune
    ) { (simulation, ids) throws(GraphFault) in
      TenantDevice.graphResource.entity(try managedDevice(ids[0], simulation), simulation)
    },
    .list(
      "deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates",
      .scopes([
        "DeviceManagementManagedDevices.Read.All", "DeviceManagementManagedDevices.ReadWrite.All",
        "DeviceManagementConfiguration.Read.All", "DeviceManagementConfiguration.ReadWrite.All",
      ]), .intune, CompliancePolicyState.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      CompliancePolicyState.graphResource.entities(
        CompliancePolicyState.all(of: try managedDevice(ids[0], simulation)), simulation)
    },
  ]

  /// The device object of an object id.
  static func device(
    _ id: String, _ simulation: Simulation
  ) throws(GraphFault) -> DirectoryDevice {
    guard let guid = StableGUID(text: id) else { throw .invalidIdentifier(id) }
    guard let device = simulation.directoryDevice(id: guid) else { throw .notFound(id) }
    return device
  }

  /// The device of Intune's id.
  static func managedDevice(
    _ id: String, _ simulation: Simulation
  ) throws(GraphFault) -> TenantDevice {
    guard let guid = StableGUID(text: id), let device = simulation.managedDevice(id: guid) else {
      throw .notFound(id, .intune)
    }
    return device
  }
}
