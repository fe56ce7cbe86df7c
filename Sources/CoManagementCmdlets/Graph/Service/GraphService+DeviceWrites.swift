import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests that change device objects, or ask devices for something.
  static let deviceWrites: [GraphRoute] = [
    GraphRoute(.delete, "devices/{id}", .cmdlet("Remove-MgDevice"), .directory) {
      (simulation, _, ids) throws(GraphFault) in
      simulation.removeDirectoryDevice(try device(ids[0], simulation).number)
      return .nothing
    },
    GraphRoute(.patch, "devices/{id}", .scopes(["Directory.AccessAsUser.All"]), .directory) {
      (simulation, request, ids) throws(GraphFault) in
      let number = try device(ids[0], simulation).number
      for field in request.body.fields {
        guard field.name == "accountEnabled", let isEnabled = field.value.flag else {
          throw GraphFault(.invalidValue(field.name), .directory)
        }
        try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
          try simulation.setDirectoryDevice(number, accountEnabled: isEnabled)
        }
      }
      return .nothing
    },
    GraphRoute(
      .post, "deviceManagement/managedDevices/{id}/syncDevice",
      .cmdlet("Sync-MgDeviceManagementManagedDevice"), .intune
    ) { (simulation, _, ids) throws(GraphFault) in
      simulation.requestSynchronization(of: try managedDevice(ids[0], simulation))
      return .nothing
    },
  ]
}
