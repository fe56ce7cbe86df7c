import CoManagementModel

extension TenantPolicy {
  /// Graph's `mobileApp`: what only its type has are additional properties. [Graph docs: mobileApp]
  static let appResource = GraphResource<TenantPolicy>(
    "mobileApp", shown: ["DisplayName", "Id", "Publisher", "PublishingState"], service: .intune,
    empty: "categories largeIcon",
    [
      .value("AdditionalProperties", .open) { app, _ in
        .table(
          app.document.fields.filter { !shared.contains($0.name.lowercased()) }.map {
            ($0.name, GraphValue($0.value))
          })
      },
      .value("assignments", .navigation, .none) { app, _ in
        app.document["assignments"].map { GraphValue($0) } ?? .list([])
      },
      .moment("createdDateTime") { app, _ in app.created },
      .text("displayName") { $0.displayName },
      .text("id") { $0.id.description },
      .flag("isFeatured") { $0.document["isFeatured"]?.flag ?? false },
      .moment("lastModifiedDateTime") { app, _ in app.modified ?? app.created },
      .text("publishingState") { _ in "published" },
    ]
      + [
        "description", "developer", "informationUrl", "notes", "owner", "privacyInformationUrl",
        "publisher",
      ].map { name in .text(name) { $0.document[name]?.text } })

  private static let shared = [
    "assignments", "categories", "description", "developer", "displayname", "id",
    "informationurl", "isfeatured", "largeicon", "notes", "owner", "privacyinformationurl",
    "publisher", "publishingstate",
  ]
}

/// Whom an app is for: Graph's `mobileAppAssignment`.
struct AppAssignment: Sendable {
  let document: DocumentValue

  /// [Graph docs: mobileAppAssignment]
  static let graphResource = GraphResource<AppAssignment>(
    "mobileAppAssignment", shown: ["Id", "Intent"], service: .intune,
    [
      .text("id") { $0.document["id"]?.text },
      .text("intent") { $0.document["intent"]?.text },
      .value("settings", .open) { assignment, _ in
        assignment.document["settings"].map { GraphValue($0) } ?? .null
      },
      .value("target", .open) { assignment, _ in
        assignment.document["target"].map { GraphValue($0) } ?? .null
      },
    ])
}

extension AppInstallation {
  /// Graph's `mobileAppInstallStatus`, of beta alone.
  static let graphResource = GraphResource<AppInstallation>(
    "mobileAppInstallStatus", service: .intune,
    [
      .text("deviceId") { $0.device.managedDeviceID?.description },
      .text("deviceName") { $0.device.name },
      .number("errorCode") { $0.errorCode },
      .text("id") { $0.device.managedDeviceID?.description },
      .text("installState") { $0.state.rawValue },
      .moment("lastSyncDateTime") { status, _ in status.device.lastCheckIn },
      .text("mobileAppInstallStatusValue") { $0.state.rawValue },
      .text("osVersion") { $0.device.operatingSystemVersion },
      .text("userPrincipalName") { $0.device.userPrincipalName },
    ])
}
