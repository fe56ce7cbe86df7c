import Testing

@testable import CoManagementModel

@Suite("WQL: the site's namespace")
struct SiteNamespaceTests {
  private func lab(coManaged: Int = 12) throws -> Simulation {
    var description = ScenarioDescription(seed: 5, deviceCount: 200)
    description.coManagedCount = coManaged
    return try Simulation(description)
  }

  @Test("the documented query finds the devices that are co-managed")
  func coManaged() throws {
    let world = try lab()
    let query = """
      select SMS_R_System.ResourceID, SMS_R_System.Name from SMS_R_System
      inner join SMS_Client_ComanagementState
        on SMS_Client_ComanagementState.ResourceId = SMS_R_System.ResourceId
      where SMS_Client_ComanagementState.ComgmtPolicyPresent = 1
        and SMS_Client_ComanagementState.MDMEnrolled = 1
      """
    let result = try WqlQuery(query).run(in: SiteNamespace(world))
    let wanted = world.devices.filter(\.isCoManaged)
    #expect(wanted.count == 12)
    #expect(result.parts.map(\.className) == ["SMS_R_System"])
    let found = (0..<result.count).map { result.value(part: 0, column: 1, row: $0) }
    #expect(found == wanted.map { .text($0.name) })
  }

  @Test("every class has the keys that it names, a name of its own, and rows that can be read")
  func classes() throws {
    let namespace = SiteNamespace(try lab())
    #expect(SiteNamespace.classNames == SiteNamespace.classNames.sorted())
    for name in SiteNamespace.classNames {
      let table = try #require(namespace.table(named: name.lowercased()))
      #expect(table.className == name)
      #expect(!table.keys.isEmpty)
      let names = table.columns.map { WqlText.folded($0.name) }
      #expect(Set(names).count == names.count)
      #expect(names == names.sorted(), "\(name)")
      for row in 0..<min(table.rowCount, 60) where table.hasRow(row) {
        for column in table.columns.indices {
          let value = table.value(column, at: row)
          #expect(value.isNull || value.fits(table.columns[column].type), "\(name)")
        }
      }
    }
  }

  @Test("an index finds the row that looking at all rows finds")
  func indexes() throws {
    let namespace = SiteNamespace(try lab())
    for name in SiteNamespace.classNames {
      let table = try #require(namespace.table(named: name))
      guard let indexed = table.indexedColumn else { continue }
      for row in 0..<table.rowCount where table.hasRow(row) {
        let number = try #require(table.value(indexed, at: row).number)
        #expect(table.row(indexed: number) == row)
      }
      for number in [-1, 0, Int.max, Int.min] { #expect(table.row(indexed: number) == nil) }
    }
  }
}

extension WqlValue {
  fileprivate func fits(_ type: WqlType) -> Bool {
    switch (self, type) {
    case (.number, .number), (.flag, .flag), (.text, .text), (.moment, .moment),
      (.texts, .texts):
      true
    default: false
    }
  }
}
