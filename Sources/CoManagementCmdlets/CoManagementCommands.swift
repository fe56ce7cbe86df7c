public import ShellRuntime

/// The commands of this room.
public enum CoManagementCommands {
  /// Makes every command and alias known.
  public static func register(in table: CommandTable) {
    for command in all { table.register(command) }
    table.registerAlias("page", for: ShowAdminCenterPage.commandName)
  }

  /// In the order of their names; a test compares the list with the folder.
  static var all: [any Cmdlet.Type] {
    [
      GetCMCollection.self, GetCMCollectionMember.self, GetCMComponentStatusMessage.self,
      GetCMDevice.self, GetCMDeviceCollection.self, GetCMManagementPoint.self,
      GetCMServiceConnectionPoint.self, GetCMSite.self, GetCMSiteComponent.self, GetCMSiteRole.self,
      GetCMSiteStatusMessage.self, SetCMServiceConnectionPoint.self, ShowAdminCenterPage.self,
    ]
  }
}
