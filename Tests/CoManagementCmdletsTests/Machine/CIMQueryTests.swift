import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Queries of CIM cmdlets")
struct CIMQueryTests {
  private static let cimClass = CIMClass(
    namespace: #"root\cimv2"#, name: "Win32_Thing",
    properties: [
      CIMClass.Property(name: "Name", type: "String", isKey: true),
      CIMClass.Property(name: "State", type: "String", isKey: false),
      CIMClass.Property(name: "ProcessId", type: "UInt32", isKey: false),
      CIMClass.Property(name: "Started", type: "Boolean", isKey: false),
      CIMClass.Property(name: "Path", type: "String", isKey: false),
    ], rows: { _, _ in [] })
  private static var row: [Value] {
    [.string("BITS"), .string("Running"), .uint32(812), .bool(true), .null]
  }

  private func count(_ filter: String) throws -> Int {
    let query = try CIMQuery(
      className: "Win32_Thing", namespace: "root/cimv2", filter: filter)
    let table = CIMTable(Self.cimClass, [Self.row])
    let now = VirtualInstant(secondsSince1970: 0)
    return try query.wql.run(in: CIMTableNamespace(table: table, now: now)).count
  }

  @Test(
    "conditions hold or do not hold for a row",
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
    #expect(try count(text) == (isTrue ? 1 : 0))
  }

  @Test(
    "conditions are refused where they are none",
    arguments: [
      "Name", "Name =", "Name = 'x", "= 'x'", "(Name = 'x'", "Name = 'x' AND", "Name ~ 'x'",
      "Name IS 'x'", "Name = BITS", "Nothing = 1",
    ])
  func refused(_ text: String) { #expect(throws: WqlError.self) { try count(text) } }

  @Test("a query names its class; the language of WMI itself has no joins, orders and counts")
  func basic() throws {
    let query = try CIMQuery("SELECT Name FROM Win32_Service", namespace: "root/cimv2")
    #expect(query.className == "Win32_Service")
    #expect(query.wql.isBasic)
    for text in [
      "select count(*) from A", "select * from A order by B", "select distinct B from A",
      "select * from A, B",
    ] {
      #expect(try !CIMQuery(text, namespace: "root/cimv2").wql.isBasic, "\(text)")
    }
    for text in ["", "SELECT FROM X", "Win32_Service", "SELECT * FROM"] {
      #expect(throws: WqlError.self) { try CIMQuery(text, namespace: "root/cimv2") }
    }
  }
}
