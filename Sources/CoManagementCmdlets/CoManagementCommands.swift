public import ShellRuntime

/// The commands of this room.
public enum CoManagementCommands {
  /// Makes every command and alias known.
  public static func register(in table: CommandTable) {
    for (name, command) in all { table.register(command, named: name) }
    table.registerAlias("page", for: "Show-AdminCenterPage")
    table.registerAlias("Connect-Graph", for: "Connect-MgGraph")
    table.registerAlias("Disconnect-Graph", for: "Disconnect-MgGraph")
  }

  /// In the order of their types' names; a test compares the list with the folder.
  static var all: [(name: String, type: any Cmdlet.Type)] {
    [
      ("Connect-MgGraph", ConnectMgGraph.self),
      ("Disconnect-MgGraph", DisconnectMgGraph.self),
      ("Get-CMAADApplication", GetCMAADApplication.self),
      ("Get-CMAADTenant", GetCMAADTenant.self),
      ("Get-CMAdministrativeUser", GetCMAdministrativeUser.self),
      ("Get-CMAzureService", GetCMAzureService.self),
      ("Get-CMCollection", GetCMCollection.self),
      ("Get-CMCollectionMember", GetCMCollectionMember.self),
      ("Get-CMComponentStatusMessage", GetCMComponentStatusMessage.self),
      ("Get-CMDevice", GetCMDevice.self),
      ("Get-CMDeviceCollection", GetCMDeviceCollection.self),
      ("Get-CMManagementPoint", GetCMManagementPoint.self),
      ("Get-CMServiceConnectionPoint", GetCMServiceConnectionPoint.self),
      ("Get-CMSite", GetCMSite.self),
      ("Get-CMSiteComponent", GetCMSiteComponent.self),
      ("Get-CMSiteRole", GetCMSiteRole.self),
      ("Get-CMSiteStatusMessage", GetCMSiteStatusMessage.self),
      ("Get-MgContext", GetMgContext.self),
      ("Get-MgDeviceManagementManagedDevice", GetMgDeviceManagementManagedDevice.self),
      ("Get-MgOrganization", GetMgOrganization.self),
      ("Invoke-PageAction", InvokePageAction.self),
      ("netsh", Netsh.self),
      ("Set-CMServiceConnectionPoint", SetCMServiceConnectionPoint.self),
      ("Show-AdminCenterPage", ShowAdminCenterPage.self),
      ("Show-ConsoleNode", ShowConsoleNode.self),
    ]
  }
}
