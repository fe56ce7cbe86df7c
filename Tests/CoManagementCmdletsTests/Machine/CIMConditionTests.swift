import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Conditions of WQL")
struct CIMConditionTests {
  private let row: [String: Value] = [
    "Name": .string("BITS"), "State": .string("Running"), "ProcessId": .uint32(812),
    "Started": .bool(true), "Path": .null,
  ]

  @Test(
    "hold or do not hold for a row",
    arguments: [
      ("Name = 'bits'", true), ("Name <> 'BITS'", false), ("Name != \"x\"", true),
      ("ProcessId > 800 AND ProcessId <= 812", true), ("ProcessId < 100", false),
      ("'BITS' = Name", true), ("900 > ProcessId", true), ("Name LIKE 'B%S'", true),
      ("Name LIKE '_ITS'", true), ("NOT Name LIKE 'X%'", true), ("Started = TRUE", true),
      ("Started = false", false), ("Path IS NULL", true), ("Path is not null", false),
      ("Name = 'x' OR (State = 'Running' AND NOT ProcessId = 1)", true),
      ("Name = 'x' OR Name = 'y' AND State = 'Running'", false), ("Path = 'x'", false),
    ])
  func conditions(_ text: String, _ isTrue: Bool) throws {
    let condition = try #require(CIMCondition(text))
    #expect(condition.holds { row[$0] ?? .null } == isTrue)
  }

  @Test(
    "are refused where they are none",
    arguments: [
      "", "Name", "Name =", "Name = BITS", "Name = 'x", "= 'x'", "(Name = 'x'", "Name = 'x' AND",
      "Name ~ 'x'", "Name IS 'x'",
    ])
  func refused(_ text: String) { #expect(CIMCondition(text).map(\.properties) == nil) }

  @Test("a query names class, properties and condition")
  func query() throws {
    let query = try #require(
      CIMQuery("SELECT Name, State FROM Win32_Service WHERE Name = 'x'", namespace: "root/cimv2"))
    #expect(query.className == "Win32_Service")
    #expect(query.properties == ["Name", "State"])
    #expect(query.condition?.properties == ["Name"])
    #expect(CIMQuery("select * from SMS_Client", namespace: "root\\ccm")?.properties == nil)
    for text in ["", "SELECT FROM X", "Win32_Service", "SELECT * FROM", "SELECT * FROM X Y"] {
      #expect(CIMQuery(text, namespace: "root/cimv2").map(\.className) == nil, "\(text)")
    }
  }
}
