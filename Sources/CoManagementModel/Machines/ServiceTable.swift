// A table of data: the services that administrators of co-managed Windows look at, with what stands
// in the services console of a current Windows. [win; domain/client, 6]

/// A service as setup leaves it.
struct ServiceTemplate {
  /// On which machines it is.
  enum Presence {
    // swift-format-ignore
    case everywhere, workstations, servers, clients, enrolled, siteServer, siteSystems
    case domainController
  }

  let name: String
  let displayName: String
  let presence: Presence
  let startType: WindowsService.StartType
  let isRunning: Bool
  let account: String
  let dependsOn: [String]
  let path: String
  let canStop: Bool

  init(
    _ name: String, _ displayName: String, _ presence: Presence = .everywhere,
    _ startType: WindowsService.StartType = .automatic, running: Bool = true,
    account: String = "LocalSystem", needs: [String] = [],
    path: String = #"C:\Windows\system32\svchost.exe -k netsvcs -p"#, canStop: Bool = true
  ) {
    self.name = name
    self.displayName = displayName
    self.presence = presence
    self.startType = startType
    isRunning = running
    self.account = account
    dependsOn = needs
    self.path = path
    self.canStop = canStop
  }

  static let site = #"C:\Program Files\Microsoft Configuration Manager\bin\x64\"#
  static let localService = #"NT AUTHORITY\LocalService"#
  static let networkService = #"NT AUTHORITY\NetworkService"#

