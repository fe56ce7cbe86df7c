import CoManagementModel
import ShellRuntime

/// `Start-CoManagementSettingsWizard`, the trainer's own: Microsoft ships no command of this name.
struct StartCoManagementSettingsWizard: Cmdlet {
  private var commandLine: String?
  private var description: String?
  private var excludedGroup: String?
  private var includedGroup: String?
  private var install: String?
  private var name: String?
  private var override: String?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Goes through the wizard of Intune's co-management settings: page by page at the "
        + "prompt, or by parameters. A command of this trainer, not of Microsoft.",
      examples: """
        PS> $new = @{ Name = 'Client'; InstallClient = 'Yes'; IncludedGroup = 'All devices' }
        PS> Start-CoManagementSettingsWizard @new -CommandLine 'CCMSETUPCMD="SMSSITECODE=XYZ"'
        PS> (page co-management settings).InstallClient
        Yes
        PS> Start-CoManagementSettingsWizard -Name Other -InstallClient Yes
        ! FieldMissing,Start-CoManagementSettingsWizard
        """,
      signature: .own(
        module: "cotutor", defaultSet: nil, supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "CommandLine", \.commandLine, "Client installation command-line arguments."),
        Parameter("Description", \.description, "What the policy is for."),
        Parameter("ExcludedGroup", \.excludedGroup, "Groups that are left out, by commas."),
        Parameter(
          "IncludedGroup", \.includedGroup, "Groups, by commas; All devices; All users.",
          suggestions: [PolicyTargets.allDevices, PolicyTargets.allUsers]),
        Parameter(
          "InstallClient", \.install,
          "Automatically install the Configuration Manager client: Yes or No.",
          suggestions: ["No", "Yes"]),
        Parameter("Name", \.name, "The policy's name."),
        Parameter(
          "OverrideWorkloads", \.override, "Use Intune for all workloads: Yes or No.",
          suggestions: ["No", "Yes"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var entries = WizardEntries()
    entries.add(CoManagementSettingsPage.name, name)
    entries.add(CoManagementSettingsPage.description, description)
    entries.add(CoManagementSettingsPage.installs, install)
    entries.add(CoManagementSettingsPage.line, commandLine)
    entries.add(CoManagementSettingsPage.overrides, override)
    entries.add(PolicyTargets.included, includedGroup)
    entries.add(PolicyTargets.excluded, excludedGroup)
    try context.runWizard(
      CoManagementSettingsPage.wizard, of: CoManagementSettingsPage(), entries, asks: true)
  }
}
