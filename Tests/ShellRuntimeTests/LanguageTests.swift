import Testing

@testable import ShellRuntime

@Suite("The language evaluates as PowerShell does")
struct LanguageTests {
  @Test(
    "operators",
    arguments: LanguageCases.operators)
  func operators(text: String, printed: String) {
    #expect(TestSession().printed(text) == printed)
  }

  @Test(
    "variables, strings and members",
    arguments: LanguageCases.members)
  func members(text: String, printed: String) {
    #expect(TestSession().printed(text) == printed)
  }

  @Test(
    "statements",
    arguments: LanguageCases.statements)
  func statements(text: String, printed: String) {
    #expect(TestSession().printed(text) == printed)
  }

  @Test("what people write", arguments: FurtherCases.all)
  func further(text: String, printed: String) {
    #expect(TestSession().printed(text.replacing("\\n", with: "\n")) == printed)
  }
}
