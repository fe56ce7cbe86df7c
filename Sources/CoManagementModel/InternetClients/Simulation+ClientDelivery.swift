extension Simulation {
  /// What Intune does with a device, once its user (a number of the directory) is known.
  func clientDelivery(toDeviceAt index: Int, user: Int?) -> ClientDelivery {
    let object = directoryTemplate.objectNumber(ofDeviceAt: index)
    var delivery = ClientDelivery()
    addProfile(ofDeviceAt: index, to: &delivery)
    if let page = winningPolicy(.statusPage, device: object, user: user).map(StatusPagePolicy.init),
      page.showsProgress
    {
      delivery.statusPageMinutes = page.minutes
    }
    addAuthority(device: object, user: user, to: &delivery)
    let apps = RequiredApp.all(self, device: object, user: user)
    if delivery.commandLine == nil, let app = apps.first(where: { $0.clientLine != nil }) {
      delivery.commandLine = app.clientLine
      delivery.origin = .app(app.id)
    }
    addHindrances(apps, to: &delivery)
    return delivery
  }

  private func addProfile(ofDeviceAt index: Int, to delivery: inout ClientDelivery) {
    guard let identity = registration(ofDeviceAt: index) else { return }
    let assignment = profileAssignment(of: identity)
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
      let policy = winningPolicy(.coManagementAuthority, device: device, user: user)
        .map(CoManagementAuthorityPolicy.init)
    else { return }
    delivery.authority = policy.overridesWorkloads ? .intune : .configurationManager
    guard policy.installsClient else { return }
    delivery.commandLine = policy.commandLine
  }

  /// Only a client that comes by the policy, or as an app, while the status page waits can be in
  /// somebody's way.
  private func addHindrances(_ apps: [RequiredApp], to delivery: inout ClientDelivery) {
    guard delivery.commandLine != nil else {
      delivery.hindrances = []
      return
    }
    let hasPilots = coManagementSettings.sliders.values.contains { slider in
      if case .pilotIntune = slider { return true }
      return false
    }
    if hasPilots, delivery.authority == .configurationManager {
      delivery.hindrances.append(.pilotWorkloads)
    }
    let isBeside = apps.contains { app in
      app.isWin32 && app.isForDevices && delivery.origin != .app(app.id)
    }
    let isDevicePhase = apps.first { delivery.origin == .app($0.id) }?.isForDevices ?? true
    if isBeside, isDevicePhase { delivery.hindrances.append(.win32Apps) }
  }
}

/// An app that a device, or its user, must have.
struct RequiredApp {
  let id: StableGUID
  /// Whether it comes by the Intune management extension.
  let isWin32: Bool
  /// Whether it is meant for the device: it comes before anybody uses it.
  let isForDevices: Bool
  /// What ccmsetup gets of an app that is the client; nil for other apps.
  let clientLine: String?

  /// In the order in which they were made.
  static func all(_ simulation: Simulation, device: Int?, user: Int?) -> [RequiredApp] {
    simulation.policies(.mobileApp).compactMap { app in
      let required = (app.document["assignments"]?.elements ?? []).filter {
        $0["intent"]?.text == "required"
          || $0["target"]?["@odata.type"]?.text?.contains("exclusion") == true
      }
      let assigned = DocumentValue.table([DocumentField("assignments", .list(required))])
      guard let audience = PolicyAudience(assigned, simulation),
        audience.contains(device: device, user: user)
      else { return nil }
      return RequiredApp(
        id: app.id, isWin32: app.type == "win32LobApp",
        isForDevices: audience.contains(device: device, user: nil), clientLine: app.clientLine)
    }
  }
}

extension TenantPolicy {
  /// What an app gives ccmsetup: the arguments of `ccmsetup.msi`, or what stands behind
  /// `ccmsetup.exe` in the install command of a Win32 app. [memdocs comanage/how-to-prepare-Win10]
  public var clientLine: String? {
    switch type {
    case "windowsMobileMSI":
      let file = document["fileName"]?.text ?? ""
      let isClient = file.equalsIgnoringASCIICase("ccmsetup.msi")
        || displayName.equalsIgnoringASCIICase("ConfigMgr Client Setup Bootstrap")
      return isClient ? document["commandLine"]?.text ?? "" : nil
    case "win32LobApp":
      let line = document["installCommandLine"]?.text ?? ""
      let words = line.split(separator: " ", maxSplits: 1)
      guard let program = words.first.map(String.init)?.lowercasedASCII,
        program.hasSuffix("ccmsetup.exe") || program.hasSuffix("ccmsetup.exe\"")
      else { return nil }
      return words.count > 1 ? String(words[1]) : ""
    default: return nil
    }
  }
}
