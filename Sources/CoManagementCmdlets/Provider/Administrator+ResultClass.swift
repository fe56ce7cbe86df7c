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
      .text("DisplayName") { $0.displayName },
      .flag("IsGroup") { _ in false },
      .text("LogonName") { $0.logonName },
      ResultProperty(name: "RoleNames", typeName: "string[]") { administrator, _ in
        .array(administrator.roleNames.map { .string($0) })
      },
    ])
}
