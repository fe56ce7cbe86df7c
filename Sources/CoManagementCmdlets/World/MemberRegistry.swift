import CoManagementModel
import ShellRuntime

/// The registry of a device or another server of the domain: what Windows, the Configuration
/// Manager client, Entra ID and Intune write there. Keys and values: [domain/client, 3].
struct MemberRegistry {
  private let machine: MachineView

  /// The registry of a machine.
  init(_ machine: MachineView) { self.machine = machine }

  /// `HKEY_LOCAL_MACHINE`.
  var machineHive: RegistryKey {
    var hive = RegistryKey("HKEY_LOCAL_MACHINE")
    addWindows(to: &hive)
    addClient(to: &hive)
    addJoin(to: &hive)
    addEnrollment(to: &hive)
    Self.addProvisioning(machine, to: &hive)
    for setting in machine.windowsSettings {
      hive.add(
        #"SOFTWARE\Microsoft\PolicyManager\current\device\"# + setting.area,
        [setting.name: .integer(setting.value)])
    }
    return hive
  }

  /// `HKEY_CURRENT_USER` of the administrator who types.
  var user: RegistryKey {
    var hive = RegistryKey("HKEY_CURRENT_USER")
    hive.add(
      #"Software\Microsoft\Windows\CurrentVersion\Internet Settings"#, ["ProxyEnable": .integer(0)])
    return hive
  }

  private func addWindows(to hive: inout RegistryKey) {
    let system = machine.operatingSystem
    hive.add(
      #"SOFTWARE\Microsoft\Windows\CurrentVersion"#,
      [
        "CommonFilesDir": .string(#"C:\Program Files\Common Files"#),
        "ProgramFilesDir": .string(#"C:\Program Files"#),
      ])
    hive.add(
      #"SOFTWARE\Microsoft\Windows NT\CurrentVersion"#,
      [
        "CurrentBuild": .string(system.build), "CurrentMajorVersionNumber": .integer(10),
        "CurrentMinorVersionNumber": .integer(0),
        "DisplayVersion": .string(system.displayVersion), "EditionID": .string(system.editionID),
        "ProductName": .string(system.productName), "UBR": .integer(system.revision),
      ])
    hive.add(
      #"SYSTEM\CurrentControlSet\Control\ComputerName\ComputerName"#,
      ["ComputerName": .string(machine.name)])
    let domain = machine.joinState.isDomainJoined ? machine.domainName : ""
    hive.add(
      #"SYSTEM\CurrentControlSet\Services\Tcpip\Parameters"#,
      ["Domain": .string(domain), "Hostname": .string(machine.name)])
  }

  private func addClient(to hive: inout RegistryKey) {
    guard machine.hasClient else { return }
    hive.add(#"SOFTWARE\Microsoft\CCM"#)
    if let flags = machine.coManagementFlags {
      hive.add(#"SOFTWARE\Microsoft\CCM"#, ["CoManagementFlags": .long(Int64(flags))])
    }
    hive.add(
      #"SOFTWARE\Microsoft\CCM\Logging\@Global"#,
      [
        "LogLevel": .integer(machine.installationNumber("CCMLOGLEVEL") ?? 1),
        "LogMaxHistory": .integer(machine.installationNumber("CCMLOGMAXHISTORY") ?? 1),
        "LogMaxSize": .integer(machine.installationNumber("CCMLOGMAXSIZE") ?? 250_000),
      ])
    if machine.installationProperty("CCMALWAYSINF") == "1" {
      hive.add(#"SOFTWARE\Microsoft\CCM\Security"#, ["ClientAlwaysOnInternet": .integer(1)])
    }
    if let server = machine.updateServer {
      let policy = #"SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate"#
      hive.add(policy, ["WUServer": .string(server), "WUStatusServer": .string(server)])
      hive.add(policy + #"\AU"#, ["UseWUServer": .integer(1)])
    }
    hive.add(
      #"SOFTWARE\Microsoft\SMS\Mobile Client"#,
      [
        "AssignedSiteCode": .string(machine.siteCode),
        "GPRequestedSiteAssignmentCode": .string(""),
        "ProductVersion": .string(machine.clientVersion ?? ""),
      ])
  }

  private func addJoin(to hive: inout RegistryKey) {
    hive.add(#"SOFTWARE\Microsoft\Windows\CurrentVersion\CDJ"#)
    guard machine.joinState.isCloudJoined, let thumbprint = machine.joinThumbprint else { return }
    let base = #"SYSTEM\CurrentControlSet\Control\CloudDomainJoin"#
    let tenant = machine.tenantID.description
    hive.add(
      base + #"\JoinInfo\"# + thumbprint,
      [
        "TenantId": .string(tenant), "UserEmail": .string(machine.userPrincipalName ?? ""),
      ])
    hive.add(
      base + #"\TenantInfo\"# + tenant,
      [
        "DisplayName": .string(machine.organizationName),
        "MdmComplianceUrl": .string(machine.hasEnrollmentURL ? DsregStatus.complianceURL : ""),
        "MdmEnrollmentUrl": .string(machine.enrollmentURL),
        "MdmTermsOfUseUrl": .string(machine.hasEnrollmentURL ? DsregStatus.termsURL : ""),
      ])
  }

  /// The account of the enrolment with its last session, and Intune's extension.
  private func addSessions(_ id: String, to hive: inout RegistryKey) {
    if let session = machine.lastSession {
      let time = CivilTime(session)
      let stamp = [time.month, time.day].reduce(String(time.year)) { $0 + Self.padded($1) } + "T"
        + [time.hour, time.minute, time.second].map(Self.padded).joined() + "Z"
      hive.add(
        #"SOFTWARE\Microsoft\Provisioning\OMADM\Accounts\"# + id + #"\Protected\ConnInfo"#,
        [
          "ServerLastAccessTime": .string(stamp), "ServerLastSuccessTime": .string(stamp),
        ])
    }
    hive.add(#"SOFTWARE\Microsoft\IntuneManagementExtension"#)
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  private func addEnrollment(to hive: inout RegistryKey) {
    let enrollments = #"SOFTWARE\Microsoft\Enrollments"#
    hive.add(enrollments)
    guard let id = machine.enrollmentID?.uppercased else { return }
    hive.add(
      enrollments + "\\" + id,
      [
        "AADTenantID": .string(machine.tenantID.description),
        "DiscoveryServiceFullURL": .string(MobilityPolicy.intuneDiscoveryURL),
        "DMPCertThumbPrint": .string(machine.managementThumbprint ?? ""),
        "EnrollmentState": .integer(1), "EnrollmentType": .integer(6),
        "ProviderID": .string("MS DM Server"), "UPN": .string(machine.userPrincipalName ?? ""),
      ])
    hive.add(
      enrollments + "\\" + id + #"\DMClient\MS DM Server"#,
      ["EntDMID": .string(machine.managedDeviceID?.description ?? "")])
    hive.add(
      #"SOFTWARE\Microsoft\Provisioning\OMADM\Accounts\"# + id,
      [
        "SslClientCertReference": .string("MY;System;" + (machine.managementThumbprint ?? ""))
      ])
    addSessions(id, to: &hive)
    if let health = machine.clientHealth {
      hive.add(
        #"SOFTWARE\Microsoft\Windows\CurrentVersion\MDM"#,
        [
          "ClientHealthLastSyncTime": .string(machine.clientHealthTime ?? ""),
          "ClientHealthStatus": .integer(health),
        ])
    }
    if machine.coManagementFlags != nil {
      hive.add(
        #"SOFTWARE\Microsoft\DeviceManageabilityCSP\Provider\WMI_Bridge_Server"#,
        ["ConfigInfo": .string(String(machine.coManagementFlags ?? 0))])
    }
    hive.add(
      #"SOFTWARE\Microsoft\DeviceManageabilityCSP\Provider\MS DM Server"#,
      ["ConfigInfo": .string(String(machine.managementAuthority))])

  }
}
