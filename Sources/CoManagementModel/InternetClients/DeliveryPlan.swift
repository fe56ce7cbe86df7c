/// What Intune has for devices and their users, as it is at one moment: groups are looked at once
/// for many devices.
struct DeliveryPlan: Sendable {
  private let world: Simulation
  private let profiles: [ProfileAudience]
  private let statusPages: PriorityList
  private let authorities: PriorityList
  private let apps: [RequiredApp]
  /// Whether a workload stands on *Pilot Intune*.
  private let hasPilots: Bool

  init(_ simulation: Simulation) {
    world = simulation
    profiles = ProfileAudience.all(simulation)
    statusPages = PriorityList(simulation.policies(.statusPage), simulation)
    authorities = PriorityList(simulation.policies(.coManagementAuthority), simulation)
    apps = RequiredApp.all(simulation)
    hasPilots = simulation.coManagementSettings.sliders.values.contains { slider in
      if case .pilotIntune = slider { return true }
      return false
    }
  }

  /// What it does with a device, once its user (a number of the directory) is known.
  func delivery(toDeviceAt index: Int, user: Int?) -> ClientDelivery {
    let object = world.directoryTemplate.objectNumber(ofDeviceAt: index)
    var delivery = ClientDelivery()
    addProfile(ofDeviceAt: index, to: &delivery)
    let page = statusPages.policy(device: object, user: user).map(StatusPagePolicy.init)
    if let page, page.showsProgress { delivery.statusPageMinutes = page.minutes }
    addAuthority(device: object, user: user, to: &delivery)
    let required = apps.filter { $0.audience.contains(device: object, user: user) }
    if delivery.commandLine == nil, let app = required.first(where: { $0.clientLine != nil }) {
      delivery.commandLine = app.clientLine
      delivery.origin = .app(app.id)
    }
    addHindrances(required, device: object, to: &delivery)
    return delivery
  }

  private func addProfile(ofDeviceAt index: Int, to delivery: inout ClientDelivery) {
    guard !profiles.isEmpty, let identity = world.registration(ofDeviceAt: index) else { return }
    let assignment = world.profileAssignment(of: identity, profiles)
    delivery.hasProfileConflict = !assignment.conflicting.isEmpty
    guard assignment.status == .assignedInSync, let policy = assignment.profile else { return }
    let profile = DeploymentProfile(policy)
    delivery.hasProfile = true
    delivery.isHybridJoin = profile.join == .hybrid
    delivery.nameTemplate = identity.displayName ?? profile.nameTemplate
    delivery.userIsAdministrator = profile.userIsAdministrator
    if profile.join == .hybrid { delivery.hindrances.append(.hybridJoin) }
    if profile.allowsPreProvisioning { delivery.hindrances.append(.preProvisioning) }
    if profile.isSelfDeploying { delivery.hindrances.append(.selfDeploying) }
  }

  /// Of several policies the one of the best priority counts, and it alone.
  /// [memdocs comanage/autopilot-enrollment]
  private func addAuthority(device: Int, user: Int?, to delivery: inout ClientDelivery) {
    guard
      let policy = authorities.policy(device: device, user: user)
        .map(CoManagementAuthorityPolicy.init)
    else { return }
    delivery.authority = policy.overridesWorkloads ? .intune : .configurationManager
    if policy.installsClient { delivery.commandLine = policy.commandLine }
  }

  /// Only a client that comes while the status page waits can be in somebody's way.
  private func addHindrances(
    _ required: [RequiredApp], device: Int, to delivery: inout ClientDelivery
  ) {
    guard delivery.commandLine != nil else {
      delivery.hindrances = []
      return
    }
    if hasPilots, delivery.authority == .configurationManager {
      delivery.hindrances.append(.pilotWorkloads)
    }
    func isForDevices(_ app: RequiredApp) -> Bool {
      app.audience.contains(device: device, user: nil)
    }
    let isBeside = required.contains { app in
      app.isWin32 && delivery.origin != .app(app.id) && isForDevices(app)
    }
    let isDevicePhase = required.first { delivery.origin == .app($0.id) }.map(isForDevices) ?? true
    if isBeside, isDevicePhase { delivery.hindrances.append(.win32Apps) }
  }
}

/// Policies of a kind by their priorities, each with whom it is for.
private struct PriorityList {
  private let ordered: [(policy: TenantPolicy, audience: PolicyAudience)]
  private let standard: TenantPolicy?

  init(_ policies: [TenantPolicy], _ simulation: Simulation) {
    standard = policies.first { $0.priority == 0 }
    ordered = policies.filter { $0.priority > 0 }.sorted { $0.priority < $1.priority }
      .compactMap { policy in
        PolicyAudience(policy.document, simulation).map { (policy, $0) }
      }
  }

  /// The first one that is for a device or its user, else the default.
  /// [Intune docs: enrollment status page, priorities]
  func policy(device: Int, user: Int?) -> TenantPolicy? {
    ordered.first { $0.audience.contains(device: device, user: user) }?.policy ?? standard
  }
}

/// An app that somebody must have.
struct RequiredApp: Sendable {
  let id: StableGUID
  let audience: PolicyAudience
  /// Whether it comes by the Intune management extension.
  let isWin32: Bool
  /// What ccmsetup gets of an app that is the client; nil for other apps.
  let clientLine: String?

  init?(_ app: TenantPolicy, _ simulation: Simulation) {
    let required = (app.document["assignments"]?.elements ?? []).filter {
      $0["intent"]?.text == "required"
        || $0["target"]?["@odata.type"]?.text == "#microsoft.graph.exclusionGroupAssignmentTarget"
    }
    let assigned = DocumentValue.table([DocumentField("assignments", .list(required))])
    guard let audience = PolicyAudience(assigned, simulation) else { return nil }
    (id, isWin32, clientLine) = (app.id, app.type == "win32LobApp", app.clientLine)
    self.audience = audience
  }

  /// In the order in which they were made.
  static func all(_ simulation: Simulation) -> [RequiredApp] {
    simulation.policies(.mobileApp).compactMap { RequiredApp($0, simulation) }
  }
}
