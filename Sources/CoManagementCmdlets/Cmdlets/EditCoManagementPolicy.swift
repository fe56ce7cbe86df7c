import CoManagementModel
import ShellRuntime

/// `Edit-CoManagementPolicy`, the trainer's own: Microsoft ships no command of this name.
struct EditCoManagementPolicy: Cmdlet {
  private var automaticEnrollment: String?
  private var autoEnrollmentCollection: String?
  private var collection: String?
  private var endpointAnalytics: String?
  private var enforceRoles: String?
  private var staging: HashtableObject?
  private var upload: String?
  private var workload: HashtableObject?

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Changes the properties of the policy CoMgmtSettingsProd: tab by tab at the "
        + "prompt, or by parameters. A command of this trainer, not of Microsoft.",
      examples: """
        PS> Edit-CoManagementPolicy -AutomaticEnrollment All
        PS> (Show-ConsoleNode cloud attach).AutomaticEnrollment
        All
        PS> $move = @{ 'Compliance policies' = 'Pilot Intune' }
        PS> $pilots = @{ 'Compliance policies' = 'All Systems' }
        PS> Edit-CoManagementPolicy -Workload $move -Staging $pilots
        PS> (Get-CMConfigurationPolicy -Fast).LocalizedDisplayName
        CoMgmtSettingsProd
        CoMgmtSettingsPilotCP
        PS> Edit-CoManagementPolicy -Workload $move
        ! FieldMissing,Edit-CoManagementPolicy
        PS> Edit-CoManagementPolicy -Workload @{ 'Resource access policies' = 'Intune' }
        ! WorkloadFixed,Edit-CoManagementPolicy
        """,
      signature: .own(
        module: "cotutor", defaultSet: nil, supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "AutoEnrollmentCollection", \.autoEnrollmentCollection,
          "Whose members enrol, with -AutomaticEnrollment Pilot."),
        Parameter(
          "AutomaticEnrollment", \.automaticEnrollment, "None, Pilot or All.",
          suggestions: ["None", "Pilot", "All"]),
        Parameter("EndpointAnalytics", \.endpointAnalytics, "Endpoint analytics: $true or $false."),
        Parameter("EnforceRoles", \.enforceRoles, "Enforce the site's RBAC: $true or $false."),
        Parameter(
          "Staging", \.staging, "Pilot collections: names of workloads and of collections."),
        Parameter("Upload", \.upload, "Upload devices: $true or $false."),
        Parameter("UploadCollection", \.collection, "The collection to upload; else all."),
        Parameter(
          "Workload", \.workload,
          "Sliders: names of workloads, each with Configuration Manager, Pilot Intune or Intune."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var entries = WizardEntries()
    entries.addUpload(upload, of: collection)
    entries.add(CloudAttachFields.analytics, endpointAnalytics)
    entries.add(CloudAttachFields.roles, enforceRoles)
    entries.addEnrollment(automaticEnrollment, of: autoEnrollmentCollection)
    for (key, value) in zip(workload?.keys ?? [], workload?.values ?? []) {
      entries.add(key.text, value.text)
    }
    for (key, value) in zip(staging?.keys ?? [], staging?.values ?? []) {
      entries.add("Staging: \(key.text)", value.text)
    }
    try context.runWizard(
      CloudAttachNode.properties, of: CloudAttachNode(), entries, asks: entries.given.isEmpty)
  }
}
