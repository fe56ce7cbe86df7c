import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingRemoteTool`
struct SetCMClientSettingRemoteTool: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "AccessLevel", "AccessLevel",
        .choice(["NoAccess": 0, "ViewOnly": 1, "FullControl": 2]),
        "How far remote control goes."),
      .init(
        "AllowClientChange", "AllowClientChange",
        .flag(),
        "Whether users change it in Software Center."),
      .init(
        "AllowPermittedViewer", "EnableTS",
        .flag(),
        "Whether permitted viewers use Remote Desktop."),
      .init(
        "AllowUnattendedComputer", "AllowRemCtrlToUnattended",
        .flag(),
        "Whether also where nobody is signed in."),
      .init(
        "AudibleSignal", "AudibleSignal",
        .choice(["PlayNoSound": 0, "PlaySoundAtBeginAndEnd": 1, "PlaySoundRepeatedly": 2]),
        "What is heard."),
      .init(
        "FirewallExceptionProfile", "FirewallExceptionProfiles",
        .choices(["Public": 1, "Private": 2, "Domain": 4], first: 8),
        "Profiles of the firewall that let it in."),
      .init(
        "GrantPermissionToLocalAdministrator", "AllowLocalAdminToDoRemoteControl",
        .flag(),
        "Whether local administrators may."),
      .init(
        "ManageRemoteDesktopSetting", "ManageTS", .flag(), "Whether Remote Desktop is set here."),
      .init(
        "ManageSolicitedRemoteAssistance", "ManageRA",
        .flag(),
        "Whether asked-for assistance is set here."),
      .init(
        "ManageUnsolicitedRemoteAssistance", "EnableRA",
        .flag(),
        "Whether offered assistance is set here."),
      .init("PermittedViewer", "PermittedViewers", .texts, "Who may control devices."),
      .init(
        "PromptUserForClipboardPermission", "ClipboardAccessPermissionRequired",
        .flag(),
        "Whether users are asked for their clipboard."),
      .init("PromptUserForPermission", "PermissionRequired", .flag(), "Whether users are asked."),
      .init(
        "RemoteAssistanceAccessLevel", "RemoteAssistanceLevel",
        .choice(["None": 0, "RemoteViewing": 1, "FullControl": 2]),
        "How far assistance goes."),
      .init(
        "RequireAuthentication", "TSUserAuthentication",
        .flag(),
        "Whether the network level authenticates."),
      .init(
        "ShowNotificationIconOnTaskbar", "RemCtrlTaskbarIcon",
        .flag(),
        "Whether an icon is shown."),
      .init("ShowSessionConnectionBar", "RemCtrlConnectionBar", .flag(), "Whether a bar is shown."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets who may control devices from afar, and how.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ FirewallExceptionProfile = 'Domain', 'Private' }
        PS> $pilot | Set-CMClientSettingRemoteTool @say
        PS> (Get-CMClientSetting -Name Pilot -Setting RemoteTools).FirewallExceptionProfiles
        14
        PS> Set-CMClientSettingRemoteTool -Name Nobody @say
        ! ItemNotFound,Set-CMClientSettingRemoteTool
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.remoteTools, Self.parameters, context)
  }
}
