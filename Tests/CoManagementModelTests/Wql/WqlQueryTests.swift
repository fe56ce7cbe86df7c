import Testing

@testable import CoManagementModel

/// A class whose rows a test writes down.
struct WrittenTable: WqlTable {
  let className: String
  let columns: [WqlColumn]
  var keys: [Int] { [0] }
  let rows: [[WqlValue]]
  var rowCount: Int { rows.count }

  func value(_ column: Int, at row: Int) -> WqlValue { rows[row][column] }
}

struct WrittenNamespace: WqlNamespace {
  let tables: [WrittenTable]
  var now: VirtualInstant { .defaultClock }

  func table(named name: String) -> (any WqlTable)? {
    tables.first { $0.className.equalsIgnoringASCIICase(name) }
  }

  func run(_ query: String) throws -> WqlResult { try WqlQuery(query).run(in: self) }

  /// The first selected property of every row.
  func first(_ query: String) throws -> [WqlValue] {
    let result = try run(query)
    return (0..<result.count).map { result.value(part: 0, column: 0, row: $0) }
  }

  func ids(_ query: String) throws -> [Int] { try first(query).compactMap(\.number) }
}

@Suite("WQL: what a query gives")
struct WqlQueryTests {
  private let lab = WrittenNamespace(tables: [
    WrittenTable(
      className: "PC",
      columns: [
        WqlColumn("Id", .number), WqlColumn("Name", .text), WqlColumn("IsOn", .flag),
        WqlColumn("Seen", .moment), WqlColumn("Sites", .texts), WqlColumn("Office", .number),
      ],
      rows: [
        [.number(1), .text("Alpha"), .flag(true), Self.day(1), .texts(["XYZ"]), .number(7)],
        [.number(2), .text("beta"), .flag(false), Self.day(10), .texts([]), .number(8)],
        [.number(3), .text("GAMMA_1"), .flag(true), .null, .texts(["ABC", "XYZ"]), .null],
        [.number(4), .null, .flag(false), Self.day(20), .texts(["ABC"]), .number(7)],
      ]),
    WrittenTable(
      className: "Office", columns: [WqlColumn("Id", .number), WqlColumn("City", .text)],
      rows: [
        [.number(7), .text("Oslo")], [.number(8), .text("Gent")], [.number(9), .text("Graz")],
      ]),
  ])

  private static func day(_ day: Int) -> WqlValue {
    WqlValue(VirtualInstant(CivilTime(year: 2026, month: 11, day: day)))
  }

  @Test(
    "conditions take the rows of which they are true",
    arguments: [
      ("Id = 2", [2]), ("Id <> 2", [1, 3, 4]), ("Id != 2", [1, 3, 4]), ("Id < 3", [1, 2]),
      ("Id >= 3", [3, 4]), ("3 < Id", [4]), ("Id = '2'", [2]),
      ("Name = 'ALPHA'", [1]), ("Name <> 'alpha'", [2, 3]), ("Name > 'b'", [2, 3]),
      ("Name like '%a'", [1, 2]), ("Name like '_eta'", [2]), ("Name like '[a-b]%'", [1, 2]),
      ("Name like '[^a-b]%'", [3]), ("Name like 'gamma[_]1'", [3]), ("Name like '%'", [1, 2, 3]),
      ("Name not like 'a%'", [2, 3]), ("not Name like 'a%'", [2, 3]),
      ("Name is null", [4]), ("Name is not null", [1, 2, 3]), ("Name = NULL", [4]),
      ("Name <> NULL", [1, 2, 3]), ("IsOn = TRUE", [1, 3]), ("IsOn = 0", [2, 4]),
      ("IsOn = 'true'", [1, 3]), ("Id in (1, 3, 9)", [1, 3]), ("Name in ('BETA')", [2]),
      ("Name not in ('BETA')", [1, 3]), ("Id = 1 or Id = 2 and IsOn = TRUE", [1]),
      ("(Id = 1 or Id = 2) and IsOn = FALSE", [2]), ("Seen = '2026-11-10'", [2]),
      ("Seen > '11/05/2026 12:00:00'", [2, 4]), ("Seen < '20261105000000.000000+***'", [1]),
      ("DateDiff(dd, Seen, GetDate()) <= 3", [4]), ("DateAdd(day, 3, Seen) > GetDate()", []),
      ("DatePart(day, Seen) = 10", [2]), ("Sites = 'xyz'", [1, 3]), ("Sites like 'A%'", [3, 4]),
      ("Office in (select Id from Office where City like 'O%')", [1, 4]),
      ("Office not in (select Id from Office where City = 'Oslo')", [2]),
      ("SUBSTRING(Name, 1, 2) = 'al'", [1]), ("UPPER(Name) = 'alpha'", [1]),
    ] as [(String, [Int])])
  func conditions(condition: String, ids: [Int]) throws {
    #expect(try lab.ids("select Id from PC where \(condition)") == ids, "\(condition)")
  }

  @Test("an inner join keeps pairs, a left join the rows without a partner, too")
  func joins() throws {
    let inner = "select PC.Id from PC inner join Office on PC.Office = Office.Id"
    #expect(try lab.ids(inner) == [1, 2, 4])
    #expect(try lab.ids(inner + " where Office.City = 'Oslo'") == [1, 4])
    #expect(try lab.ids("select o.Id from PC as p, Office as o where p.Office = o.Id") == [7, 8, 7])
    let left = "select p.Id from PC p left join Office o on o.Id = p.Office"
    #expect(try lab.ids(left) == [1, 2, 3, 4])
    #expect(try lab.ids(left + " where o.City is null") == [3])
    #expect(try lab.ids(left + " and o.City = 'Gent' where o.Id is null") == [1, 3, 4])
  }

  @Test("rows come in the order asked for, once each with distinct, counted with count")
  func order() throws {
    #expect(try lab.ids("select Id from PC order by Name desc") == [3, 2, 1, 4])
    #expect(try lab.ids("select Id from PC order by IsOn, Id desc") == [4, 2, 3, 1])
    #expect(try lab.first("select distinct Office from PC").count == 3)
    #expect(try lab.run("select count(*) from PC where IsOn = TRUE").total == 2)
  }

  @Test("several classes give several parts, in the order of their first mention")
  func parts() throws {
    let query = "select o.City, p.Name, o.Id from PC p join Office o on p.Office = o.Id"
    let result = try lab.run(query)
    #expect(result.parts.map(\.alias) == ["o", "p"])
    #expect(result.parts[0].columns.map(\.name) == ["City", "Id"])
    #expect(result.parts[0].keys == [1])
    #expect(result.parts[1].keys == nil)
  }

  @Test("names that are not there, and joins without an equality, are refused")
  func refusals() {
    #expect(throws: WqlError.invalidClass("Nowhere")) { try lab.run("select * from Nowhere") }
    #expect(throws: WqlError.invalidProperty("Nme", className: "PC")) {
      try lab.run("select Nme from PC")
    }
    for query in [
      "select * from PC, Office", "select * from PC join Office on PC.Id > Office.Id",
      "select * from PC join PC on PC.Id = PC.Id", "select x.Id from PC",
      "select * from PC where Id = 'two'", "select * from PC where Seen > 'yesterday'",
      "select * from PC where Id in (select Id, City from Office)",
    ] {
      #expect(throws: WqlError.self, "\(query)") { try lab.run(query) }
    }
  }
}
