import CoManagementModel

extension DirectoryDevice {
  /// Graph's `device`. [Graph docs: device]
  static let graphResource = GraphResource<DirectoryDevice>(
    "device",
    shown: [
      "DeviceId", "DisplayName", "Id", "OperatingSystem", "TrustType", "IsManaged",
      "ApproximateLastSignInDateTime",
    ], service: .directory, empty: unused,
    state + system
      + [
        .navigation("registeredOwners") { device, simulation in
          DirectoryObject.owners(of: device, simulation)
        },
        .navigation("registeredUsers") { device, simulation in
          DirectoryObject.owners(of: device, simulation)
        },
        .navigation("memberOf") { device, simulation in
          let groups = simulation.groups(with: .device(device.number))
          return groups.map { DirectoryObject.entity(.group($0.number), simulation) }
        },
      ])

  private typealias Column = GraphResource<DirectoryDevice>.Column

  private static var state: [Column] {
    [
      .flag("accountEnabled") { $0.accountEnabled },
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .moment("approximateLastSignInDateTime") { device, _ in
        device.isPending ? nil : device.lastSignIn
      },
      .moment("createdDateTime", .none) { device, _ in device.registered },
      .text("deviceId") { $0.deviceID.description },
      .text("deviceOwnership", .none) { $0.ownership?.capitalizedFirst },
      .text("displayName") { $0.displayName },
      .text("enrollmentType", .none) { $0.enrollmentType },
      .text("id") { $0.id.description },
      .flag("isCompliant") { $0.isCompliant },
      .flag("isManaged") { $0.isManaged },
      .text("managementType", .none) { $0.isManaged == true ? "MDM" : nil },
      .text("mdmAppId", .none) {
        $0.isManaged == true ? "0000000a-0000-0000-c000-000000000000" : nil
      },
      .moment("registrationDateTime") { device, _ in
        device.isPending || device.trustType == .serverAd && device.isStaleDuplicate
          ? nil : device.registered
      },
      .text("trustType") { $0.trustType.rawValue },
    ]
  }

  private static var system: [Column] {
    [
      .complex("extensionAttributes", ExtensionAttributes.graphResource) { _ in
        ExtensionAttributes()
      },
      .text("manufacturer", .none) { _ in nil },
      .moment("onPremisesLastSyncDateTime") { device, simulation in
        device.isSynchronized ? simulation.lastDirectorySynchronization : nil
      },
      .flag("onPremisesSyncEnabled") { $0.isSynchronized ? true : nil },
      .text("operatingSystem") { $0.operatingSystem },
      .text("operatingSystemVersion") { $0.operatingSystemVersion },
      .texts("physicalIds") { $0.physicalIDs },
      .text("profileType") {
        $0.trustType == .workplace ? "Workplace" : "RegisteredDevice"
      },
      .texts("systemLabels", .none) { _ in [] },
    ]
  }

  /// Properties of the SDK's class that are empty for every device of the lab.
  private static let unused = """
    alternativeSecurityIds complianceExpirationDateTime deletedDateTime deviceCategory \
    deviceMetadata deviceVersion enrollmentProfileName extensions \
    isManagementRestricted isRooted model onPremisesSecurityIdentifier transitiveMemberOf
    """
}

extension String {
  /// With a capital letter at the beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
