import CoManagementModel
import ShellRuntime

/// The registry of the site server: what setup, the site and Windows write there and scripts of
/// administrators read. Names of values: public scripts that read them.
struct ServerRegistry {
  private let simulation: Simulation

  /// The registry at the simulation's moment.
  init(_ simulation: Simulation) { self.simulation = simulation }

  /// `HKEY_LOCAL_MACHINE`.
  var machine: RegistryKey {
    var hive = RegistryKey("HKEY_LOCAL_MACHINE")
    addSite(to: &hive)
    addWindows(to: &hive)
    return hive
  }

  /// `HKEY_CURRENT_USER` of the administrator who types.
  var user: RegistryKey {
    let site = simulation.site
    var hive = RegistryKey("HKEY_CURRENT_USER")
    hive.add(
      #"Software\Microsoft\ConfigMgr10\AdminUI\MRU\1"#,
      [
        "DomainName": .string(simulation.scenario.domainName),
        "ServerName": .string(site.serverName), "SiteCode": .string(site.siteCode),
        "SiteName": .string(site.siteName),
      ])
    hive.add(#"Software\Microsoft\Windows\CurrentVersion\Internet Settings"#, [
      "ProxyEnable": .integer(0)
    ])
    return hive
  }

  private func addSite(to hive: inout RegistryKey) {
    let site = simulation.site
    hive.add(
      #"SOFTWARE\Microsoft\SMS\Identification"#,
      [
        "Installation Directory": .string(site.installDir),
        "Parent Site Code": .string(site.reportingSiteCode),
        "Site Code": .string(site.siteCode), "Site Server": .string(site.serverName),
        "Site Type": .integer(1),
      ])
    hive.add(
      #"SOFTWARE\Microsoft\SMS\Setup"#,
      [
        "Full Version": .string(site.version),
        "Installation Directory": .string(site.installDir),
        "UI Installation Directory": .string(site.installDir + #"\AdminConsole"#),
        "Version": .string(String(site.buildNumber)),
      ])
    if simulation.connectionPoints.contains(where: { $0.serverName == site.serverName }) {
      hive.add(
        #"SOFTWARE\Microsoft\SMS\SMS_CLOUD_PROXYCONNECTOR"#, ["VerboseLogging": .integer(0)])
    }
    hive.add(
      #"SOFTWARE\Microsoft\SMS\SQL Server"#,
      [
        "Database Name": .string("CM_" + site.siteCode), "Server": .string(site.serverName),
      ])
  }

  /// The site server is a Windows Server 2022.
  private func addWindows(to hive: inout RegistryKey) {
    let scenario = simulation.scenario
    hive.add(
      #"SOFTWARE\Microsoft\Windows\CurrentVersion"#,
      [
        "CommonFilesDir": .string(#"C:\Program Files\Common Files"#),
        "ProgramFilesDir": .string(#"C:\Program Files"#),
      ])
    hive.add(
      #"SOFTWARE\Microsoft\Windows NT\CurrentVersion"#,
      [
        "CurrentBuild": .string("20348"), "CurrentMajorVersionNumber": .integer(10),
        "CurrentMinorVersionNumber": .integer(0), "DisplayVersion": .string("21H2"),
        "EditionID": .string("ServerStandard"),
        "ProductName": .string("Windows Server 2022 Standard"), "UBR": .integer(2_849),
      ])
    hive.add(
      #"SYSTEM\CurrentControlSet\Control\ComputerName\ComputerName"#,
      ["ComputerName": .string(scenario.serverName)])
    hive.add(
      #"SYSTEM\CurrentControlSet\Services\Tcpip\Parameters"#,
      [
        "Domain": .string(scenario.domainName), "Hostname": .string(scenario.serverName),
      ])
  }
}
