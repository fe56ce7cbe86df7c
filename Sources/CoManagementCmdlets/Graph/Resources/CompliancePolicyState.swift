import CoManagementModel

/// What one policy says of one device: Graph's `deviceCompliancePolicyState`.
struct CompliancePolicyState: Sendable {
  let deviceID: String
  let result: ComplianceResult

  /// Policy by policy.
  static func all(of device: TenantDevice) -> [CompliancePolicyState] {
    (device.verdict?.results ?? []).map {
      CompliancePolicyState(deviceID: device.managedDeviceID?.description ?? "", result: $0)
    }
  }

  /// `compliant`, `nonCompliant`, `conflict` and so on. [Graph docs: complianceStatus]
  private var state: String { result.failing.isEmpty ? "compliant" : "nonCompliant" }

  /// [Graph docs: deviceCompliancePolicyState]
  static let graphResource = GraphResource<CompliancePolicyState>(
    "deviceCompliancePolicyState", shown: ["DisplayName", "State", "PlatformType", "Version"],
    service: .intune,
    [
      .text("displayName") { $0.result.policyName },
      .text("id") { $0.result.policyID.description },
      .text("platformType") { _ in "windows10AndLater" },
      .number("settingCount") { $0.result.failing.count },
      .list("settingStates", SettingState.graphResource) { policy in
        policy.result.failing.map { SettingState(name: $0) }
      },
      .text("state") { $0.state },
      .number("version") { $0.result.policyVersion },
    ])
}

/// A setting that a device does not fulfil.
struct SettingState: Sendable {
  let name: String

  /// [Graph docs: deviceCompliancePolicySettingState]
  static let graphResource = GraphResource<SettingState>(
    "deviceCompliancePolicySettingState", shown: ["Setting", "State"], service: .intune,
    [
      .text("setting") { "Windows10CompliancePolicy.\($0.name.capitalizedFirst)" },
      .text("settingName") { $0.name.capitalizedFirst },
      .text("state") { _ in "nonCompliant" },
    ])
}
