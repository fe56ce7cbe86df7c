import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingClientPolicy`
struct SetCMClientSettingClientPolicy: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "EnableUserPolicy", "PolicyEnableUserPolicyPolling",
        .flag(),
        "Whether clients ask for policy of users."),
      .init(
        "EnableUserPolicyOnInternet", "PolicyEnableUserPolicyOnInternet",
        .flag(),
        "The same on the internet."),
      .init(
        "EnableUserPolicyOnTS", "PolicyEnableUserPolicyOnTS",
        .flag(),
        "The same where several users are signed in."),
      .init(
        "PolicyPollingMins", "PolicyRequestAssignmentTimeout",
        .number(3...1440),
        "Minutes between two requests."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets how often clients ask for policy, and whether for users.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ PolicyPollingMins = 30 }
        PS> $pilot | Set-CMClientSettingClientPolicy @say
        PS> (Get-CMClientSetting -Name Pilot -Setting ClientPolicy).PolicyRequestAssignmentTimeout
        30
        PS> $say = @{ PolicyPollingMins = 2 }
        PS> Set-CMClientSettingClientPolicy -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingClientPolicy
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.clientPolicy, Self.parameters, context)
  }
}
