import ShellRuntime

extension GraphSession {
  /// What `Get-MgContext` gives. [AuthContext of the SDK]
  static let graphClass = GraphClass<GraphSession>(
    "Microsoft.Graph.PowerShell.Authentication.AuthContext",
    [
      .text("ClientId") { _ in clientID },
      .text("TenantId") { $0.tenantID },
      ResultProperty(name: "Scopes", typeName: "string[]") { session, _ in
        .strings(session.scopes)
      },
      .text("AuthType") { _ in "Delegated" },
      .text("TokenCredentialType") { $0.credential.rawValue },
      .text("CertificateThumbprint") { _ in nil },
      .text("CertificateSubjectName") { _ in nil },
      .flag("SendCertificateChain") { _ in false },
      .text("Account") { $0.account },
      .text("AppName") { _ in "Microsoft Graph Command Line Tools" },
      .text("ContextScope") { $0.contextScope },
      .text("Certificate") { _ in nil },
      ResultProperty(name: "PSHostVersion", typeName: "version") { _, engine in
        VersionObject(text: "7.4.6", engine: engine).map { .object($0) } ?? .null
      },
      .text("ManagedIdentityId") { _ in nil },
      .text("ClientSecret") { _ in nil },
      .text("Environment") { _ in "Global" },
    ])
}
