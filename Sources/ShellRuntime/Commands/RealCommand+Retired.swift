extension RealCommand {
  /// A module that is gone, and since when.
  struct RetiredModule: Sendable {
    let name: String
    /// To be read behind the module's name: `was retired in 2025`.
    let since: String
  }

  static let msOnline = RetiredModule(
    name: "MSOnline", since: "was deprecated on 30 March 2024 and retired in 2025")
  static let azureAD = RetiredModule(
    name: "AzureAD", since: "was deprecated on 30 March 2024 and retired in 2025")
  static let graphIntune = RetiredModule(
    name: "Microsoft.Graph.Intune", since: "is no longer developed; its app registration is gone")
  static let azureRM = RetiredModule(name: "AzureRM", since: "was retired on 29 February 2024")
  static let autopilot = RetiredModule(
    name: "WindowsAutopilotIntune", since: "stands on Microsoft Graph today")

  /// Whole families by the beginning of the noun, in small letters; the longer beginning first.
  static let families: [(prefix: String, module: RetiredModule, instead: String)] = [
    ("msol", msOnline, "Microsoft Graph PowerShell: Connect-MgGraph, then the Get-Mg cmdlets"),
    ("azuread", azureAD, "Microsoft Graph PowerShell: Connect-MgGraph, then the Get-Mg cmdlets"),
    ("azurerm", azureRM, "the Az module, which the lab has not"),
  ]

  /// Commands of retired modules that have a successor of their own.
  static let retiredCommands: [(name: String, module: RetiredModule, instead: String)] = [
    ("Connect-AzureAD", azureAD, "Connect-MgGraph"),
    ("Disconnect-AzureAD", azureAD, "Disconnect-MgGraph"),
    ("Get-AzureADUser", azureAD, "Get-MgUser"),
    ("Get-AzureADDevice", azureAD, "Get-MgDevice"),
    ("Remove-AzureADDevice", azureAD, "Remove-MgDevice"),
    ("Get-AzureADGroup", azureAD, "Get-MgGroup"),
    ("New-AzureADGroup", azureAD, "New-MgGroup"),
    ("Get-AzureADGroupMember", azureAD, "Get-MgGroupMember"),
    ("Add-AzureADGroupMember", azureAD, "New-MgGroupMember"),
    ("Get-AzureADTenantDetail", azureAD, "Get-MgOrganization"),
    ("Get-AzureADSubscribedSku", azureAD, "Get-MgSubscribedSku"),
    ("Get-AzureADUserLicenseDetail", azureAD, "Get-MgUserLicenseDetail"),
    ("Set-AzureADUserLicense", azureAD, "Set-MgUserLicense"),
    ("Get-AzureADDirectoryRole", azureAD, "Get-MgDirectoryRole"),
    ("Get-AzureADDirectoryRoleMember", azureAD, "Get-MgDirectoryRoleMember"),
    ("Get-AzureADMSConditionalAccessPolicy", azureAD, "Get-MgIdentityConditionalAccessPolicy"),
    ("New-AzureADMSConditionalAccessPolicy", azureAD, "New-MgIdentityConditionalAccessPolicy"),
    ("Connect-MsolService", msOnline, "Connect-MgGraph"),
    ("Get-MsolUser", msOnline, "Get-MgUser"),
    ("New-MsolUser", msOnline, "New-MgUser"),
    ("Get-MsolDevice", msOnline, "Get-MgDevice"),
    ("Remove-MsolDevice", msOnline, "Remove-MgDevice"),
    ("Get-MsolGroup", msOnline, "Get-MgGroup"),
    ("Get-MsolGroupMember", msOnline, "Get-MgGroupMember"),
    ("Get-MsolCompanyInformation", msOnline, "Get-MgOrganization"),
    ("Get-MsolAccountSku", msOnline, "Get-MgSubscribedSku"),
    ("Set-MsolUserLicense", msOnline, "Set-MgUserLicense"),
    ("Get-MsolRole", msOnline, "Get-MgDirectoryRole"),
    ("Get-MsolRoleMember", msOnline, "Get-MgDirectoryRoleMember"),
    ("Connect-MSGraph", graphIntune, "Connect-MgGraph"),
    ("Update-MSGraphEnvironment", graphIntune, "Connect-MgGraph -Environment"),
    ("Invoke-MSGraphRequest", graphIntune, "Invoke-MgGraphRequest"),
    ("Get-MSGraphAllPages", graphIntune, "the -All parameter of Get-Mg... cmdlets"),
    ("Get-IntuneManagedDevice", graphIntune, "Get-MgDeviceManagementManagedDevice"),
    ("Invoke-IntuneManagedDeviceSyncDevice", graphIntune, "Sync-MgDeviceManagementManagedDevice"),
    (
      "Get-IntuneDeviceCompliancePolicy", graphIntune,
      "Get-MgDeviceManagementDeviceCompliancePolicy"
    ),
    (
      "New-IntuneDeviceCompliancePolicy", graphIntune,
      "New-MgDeviceManagementDeviceCompliancePolicy"
    ),
    ("Get-DeviceManagement_ManagedDevices", graphIntune, "Get-MgDeviceManagementManagedDevice"),
    (
      "Get-IntuneDeviceConfigurationPolicy", graphIntune,
      "Get-MgDeviceManagementDeviceConfiguration, which the lab has not"
    ),
    ("Connect-MSGraphApp", autopilot, "Connect-MgGraph"),
    ("Login-AzureRmAccount", azureRM, "Connect-AzAccount, which the lab has not"),
  ]

  /// What Windows PowerShell 5.1 has and PowerShell 7 left out, with what to type instead.
  static let windowsPowerShellOnly: [(names: String, instead: String)] = [
    ("Get-WmiObject gwmi", "Get-CimInstance, which takes -ClassName, -Filter and -Namespace too"),
    ("Invoke-WmiMethod iwmi", "Invoke-CimMethod"),
    ("Set-WmiInstance swmi", "Set-CimInstance"),
    ("Remove-WmiObject rwmi", "Remove-CimInstance"),
    ("Register-WmiEvent", "Register-CimIndicationEvent"),
    ("Get-EventLog", "Get-WinEvent -LogName"),
    ("Clear-EventLog Limit-EventLog New-EventLog Remove-EventLog Show-EventLog Write-EventLog",
     "Get-WinEvent and New-WinEvent"),
    ("Add-Computer Remove-Computer Reset-ComputerMachinePassword Test-ComputerSecureChannel",
     "netdom, or Windows PowerShell 5.1"),
    ("Checkpoint-Computer Disable-ComputerRestore Enable-ComputerRestore Get-ComputerRestorePoint "
      + "Restore-Computer", "Windows PowerShell 5.1"),
    ("Get-ControlPanelItem Show-ControlPanelItem", "Start-Process with the name of the item"),
    ("New-WebServiceProxy", "Invoke-RestMethod"),
    ("Export-Counter Import-Counter", "Get-CimInstance with a Win32_PerfFormattedData class"),
    ("ConvertFrom-String Convert-String", "a regular expression: -match with named groups"),
    ("Add-PSSnapin Get-PSSnapin Remove-PSSnapin Export-Console",
     "Import-Module: snap-ins became modules"),
    ("Start-Transaction Complete-Transaction Get-Transaction Undo-Transaction Use-Transaction",
     "nothing: transactions are gone"),
    ("Resume-Job Suspend-Job", "nothing: workflows are gone"),
    ("New-PSWorkflowSession New-PSWorkflowExecutionOption", "nothing: workflows are gone"),
    ("Publish-DscConfiguration Start-DscConfiguration Get-DscConfiguration Test-DscConfiguration",
     "version 2 of PSDesiredStateConfiguration, or the dsc program"),
  ]
}
