import CoManagementModel
import ShellFormatting
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("The connector page")
struct ConnectorsPageViewTests {
  private let engine = Engine()

  private func lines(_ description: ScenarioDescription, width: Int = 100) throws -> [String] {
    let simulation = try Simulation(description)
    var lines: [String] = []
    let formatter = OutputFormatter(engine: engine, views: FormatViewTable(), width: width) {
      lines.append($0)
    }
    for row in ConnectorsPageView().rows(simulation, engine) { try formatter.add(.object(row)) }
    try formatter.finish()
    return lines
  }

  @Test("is drawn as the page: its title, then a table")
  func table() throws {
    let lines = try lines(ScenarioDescription(seed: 7, deviceCount: 20))
    let text = lines.joined(separator: "\n")
    #expect(
      text.contains(
        "   Page: Tenant administration > Connectors and tokens > "
          + "Microsoft Endpoint Configuration Manager"))
    #expect(text.contains("Name                 Connection status Site code Version"))
    #expect(text.contains("Contoso Headquarters Healthy           XYZ       5.00.9135.1000"))
  }

  @Test("a fault shows as a warning once a day is over")
  func warning() throws {
    let description = ScenarioDescription(
      seed: 7, deviceCount: 20, faults: [.serviceConnectionPointOffline])
    #expect(try lines(description).contains { $0.contains("Warning") })
  }

  @Test("a site that is not attached has no row")
  func unattached() throws {
    #expect(
      try lines(ScenarioDescription(seed: 7, deviceCount: 20, attachment: .none)).isEmpty)
  }
}
