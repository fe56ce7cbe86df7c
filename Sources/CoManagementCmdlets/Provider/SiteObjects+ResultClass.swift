import CoManagementModel
import ShellRuntime

extension Boundary {
  /// SMS_Boundary.
  static let resultClass = ResultClass(Boundary.providerClass)
}

extension BoundaryGroup {
  /// SMS_BoundaryGroup.
  static let resultClass = ResultClass(BoundaryGroup.providerClass)
}

extension SiteUpdate {
  /// SMS_CM_UpdatePackages.
  static let resultClass = ResultClass(SiteUpdate.providerClass)
}

extension SiteFeature {
  /// SMS_CM_UpdateFeatures with its lazy property.
  static let resultClass = ResultClass(
    SiteFeature.providerClass, adding: [.text("EULA") { _ in "" }])
}

extension GatewayView {
  /// SMS_AzureService.
  static let resultClass = ResultClass(GatewayView.providerClass)
}

extension ContentStatus {
  /// SMS_ObjectContentExtraInfo.
  static let resultClass = ResultClass(ContentStatus.providerClass)
}

extension SitePackage {
  /// SMS_Package.
  static let resultClass = ResultClass(SitePackage.providerClass)
}

extension DiscoveryMethod {
  /// SMS_SCI_Component, or SMS_SCI_ClientConfig for heartbeat discovery.
  static func resultClass(of kind: Kind) -> ResultClass<DiscoveryMethod> {
    kind == .heartbeat ? clientConfigurationClass : componentClass
  }

  private static let componentClass = ResultClass<DiscoveryMethod>(
    "SMS_SCI_Component", variant: "discovery", path: \.path,
    [.text("ComponentName") { $0.componentName }] + common)
  private static let clientConfigurationClass = ResultClass<DiscoveryMethod>(
    "SMS_SCI_ClientConfig", path: \.path,
    [.text("ClientComponentName") { $0.componentName }] + common)

  private static let common: [ResultProperty<DiscoveryMethod>] = [
    .number("FileType") { _ in 2 },
    .number("Flag") { $0.isEnabled ? 6 : 2 },
    .text("ItemName") { $0.itemName },
    .text("ItemType") { $0.itemType },
    .text("Name") { $0.serverName },
    ResultProperty(name: "PropLists", typeName: "System.Object[]") { method, engine in
      guard !method.containers.isEmpty else { return .array([]) }
      let list = EmbeddedPropertyList(name: "AD Containers", values: method.containers)
      return .array([.object(ResultObject(list, EmbeddedPropertyList.resultClass, engine))])
    },
    ResultProperty(name: "Props", typeName: "System.Object[]") { method, engine in
      .array(method.properties.map { .object(EmbeddedProperty($0, engine)) })
    },
    .text("SiteCode") { $0.siteCode },
  ]

  private var path: String {
    "FileType=2,ItemName=\"\(WMIPath.escaped(itemName))\",ItemType=\"\(itemType)\","
      + "SiteCode=\"\(siteCode)\""
  }
}

/// An element of `PropLists`: SMS_EmbeddedPropertyList.
struct EmbeddedPropertyList: Sendable {
  /// `PropertyListName`.
  let name: String
  /// `Values`.
  let values: [String]

  /// The embedded class.
  static let resultClass = ResultClass<EmbeddedPropertyList>(
    "SMS_EmbeddedPropertyList", path: { _ in "" },
    [
      .text("PropertyListName") { $0.name },
      ResultProperty(name: "Values", typeName: "string[]") { list, _ in .strings(list.values) },
    ])
}
