// A table of data.

/// An optional feature of the site (SMS_CM_UpdateFeatures).
public struct SiteFeature: Sendable, Hashable {
  /// `Name`, as the Features node lists it.
  public let name: String
  /// `Description`.
  public let details: String
  /// Whether Microsoft does not support it in production yet.
  public let isPrerelease: Bool
  /// `Status`: whether it is on.
  public let isOn: Bool
  /// `FeatureGuid`.
  public let guid: StableGUID
}

extension Simulation {
  /// Optional features, in the order of their names. None of them is co-management or tenant
  /// attach: these are no optional features. [memdocs install-in-console-updates, optional features]
  public var siteFeatures: [SiteFeature] {
    SiteFeature.table.enumerated().map { place, entry in
      SiteFeature(
        name: entry.name, details: entry.details, isPrerelease: entry.isPrerelease,
        isOn: entry.isOn, guid: StableGUID(seed: 0, kind: .siteFeature, index: UInt64(place)))
    }
  }
}

extension SiteFeature {
  fileprivate static let table: [(name: String, details: String, isPrerelease: Bool, isOn: Bool)] = [
    ("Application Groups", "Deploys several applications as one.", false, true),
    (
      "Approve application requests for users per device",
      "An administrator approves what a user asks for, on one device.", false, true
    ),
    ("BitLocker Management", "Manages BitLocker on premises.", false, false),
    ("Client Peer Cache", "Clients give content to clients nearby.", false, true),
    (
      "Cloud Management Gateway with Azure virtual machine scale set",
      "Clients on the internet reach the site through Azure.", false, true
    ),
    ("CMPivot", "Asks online clients at once.", false, true),
    ("Data Warehouse Service Point", "Keeps history for reports.", false, false),
    ("Device Health Attestation", "Reads the health state of devices.", false, false),
    (
      "Enable third party update support on clients",
      "Clients trust updates of other makers.", false, false
    ),
    ("Orchestration Groups", "Updates servers in an order.", false, true),
    ("Phased Deployments", "Deploys to one collection after the other.", false, true),
    ("PFX Create", "Gives certificates from an authority.", false, false),
    ("Run Scripts", "Runs approved scripts on clients.", false, true),
    ("Surface Driver Updates", "Synchronizes drivers of Surface devices.", false, true),
    (
      "Task Sequence as a deployment type of an application",
      "An application is installed by a task sequence.", true, false
    ),
    ("Task Sequence Debugger", "Goes through a task sequence step by step.", false, true),
    ("Windows Defender Exploit Guard policy", "Policies of Exploit Guard.", false, false),
    ("Windows Hello for Business settings", "Policies of Windows Hello.", false, false),
  ]
}
