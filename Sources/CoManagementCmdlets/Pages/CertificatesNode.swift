import CoManagementModel
import ShellRuntime

/// Administration > Overview > Security > Certificates: the bulk registration tokens that the site
/// tracks. [memdocs deploy-clients-cmg-token, Bulk registration token management]
struct CertificatesNode: Page {
  private static let token = "Certificate"

  var path: [String] { ["Administration", "Overview", "Security", "Certificates"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    simulation.registrationTokens.map { Self.rowClass.row($0, page: title, engine) }
  }

  var actions: [PageAction] {
    [("Block", true), ("Unblock", false)].map { name, isBlocked in
      PageAction(name, place: "ribbon, Home", fields: [PageField(Self.token, .text)]) {
        (simulation, entries, user) throws(ModelRejection) in
        let entered = entries[Self.token] ?? ""
        guard let id = StableGUID(text: entered) else { throw .itemNotFound(entered) }
        try simulation.setRegistrationToken(id, isBlocked: isBlocked, by: user)
      }
    }
  }

  private static let rowClass = PageRowClass<RegistrationToken>(
    "ConsoleNode.CertificateRow", base: "ConsoleNode.Row", layout: .table,
    [
      PageColumn("Issued to", .text("IssuedTo") { $0.id.description }),
      PageColumn("Type", .text("Type") { _ in "Bulk registration token" }),
      PageColumn("Valid from", .moment("ValidFrom") { DateTime($0.created) }),
      PageColumn("Valid until", .moment("ValidUntil") { DateTime($0.expires) }),
      PageColumn("Status", .text("Status") { $0.isBlocked ? "Blocked" : "Unblocked" }),
    ])
}
