import CoManagementModel
import ShellRuntime

/// Azure portal > Storage accounts > Static website: where the enterprise's list of revoked
/// certificates can be had on the internet. [memdocs security-and-privacy-for-cmg, publish the CRL]
struct StaticWebsitePage: Page {
  private static let file = "File"

  var path: [String] { ["Azure portal", "Storage accounts", "Static website"] }

  func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] {
    guard simulation.isRevocationListPublished else { return [] }
    return [Self.rowClass.row(simulation.revocationListName, page: title, engine)]
  }

  var actions: [PageAction] {
    [("Upload", true), ("Delete", false)].map { name, isPublished in
      PageAction(name, place: "command bar", fields: [PageField(Self.file, .text)]) {
        (simulation, entries, _) throws(ModelRejection) in
        let file = entries[Self.file] ?? ""
        guard TextComparison.equalsIgnoringCase(file, simulation.revocationListName) else {
          throw .itemNotFound(file)
        }
        simulation.setRevocationListPublished(isPublished)
      }
    }
  }

  private static let rowClass = PageRowClass<String>(
    "AdminCenterPage.StaticFileRow", base: "AdminCenterPage.Row", layout: .table,
    [PageColumn("File", .text("File") { $0 })])
}
