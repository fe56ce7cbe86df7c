// A table of data.

/// A setting of Windows that a profile of Intune makes, as the Policy CSP names it and the registry
/// keeps it under `PolicyManager\current\device`. [Windows docs: Policy CSP]
public struct WindowsSetting: Sendable, Hashable {
  /// `DeviceLock`.
  public let area: String
  /// `DevicePasswordEnabled`.
  public let name: String
  /// What is in force.
  public let value: Int

  /// The setting behind a property of a profile; nil for one that the lab does not know.
  init?(_ field: DocumentField) {
    guard let entry = Self.table.first(where: { $0.property.equalsIgnoringASCIICase(field.name) })
    else { return nil }
    switch field.value {
    case .flag(true): value = entry.whenTrue
    case .number(let number): value = Int(number)
    default: return nil
    }
    (area, name) = (entry.area, entry.name)
  }

  private typealias Entry = (property: String, area: String, name: String, whenTrue: Int)

  /// Properties of Graph's windows10GeneralConfiguration, windowsUpdateForBusinessConfiguration and
  /// windows10EndpointProtectionConfiguration.
  private static let table: [Entry] = [
    ("cameraBlocked", "Camera", "AllowCamera", 0),
    ("cortanaBlocked", "Experience", "AllowCortana", 0),
    ("screenCaptureBlocked", "Experience", "AllowScreenCapture", 0),
    ("storageBlockRemovableStorage", "System", "AllowStorageCard", 0),
    ("passwordRequired", "DeviceLock", "DevicePasswordEnabled", 0),
    ("passwordMinimumLength", "DeviceLock", "MinDevicePasswordLength", 0),
    (
      "passwordMinutesOfInactivityBeforeScreenTimeout", "DeviceLock",
      "MaxInactivityTimeDeviceLock", 0
    ),
    ("defenderRequireRealTimeMonitoring", "Defender", "AllowRealtimeMonitoring", 1),
    ("qualityUpdatesDeferralPeriodInDays", "Update", "DeferQualityUpdatesPeriodInDays", 0),
    ("featureUpdatesDeferralPeriodInDays", "Update", "DeferFeatureUpdatesPeriodInDays", 0),
    ("driversExcluded", "Update", "ExcludeWUDriversInQualityUpdate", 1),
    ("smartScreenEnableInShell", "SmartScreen", "EnableSmartScreenInShell", 1),
    ("smartScreenBlockOverrideForFiles", "SmartScreen", "PreventOverrideForFilesInShell", 1),
  ]
}

extension Workload {
  /// The workload that a profile of Intune belongs to, by its `@odata.type`; nil for one of another
  /// platform. Everything that is not a workload's own is device configuration.
  init?(profileType: String) {
    let prefix = "#microsoft.graph.windows"
    guard profileType.hasPrefix(prefix) else { return nil }
    let name = profileType.foldedASCII
    if name == "#microsoft.graph.windowsupdateforbusinessconfiguration" {
      self = .windowsUpdatePolicies
    } else if name == "#microsoft.graph.windows10endpointprotectionconfiguration" {
      self = .endpointProtection
    } else if ["vpnconfiguration", "wificonfiguration", "certificate", "certificateprofile"]
      .contains(where: { name.hasSuffix($0) })
    {
      self = .resourceAccessPolicies
    } else {
      self = .deviceConfiguration
    }
  }
}
