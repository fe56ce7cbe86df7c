import CoManagementModel
import ShellRuntime

@testable import CoManagementCmdlets

extension WorldViews.View {
  /// What is typed to see it; nil where there is nothing to look at.
  func command(_ lab: Lab) throws -> String? {
    switch self {
    case .site: "Invoke-CMWmiQuery -Query 'select * from SMS_Client_ComanagementState'"
    case .console: "Get-CMDevice -Fast"
    case .discovery: "Invoke-CMWmiQuery -Query 'select * from SMS_R_System'"
    case .devicesNode: "Show-ConsoleNode 'Assets and Compliance/Overview/Devices' | \(Self.rows)"
    case .dashboard: "Show-ConsoleNode 'Overview/Co-management' | \(Self.rows)"
    case .graph: "Get-MgDeviceManagementManagedDevice -All"
    case .page: "\(Self.allDevices) | \(Self.rows)"
    case .overview: Self.opening("Open")
    case .clientDetails: Self.opening("Client details")
    case .entra: "Get-MgDevice -All"
    case .entraPage: "Show-AdminCenterPage 'Entra admin center/Devices/All devices' | \(Self.rows)"
    case .client: Self.looking(lab)
    case .collections: "Get-CMDeviceCollection"
    case .collectionsNode: "Show-ConsoleNode 'Device Collections' | \(Self.rows)"
    case .members:
      "Get-CMDeviceCollection | ForEach-Object { $id = $_.CollectionID; Get-CMDevice -Fast "
        + "-CollectionId $id | Select-Object Name, @{ Name = 'Collection'; Expression = { $id } } }"
    case .memberCounts:
      "Invoke-CMWmiQuery -Query 'select * from SMS_FullCollectionMembership where "
        + "ResourceType = 5' | "
        + "Group-Object CollectionID"
    case .deployments: "Get-CMConfigurationPolicyDeployment -Fast"
    case .deploymentSummaries: "Get-CMDeployment"
    case .deploymentsNode: "Show-ConsoleNode Deployments | \(Self.rows)"
    case .policies: "Get-CMConfigurationPolicy -Fast"
    case .licenses: "Get-MgSubscribedSku"
    case .licensesPage: "Show-AdminCenterPage 'All products' | \(Self.rows)"
    case .assignedLicenses:
      "Get-MgUser -All -Property id,assignedLicenses | ForEach-Object { $_.AssignedLicenses.SkuId "
        + "} | Group-Object"
    case .mobility:
      "Get-MgBetaPolicyMobileDeviceManagementPolicy | Where-Object DisplayName -eq "
        + "'Microsoft Intune'"
    case .mobilityPage: "Show-AdminCenterPage 'Mobility/Microsoft Intune' | \(Self.rows)"
    case .groups: "Get-MgGroup -All"
    case .groupsPage: "Show-AdminCenterPage 'Groups/All groups' | \(Self.rows)"
    }
  }

  /// A page's rows stand before its actions.
  private static let rows = "Where-Object { $_.PSObject.TypeNames -notcontains "
    + "'Cotutor.PageAction' }"
  private static let allDevices = "Show-AdminCenterPage 'Devices/All devices'"

  private static func opening(_ action: String) -> String {
    "(\(allDevices) | \(rows)).DeviceName | ForEach-Object { try { Invoke-PageAction "
      + "'Devices/All devices' '\(action)' @{ Device = $_ } } catch { } }"
  }

  /// What each machine that answers says of itself.
  private static func looking(_ lab: Lab) -> String? {
    let world = lab.world.simulation
    let names = world.devices.map(\.name).filter { world.machine(named: $0)?.reach == .reachable }
    guard !names.isEmpty else { return nil }
    return "Invoke-Command -ComputerName \(names.joined(separator: ", ")) { \(look) }"
  }

  private static let log =
    "Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin"

  private static let look = #"""
    $s = @{}; dsregcmd /status | ForEach-Object {
    if ($_ -match '^\s*(\w+) : (.*)$' -and -not $s.ContainsKey($Matches[1])) {
    $s[$Matches[1]] = $Matches[2] } }
    $c = Get-ChildItem Cert:\LocalMachine\My
    $s.Mdm = ($c | Where-Object Issuer -like '*MDM Device CA*').Subject -replace 'CN='
    $s.Join = ($c | Where-Object Issuer -like '*Organization-Access*').Subject -replace 'CN='
    $s.Flags = (Get-ItemProperty HKLM:\SOFTWARE\Microsoft\CCM -ErrorAction Ignore).CoManagementFlags
    $s.Enrolments = @(Get-ItemProperty HKLM:\SOFTWARE\Microsoft\Enrollments\* -ErrorAction Ignore |
    Where-Object EnrollmentState -eq 1).Count
    $s.Tasks = @(Get-ScheduledTask -TaskPath '\Microsoft\Windows\EnterpriseMgmt\*' `
    -ErrorAction Ignore).Count
    $s.Events = @(Get-WinEvent -ErrorAction Ignore -FilterHashtable @{ Id = 75
    LogName = '\#(log)' }).Count
    $s.Id = (Get-CimInstance -Namespace root\ccm -ClassName CCM_Client -ErrorAction Ignore).ClientId
    $s.Serial = (Get-CimInstance Win32_BIOS).SerialNumber
    $s.Build = (Get-CimInstance Win32_OperatingSystem).BuildNumber
    $s.Name = $env:COMPUTERNAME
    [pscustomobject]$s
    """#
}
