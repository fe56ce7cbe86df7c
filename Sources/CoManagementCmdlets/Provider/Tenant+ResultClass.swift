import CoManagementModel
import ShellRuntime

extension Tenant {
  /// SMS_AAD_Tenant_Ex. The class has no reference page; Name and TenantID are the properties that
  /// public scripts read.
  static let resultClass = ResultClass<Tenant>(
    "SMS_AAD_Tenant_Ex", path: { "TenantID=\"\($0.id)\"" },
    [
      .text("Name") { $0.organizationName },
      .text("TenantID") { $0.id.description },
    ])
}
