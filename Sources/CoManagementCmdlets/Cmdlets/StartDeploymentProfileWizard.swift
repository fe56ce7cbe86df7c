import CoManagementModel
import ShellRuntime

/// `Start-DeploymentProfileWizard`, the trainer's own: Microsoft ships no command of this name.
struct StartDeploymentProfileWizard: Cmdlet {
  private var accountType: String?
  private var description: String?
  private var excludedGroup: String?
  private var includedGroup: String?
  private var join: String?
  private var mode: String?
  private var name: String?
  private var nameTemplate: String?
  private var preProvisioning: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Goes through the wizard of Windows Autopilot's deployment profiles: page by page "
        + "at the prompt, or by parameters. A command of this trainer, not of Microsoft.",
      examples: """
        PS> $new = @{ Name = 'Office'; IncludedGroup = 'All devices' }
        PS> Start-DeploymentProfileWizard @new -DeviceNameTemplate 'NB-%SERIAL%'
        PS> (page deployment profiles).JoinType
        Microsoft Entra joined
        PS> Start-DeploymentProfileWizard -Name Lab -DeviceNameTemplate 'a name of its own'
        ! TenantRefused,Start-DeploymentProfileWizard
        """,
      signature: .own(
        module: "cotutor", defaultSet: nil, supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "AllowPreProvisioning", \.preProvisioning, "Yes or No.", suggestions: ["No", "Yes"]),
        Parameter(
          "DeploymentMode", \.mode, "User-Driven or Self-Deploying.",
          suggestions: ["User-Driven", "Self-Deploying"]),
        Parameter("Description", \.description, "What the profile is for."),
        Parameter(
          "DeviceNameTemplate", \.nameTemplate,
          "How devices are named: letters, digits, hyphens, %SERIAL%, %RAND:5%."),
        Parameter("ExcludedGroup", \.excludedGroup, "Groups that are left out, by commas."),
        Parameter(
          "IncludedGroup", \.includedGroup, "Groups, by commas; All devices.",
          suggestions: [PolicyTargets.allDevices]),
        Parameter(
          "JoinType", \.join, "Microsoft Entra joined or Microsoft Entra hybrid joined.",
          suggestions: [ProfileFields.entraJoined, ProfileFields.hybridJoined]),
        Parameter("Name", \.name, "The profile's name."),
        Parameter(
          "UserAccountType", \.accountType, "Administrator or Standard.",
          suggestions: ["Administrator", "Standard"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var entries = WizardEntries()
    entries.add(ProfileFields.name, name)
    entries.add(ProfileFields.description, description)
    entries.add(ProfileFields.mode, mode)
    entries.add(ProfileFields.join, join)
    entries.add(ProfileFields.accountType, accountType)
    entries.add(ProfileFields.preProvisioning, preProvisioning)
    entries.add(ProfileFields.appliesTemplate, nameTemplate.map { _ in "Yes" })
    entries.add(ProfileFields.template, nameTemplate)
    entries.add(PolicyTargets.included, includedGroup)
    entries.add(PolicyTargets.excluded, excludedGroup)
    try context.runWizard(
      DeploymentProfilesPage.wizard, of: DeploymentProfilesPage(), entries, asks: true)
  }
}
