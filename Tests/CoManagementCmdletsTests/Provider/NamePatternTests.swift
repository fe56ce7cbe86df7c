import Testing

@testable import CoManagementCmdlets

@Suite("What a parameter asks of a name")
struct NamePatternTests {
  @Test("nothing given takes every name")
  func anything() {
    let pattern = NamePattern(nil, isPattern: true)
    #expect(pattern.matches("") && pattern.matches("CM01"))
    #expect(pattern.exactName == nil)
  }

  @Test("a text is compared without case and whole")
  func text() {
    let pattern = NamePattern("Cm01", isPattern: true)
    #expect(pattern.matches("CM01"))
    #expect(!pattern.matches("CM012") && !pattern.matches("XCM01") && !pattern.matches(""))
    #expect(pattern.exactName == "Cm01")
  }

  @Test("wildcards count only where they are allowed")
  func wildcards() {
    #expect(NamePattern("c*1", isPattern: true).matches("CM01"))
    #expect(NamePattern("CM0?", isPattern: true).matches("cm01"))
    #expect(!NamePattern("C*1", isPattern: false).matches("CM01"))
    #expect(NamePattern("C*1", isPattern: false).matches("c*1"))
    #expect(NamePattern("C*1", isPattern: true).exactName == nil)
    #expect(NamePattern("C*1", isPattern: false).exactName == "C*1")
  }

  @Test("a server is meant by its full name or the first label")
  func servers() {
    for text in ["CM01", "cm01.CONTOSO.com", "CM*", "*.contoso.com"] {
      #expect(NamePattern(text, isPattern: true).matches(server: "CM01.contoso.com"))
    }
    for text in ["CM0", "contoso.com", "CM01.contoso", "CM02*", ""] {
      #expect(!NamePattern(text, isPattern: true).matches(server: "CM01.contoso.com"))
    }
  }

  @Test("disabling and forcing decide over what the parameter allows")
  func handling() {
    let plain = WildcardHandling()
    #expect(plain.pattern("C*", allowsWildcards: true).matches("CM01"))
    #expect(!plain.pattern("C*").matches("CM01"))
  }
}
