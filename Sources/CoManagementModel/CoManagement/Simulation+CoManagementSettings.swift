extension Simulation {
  /// The policy that the wizard makes for production; nil before.
  public var productionPolicy: CoManagementPolicy? {
    coManagementPolicies.first { $0.name == CoManagementPolicy.productionName }
  }

  /// The sliders and the enrolment setting as the properties of the production policy show them:
  /// they follow from the policies that the wizard and the properties make.
  public var coManagementSettings: CoManagementSettings {
    var settings = CoManagementSettings()
    if let production = productionPolicy {
      if production.enrolsAutomatically { settings.automaticEnrollment = .all }
      for workload in production.workloads { settings.sliders[workload] = .intune }
    }
    if settings.automaticEnrollment == .none, let id = collection(of: Self.pilotEnrollmentName) {
      settings.automaticEnrollment = .pilot(collectionID: id)
    }
    for workload in Workload.allCases where settings.sliders[workload] == nil {
      if let id = collection(of: workload.pilotPolicyName) {
        settings.sliders[workload] = .pilotIntune(collectionID: id)
      }
    }
    return settings
  }

  /// The tabs *Enablement*, *Workloads* and *Staging*: makes, changes and removes the production
  /// policy, the policy that enrols a pilot and one for each workload on pilot, as is needed.
  /// [F-5.34 to F-5.37, F-5.61, R-97]
  public mutating func setCoManagement(
    _ settings: CoManagementSettings, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .coManagement)
    if site.buildNumber >= ProductVersion.fixedResourceAccessBuild,
      settings.sliders[.resourceAccessPolicies] != nil,
      settings.sliders[.resourceAccessPolicies] != coManagementSettings
        .sliders[.resourceAccessPolicies]
    {
      throw .fixedWorkload(Workload.resourceAccessPolicies.name)
    }
    var copy = self
    let onIntune = settings.sliders.filter { $0.value == .intune }.map(\.key)
    try copy.keep(
      NewCoManagementPolicy(
        name: CoManagementPolicy.productionName,
        enrolsAutomatically: settings.automaticEnrollment == .all, workloads: Set(onIntune)),
      in: "SMS00001", by: by)
    var pilot: String?
    if case .pilot(let id) = settings.automaticEnrollment { pilot = id }
    try copy.keep(
      NewCoManagementPolicy(name: Self.pilotEnrollmentName, enrolsAutomatically: true), in: pilot,
      by: by)
    for workload in Workload.allCases {
      var staging: String?
      if case .pilotIntune(let id) = settings.sliders[workload] { staging = id }
      try copy.keep(
        NewCoManagementPolicy(
          name: workload.pilotPolicyName, enrolsAutomatically: false, workloads: [workload]),
        in: staging, by: by)
    }
    self = copy
  }

  static let pilotEnrollmentName = "CoMgmtSettingsPilotAutoEnroll"

  /// The collection to which a policy of that name is deployed.
  private func collection(of policyName: String) -> String? {
    guard let policy = coManagementPolicies.first(where: { $0.name == policyName }) else {
      return nil
    }
    return policyDeployments.first { $0.policyID == policy.id }?.collectionID
  }

  /// The policy as it is wanted, deployed to that collection alone; nil = there is none.
  private mutating func keep(
    _ wanted: NewCoManagementPolicy, in collectionID: String?, by: String
  ) throws(ModelRejection) {
    let found = coManagementPolicies.first { $0.name == wanted.name }
    guard let collectionID else {
      if let found { try removeCoManagementPolicy(id: found.id, by: by) }
      return
    }
    guard let found else {
      let id = try createCoManagementPolicy(wanted, by: by)
      try deployPolicy(id: id, toCollection: collectionID, by: by)
      return
    }
    if found.enrolsAutomatically != wanted.enrolsAutomatically
      || found.workloads != wanted.workloads
    {
      revisePolicy(found, as: wanted, by: by)
    }
    let place = try record(collectionID).id
    let deployments = policyDeployments.filter { $0.policyID == found.id }
    for deployment in deployments where deployment.collectionID != place {
      try removePolicyDeployment(id: deployment.id, by: by)
    }
    guard !deployments.contains(where: { $0.collectionID == place }) else { return }
    try deployPolicy(id: found.id, toCollection: place, by: by)
  }

  /// A new version of a policy: clients go by the one before until they ask again.
  private mutating func revisePolicy(
    _ policy: CoManagementPolicy, as wanted: NewCoManagementPolicy, by: String
  ) {
    let revised = policy.revised(as: wanted, at: now, by: by)
    configure(.policy(.modified, name: policy.name), by: by) { state in
      guard let place = state.policies.policies.firstIndex(where: { $0.id == policy.id }) else {
        return
      }
      state.policies.policies[place] = revised
    }
  }
}

extension Workload {
  /// The policy of its pilot. [R-97, for compliance and Windows Update; the rest in their manner]
  var pilotPolicyName: String {
    let ending =
      switch self {
      case .compliancePolicies: "CP"
      case .resourceAccessPolicies: "RAP"
      case .deviceConfiguration: "DC"
      case .windowsUpdatePolicies: "WUP"
      case .endpointProtection: "EP"
      case .clientApps: "CA"
      case .officeClickToRunApps: "O365"
      }
    return "CoMgmtSettingsPilot\(ending)"
  }
}
