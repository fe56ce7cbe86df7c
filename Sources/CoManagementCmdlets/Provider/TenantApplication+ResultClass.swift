import CoManagementModel
import ShellRuntime

extension TenantApplication {
  /// SMS_AAD_Application_Ex. The class has no reference page: ClientID and IdentifierUri are
  /// documented in passing, `SecretKeyExpiry` is the trainer's own.
  static let resultClass = ResultClass<TenantApplication>(
    "SMS_AAD_Application_Ex", path: { "ClientID=\"\($0.clientID)\"" },
    [
      .text("ClientID") { $0.clientID.description },
      .text("IdentifierUri") { $0.identifierURI },
      .text("Name") { $0.name },
      .moment("SecretKeyExpiry") { $0.secretExpires.map(DateTime.init) },
      .text("TenantID") { $0.tenantID.description },
      .text("TenantName") { $0.tenantName },
    ])
}