  /// In the order of their names.
  static let all: [ServiceTemplate] = [
    ServiceTemplate(
      "ADWS", "Active Directory Web Services", .domainController,
      path: #"C:\Windows\ADWS\Microsoft.ActiveDirectory.WebServices.exe"#),
    ServiceTemplate("Appinfo", "Application Information", .everywhere, .manual,
      needs: ["RpcSs", "ProfSvc"]),
    ServiceTemplate("BITS", "Background Intelligent Transfer Service", .everywhere, .manual,
      running: false, needs: ["RpcSs"]),
    ServiceTemplate("CcmExec", "SMS Agent Host", .clients, .automaticDelayed,
      needs: ["Winmgmt", "LanmanServer"], path: #"C:\Windows\CCM\CcmExec.exe"#),
    ServiceTemplate("CmRcService", "Configuration Manager Remote Control", .clients,
      needs: ["RpcSs", "CryptSvc"], path: #"C:\Windows\CCM\RemCtrl\CmRcService.exe"#),
    ServiceTemplate("CONFIGURATION_MANAGER_UPDATE", "CONFIGURATION_MANAGER_UPDATE", .siteServer,
      path: site + "cmupdate.exe"),
    ServiceTemplate("CryptSvc", "Cryptographic Services", account: networkService,
      needs: ["RpcSs"]),
    ServiceTemplate("DcomLaunch", "DCOM Server Process Launcher", canStop: false),
    ServiceTemplate("Dhcp", "DHCP Client", account: localService, needs: ["NSI", "Afd"]),
    ServiceTemplate("DmEnrollmentSvc", "Device Management Enrollment Service", .workstations,
      .manual, running: false, needs: ["RpcSs"]),
    ServiceTemplate("dmwappushservice",
      "Device Management Wireless Application Protocol (WAP) Push message Routing Service",
      .workstations, .manual, running: false, needs: ["RpcSs"]),
    ServiceTemplate("DNS", "DNS Server", .domainController, needs: ["Tcpip", "Afd", "RpcSs"],
      path: #"C:\Windows\system32\dns.exe"#),
    ServiceTemplate("Dnscache", "DNS Client", account: networkService, needs: ["nsi", "Afd"],
      canStop: false),
    ServiceTemplate("EventLog", "Windows Event Log", account: localService),
    ServiceTemplate("gpsvc", "Group Policy Client", needs: ["RPCSS", "Mup"], canStop: false),
    ServiceTemplate("IntuneManagementExtension", "Microsoft Intune Management Extension",
      .enrolled, .automaticDelayed,
      path: #""C:\Program Files (x86)\Microsoft Intune Management Extension\"#
        + #"Microsoft.Management.Services.IntuneWindowsAgent.exe""#),
    ServiceTemplate("iphlpsvc", "IP Helper", needs: ["RpcSS", "winmgmt", "tcpip", "nsi",
      "WinHttpAutoProxySvc"]),
    ServiceTemplate("Kdc", "Kerberos Key Distribution Center", .domainController,
      needs: ["RpcSs", "Afd", "NTDS"], path: #"C:\Windows\System32\lsass.exe"#),
    ServiceTemplate("LanmanServer", "Server", needs: ["SamSS", "Srv2"]),
    ServiceTemplate("LanmanWorkstation", "Workstation", account: networkService,
      needs: ["NSI", "MRxSmb20", "Bowser"]),
    ServiceTemplate("lppsvc", "Microsoft Policy Platform Local Authority", .clients, .manual,
      running: false, path: #""C:\Program Files\Microsoft Policy Platform\policyHost.exe""#),
    ServiceTemplate("mpssvc", "Windows Defender Firewall", account: localService,
      needs: ["mpsdrv", "bfe"], canStop: false),
    ServiceTemplate("MSSQLSERVER", "SQL Server (MSSQLSERVER)", .siteServer,
      path: #""C:\Program Files\Microsoft SQL Server\MSSQL16.MSSQLSERVER\MSSQL\Binn\sqlservr.exe""#
        + " -sMSSQLSERVER"),
    ServiceTemplate("Netlogon", "Netlogon", needs: ["LanmanWorkstation"],
      path: #"C:\Windows\system32\lsass.exe"#),
    ServiceTemplate("NTDS", "Active Directory Domain Services", .domainController,
      path: #"C:\Windows\System32\lsass.exe"#),
    ServiceTemplate("ProfSvc", "User Profile Service", needs: ["RpcSs"], canStop: false),
    ServiceTemplate("RpcEptMapper", "RPC Endpoint Mapper", account: networkService,
      canStop: false),
    ServiceTemplate("RpcSs", "Remote Procedure Call (RPC)", account: networkService,
      needs: ["RpcEptMapper", "DcomLaunch"], canStop: false),
    ServiceTemplate("SamSs", "Security Accounts Manager", needs: ["RPCSS"],
      path: #"C:\Windows\system32\lsass.exe"#, canStop: false),
    ServiceTemplate("Schedule", "Task Scheduler", needs: ["RPCSS", "SystemEventsBroker"],
      canStop: false),
    ServiceTemplate("SMS_EXECUTIVE", "SMS_EXECUTIVE", .siteServer, path: site + "smsexec.exe"),
    ServiceTemplate("SMS_NOTIFICATION_SERVER", "SMS_NOTIFICATION_SERVER", .siteServer, .manual,
      running: false, path: site + "smsexec.exe"),
    ServiceTemplate("SMS_SITE_COMPONENT_MANAGER", "SMS_SITE_COMPONENT_MANAGER", .siteServer,
      path: site + "sitecomp.exe"),
    ServiceTemplate("SMS_SITE_SQL_BACKUP", "SMS_SITE_SQL_BACKUP", .siteServer,
      path: site + "smssqlbkup.exe"),
    ServiceTemplate("SMS_SITE_VSS_WRITER", "SMS_SITE_VSS_WRITER", .siteServer,
      path: site + "smswriter.exe"),
    ServiceTemplate("Spooler", "Print Spooler", needs: ["RPCSS", "http"],
      path: #"C:\Windows\System32\spoolsv.exe"#),
    ServiceTemplate("SQLSERVERAGENT", "SQL Server Agent (MSSQLSERVER)", .siteServer,
      needs: ["MSSQLSERVER"],
      path: #""C:\Program Files\Microsoft SQL Server\MSSQL16.MSSQLSERVER\MSSQL\Binn\SQLAGENT.EXE""#
        + " -i MSSQLSERVER"),
    ServiceTemplate("SQLWriter", "SQL Server VSS Writer", .siteServer,
      path: #""C:\Program Files\Microsoft SQL Server\90\Shared\sqlwriter.exe""#),
    ServiceTemplate("TermService", "Remote Desktop Services", .everywhere, .manual,
      account: networkService, needs: ["RPCSS"]),
    ServiceTemplate("TrustedInstaller", "Windows Modules Installer", .everywhere, .manual,
      running: false, path: #"C:\Windows\servicing\TrustedInstaller.exe"#),
    ServiceTemplate("UsoSvc", "Update Orchestrator Service", .everywhere, .automaticDelayed,
      needs: ["rpcss"]),
    ServiceTemplate("W32Time", "Windows Time", .everywhere, .manual, account: localService),
    ServiceTemplate("W3SVC", "World Wide Web Publishing Service", .siteSystems,
      needs: ["WAS", "HTTP"], path: #"C:\Windows\system32\svchost.exe -k iissvcs"#),
    ServiceTemplate("WAS", "Windows Process Activation Service", .siteSystems, .manual,
      needs: ["RPCSS"], path: #"C:\Windows\system32\svchost.exe -k iissvcs"#),
    ServiceTemplate("WinDefend", "Microsoft Defender Antivirus Service", needs: ["RpcSs"],
      path: #""C:\ProgramData\Microsoft\Windows Defender\Platform\4.18.24090.11-0\MsMpEng.exe""#,
      canStop: false),
    ServiceTemplate("WinHttpAutoProxySvc", "WinHTTP Web Proxy Auto-Discovery Service",
      .everywhere, .manual, account: localService, needs: ["Dhcp"], canStop: false),
    ServiceTemplate("Winmgmt", "Windows Management Instrumentation", needs: ["RPCSS"]),
    ServiceTemplate("WinRM", "Windows Remote Management (WS-Management)",
      account: networkService, needs: ["RPCSS", "HTTP"]),
    ServiceTemplate("wlidsvc", "Microsoft Account Sign-in Assistant", .workstations, .manual,
      running: false, needs: ["RpcSs"]),
    ServiceTemplate("wuauserv", "Windows Update", .everywhere, .manual, running: false,
      needs: ["rpcss"]),
  ]
}

extension ServiceTemplate {
  /// Whether setup leaves it on a machine.
  func isOn(_ machine: MachineView) -> Bool {
    switch presence {
    case .everywhere: true
    case .workstations: !machine.isServer
    case .servers: machine.isServer
    case .clients: machine.hasClient
    case .enrolled: machine.isEnrolled
    case .siteServer: machine.role == .siteServer
    case .siteSystems: machine.role == .siteServer || machine.role == .siteSystem
    case .domainController: machine.role == .domainController
    }
  }
}
