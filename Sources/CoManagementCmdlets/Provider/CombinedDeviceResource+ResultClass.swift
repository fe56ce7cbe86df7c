import CoManagementModel

extension CombinedDeviceResource {
  /// SMS_CombinedDeviceResources: a device as the console lists it.
  static let resultClass = ResultClass(CombinedDeviceResource.providerClass)

  /// SMS_R_System: the discovery record of the same device.
  static let resourceClass = ResultClass(CombinedDeviceResource.discoveryClass)
}
