import CoManagementModel
import ShellRuntime

extension SiteSystemRole {
  /// SMS_SCI_SysResUse.
  static let resultClass = ResultClass<SiteSystemRole>(
    "SMS_SCI_SysResUse", path: \.controlItemPath, controlItemProperties)

  /// SMS_SCI_SysResUse of a service connection point. `Mode` is the trainer's own: the provider
  /// has it as the embedded property `OfflineMode`.
  static let serviceConnectionPointClass = ResultClass<SiteSystemRole>(
    "SMS_SCI_SysResUse", variant: serviceConnectionPoint, path: \.controlItemPath,
    [.text("Mode") { $0.modeName }] + controlItemProperties)

  /// `Online` or `Offline`; nil for a role without that property.
  var modeName: String? {
    guard let property = properties.first(where: { $0.name == "OfflineMode" }) else { return nil }
    return ServiceConnectionPointMode(rawValue: property.value)?.name
  }

  private static let controlItemProperties: [ResultProperty<SiteSystemRole>] = [
    ResultProperty(name: "EmbeddedProperties", typeName: "hashtable") { role, engine in
      .hashtable(
        HashtableObject(
          role.properties.map { ($0.name, .object(EmbeddedProperty($0, engine))) },
          isOrdered: true))
    },
    .number("FileType") { _ in 2 },
    .text("ItemName") { $0.itemName },
    .text("ItemType") { $0.itemType },
    .text("NALPath") { $0.nalPath },
    .text("NetworkOSPath") { $0.networkOSPath },
    ResultProperty(name: "PropLists", typeName: "System.Object[]") { _, _ in .array([]) },
    ResultProperty(name: "Props", typeName: "System.Object[]") { role, engine in
      .array(role.properties.map { .object(EmbeddedProperty($0, engine)) })
    },
    .number("RoleCount") { $0.roleCount },
    .text("RoleName") { $0.roleName },
    .text("SiteCode") { $0.siteCode },
    .number("SslState") { $0.sslState },
    .number("Type") { $0.type },
  ]

  private var controlItemPath: String {
    "FileType=2,ItemName=\"\(WMIPath.escaped(itemName))\",ItemType=\"\(itemType)\","
      + "SiteCode=\"\(siteCode)\""
  }
}
