import Testing

@testable import ShellRuntime

@Suite("Checks look and never touch")
struct CheckTests {
  func evaluate(_ text: String, in session: TestSession) -> String {
    do throws(ShellError) {
      return try session.shell.evaluate(text, variables: [("given", .int(4))])
        .map(\.text).joined(separator: "|")
    } catch {
      return "!" + (error.record?.id ?? "\(error)")
    }
  }

  @Test("an expression gives its values and leaves no trace")
  func values() {
    let session = TestSession()
    _ = session.shell.run("$x = 1; $h = @{a=1}")
    #expect(evaluate("$x + $given", in: session) == "5")
    #expect(evaluate("$x = 9; $y = 3; $x", in: session) == "9")
    #expect(evaluate("$n = @{}; $n.k = 1; $n.k; $n['j'] = 2; $n.Count", in: session) == "1|2")
    #expect(evaluate("function f { 3 }; f", in: session) == "3")
    #expect(session.shell.variable("x").text == "1")
    #expect(session.shell.hasVariable("y") == false)
    #expect(session.shell.function(named: "f") == nil)
    #expect(session.world.isReadOnly == false)
  }

  @Test(
    "what existed before cannot be changed",
    arguments: [
      "$h.a = 2", "$h['b'] = 1", "$h.Add('c', 1)", "$global:x = 2", "$a[0] = 5",
      "$h.Remove('a')", "$o.p = 2",
    ])
  func refusals(text: String) {
    let session = TestSession()
    _ = session.shell.run("$x = 1; $h = @{a=1}; $a = 1,2; $o = [pscustomobject]@{p=1}")
    #expect(evaluate(text, in: session) == "!ReadOnlyCheck")
    #expect(session.printed("$h.Count; $x; $a[0]; $o.p; $h.a") == "1|1|1|1|1")
  }

  @Test("an error ends the check and is not shown")
  func errors() {
    let session = TestSession()
    #expect(evaluate("1/0; 5", in: session) == "!RuntimeException")
    #expect(evaluate("Get-Nothing", in: session) == "!CommandNotFoundException")
    #expect(session.host.errors.isEmpty)
    #expect(session.printed("$Error.Count") == "0")
  }
}
