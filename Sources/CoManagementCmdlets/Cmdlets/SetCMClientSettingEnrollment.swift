import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingEnrollment`
struct SetCMClientSettingEnrollment: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init(
        "EnableDevice", "EnableDeviceEnrollment",
        .flag(),
        "Whether users enrol mobile devices and Macs."),
      .init(
        "EnableModernDevice", "EnableModernDeviceEnrollment",
        .flag(),
        "Whether users enrol modern devices."),
      .init(
        "EnrollmentProfileName", "DeviceEnrollmentProfileName",
        .text,
        "Profile of mobile devices."),
      .init(
        "IntervalDeviceMins", "PollingInterval",
        .number(1...1440),
        "Minutes between requests of mobile devices."),
      .init(
        "IntervalModernMins", "ModernPollingInterval",
        .number(1...1440),
        "Minutes between requests of modern devices."),
      .init(
        "ModernEnrollmentProfileName", "ModernDeviceEnrollmentProfileName",
        .text,
        "Profile of modern devices."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets whether users may enrol devices, and how often these ask for policy.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ IntervalDeviceMins = 60 }
        PS> $pilot | Set-CMClientSettingEnrollment @say
        PS> (Get-CMClientSetting -Name Pilot -Setting MobileDevice).PollingInterval
        60
        PS> $say = @{ IntervalModernMins = 0 }
        PS> Set-CMClientSettingEnrollment -DefaultSetting @say
        ! ClientSettingOutOfRange,Set-CMClientSettingEnrollment
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.mobileDevice, Self.parameters, context)
  }
}
