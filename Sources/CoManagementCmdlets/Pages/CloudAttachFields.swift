import CoManagementModel
import ShellRuntime

/// The fields of the Cloud Attach wizard and of the tabs of the production policy's properties.
/// [F-5.50 to F-5.60]
enum CloudAttachFields {
  static let environment = "Azure environment"
  static let account = "Sign In"
  static let settings = "Settings"
  static let upload = "Upload to Microsoft Endpoint Manager admin center"
  static let devices = "Devices to upload"
  static let collection = "Collection to upload"
  static let analytics = "Enable Endpoint analytics"
  static let roles = "Enforce Configuration Manager RBAC"
  static let defender = "Enable uploading Microsoft Defender for Endpoint data"
  static let enrollment = "Automatic enrollment in Intune"
  static let pilot = "Intune Auto Enrollment"
  static let application = "Create Microsoft Entra Application"

  static let defaults = "Use default settings (recommended)"
  static let custom = "Customize settings"
  static let everything = "All my devices managed by Microsoft Endpoint Configuration Manager"
  static let specific = "Specific collection"
  static let publicCloud = "Azure Public Cloud"
  static let chinaCloud = "Azure China Cloud"
  static let sliders = ["Configuration Manager", "Pilot Intune", "Intune"]

  /// The wizard, page by page.
  static let wizard: [PageField] = {
    let page = "Cloud attach"
    let isCustom = PageCondition(settings, is: [custom])
    return [
      PageField(
        environment, .choice([publicCloud, "Azure US Government Cloud", chinaCloud]),
        initial: publicCloud, on: page),
      PageField(account, .text, isRequired: false, on: page) {
        (simulation, entry) throws(ModelRejection) in
        try simulation.requireIntuneAdministrator(entry)
      },
      PageField(settings, .choice([defaults, custom]), initial: defaults, on: page),
      PageField(upload, .checkBox, when: isCustom, initial: "true", on: "Configure upload"),
    ] + uploadFields + [
      PageField(
        enrollment, .choice(["None", "Pilot", "All"]), when: isCustom, initial: "All",
        on: "Enablement"),
      pilotField,
      PageField(
        application, .choice(["Yes", "No"]), initial: "Yes",
        on: "Create Microsoft Entra Application"),
    ]
  }()

  /// The tabs of the properties; what is left empty stays as it is.
  static let properties: [PageField] = {
    let tab = "Configure upload"
    return [PageField(upload, .checkBox, isRequired: false, on: tab)] + uploadFields + [
      PageField(
        enrollment, .choice(["None", "Pilot", "All"]), isRequired: false, on: "Enablement"),
      pilotField,
    ]
      + Workload.allCases.map {
        PageField($0.name, .choice(sliders), isRequired: false, on: "Workloads")
      }
      + Workload.allCases.map {
        PageField(
          staging($0), .text, when: PageCondition($0.name, is: ["Pilot Intune"]), on: "Staging",
          check: isCollection)
      }
  }()

  /// The pilot collection of a workload on the tab *Staging*.
  static func staging(_ workload: Workload) -> String { "Staging: \(workload.name)" }

  private static let uploadFields: [PageField] = {
    let isUploading = PageCondition(upload, is: ["true"])
    let tab = "Configure upload"
    return [
      PageField(
        devices, .choice([everything, specific]), when: isUploading, initial: everything, on: tab),
      PageField(
        collection, .text, when: PageCondition(devices, is: [specific]), on: tab,
        check: isCollection),
      PageField(analytics, .checkBox, when: isUploading, initial: "true", on: tab),
      PageField(roles, .checkBox, when: isUploading, initial: "true", on: tab),
      PageField(defender, .checkBox, when: isUploading, initial: "true", on: tab),
    ]
  }()

  private static let pilotField = PageField(
    pilot, .text, when: PageCondition(enrollment, is: ["Pilot"]), on: "Enablement",
    check: isCollection)

  private static let isCollection: PageField.Check = {
    (simulation, entry) throws(ModelRejection) in
    _ = try simulation.deviceCollection(named: entry)
  }
}

extension PageEntries {
  /// What the wizard was told. [F-5.51: China has no upload]
  func cloudAttachChoices(_ simulation: Simulation) throws(ModelRejection) -> CloudAttachChoices {
    guard self[CloudAttachFields.settings] == CloudAttachFields.custom else {
      let isChina = self[CloudAttachFields.environment] == CloudAttachFields.chinaCloud
      return CloudAttachChoices(upload: isChina ? .nothing : .all)
    }
    return CloudAttachChoices(
      upload: try uploadChoice(simulation) ?? .nothing,
      hasEndpointAnalytics: isTicked(CloudAttachFields.analytics),
      enforcesRoles: isTicked(CloudAttachFields.roles),
      hasDefenderData: isTicked(CloudAttachFields.defender),
      automaticEnrollment: try enrollmentChoice(simulation) ?? .none)
  }

  /// What is to be uploaded; nil where nothing was entered.
  func uploadChoice(
    _ simulation: Simulation
  ) throws(ModelRejection) -> CloudAttachChoices.Upload? {
    guard self[CloudAttachFields.upload] != nil else { return nil }
    guard isTicked(CloudAttachFields.upload) else { return .nothing }
    guard let name = self[CloudAttachFields.collection] else { return .all }
    return .collection(id: try simulation.deviceCollection(named: name))
  }

  /// Who is to be enrolled; nil where nothing was entered.
  func enrollmentChoice(
    _ simulation: Simulation
  ) throws(ModelRejection) -> CoManagementSettings.AutomaticEnrollment? {
    switch self[CloudAttachFields.enrollment] {
    case nil: nil
    case "All": .all
    case "Pilot":
      .pilot(
        collectionID: try simulation.deviceCollection(named: self[CloudAttachFields.pilot] ?? ""))
    default: CoManagementSettings.AutomaticEnrollment.none
    }
  }

  /// The settings of co-management with what was entered on the tabs.
  func coManagementSettings(
    _ simulation: Simulation
  ) throws(ModelRejection) -> CoManagementSettings {
    var settings = simulation.coManagementSettings
    settings.automaticEnrollment =
      try enrollmentChoice(simulation) ?? settings.automaticEnrollment
    for workload in Workload.allCases {
      switch self[workload.name] {
      case nil: continue
      case "Intune": settings.sliders[workload] = .intune
      case "Pilot Intune":
        let name = self[CloudAttachFields.staging(workload)] ?? ""
        settings.sliders[workload] = .pilotIntune(
          collectionID: try simulation.deviceCollection(named: name))
      default: settings.sliders[workload] = nil
      }
    }
    return settings
  }
}

extension Simulation {
  /// Throws for an account that is no Global Administrator with a licence of Intune.
  func requireIntuneAdministrator(_ account: String) throws(ModelRejection) {
    try requireGlobalAdministrator(account)
    guard directoryUser(named: account)?.hasIntune ?? false else {
      throw .withoutIntune(account)
    }
  }

  /// The id of a device collection of that name or id.
  func deviceCollection(named name: String) throws(ModelRejection) -> String {
    let found = collections.first {
      $0.collectionType == 2
        && (TextComparison.equalsIgnoringCase($0.name, name)
          || TextComparison.equalsIgnoringCase($0.collectionID, name))
    }
    guard let found else { throw .collection(.notFound(name)) }
    return found.collectionID
  }
}
