import CoManagementModel
import ShellRuntime

/// The window *Connection analyzer* of a gateway. [memdocs
/// monitor-clients-cloud-management-gateway]
enum ConnectionAnalyzerFields {
  private static let kind = "Sign in with"
  private static let user = "Microsoft Entra user"
  private static let certificate = "Client certificate"
  private static let account = "Account"

  static let all: [PageField] = {
    let isCertificate = PageCondition(kind, is: [certificate])
    return [
      PageField(GatewayFields.gateway, .text),
      PageField(kind, .choice([user, certificate]), initial: user),
      PageField(account, .text, isRequired: false, when: PageCondition(kind, is: [user])),
      PageField(GatewayFields.certificate, .text, when: isCertificate),
      PageField(GatewayFields.password, .text, when: isCertificate),
    ]
  }()

  static let view: PageAction.View = { (simulation, entries, engine) throws(ModelRejection) in
    let gateway = try entries.gateway(simulation)
    let signIn: ConnectionAnalysis.SignIn =
      entries[kind] == certificate
      ? .certificate(
        CertificateChoice(
          path: entries[GatewayFields.certificate] ?? "",
          password: entries[GatewayFields.password] ?? ""))
      : .user(entries[account] ?? simulation.signedInPrincipal)
    return try simulation.analyze(gateway, signIn).tests.map {
      rowClass.row($0, page: "Connection analyzer: \(gateway.name)", engine)
    }
  }

  private static let rowClass = PageRowClass<ConnectionAnalysis.Test>(
    "ConsoleNode.ConnectionTestRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Test", .text("Test") { $0.name }),
      PageColumn("Result", .text("Result") { $0.outcome.text }),
      PageColumn("Details", .text("Details") { $0.details }),
    ])
}

extension ConnectionAnalysis.Outcome {
  fileprivate var text: String {
    switch self {
    case .succeeded: "Success"
    case .failed: "Failed"
    case .skipped: "Not run"
    }
  }
}
