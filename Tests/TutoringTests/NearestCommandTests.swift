import Testing

@testable import Tutoring

@Suite("What a command that nobody knows was meant to be")
struct NearestCommandTests {
  private func notices(_ line: String) throws -> [String] {
    try CourseFixture.session().submit(line).notices
  }

  @Test("a verb and a noun typed apart are put together")
  func apart() throws {
    #expect(try notices("Get CMSite").first?.hasPrefix("Did you mean Get-CMSite") == true)
    #expect(try notices("'a' | foreach-objekt { get cmsite }") == ["Did you mean ForEach-Object?"])
  }

  @Test("a name that is nearly spelled so is offered; a short one tells too little")
  func nearly() throws {
    #expect(try notices("Get-CMSiet").first?.hasPrefix("Did you mean Get-CMSite") == true)
    #expect(try notices("q").isEmpty)
    #expect(try notices("Get-NothingLikeIt").isEmpty)
  }
}
