extension RealCommand {
  /// Modules of Windows, of its server roles and of the cloud that scripts of administrators use.
  static let windowsModules: [(name: String, commands: String)] = [
    (
      "NetTCPIP",
      """
      Find-NetRoute Get-NetCompartment Get-NetIPAddress Get-NetIPConfiguration Get-NetIPInterface
      Get-NetNeighbor Get-NetOffloadGlobalSetting Get-NetRoute Get-NetTCPConnection
      Get-NetTCPSetting Get-NetUDPEndpoint New-NetIPAddress New-NetNeighbor New-NetRoute
      Remove-NetIPAddress Remove-NetRoute Set-NetIPAddress Set-NetIPInterface Set-NetRoute
      Test-NetConnection gip tnc
      """
    ),
    (
      "NetAdapter",
      """
      Disable-NetAdapter Enable-NetAdapter Get-NetAdapter Get-NetAdapterAdvancedProperty
      Get-NetAdapterBinding Get-NetAdapterStatistics Rename-NetAdapter Restart-NetAdapter
      Set-NetAdapter
      """
    ),
    ("NetConnection", "Get-NetConnectionProfile Set-NetConnectionProfile"),
    (
      "NetSecurity",
      """
      Copy-NetFirewallRule Disable-NetFirewallRule Enable-NetFirewallRule
      Get-NetFirewallAddressFilter Get-NetFirewallPortFilter Get-NetFirewallProfile
      Get-NetFirewallRule Get-NetFirewallSetting New-NetFirewallRule Remove-NetFirewallRule
      Set-NetFirewallProfile Set-NetFirewallRule
      """
    ),
    (
      "DnsClient",
      """
      Add-DnsClientNrptRule Clear-DnsClientCache Get-DnsClient Get-DnsClientCache
      Get-DnsClientGlobalSetting Get-DnsClientServerAddress Register-DnsClient Resolve-DnsName
      Set-DnsClient Set-DnsClientServerAddress
      """
    ),
    (
      "ScheduledTasks",
      """
      Disable-ScheduledTask Enable-ScheduledTask Export-ScheduledTask Get-ClusteredScheduledTask
      Get-ScheduledTask Get-ScheduledTaskInfo New-ScheduledTask New-ScheduledTaskAction
      New-ScheduledTaskPrincipal New-ScheduledTaskSettingsSet New-ScheduledTaskTrigger
      Register-ScheduledTask Set-ScheduledTask Start-ScheduledTask Stop-ScheduledTask
      Unregister-ScheduledTask
      """
    ),
    (
      "SmbShare",
      """
      Get-SmbConnection Get-SmbMapping Get-SmbOpenFile Get-SmbServerConfiguration Get-SmbSession
      Get-SmbShare Get-SmbShareAccess Grant-SmbShareAccess New-SmbMapping New-SmbShare
      Remove-SmbMapping Remove-SmbShare Set-SmbServerConfiguration Set-SmbShare
      """
    ),
    (
      "Storage",
      """
      Clear-Disk Format-Volume Get-Disk Get-Partition Get-PhysicalDisk Get-StorageJob Get-Volume
      Initialize-Disk Mount-DiskImage Dismount-DiskImage New-Partition Optimize-Volume
      Repair-Volume Resize-Partition Set-Disk Set-Partition Set-Volume
      """
    ),
    (
      "BitLocker",
      """
      Add-BitLockerKeyProtector Backup-BitLockerKeyProtector BackupToAAD-BitLockerKeyProtector
      Disable-BitLocker Enable-BitLocker Get-BitLockerVolume Lock-BitLocker
      Remove-BitLockerKeyProtector Resume-BitLocker Suspend-BitLocker Unlock-BitLocker
      """
    ),
    (
      "Defender",
      """
      Add-MpPreference Get-MpComputerStatus Get-MpPreference Get-MpThreat Get-MpThreatDetection
      Remove-MpPreference Set-MpPreference Start-MpScan Update-MpSignature
      """
    ),
    (
      "PKI",
      """
      Export-Certificate Export-PfxCertificate Get-Certificate Get-CertificateAutoEnrollmentPolicy
      Get-PfxData Import-Certificate Import-PfxCertificate New-SelfSignedCertificate
      Switch-Certificate Test-Certificate
      """
    ),
    (
      "Dism",
      """
      Add-WindowsCapability Add-WindowsDriver Add-WindowsPackage Disable-WindowsOptionalFeature
      Dismount-WindowsImage Enable-WindowsOptionalFeature Get-WindowsCapability Get-WindowsDriver
      Get-WindowsEdition Get-WindowsImage Get-WindowsOptionalFeature Get-WindowsPackage
      Mount-WindowsImage Remove-WindowsCapability Repair-WindowsImage Get-ProvisionedAppxPackage
      Get-AppxProvisionedPackage Add-AppxProvisionedPackage Remove-AppxProvisionedPackage
      """
    ),
    (
      "Appx",
      """
      Add-AppxPackage Get-AppxLog Get-AppxPackage Get-AppxPackageManifest Move-AppxPackage
      Remove-AppxPackage Reset-AppxPackage
      """
    ),
    (
      "Microsoft.PowerShell.LocalAccounts",
      """
      Add-LocalGroupMember Disable-LocalUser Enable-LocalUser Get-LocalGroup Get-LocalGroupMember
      Get-LocalUser New-LocalGroup New-LocalUser Remove-LocalGroup Remove-LocalGroupMember
      Remove-LocalUser Rename-LocalUser Set-LocalGroup Set-LocalUser
      """
    ),
    (
      "BitsTransfer",
      """
      Add-BitsFile Complete-BitsTransfer Get-BitsTransfer Remove-BitsTransfer Resume-BitsTransfer
      Set-BitsTransfer Start-BitsTransfer Suspend-BitsTransfer
      """
    ),
    ("TrustedPlatformModule", "Clear-Tpm Get-Tpm Get-TpmEndorsementKeyInfo Initialize-Tpm"),
    ("SecureBoot", "Confirm-SecureBootUEFI Get-SecureBootPolicy Get-SecureBootUEFI"),
    ("International", "Get-WinSystemLocale Get-WinUserLanguageList Set-WinUserLanguageList"),
    (
      "ServerManager",
      "Get-WindowsFeature Install-WindowsFeature Uninstall-WindowsFeature Add-WindowsFeature"
    ),
    (
      "ActiveDirectory",
      """
      Add-ADGroupMember Disable-ADAccount Enable-ADAccount Get-ADComputer
      Get-ADDomain Get-ADDomainController Get-ADForest Get-ADGroup Get-ADGroupMember Get-ADObject
      Get-ADOrganizationalUnit Get-ADPrincipalGroupMembership Get-ADReplicationSite Get-ADRootDSE
      Get-ADUser Move-ADObject New-ADComputer New-ADGroup New-ADOrganizationalUnit New-ADUser
      Remove-ADComputer Remove-ADGroupMember Remove-ADUser Reset-ADServiceAccountPassword
      Search-ADAccount Set-ADAccountPassword Set-ADComputer Set-ADObject Set-ADUser
      Test-ADServiceAccount Unlock-ADAccount
      """
    ),
    (
      "GroupPolicy",
      """
      Backup-GPO Get-GPInheritance Get-GPO Get-GPOReport Get-GPRegistryValue
      Get-GPResultantSetOfPolicy Import-GPO Invoke-GPUpdate New-GPLink New-GPO Remove-GPO
      Set-GPLink Set-GPPermission Set-GPRegistryValue
      """
    ),
    (
      "DnsServer",
      "Add-DnsServerResourceRecordA Add-DnsServerResourceRecordCName Get-DnsServerResourceRecord "
        + "Get-DnsServerZone Remove-DnsServerResourceRecord"
    ),
    ("DhcpServer", "Get-DhcpServerv4Lease Get-DhcpServerv4Reservation Get-DhcpServerv4Scope"),
    (
      "WebAdministration",
      """
      Get-WebApplication Get-WebBinding Get-Website New-WebBinding New-Website Restart-WebAppPool
      Start-Website Stop-Website Get-IISAppPool Get-IISSite Restart-WebItem Set-WebBinding
      Get-WebConfigurationProperty Set-WebConfigurationProperty
      """
    ),
    (
      "ADSync",
      """
      Get-ADSyncConnector Get-ADSyncConnectorRunStatus Get-ADSyncGlobalSettings Get-ADSyncScheduler
      Get-ADSyncServerConfiguration Invoke-ADSyncRunProfile Set-ADSyncScheduler
      Start-ADSyncSyncCycle Stop-ADSyncSyncCycle Initialize-ADSyncDomainJoinedComputerSync
      """
    ),
    (
      "Hyper-V",
      "Checkpoint-VM Get-VM Get-VMHost Get-VMSwitch New-VM Remove-VM Restart-VM Set-VM Start-VM "
        + "Stop-VM"
    ),
    ("SqlServer", "Invoke-Sqlcmd Get-SqlDatabase Get-SqlInstance Backup-SqlDatabase"),
    (
      "Az",
      """
      Connect-AzAccount Disconnect-AzAccount Get-AzADApplication Get-AzContext Get-AzKeyVaultSecret
      Get-AzResource Get-AzResourceGroup Get-AzSubscription Get-AzVM Get-AzVmss New-AzResourceGroup
      Register-AzResourceProvider Get-AzResourceProvider Set-AzContext
      """
    ),
    (
      "ExchangeOnlineManagement",
      "Connect-ExchangeOnline Disconnect-ExchangeOnline Get-EXOMailbox Get-Mailbox Set-Mailbox"
    ),
    ("UpdateServices", "Get-WsusServer Get-WsusUpdate Get-WsusComputer Invoke-WsusServerCleanup"),
    ("WindowsUpdate", "Get-WindowsUpdateLog"),
    ("PSWindowsUpdate", "Get-WindowsUpdate Get-WUHistory Install-WindowsUpdate"),
    ("StartLayout", "Export-StartLayout Import-StartLayout Get-StartApps"),
    ("Provisioning", "Get-ProvisioningPackage Install-ProvisioningPackage"),
    ("AssignedAccess", "Clear-AssignedAccess Get-AssignedAccess Set-AssignedAccess"),
    ("PnpDevice", "Disable-PnpDevice Enable-PnpDevice Get-PnpDevice Get-PnpDeviceProperty"),
    ("PrintManagement", "Add-Printer Get-Printer Get-PrinterDriver Get-PrintJob Remove-Printer"),
    (
      "WindowsAutopilotIntune",
      """
      Get-AutopilotDevice Get-AutopilotProfile Import-AutopilotCSV Invoke-AutopilotSync
      Get-WindowsAutopilotInfo Get-WindowsAutoPilotInfo
      """
    ),
    ("IntuneWin32App", "Add-IntuneWin32App Get-IntuneWin32App New-IntuneWin32AppPackage"),
    ("Pester", "Invoke-Pester New-PesterConfiguration"),
    ("PSScriptAnalyzer", "Invoke-ScriptAnalyzer Get-ScriptAnalyzerRule Invoke-Formatter"),
  ]
}
