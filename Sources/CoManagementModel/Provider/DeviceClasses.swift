extension CombinedDeviceResource {
  /// SMS_CombinedDeviceResources: a device as the console lists it. The reference page is of 2016;
  /// `CoManaged` and the two Entra ids are columns of newer consoles.
  public static let providerClass = ProviderClass<CombinedDeviceResource>(
    "SMS_CombinedDeviceResources", keys: ["ResourceID"],
    [
      .text("AADDeviceID") { $0.directoryDeviceID?.description },
      .text("AADTenantID") { $0.directoryTenantID?.description },
      .text("ADSiteName") { $0.isOfSite ? $0.adSiteName : nil },
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
      .moment("LastActiveTime") { $0.lastActiveTime },
      .moment("LastClientCheckTime") { $0.lastClientCheckTime },
      .moment("LastDDR") { $0.lastDDR },
      .moment("LastHardwareScan") { $0.lastHardwareScan },
      .text("LastMPServerName") { $0.lastMPServerName },
      .moment("LastPolicyRequest") { $0.lastPolicyRequest },
      .text("Name") { $0.name },
      .number("ResourceID") { $0.resourceID },
      .text("SerialNumber") { $0.serialNumber },
      .text("SiteCode") { $0.siteCode },
      .text("SMSID") { $0.smsID },
      .text("UserName") { $0.userName },
    ])

  /// SMS_R_System: the discovery record of the same device. [memdocs sms_r_system]
  public static let discoveryClass = ProviderClass<CombinedDeviceResource>(
    "SMS_R_System", keys: ["ResourceId"],
    [
      .text("AADDeviceID") { $0.directoryDeviceID?.description },
      .text("AADTenantID") { $0.directoryTenantID?.description },
      .number("Active") { $0.isActive ? 1 : 0 },
      .text("ADSiteName") { $0.isOfSite ? $0.adSiteName : nil },
      .texts("AgentName") { $0.discoveryAgents },
      .flag("AlwaysInternet") { $0.isAlwaysInternet },
      .text("Build") { $0.deviceOSBuild },
      .number("Client") { $0.isClient ? 1 : 0 },
      .number("ClientType") { $0.isClient ? 1 : nil },
      .text("ClientVersion") { $0.clientVersion },
      .text("CPUType") { $0.isClient ? "Intel64 Family 6 Model 154 Stepping 4" : nil },
      .moment("CreationDate") { $0.discovered },
      .number("Decommissioned") { _ in 0 },
      .text("DistinguishedName") { $0.distinguishedName },
      .text("HardwareID") { $0.isClient ? $0.hardwareID : nil },
      .flag("InternetEnabled") { $0.isInternetEnabled },
      .texts("IPAddresses") { [$0.address] },
      .text("LastLogonUserDomain") { $0.userDomain },
      .text("LastLogonUserName") { $0.userAccountName },
      .text("Name") { $0.name },
      .text("NetbiosName") { $0.name },
      .number("Obsolete") { $0.isObsolete ? 1 : 0 },
      .text("OperatingSystemNameandVersion") { $0.deviceOS },
      .text("ResourceDomainORWorkgroup") { $0.domain },
      .number("ResourceId") { $0.resourceID },
      .texts("ResourceNames") { [$0.fullName] },
      .number("ResourceType") { _ in 5 },
      .texts("SMSAssignedSites") { $0.siteCode.map { [$0] } ?? [] },
      .texts("SMSInstalledSites") { $0.siteCode.map { [$0] } ?? [] },
      .text("SMSUniqueIdentifier") { $0.smsID },
    ])

  /// Heartbeat discovery comes from the client; the other agents look in Active Directory.
  /// [memdocs about-discovery-methods]
  var discoveryAgents: [String] {
    guard isOfSite else { return ["MP_ClientRegistration", "Heartbeat Discovery"] }
    return isClient
      ? ["SMS_AD_SYSTEM_DISCOVERY_AGENT", "Heartbeat Discovery"]
      : ["SMS_AD_SYSTEM_DISCOVERY_AGENT"]
  }

  /// When each of them last did: the directory is looked through every day, at midnight.
  public var discoveryTimes: [VirtualInstant] {
    guard isOfSite else { return [discovered] + (lastDDR.map { [$0] } ?? []) }
    let polled = readAt.adding(milliseconds: -(readAt.milliseconds % .day))
    return [polled] + (lastDDR.map { [$0] } ?? [])
  }

  /// Code of the site that discovered it.
  public var assignedSite: String { facts.description.siteCode }

  /// `2:` and forty hexadecimal digits of the hardware.
  var hardwareID: String {
    let one = StableGUID(
      seed: facts.description.seed, kind: .hardware, index: UInt64(device.index))
    let digits = one.uppercased.filter { $0 != "-" }
    return "2:\(digits)\(digits.prefix(8))"
  }

  /// `OSL-PC-0142.contoso.com`.
  var fullName: String { isOfSite ? "\(name).\(facts.description.domainName)" : name }

  /// `CONTOSO`, `AzureAD`; nil where nobody signs in.
  var userDomain: String? {
    userName?.split(separator: "\\").first.map(String.init)
  }

  /// `anna.berg`; nil where nobody signs in.
  var userAccountName: String? {
    guard isClient, let account = record.account(facts) else { return nil }
    return account.split(separator: "\\").last.map(String.init)
  }

  /// When the site first heard of the device: 30 to 900 days before the lab began (design), or when
  /// it registered.
  var discovered: VirtualInstant {
    if !isOfSite, let registered = record.history?.registered { return registered }
    let age = RandomStream.draw(
      30 * 86_400...900 * 86_400, seed: facts.description.seed, purpose: .deviceDiscovery,
      index: UInt64(device.index))
    return facts.description.clock.adding(seconds: -age)
  }
}
