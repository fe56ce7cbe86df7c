import CoManagementModel
import ShellFormatting
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Pages at every width")
struct PageWidthTests {
  private func lines(_ rows: [ShellObject], _ lab: Lab, width: Int) throws -> [String] {
    var written: [String] = []
    let formatter = OutputFormatter(
      engine: lab.shell.engine, views: StandardViews.table, width: width
    ) { written.append($0) }
    for row in rows { try formatter.add(.object(row)) }
    try formatter.finish()
    return written
  }

  private func lab() throws -> Lab {
    var description = ScenarioDescription(seed: 7, deviceCount: 30)
    description.coManagedCount = 8
    description.intuneOnlyCount = 3
    description.hasCloudManagement = true
    return try Lab(description)
  }

  @Test("no line is wider than the screen, and no column is lost", arguments: [40, 80, 120, 200])
  func widths(width: Int) throws {
    let lab = try lab()
    for page in PageTable.everything.pages {
      let rows = page.rows(lab.world.simulation, lab.shell.engine)
      guard let first = rows.first else { continue }
      let written = try lines(rows, lab, width: width)
      for line in written {
        #expect(DisplayWidth.columns(of: line) <= width, "\(page.title): \(line)")
      }
      let text = written.joined().filter { $0 != " " }
      for (label, _) in try #require(first.shape.defaultDisplay).fields {
        #expect(text.contains(label.filter { $0 != " " }), "\(page.title) \(width): \(label)")
      }
    }
  }

  @Test("where its columns do not fit, a page lists its rows, and names them all")
  func narrow() throws {
    let lab = try lab()
    let page = DirectoryDevicesPage()
    let rows = page.rows(lab.world.simulation, lab.shell.engine)
    let wide = try lines(rows, lab, width: 200)
    let narrow = try lines(rows, lab, width: 40)
    #expect(wide.contains { $0.hasPrefix("Name ") && $0.contains("Join type") })
    #expect(narrow.filter { $0.hasPrefix("Join type ") }.count == rows.count)
  }

  @Test("nor is a line of the windows that a device's page opens", arguments: [40, 80, 120, 200])
  func windows(width: Int) throws {
    let lab = try lab()
    let simulation = lab.world.simulation
    let device = try #require(simulation.tenantDevices.first { $0.management == .coManaged })
    let given: [(String, Value)] = [("Device", .string(device.name))]
    var opened: [String] = []
    for action in AllDevicesPage().actions {
      guard case .shows(let view) = action.outcome else { continue }
      let entries = try PageEntries(
        HashtableObject(given, isOrdered: true), for: action.fields)
      let rows = try view(simulation, entries, lab.shell.engine)
      if !rows.isEmpty { opened.append(action.name) }
      for line in try lines(rows, lab, width: width) {
        #expect(DisplayWidth.columns(of: line) <= width, "\(action.name): \(line)")
      }
    }
    let always = ["Open", "Hardware", "Client details", "Collections", "Resource explorer"]
    #expect(Set(opened).isSuperset(of: always), "\(opened)")
  }
}
