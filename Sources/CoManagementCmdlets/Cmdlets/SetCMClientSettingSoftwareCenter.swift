import CoManagementModel
import ShellRuntime

/// `Set-CMClientSettingSoftwareCenter`
struct SetCMClientSettingSoftwareCenter: Cmdlet {
  private var draft = ClientSettingDraft()

  private static var parameters: [ClientSettingParameter] {
    [
      .init("CompanyName", "brand-orgname", .text, "Name of the organization."),
      .init("EnableCustomize", "SC_Old_Branding", .flag(), "Whether it has looks of its own."),
      .init(
        "HideApplicationCatalogLink", "application-catalog-link-hidden",
        .flag(),
        "Whether the link to the catalog is hidden."),
    ]
  }

  static var declaration: CmdletDeclaration<Self> {
    ClientSettingDraft.declaration(
      \.draft, parameters,
      synopsis: "Sets how Software Center looks.",
      examples: """
        PS> $pilot = New-CMClientSetting -Name Pilot -Type Device
        PS> $say = @{ CompanyName = 'Contoso' }
        PS> $pilot | Set-CMClientSettingSoftwareCenter @say
        PS> (Get-CMClientSetting -Name Pilot -Setting SoftwareCenter).'brand-orgname'
        Contoso
        PS> Set-CMClientSettingSoftwareCenter -Name Nobody @say
        ! ItemNotFound,Set-CMClientSettingSoftwareCenter
        """)
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try draft.apply(.softwareCenter, Self.parameters, context)
  }
}
