import CoManagementModel
import ShellRuntime

extension CombinedDeviceResource {
  /// SMS_CombinedDeviceResources: a device as the console lists it. The reference page is of 2016;
  /// `CoManaged` and the two Entra ids are columns of newer consoles.
  static let resultClass = ResultClass<CombinedDeviceResource>(
    "SMS_CombinedDeviceResources", path: { "ResourceID=\($0.resourceID)" },
    [
      .text("AADDeviceID") { $0.directoryDeviceID?.description },
      .text("AADTenantID") { $0.directoryTenantID?.description },
      .text("ADSiteName") { $0.adSiteName },
      .number("ClientActiveStatus") { $0.clientActiveStatus },
      .number("ClientCheckPass") { $0.clientCheckPass },
      .text("ClientVersion") { $0.clientVersion },
      .flag("CoManaged") { $0.isCoManaged },
      .text("DeviceOS") { $0.deviceOS },
      .text("DeviceOSBuild") { $0.deviceOSBuild },
      .text("Domain") { $0.domain },
      .flag("IsActive") { $0.isActive },
      .flag("IsAlwaysInternet") { $0.isAlwaysInternet },
      .number("IsApproved") { $0.isApproved },
      .flag("IsBlocked") { $0.isBlocked },
      .flag("IsClient") { $0.isClient },
      .flag("IsInternetEnabled") { $0.isInternetEnabled },
      .flag("IsObsolete") { $0.isObsolete },
      .moment("LastActiveTime") { $0.lastActiveTime.map(DateTime.init) },
      .moment("LastDDR") { $0.lastDDR.map(DateTime.init) },
      .moment("LastHardwareScan") { $0.lastHardwareScan.map(DateTime.init) },
      .text("LastMPServerName") { $0.lastMPServerName },
      .moment("LastPolicyRequest") { $0.lastPolicyRequest.map(DateTime.init) },
      .text("Name") { $0.name },
      .number("ResourceID") { $0.resourceID },
      .text("SerialNumber") { $0.serialNumber },
      .text("SiteCode") { $0.siteCode },
      .text("SMSID") { $0.smsID },
      .text("UserName") { $0.userName },
    ])

  /// SMS_R_System: the discovery record of the same device.
  static let resourceClass = ResultClass<CombinedDeviceResource>(
    "SMS_R_System", path: { "ResourceId=\($0.resourceID)" },
    [
      .number("Active") { $0.isActive ? 1 : 0 },
      .text("ADSiteName") { $0.adSiteName },
      .text("Build") { $0.deviceOSBuild },
      .number("Client") { $0.isClient ? 1 : 0 },
      .text("ClientVersion") { $0.clientVersion },
      .text("Name") { $0.name },
      .text("NetbiosName") { $0.name },
      .number("Obsolete") { $0.isObsolete ? 1 : 0 },
      .text("OperatingSystemNameandVersion") { $0.deviceOS },
      .text("ResourceDomainORWorkgroup") { $0.domain },
      .number("ResourceId") { $0.resourceID },
      .text("SMSUniqueIdentifier") { $0.smsID },
    ])
}
