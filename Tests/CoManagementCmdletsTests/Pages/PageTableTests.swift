import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Finding a page")
struct PageTableTests {
  private struct Page: CoManagementCmdlets.Page {
    let path: [String]
    func rows(_ simulation: Simulation, _ engine: Engine) -> [ShellObject] { [] }
  }

  private static let table: PageTable = PageTable(
    place: "admin center", kind: "page",
    pages: [
      Page(path: ["Devices", "All devices"]),
      Page(path: ["Tenant administration", "Tenant status"]),
      Page(path: ["Tenant administration", "Tenant status", "Connector status"]),
      Page(path: ["Reports", "All devices"]),
      ConnectorsPageView(),
    ])

  private func title(_ text: String) -> String {
    switch Self.table.find(text) {
    case .page(let page): page.path.joined(separator: "|")
    case .ambiguous(let pages): "\(pages.count) pages"
    case .none: "none"
    }
  }

  @Test(
    "whole paths, ends and first words are enough, in any case and with any separator",
    arguments: [
      "Tenant administration > Connectors and tokens > Microsoft Endpoint Configuration Manager",
      "tenant administration>connectors and tokens>microsoft endpoint configuration manager",
      "TENANT ADMINISTRATION / CONNECTORS AND TOKENS / MICROSOFT ENDPOINT CONFIGURATION MANAGER",
      " > Tenant   administration\\Connectors and tokens\\"
        + "Microsoft Endpoint Configuration Manager/",
      "Microsoft Endpoint Configuration Manager",
      "connectors and tokens > Microsoft Endpoint "
        + "Configuration Manager", "tenant/connectors/configuration manager",
      "Microsoft Configuration Manager", "config", "connectors/endpoint", "ten adm/micro conf",
    ])
  func connectors(text: String) {
    let path = ConnectorsPageView().path.joined(separator: "|")
    #expect(title(text) == path)
  }

  @Test("an end that several pages have is ambiguous, a longer one is not")
  func ambiguous() {
    #expect(title("All devices") == "2 pages")
    #expect(PageTable.adminCenter.find("All devices").title == "Devices > All devices")
    #expect(
      PageTable.adminCenter.find("Entra/All devices").title
        == "Microsoft Entra admin center > Devices > All devices")
    #expect(title("reports/all devices") == "Reports|All devices")
    #expect(title("Tenant status") == "Tenant administration|Tenant status")
    #expect(title("status") == "2 pages")
    #expect(title("connector status") == "Tenant administration|Tenant status|Connector status")
  }

  @Test(
    "what leads nowhere is none",
    arguments: [
      "", " ", ">", "> / \\", "Nowhere", "Tenant administration", "Connectors and tokens",
      "config/tenant", "manager configuration", "onfiguration", "日本語",
      "a > Tenant administration > Connectors and tokens > "
        + "Microsoft Endpoint Configuration Manager",
    ])
  func none(text: String) {
    #expect(title(text) == "none")
  }

  @Test("no two pages of the lab have the same path, and each is found by its title")
  func table() {
    let titles = PageTable.everything.titles
    #expect(Set(titles).count == titles.count)
    for title in titles {
      guard case .page(let page) = PageTable.everything.find(title) else {
        Issue.record("\(title) is not found")
        continue
      }
      #expect(page.title == title)
    }
  }

  @Test("a newer name of a node leads there, and names no other node anew")
  func otherNames() throws {
    let lab = try Lab()
    for (typed, name) in [
      ("Monitoring > Cloud Attach", "Co-management"), ("cloud attach", "Cloud Attach"),
      ("Monitoring/Overview/Cloud Attach", "Co-management"),
    ] {
      try lab.run("(Show-ConsoleNode '\(typed)')[0].Page")
      #expect(lab.lines.last?.hasSuffix(" > \(name)") == true, "\(typed)")
    }
  }

  @Test(
    "a path of the other place is told from one that is misspelt",
    arguments: [
      ("page 'Azure Services'", "It is a node of the console: Show-ConsoleNode 'Azure Services'"),
      (
        "Show-ConsoleNode 'Record sets'",
        "It is a page of the admin center: Show-AdminCenterPage 'Record sets'"
      ),
      ("Show-ConsoleNode Co-managment", "Did you mean 'Co-management'?"),
    ])
  func elsewhere(line: String, text: String) throws {
    let lab = try Lab()
    try lab.run(line)
    #expect(lab.errors.first?.id == "PageNotFound")
    #expect(lab.errors.first?.message.contains(text) == true)
  }
}

extension PageTable.Match {
  fileprivate var title: String? {
    if case .page(let page) = self { return page.title }
    return nil
  }
}
