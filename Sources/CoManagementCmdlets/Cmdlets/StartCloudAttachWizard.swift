import CoManagementModel
import ShellRuntime

/// `Start-CloudAttachWizard`, the trainer's own: Microsoft ships no command of this name.
struct StartCloudAttachWizard: Cmdlet {
  private var account: String?
  private var automaticEnrollment: String?
  private var autoEnrollmentCollection: String?
  private var collection: String?
  private var customize = false
  private var endpointAnalytics: String?
  private var enforceRoles: String?
  private var environment: String?
  private var upload: String?
  private var useDefaults = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Goes through the Cloud Attach wizard of the console: page by page at the prompt, "
        + "or by parameters. A command of this trainer, not of Microsoft.",
      examples: """
        PS> Start-CloudAttachWizard -UseDefaultSettings -WhatIf
        ! CloudAttachConfigured,Start-CloudAttachWizard
        PS> Start-CloudAttachWizard -CustomizeSettings -AutomaticEnrollment Some
        ! FieldValueInvalid,Start-CloudAttachWizard
        """,
      signature: .own(
        module: "cotutor", defaultSet: nil, supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter("Account", \.account, "Who signs in: a Global Administrator; else you."),
        Parameter(
          "AutoEnrollmentCollection", \.autoEnrollmentCollection,
          "Whose members enrol, with -AutomaticEnrollment Pilot."),
        Parameter(
          "AutomaticEnrollment", \.automaticEnrollment, "None, Pilot or All.",
          suggestions: ["None", "Pilot", "All"]),
        Parameter("AzureEnvironment", \.environment, "The cloud that the tenant is in."),
        Parameter("CustomizeSettings", \.customize, "Customize settings."),
        Parameter("EndpointAnalytics", \.endpointAnalytics, "Endpoint analytics: $true or $false."),
        Parameter("EnforceRoles", \.enforceRoles, "Enforce the site's RBAC: $true or $false."),
        Parameter("Upload", \.upload, "Upload devices: $true or $false."),
        Parameter("UploadCollection", \.collection, "The collection to upload; else all."),
        Parameter("UseDefaultSettings", \.useDefaults, "Use default settings (recommended)."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var entries = WizardEntries()
    entries.add(CloudAttachFields.environment, environment)
    entries.add(CloudAttachFields.account, account)
    if useDefaults != customize {
      entries.add(
        CloudAttachFields.settings,
        customize ? CloudAttachFields.custom : CloudAttachFields.defaults)
    }
    entries.addUpload(upload, of: collection)
    entries.add(CloudAttachFields.analytics, endpointAnalytics)
    entries.add(CloudAttachFields.roles, enforceRoles)
    entries.addEnrollment(automaticEnrollment, of: autoEnrollmentCollection)
    try context.runWizard(CloudAttachNode.wizard, of: CloudAttachNode(), entries, asks: true)
  }
}
