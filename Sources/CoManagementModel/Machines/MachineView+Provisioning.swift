extension MachineView {
  /// `InstallationState` of the policy provider ConfigMgr: 1 not installed, 2 not required,
  /// 3 complete, 4 error; nil where the status page does not wait for a client.
  /// [memdocs comanage/autopilot-enrollment]
  public var clientInstallationState: Int? {
    guard let reached = state.provisioning, reached.statusPageBegan != nil,
      let delivery, delivery.commandLine != nil || delivery.authority != .unset
    else { return nil }
    guard delivery.waitsForClient else { return 2 }
    if reached.registered != nil, delivery.hindrances.isEmpty { return 3 }
    return reached.failure == nil ? 1 : 4
  }

  /// `InstallationState` of the task sequence that `PROVISIONTS` names: 1 not installed, 2 in
  /// progress, 3 complete, 4 error; nil without one.
  public var taskSequenceState: Int? {
    guard let reached = state.provisioning, let began = reached.statusPageBegan,
      reached.setup?.command?.property("PROVISIONTS") != nil,
      let device, let world, let progress = world.statusPageProgress(of: device, state)
    else { return nil }
    guard let prepared = progress.prepared, prepared <= readAt, prepared >= began else { return 1 }
    if progress.isSequenceMissing {
      return progress.setUp.map { $0 <= readAt } ?? false ? 4 : 2
    }
    return progress.setUp.map { $0 <= readAt } ?? false ? 3 : 2
  }

  /// What Autopilot gave the device at its sign-in; nil while nobody has signed in.
  public var setupProfile: (tenantDomain: String, hasProfile: Bool)? {
    client?.signIn.map { (facts.description.initialDomain, $0.hasProfile) }
  }

  /// What Intune does with it now; nil for a machine that it does not know.
  var delivery: ClientDelivery? {
    guard let world, let device else { return nil }
    return world.clientDelivery(
      toDeviceAt: Int(device.index), user: client?.user(facts))
  }

  /// Who has the word on workloads as the provider `MS DM Server` says it: 1 Intune,
  /// 2 Configuration Manager. (1 is unverified) [memdocs comanage/autopilot-enrollment]
  public var managementAuthority: Int {
    state.provisioning?.authority == .configurationManager
      || record.registry.configurationInfo == "2" ? 2 : 1
  }

  static let shellLog = "Microsoft-Windows-Shell-Core/Operational"
  static let autopilotLog =
    "Microsoft-Windows-ModernDeployment-Diagnostics-Provider/Autopilot"

  /// What setup of a new device writes: its join, its profile, the enrolment status page.
  /// [memdocs comanage/autopilot-enrollment; Autopilot docs: troubleshooting] (ids unverified)
  var provisioningEvents: [MachineEvent] {
    guard isNew, let signIn = client?.signIn else { return [] }
    let profile = signIn.hasProfile
      ? "AutopilotManager retrieve settings succeeded."
      : "AutopilotManager failed to find a profile for this device."
    var found = [
      event(
        signIn.time, Self.autopilotLog, "Microsoft-Windows-ModernDeployment-Diagnostics-Provider",
        signIn.hasProfile ? 153 : 815, profile,
        level: signIn.hasProfile ? .information : .warning)
    ]
    for happened in clientEvents { found += events(happened) }
    return found
  }

  private func events(_ happened: ClientEvent) -> [MachineEvent] {
    func shell(_ text: String, _ level: MachineEvent.Level = .information) -> MachineEvent {
      event(
        happened.time, Self.shellLog, "Microsoft-Windows-Shell-Core", 62407, text, level: level)
    }
    switch happened.kind {
    case .signedInAtSetup:
      return [
        event(
          happened.time, Self.joinLog, "Microsoft-Windows-User Device Registration", 101,
          "The registration of the device succeeded. Join type: Microsoft Entra join.")
      ]
    case .setupRefused(let failure) where failure.isOfJoin:
      return [
        event(
          happened.time, Self.joinLog, "Microsoft-Windows-User Device Registration", 204,
          "The get join response operation callback failed with exit code: Unknown HResult Error "
            + "code: 0x\(failure.code.foldedASCII).", level: .error)
      ]
    case .setupRefused(let failure):
      return [
        event(
          happened.time, Self.managementLog,
          "Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider", 71,
          "MDM Enroll: Failed (Unknown Win32 Error code: 0x\(failure.code.foldedASCII))",
          level: .error)
      ]
    case .statusPageShown: return [shell("CommercialOOBE_ESPDevicePreparation_Started")]
    case .statusPage(.completed): return [shell("CommercialOOBE_ESP_Completed")]
    case .statusPage(.taskSequenceFailed):
      return [shell("CommercialOOBE_BootstrapStatusCategory_SubcategoryProcessing_Failed", .error)]
    case .statusPage(.timedOut):
      let isEarly = state.provisioning?.registered.map { $0 > happened.time } ?? true
      let name = isEarly
        ? "CommercialOOBE_ESPDevicePreparation_PolicyProvidersInstallation_TimedOut"
        : "CommercialOOBE_BootstrapStatusCategory_SubcategoryProcessing_TimedOut"
      return [shell("\(name) errorCode: 2147943860", .error)]
    default: return []
    }
  }
}
