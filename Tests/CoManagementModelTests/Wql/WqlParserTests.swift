import Testing

@testable import CoManagementModel

@Suite("WQL: what is a query")
struct WqlParserTests {
  @Test(
    "queries that people write are read",
    arguments: [
      "select * from SMS_R_System",
      "SELECT Name FROM SMS_R_System WHERE Name LIKE 'OSL-%' ORDER BY Name DESC, ResourceId",
      "select distinct ADSiteName from SMS_R_System as sys where sys.Client = 1",
      "select a.Name, b.* from SMS_R_System a left outer join SMS_G_System_SYSTEM b "
        + "on a.ResourceId = b.ResourceID",
      "select count(*) from SMS_R_System where not (Client is null or Client = 0)",
      "select Name from SMS_R_System where ResourceId not in (select ResourceId from SMS_R_User)",
      "select Name from SMS_R_System where Name in ('A', \"B\") and Client != 0",
      #"select Name from SMS_R_User where UniqueUserName = "CONTOSO\\anna.berg""#,
      "select Name from SMS_R_System where DateDiff(day, CreationDate, GetDate()) > 30",
      "select Name from SMS_R_System where Name = 'it''s'",
    ])
  func read(query: String) throws {
    _ = try WqlQuery(query)
  }

  @Test(
    "what is no query is refused",
    arguments: [
      "", "select", "select from SMS_R_System", "select * SMS_R_System", "select * from",
      "select * from SMS_R_System where", "select * from SMS_R_System where Name",
      "select * from SMS_R_System where Name = ", "select * from SMS_R_System where Name = 'x",
      "select * from SMS_R_System where Name like 5", "select * from SMS_R_System; drop",
      "select * from SMS_R_System where (Client = 1", "select * from SMS_R_System where 1 1",
      "select Name, from SMS_R_System", "select * from SMS_R_System order Name",
      "select * from A full join B on A.x = B.x", "select * from A join B",
      #"select * from SMS_R_System where Name = 'c:\windows'"#,
      "select * from SMS_R_System where Client < NULL", "delete from SMS_R_System",
      "select distinct count(*) from SMS_R_System",
      "select * from SMS_R_System where Name not = 'x'",
      "select * from SMS_R_System where DateDiff(fortnight, CreationDate, GetDate()) > 1",
    ])
  func refused(query: String) {
    #expect {
      _ = try WqlQuery(query)
    } throws: { error in
      if case .invalidQuery(let reason)? = error as? WqlError { return !reason.isEmpty }
      return false
    }
  }

  @Test("parentheses without end are refused, not followed")
  func depth() {
    let deep = String(repeating: "(", count: 100_000)
    #expect(throws: WqlError.self) {
      _ = try WqlQuery("select * from SMS_R_System where " + deep + "Client = 1")
    }
    let nots = String(repeating: "not ", count: 50_000)
    #expect(throws: Never.self) {
      _ = try WqlQuery("select * from SMS_R_System where \(nots) Client = 1")
    }
  }
}
