import CoManagementModel
import ShellRuntime

/// `Show-AdminCenterPage`, the trainer's own: Microsoft ships no command of this name.
struct ShowAdminCenterPage: Cmdlet {
  private var path: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Shows a page of the Intune admin center as objects, one a row. A command of this "
        + "trainer, not of Microsoft.",
      examples: """
        PS> $row = page 'Connectors and tokens > Microsoft Endpoint Configuration Manager'
        PS> $row.ConnectionStatus
        Healthy
        PS> (page connectors/configuration manager).SiteCode
        XYZ
        PS> page tenant/nowhere
        ! PageNotFound,Show-AdminCenterPage
        """,
      signature: .own(
        module: "cotutor", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Cotutor.AdminCenterPage.Row"]),
      parameters: [
        Parameter(
          "Path", \.path,
          "The labels to click, separated by > or /; the end or the first words are enough. "
            + "Without it, the pages that there are.",
          remaining: true, suggestions: AdminCenterPageTable.all.map(\.title))
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.simulatedWorld().simulation
    let typed = path.joined(separator: " ")
    if path.isEmpty {
      for page in AdminCenterPageTable.all { try context.write(page.title) }
      return
    }
    let page = try self.page(typed, context)
    let rows = page.rows(simulation, context.engine)
    if rows.isEmpty { try context.writeHost("\(page.title)\nNo results.") }
    for row in rows {
      guard try context.write(row) else { return }
    }
  }

  private func page(
    _ typed: String, _ context: CmdletContext
  ) throws(ShellError) -> any AdminCenterPage {
    switch AdminCenterPageTable.find(typed) {
    case .page(let page): return page
    case .ambiguous(let pages):
      throw context.failure(
        "PageAmbiguous", .invalidArgument,
        "More than one page of the admin center fits '\(typed)'; type more of the path: "
          + Self.list(pages.map(\.title)), target: .string(typed))
    case .none:
      let titles = AdminCenterPageTable.all.map(\.title)
      let nearest = NearestNames.find(typed, among: titles)
      let hint = nearest.isEmpty ? "" : "Did you mean \(Self.list(nearest))? "
      throw context.failure(
        "PageNotFound", .objectNotFound,
        "The lab's admin center has no page '\(typed)'. \(hint)Its pages: \(Self.list(titles))",
        target: .string(typed))
    }
  }

  private static func list(_ titles: [String]) -> String {
    titles.map { "'\($0)'" }.joined(separator: ", ")
  }
}
