import ShellRuntime

@testable import CoManagementCmdlets
@testable import CoManagementModel

/// What administrators and users type, in an order that the seed decides. Names are those of the
/// world or of nothing, so that some commands fail.
struct RandomCommands {
  private var stream: RandomStream
  private let devices: [String]
  private let users: [String]
  private let newDevices: [String]

  private static let collections = [
    "Views pilot", "Ring [1]", "Ring *", "Ønsket", "Anna's machines", "All Systems", "Nowhere",
  ]
  private static let groups = ["Views group", "Helpdesk", "Nobody's group"]
  private static let policies = ["Views policy", "Other policy", "CoMgmtSettingsProd", "No policy"]
  private static let rules = [
    "select * from SMS_R_System where ADSiteName = 'Oslo'",
    "select * from SMS_R_System where Name like '%-PC-%' and Client = 1",
    "select SMS_R_System.ResourceId from SMS_R_System inner join SMS_Client_ComanagementState on "
      + "SMS_Client_ComanagementState.ResourceId = SMS_R_System.ResourceId where "
      + "SMS_Client_ComanagementState.MDMEnrolled = 1",
    "select * from SMS_R_Sistem",
  ]
  private static let restrictions = [
    "'Windows (MDM)' = 'Block'", "'Windows (MDM)' = 'Allow'", "'Windows (MDM)' = 'Allow'",
    "'Minimum version' = '10.0.22000'", "'Minimum version' = '10.0.10240'", "'Colour' = 'Blue'",
  ]

  init(seed: UInt64, _ lab: Lab) {
    stream = RandomStream(seed: seed, purpose: .identifiers, index: 99)
    let world = lab.world.simulation
    devices = world.devices.map(\.name) + ["NO-PC-0001"]
    newDevices = world.newDevices.map(\.name)
    users = world.tenantDevices.compactMap(\.userPrincipalName) + ["nobody@contoso.com"]
  }

  /// What lets devices join and enrol, so that there is something to see.
  static let beginning = [
    "Connect-MgGraph -NoWelcome -Scopes \(scopes)",
    "Invoke-PageAction 'Device options' Configure @{ 'Device options' = 'Configure' }",
    "Invoke-PageAction 'Mobility/Microsoft Intune' Save @{ 'MDM user scope' = 'All' }",
    "$null = New-CMDeviceCollection -Name 'Views pilot' -LimitingCollectionName 'All Systems'",
    "Edit-CoManagementPolicy -AutomaticEnrollment All", "Start-Sleep -Seconds 90000",
  ]

  /// The client for whoever Intune alone manages, and a page that waits for it.
  static let delivery = [
    "$line = (Show-ConsoleNode 'Cloud Attach')[0].CommandLine",
    "Start-CoManagementSettingsWizard -Name Client -InstallClient Yes -CommandLine $line "
      + "-IncludedGroup 'All devices'",
    "Invoke-PageAction 'Enrollment Status Page' Create @{ Name = 'Wait'; 'Show app' = 'Yes'; "
      + "'Included groups' = 'All devices' }",
  ]

  static let scopes = """
    Device.Read.All, DeviceManagementManagedDevices.PrivilegedOperations.All, \
    DeviceManagementManagedDevices.Read.All, Directory.AccessAsUser.All, Group.ReadWrite.All, \
    User.ReadWrite.All, Organization.Read.All, Policy.Read.All, \
    DeviceManagementServiceConfig.Read.All
    """

  /// The next command.
  mutating func next() -> String {
    if !newDevices.isEmpty, stream.below(6) == 0 { return signIn() }
    return switch stream.below(13) {
    case 0...1: collection()
    case 2: membership()
    case 3...4: policy()
    case 5...6: slider()
    case 7: enrollment()
    case 8...9: directory()
    case 10...11: client()
    default: wait()
    }
  }

  private mutating func one(_ texts: [String]) -> String { texts[stream.below(texts.count)] }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private mutating func collectionName() -> String {
    Self.quoted(one(Self.collections)) + " -DisableWildcardHandling"
  }

  private mutating func collectionLabel() -> String { Self.quoted(one(Self.collections)) }

  private mutating func collection() -> String {
    let (name, other) = (collectionLabel(), collectionLabel())
    return switch stream.below(5) {
    case 0...1: "New-CMDeviceCollection -Name \(name) -LimitingCollectionName \(other)"
    case 2: "Set-CMCollection -Name \(collectionName()) -NewName \(other)"
    case 3: "Remove-CMCollection -Name \(collectionName()) -Force"
    default: "Invoke-CMCollectionUpdate -Name \(collectionName())"
    }
  }

  private mutating func membership() -> String {
    let name = "-CollectionName \(collectionName())"
    let (other, rule) = (collectionLabel(), one(Self.rules))
    let resource = "-ResourceId (Get-CMDevice -Fast -Name \(one(devices))).ResourceID"
    return switch stream.below(7) {
    case 0...1: "Add-CMDeviceCollectionDirectMembershipRule \(name) \(resource)"
    case 2:
      "Add-CMDeviceCollectionQueryMembershipRule \(name) -RuleName R -QueryExpression \"\(rule)\""
    case 3: "Add-CMDeviceCollectionIncludeMembershipRule \(name) -IncludeCollectionName \(other)"
    case 4: "Add-CMDeviceCollectionExcludeMembershipRule \(name) -ExcludeCollectionName \(other)"
    case 5: "Remove-CMDeviceCollectionDirectMembershipRule \(name) \(resource) -Force"
    default: "Remove-CMDeviceCollectionQueryMembershipRule \(name) -RuleName R -Force"
    }
  }

