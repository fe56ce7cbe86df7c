import CoManagementModel
import ShellRuntime

extension CombinedDeviceResource {
  /// SMS_CombinedDeviceResources: a device as the console lists it.
  static let resultClass = ResultClass(CombinedDeviceResource.providerClass)

  /// SMS_R_System: the discovery record of the same device, with what each agent said when.
  static let resourceClass = ResultClass(
    CombinedDeviceResource.discoveryClass,
    adding: [
      ResultProperty(name: "AgentSite", typeName: "string[]") { device, _ in
        .strings(device.discoveryTimes.map { _ in device.assignedSite })
      },
      ResultProperty(name: "AgentTime", typeName: "datetime[]") { device, _ in
        .array(device.discoveryTimes.map { .dateTime(DateTime($0)) })
      },
    ])
}
