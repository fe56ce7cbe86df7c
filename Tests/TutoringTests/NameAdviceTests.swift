import ShellRuntime
import Testing

@testable import Tutoring

/// What is said beside an error about a name: the error's own words are PowerShell's.
@Suite("What helps with a name that was not understood")
struct NameAdviceTests {
  private func said(_ line: String) throws -> (id: String, advice: String) {
    let turn = try CourseFixture.session().submit(line)
    let outcome = turn.notices.first ?? ""
    let text = turn.output.map(\.text).joined(separator: "\n")
    return (text, outcome)
  }

  @Test(
    "a command of Windows PowerShell, or of a module that is gone, leads to what took its place",
    arguments: [
      ("Get-WmiObject Win32_Service", "Get-CimInstance"),
      ("gwmi Win32_Service", "Get-CimInstance"),
      ("Get-EventLog System", "Get-WinEvent"),
      ("Connect-AzureAD", "retired in 2025. Use Connect-MgGraph."),
      ("Get-MsolUser -All", "retired in 2025. Use Get-MgUser."),
      ("Get-MsolDomainFederationSettings", "the module MSOnline"),
      ("Get-IntuneManagedDevice", "Get-MgDeviceManagementManagedDevice"),
    ])
  func successor(line: String, named: String) throws {
    let (text, advice) = try said(line)
    #expect(text.contains("is not recognized as a name of a cmdlet"))
    #expect(advice.contains(named), "\(advice)")
  }

  @Test(
    "a command that would be there at work is not called unknown",
    arguments: [
      ("Get-Acl", "a real command of the Microsoft.PowerShell.Security module"),
      ("get-adgroup -Filter *", "a real command of the ActiveDirectory module"),
      ("tracert 10.0.0.1", "a program of Windows"),
      ("Update-MgUser -UserId x", "a real command of the Microsoft.Graph.Users module"),
      (
        "New-MgDirectoryRoleMemberByRef -DirectoryRoleId x",
        "a real command of the Microsoft.Graph.Identity.DirectoryManagement module"
      ),
      ("cmtrace.exe", "a program of Configuration Manager"),
    ])
  func realCommand(line: String, what: String) throws {
    let (text, _) = try said(line)
    #expect(text.contains("is \(what), but this lab does not simulate it."), "\(text)")
  }

  @Test(
    "a parameter or value leads to the nearest of those that there are",
    arguments: [
      ("Get-CMDevice -Naem PC-001", "Did you mean -Name?"),
      ("Get-CMDevice -Colection x", "-CollectionId"),
      ("Get-Location -PSDrve C", "Did you mean -PSDrive?"),
      ("1 | ConvertTo-Csv -UseQuotes Alwyas", "Did you mean Always?"),
      (
        "Set-CMServiceConnectionPoint -SiteSystemServerName x -Mode Onlne", "Did you mean Online?"
      ),
    ])
  func nearest(line: String, wanted: String) throws {
    let (_, advice) = try said(line)
    #expect(advice.contains(wanted), "\(advice)")
  }

  @Test("what is not simulated names what is, of the same kind")
  func neighbours() throws {
    let (_, advice) = try said("Remove-CMDevice -Name PC-001 -Force")
    #expect(advice.contains("Get-CMDevice"), "\(advice)")
    let commands = TutorEngine().engine.commands
    #expect(commands.simulatedNeighbours(of: "Remove-CMDevice").first == "Approve-CMDevice")
    #expect(commands.simulatedNeighbours(of: "Get-CMDevice").allSatisfy { $0.contains("-CM") })
    #expect(commands.simulatedNeighbours(of: "ipconfig").isEmpty)
  }

  @Test("a command off the site's drive says where to go")
  func drive() throws {
    let session = try CourseFixture.session()
    _ = session.submit("Set-Location C:\\")
    let turn = session.submit("Get-CMSite")
    #expect(turn.notices.first?.contains("Set-Location") == true, "\(turn.notices)")
  }

  @Test("a name that is like nothing gets no advice")
  func nothing() throws {
    #expect(try said("Frobnicate-Xyzzyness").advice == "")
    #expect(try said("Get-CMDevice -Qqqqqqqqqqqq 1").advice == "")
  }

  @Test("no list names a command twice, and what the program has is found before any list")
  func lists() {
    let engine = TutorEngine().engine
    for name in engine.commands.simulatedNames {
      if case .retired = RealCommand.named(name) { Issue.record("\(name) is not retired") }
      if case .windowsPowerShell = RealCommand.named(name) { Issue.record("\(name) is of 7 too") }
    }
    #expect(RealCommand.named("GET-WMIOBJECT") == RealCommand.named("Get-WmiObject"))
    #expect(RealCommand.named("Get-CMDevice") == nil)
  }
}
