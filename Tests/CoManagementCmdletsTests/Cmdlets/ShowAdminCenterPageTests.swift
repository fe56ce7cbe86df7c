import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Show-AdminCenterPage")
struct ShowAdminCenterPageTests {
  @Test("works on any drive, quoted or not, under its alias too")
  func forms() throws {
    let lab = try Lab()
    lab.shell.location = ShellLocation(drive: "C", parts: [])
    for line in [
      "Show-AdminCenterPage 'Connectors and tokens > Microsoft Endpoint Configuration Manager'",
      "Show-AdminCenterPage tenant administration/connectors and tokens/configuration manager",
      "page config", "page -Path config",
    ] {
      try lab.run(line)
      #expect(lab.objects.first?.typeName == "Cotutor.AdminCenterPage.ConnectorRow", "\(line)")
      #expect(lab.objects.count == 1 && lab.errors.isEmpty)
    }
  }

  @Test("without a path it lists the pages")
  func list() throws {
    let lab = try Lab()
    #expect(try lab.run("page") == PageTable.adminCenter.titles)
  }

  @Test("a page that is not there is an error that names the pages")
  func missing() throws {
    let lab = try Lab()
    try lab.run("page 'Tenant administration > Nowhere'")
    #expect(lab.errorIDs == ["PageNotFound,Show-AdminCenterPage"])
    #expect(
      lab.errors.first?.message.contains(
        "'Tenant administration > Connectors and tokens > Microsoft Endpoint Configuration Manager'"
      ) == true)
  }

  @Test("a tenant with no connector says so in words and gives no object")
  func empty() throws {
    let lab = try Lab(ScenarioDescription(seed: 7, deviceCount: 40, attachment: .none))
    #expect(try lab.run("page config").last == "No results.")
    #expect(lab.objects.isEmpty && lab.errors.isEmpty)
  }

  @Test(
    "Tab offers the pages, quoted, by their beginning or a part of them",
    arguments: [
      ("page ", ""), ("page Ten", "Tenant"), ("page 'tenant", "Tenant"),
      ("Show-AdminCenterPage -Path config", "Config"),
    ])
  func completion(line: String, part: String) throws {
    let lab = try Lab()
    let found = lab.shell.completions(line, cursor: line.utf8.count)
    let titles = PageTable.adminCenter.titles.filter { part.isEmpty || $0.contains(part) }
    #expect(!titles.isEmpty && found.candidates.map(\.label) == titles)
    #expect(found.candidates.map(\.text) == titles.map { "'\($0)'" })
  }

  @Test("Tab on a path that no page has offers nothing")
  func noCompletion() throws {
    let lab = try Lab()
    #expect(lab.shell.completions("page zzz", cursor: 8).candidates.isEmpty)
  }
}
