import ShellRuntime
import Testing

@testable import FuzzLaws

@Suite("Sessions end")
struct SessionEndTests {
  /// What was made for a session is given back, or a fuzzer that makes thousands of them ends for
  /// want of memory.
  @Test("nothing of a closed session and its engine stays")
  func released() {
    weak var shell: AnyObject?
    weak var engine: AnyObject?
    do {
      let labs = FuzzLabs()
      let session = labs.makeSession(sharesEngine: false)
      _ = session.run("$d = [datetime]'2026-11-23'; function f { param([int]$x) $x }; f 3")
      _ = session.run("Get-CMSite | Where-Object { $_.SiteCode -match '^X' } | Format-List")
      #expect(!session.values.isEmpty)
      shell = session.shell
      engine = session.shell.engine
      session.close()
    }
    #expect(shell == nil)
    #expect(engine == nil)
  }
}
