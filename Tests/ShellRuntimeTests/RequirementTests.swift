import Testing

@testable import ShellRuntime

@Suite("What a script's #requires lines ask for must be there")
struct RequirementTests {
  @Test(
    "a script file is refused for what is not there",
    arguments: [
      ("#requires -Version 99", "ScriptRequiresUnmatchedPSVersion"),
      ("#requires -Version 5.2", "ScriptRequiresUnmatchedPSVersion"),
      ("#requires -PSEdition Desktop", "ScriptRequiresUnmatchedPSEdition"),
      ("'a'\n#requires -Modules NoSuchModule", "ScriptRequiresMissingModules"),
    ])
  func refused(text: String, id: String) {
    let session = TestSession()
    let outcome = session.shell.run(text, scriptName: "x.ps1")
    #expect(outcome.errors.map(\.id) == [id])
    #expect(!outcome.succeeded)
  }

  @Test(
    "a script file runs where all is there",
    arguments: [
      "#requires -Version 5.1\n'a'", "#requires -Version 7", "#requires -PSEdition Core",
      "#requires -RunAsAdministrator", "# requires -Version 99",
    ])
  func met(text: String) {
    let session = TestSession()
    #expect(session.shell.run(text, scriptName: "x.ps1").errors.isEmpty)
  }

  @Test("what is typed asks for nothing")
  func typed() {
    let session = TestSession()
    #expect(session.shell.run("#requires -Version 99").errors.isEmpty)
  }
}