  private mutating func policy() -> String {
    let (name, collection) = (Self.quoted(one(Self.policies)), collectionName())
    let enrols = one(["$true", "$false"])
    return switch stream.below(6) {
    case 0:
      "New-CMCoManagementPolicy -CoManagementPolicyName \(name) -AutoEnroll \(enrols) "
        + "-ClientAppsWorkloadEnabled \(enrols) -WufbWorkloadEnabled $true"
    case 1...3:
      "New-CMConfigurationPolicyDeployment -CoManagementPolicyName \(name) "
        + "-CollectionName \(collection)"
    case 4: "Remove-CMConfigurationPolicyDeployment -Name \(name) -Force"
    default: "Remove-CMConfigurationPolicy -Name \(name) -Force"
    }
  }

  private mutating func slider() -> String {
    let workload = Self.quoted(one(Workload.allCases.map(\.name) + ["Games"]))
    let (pilot, position) = (collectionLabel(), one(["Intune", "Configuration Manager"]))
    return switch stream.below(6) {
    case 0...2: "Edit-CoManagementPolicy -Workload @{ \(workload) = '\(position)' }"
    case 3:
      "Edit-CoManagementPolicy -Workload @{ \(workload) = 'Pilot Intune' } "
        + "-Staging @{ \(workload) = \(pilot) }"
    case 4:
      "Edit-CoManagementPolicy -AutomaticEnrollment Pilot -AutoEnrollmentCollection \(pilot)"
    default: "Edit-CoManagementPolicy -Upload \(one(["$true", "$false", "$true", "maybe"]))"
    }
  }

  private mutating func enrollment() -> String {
    let scope = one(["'All'", "'All'", "'None'", "'Some'; Groups = 'Views group'", "'Most'"])
    let position = one(["All", "All", "None"])
    return switch stream.below(5) {
    case 0: "Invoke-PageAction 'Mobility/Microsoft Intune' Save @{ 'MDM user scope' = \(scope) }"
    case 1: "Invoke-PageAction 'Device platform' Edit @{ \(one(Self.restrictions)) }"
    case 2: "Edit-CoManagementPolicy -AutomaticEnrollment \(position)"
    case 3: "Start-CloudAttachWizard -CustomizeSettings -AutomaticEnrollment \(position)"
    default: "Set-CMClientSettingCloudService -DefaultSetting -AutoAzureADJoin $true"
    }
  }

  private mutating func directory() -> String {
    let (user, group) = (one(users), Self.quoted(one(Self.groups)))
    let object =
      "(Get-MgDevice -All | Where-Object DisplayName -eq '\(one(devices))' | "
      + "Select-Object -First 1).Id"
    let action = one(["Disable", "Enable", "Delete"])
    let product = one(["'Intune'", "'Microsoft 365 E3'", "'Windows 3.1'"])
    let license = "@{ User = '\(user)'; Product = \(product) }"
    return switch stream.below(7) {
    case 0: "Invoke-PageAction 'All products' \(one(["Assign", "'Remove license'"])) \(license)"
    case 1: "Invoke-PageAction 'Groups/All groups' 'New group' @{ 'Group name' = \(group) }"
    case 2...3:
      "Invoke-PageAction 'Groups/All groups' Add @{ 'Group name' = \(group); Member = '\(user)' }"
    case 4:
      "$null = New-MgUser -DisplayName V -MailNickname v -UserPrincipalName v@contoso.com "
        + "-PasswordProfile @{ Password = 'xWwvJ]6NMw+bWH-d' } -AccountEnabled"
    default:
      "Invoke-PageAction 'Entra admin center/Devices/All devices' \(action) "
        + "@{ 'Object ID' = \(object) }"
    }
  }

  private mutating func client() -> String {
    let name = one(devices)
    let onIt = one([
      "dsregcmd /leave", "dsregcmd /join", "Stop-Service CcmExec", "Start-Service CcmExec",
      "Set-Service dmwappushservice -StartupType Disabled", "Restart-Service CcmExec",
      "Set-Service dmwappushservice -StartupType Manual",
    ])
    let action = one(["Sync", "Sync Machine Policy"])
    return switch stream.below(4) {
    case 0...1: "Invoke-Command -ComputerName \(name) { \(onIt) }"
    case 2: "Invoke-PageAction 'Devices/All devices' '\(action)' @{ Device = '\(name)' }"
    default:
      "Invoke-CMClientAction -DeviceName \(name) "
        + "-ActionType ClientNotificationRequestMachinePolicyNow"
    }
  }

  /// Somebody at a new device; where setup is at work or over there is nothing to enter.
  private mutating func signIn() -> String {
    "Invoke-PageAction 'Out-of-box experience' 'Sign in' "
      + "@{ Device = '\(one(newDevices))'; 'Work or school account' = '\(one(users))' }"
  }

  private mutating func wait() -> String {
    if stream.below(3) == 0 { return "Start-ADSyncSyncCycle -PolicyType Delta" }
    let longest: Int64 = [60, 3_600, 30_000, 260_000][stream.below(4)]
    return "Start-Sleep -Seconds \(stream.within(1...longest))"
  }
}
