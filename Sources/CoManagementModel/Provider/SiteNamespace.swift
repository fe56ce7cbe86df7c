/// The WMI namespace of the SMS Provider, `root\sms\site_XYZ`: the world's classes as queries find
/// them. A view of one moment.
public struct SiteNamespace: WqlNamespace {
  let simulation: Simulation

  /// The namespace of a world.
  public init(_ simulation: Simulation) { self.simulation = simulation }

  /// The virtual time.
  public var now: VirtualInstant { simulation.now }

  /// Names of the classes, in the order of the alphabet.
  public static let classNames: [String] = Self.classes.map(\.name)

  /// The class of that name, without regard to case.
  public func table(named name: String) -> (any WqlTable)? {
    Self.classes.first { $0.name.equalsIgnoringASCIICase(name) }?.table(simulation)
      ?? simulation.memberTable(className: name)
  }

  typealias Entry = (name: String, table: @Sendable (Simulation) -> any WqlTable)

  static let classes: [Entry] = [
    ("SMS_Application", { ProviderTable(SiteApplication.providerClass, $0.siteApplications) }),
    (
      "SMS_ApplicationLatest",
      { ProviderTable(SiteApplication.latestClass, $0.siteApplications) }
    ),
    ("SMS_AzureService", { ProviderTable(GatewayView.providerClass, $0.gatewayViews) }),
    ("SMS_Boundary", { ProviderTable(Boundary.providerClass, $0.boundaries) }),
    ("SMS_BoundaryGroup", { ProviderTable(BoundaryGroup.providerClass, $0.boundaryGroups) }),
    (
      "SMS_CIContentPackage",
      { ProviderTable(SiteApplication.contentClass, $0.siteApplications) }
    ),
    ("SMS_CM_UpdateFeatures", { ProviderTable(SiteFeature.providerClass, $0.siteFeatures) }),
    ("SMS_CM_UpdatePackages", { ProviderTable(SiteUpdate.providerClass, $0.siteUpdates) }),
    (
      "SMS_ClientSettings",
      {
        ProviderTable(
          AssignedClientSettings.providerClass, Array($0.assignedClientSettings.dropFirst()))
      }
    ),
    (
      "SMS_ClientSettingsAssignment",
      { ProviderTable(ClientSettingsAssignment.providerClass, $0.clientSettingsAssignments) }
    ),
    (
      "SMS_ClientSettingsDefault",
      {
        ProviderTable(
          AssignedClientSettings.standardClass, Array($0.assignedClientSettings.prefix(1)))
      }
    ),
    ("SMS_Client_ComanagementState", { $0.clientTable(InventoryClasses.comanagementState) }),
    ("SMS_Collection", { ProviderTable(SiteCollection.providerClass, $0.collections) }),
    (
      "SMS_CombinedDeviceResources",
      { $0.deviceTable(CombinedDeviceResource.providerClass, index: "ResourceID") }
    ),
    ("SMS_CombinedUserResources", { $0.combinedUserTable }),
    (
      "SMS_ConfigurationPolicy",
      { ProviderTable(CoManagementPolicy.providerClass, $0.assignedPolicies) }
    ),
    (
      "SMS_ConfigurationPolicyAssignment",
      { ProviderTable(DeploymentSummary.assignmentClass, $0.policyDeploymentSummaries) }
    ),
    (
      "SMS_DeploymentSummary",
      { ProviderTable(DeploymentSummary.providerClass, $0.deploymentSummaries) }
    ),
    (
      "SMS_DistributionPoint",
      { ProviderTable(DistributedContent.providerClass, $0.distributedContent) }
    ),
    (
      "SMS_DistributionPointGroup",
      { ProviderTable(DistributionPointGroup.providerClass, $0.distributionPointGroups) }
    ),
    ("SMS_FullCollectionMembership", { $0.membershipTable }),
    ("SMS_G_System_COMPUTER_SYSTEM", { $0.clientTable(InventoryClasses.computerSystem) }),
    ("SMS_G_System_OPERATING_SYSTEM", { $0.clientTable(InventoryClasses.operatingSystem) }),
    ("SMS_G_System_SYSTEM", { $0.clientTable(InventoryClasses.system) }),
    (
      "SMS_G_System_TPM",
      {
        DeviceRows(
          InventoryClasses.tpm, $0.devices, index: "ResourceID", isClientsOnly: true,
          isWorkstationsOnly: true)
      }
    ),
    (
      "SMS_ObjectContentExtraInfo",
      { ProviderTable(ContentStatus.providerClass, $0.contentStatuses) }
    ),
    ("SMS_Package", { ProviderTable(SitePackage.providerClass, $0.sitePackages) }),
    (
      "SMS_R_System",
      { $0.deviceTable(CombinedDeviceResource.discoveryClass, index: "ResourceId") }
    ),
    ("SMS_R_User", { $0.userTable }),
    (
      "SMS_R_UserGroup",
      { ProviderTable(DiscoveredUserGroup.providerClass, DiscoveredUserGroup.all($0.state.facts)) }
    ),
    ("SMS_Site", { ProviderTable(Site.providerClass, $0.sites) }),
    (
      "SMS_StatusMessage",
      { ProviderTable(StatusMessage.providerClass, $0.statusMessages(since: .earliest)) }
    ),
    (
      "SMS_TopThreatSummary",
      { ProviderTable(DetectedMalware.providerClass, $0.detectedMalware()) }
    ),
  ]
}

extension Simulation {
  /// A class with an instance for each device, found by the property `index`.
  func deviceTable(
    _ providerClass: ProviderClass<CombinedDeviceResource>, index: String
  ) -> any WqlTable {
    DeviceRows(providerClass, devices, index: index)
  }

  /// A class with an instance for each client.
  func clientTable(_ providerClass: ProviderClass<CombinedDeviceResource>) -> any WqlTable {
    let index = providerClass.properties.contains { $0.name == "ResourceID" }
    return DeviceRows(
      providerClass, devices, index: index ? "ResourceID" : "ResourceId", isClientsOnly: true)
  }

  /// The users of the site's devices.
  var userTable: any WqlTable {
    let (devices, facts, people) = (devices, state.facts, userResources.people)
    return ProviderTable(
      DiscoveredUser.providerClass, count: userResources.people, index: "ResourceId",
      place: { number in
        let (index, overflow) = number.subtractingReportingOverflow(DiscoveredUser.firstResourceID)
        return !overflow && (0..<people).contains(index) ? index : nil
      },
      { row in
        devices[row].userName == nil ? nil : DiscoveredUser(index: row, facts: facts)
      })
  }

  /// The same people as the console lists them.
  var combinedUserTable: any WqlTable {
    let resources = userResources
    let people = resources.people
    return ProviderTable(
      UserResource.providerClass, count: people, index: "ResourceID",
      place: { resources.position(resourceID: $0).flatMap { $0 < people ? $0 : nil } },
      { resources[$0] })
  }
}
