import CoManagementModel
import ShellRuntime

extension Administrator {
  /// SMS_Admin; the labs' administrators are users, account type 0.
  /// [memdocs sms_admin-server-wmi-class]
  static let resultClass = ResultClass<Administrator>(
    "SMS_Admin", path: { "AdminID=\($0.id)" },
    [
      .number("AccountType") { _ in 0 },
      .number("AdminID") { $0.id },
      names("CategoryNames") { $0.categoryNames },
      names("CollectionNames") { $0.collectionNames },
      .text("CreatedBy") { $0.createdBy },
      .text("DisplayName") { $0.displayName },
      .flag("IsGroup") { _ in false },
      .moment("LastModifiedDate") { DateTime($0.lastModified) },
      .text("LogonName") { $0.logonName },
      names("RoleNames") { $0.roleNames },
      .text("SourceSite") { $0.siteCode },
    ])

  private static func names(
    _ name: String, _ read: @escaping @Sendable (Administrator) -> [String]
  ) -> ResultProperty<Administrator> {
    ResultProperty(name: name, typeName: "string[]") { administrator, _ in
      .strings(read(administrator))
    }
  }
}
