import Testing

@testable import ShellRuntime

@Suite("What a line may use is limited, at the same step every time")
struct BudgetTests {
  func budget(_ text: String, _ change: (inout Shell.Limits) -> Void = { _ in }) -> String? {
    let session = TestSession()
    var limits = session.shell.lineLimits
    change(&limits)
    session.shell.lineLimits = limits
    return session.shell.run(text).budget?.rawValue
  }

  @Test("each budget ends the line under its name")
  func budgets() {
    #expect(budget("while ($true) { $i++ }") { $0.steps = 10_000 } == "steps")
    #expect(budget("'x' * 300MB") == "bytes")
    #expect(budget("1..20000000") == "bytes")
    #expect(budget("$s = 'x'; while ($true) { $s += $s }") == "bytes")
    #expect(budget("1..100 | % { $_ }") { $0.objects = 50 } == "objects")
    #expect(budget("'x' * 1000; 'y' * 1000") { $0.output = 1500 } == "output")
    #expect(budget("$a = 1; while ($true) { $a = ,$a }") == "nesting")
    #expect(
      budget("$h = @{}; $b = $h; while ($true) { $n = @{}; $b.x = $n; $b = $n }") == "nesting")
  }

  @Test("200 nested calls are the most, and do not crash")
  func calls() {
    #expect(budget("function f { f }; f") == "calls")
    #expect(budget("function f { 1 | % { f } }; f") == "calls")
    #expect(budget("$b = { & $b }; & $b") == "calls")
    #expect(budget("function f($n) { if ($n) { f ($n - 1) } else { 'end' } }; f 198") == nil)
  }

  @Test("the step budget falls at the same step")
  func deterministic() {
    var counts: [String] = []
    for _ in 0..<2 {
      let session = TestSession()
      session.shell.lineLimits.steps = 20_001
      _ = session.shell.run("while ($true) { $i++ }")
      counts.append(session.shell.variable("i").text)
    }
    #expect(counts[0] == counts[1])
    #expect((Int(counts[0]) ?? 0) > 5000)
  }

  @Test("Ctrl-C ends a line")
  func interrupt() {
    let session = TestSession()
    session.shell.interruptPoll = { true }
    let outcome = session.shell.run("while ($true) { $i++ }")
    #expect(outcome.isInterrupted)
    #expect(outcome.budget == nil)
  }

  @Test("a hostile expression ends by its match limit")
  func regex() {
    #expect(
      TestSession().printed("('a' * 40) -match '^(a+)+$x'") == "False"
        || TestSession().printed("('a' * 40) -match '^(a+)+$x'") == "!RegexMatchLimit")
    #expect(
      TestSession().printed("(('a' * 40) + 'b') -match '^(a|aa)+$'") == "!RegexMatchLimit")
  }

  @Test("containers of a cycle are emptied at the end of a session")
  func cycles() {
    let session = TestSession()
    _ = session.shell.run("$h = @{}; $h.self = $h; $x = $h")
    weak var table: HashtableObject?
    if case .hashtable(let found) = session.shell.variable("x") { table = found }
    #expect(table != nil)
    session.shell.close()
    #expect(table == nil || table?.count == 0)
  }
}
