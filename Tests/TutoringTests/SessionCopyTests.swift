import CoManagementCmdlets
import Lessons
import ShellRuntime
import Testing

@testable import Tutoring

/// Provers try everything in copies of one session.
@Suite("Copies of a session")
struct SessionCopyTests {
  private func right(_ line: String) -> String { "```right\nPS> \(line)\n```\n" }

  private func session() throws -> LearningSession {
    let text = SmallLesson.markdown([
      ("checks:\n  - id: c\n    says: C\n    state: $x -eq 2\n", right("$x = 2")),
      ("checks:\n  - id: c\n    says: C\n    state: $h.a -eq 3\n", right("$h = @{ a = 3 }")),
    ])
    return try CourseFixture.session(try CourseFixture.bundle(markdown: text), seed: 7)
  }

  @Test("what is typed in one is not seen in the other")
  func apart() throws {
    let session = try session()
    _ = session.submit("$x = 2; $h = @{ a = 1 }; function f { 7 }")
    _ = session.submit("next")
    let copy = try #require(LearningSession(copyOf: session))
    #expect(copy.step?.id == "s2" && copy.typedLines == session.typedLines)
    #expect(copy.world.simulation == session.world.simulation)
    _ = copy.submit("$x = f; New-CMDeviceCollection -Name Z -LimitingCollectionId SMS00001")
    _ = copy.submit("$x / 0")
    #expect(copy.shell.variable("x").text == "7")
    #expect(session.shell.variable("x").text == "2")
    #expect(copy.world.simulation != session.world.simulation)
    #expect(session.shell.variable("error").elements.isEmpty)
    #expect(copy.shell.variable("error").elements.count == 1)
    _ = copy.submit("undo 9")
    #expect(copy.world.simulation == session.world.simulation)
  }

  @Test("the engine counts what is changed in place, and nothing else")
  func changes() throws {
    let session = try session()
    _ = session.submit("$x = 2; $h = @{ a = 1 }; $l = [System.Collections.ArrayList]@(1)")
    let before = session.engine.changesInPlace
    _ = session.submit("$x = 3; $y = $h.a; Get-CMDevice | Out-Null; Get-Command nothing")
    #expect(session.engine.changesInPlace == before)
    for line in [
      "$h.a = 2", "$h['b'] = 1", "$null = $l.Add(1)", "$l[0] = 2", "$h.Remove('b')",
      "$o = [pscustomobject]@{}; $o | Add-Member n 1",
      "$b = [Text.StringBuilder]::new(); $null = $b.Append('a')",
    ] {
      let before = session.engine.changesInPlace
      #expect(session.submit(line).succeeded, "\(line)")
      #expect(session.engine.changesInPlace > before, "\(line)")
    }
  }

  @Test("a shell that cannot be copied is not")
  func notCopied() throws {
    for line in [
      "$s = New-PSSession -ComputerName CM01",
      "New-PSDrive -Name Z -PSProvider FileSystem -Root C:\\",
    ] {
      let session = try session()
      _ = session.submit(line)
      #expect(LearningSession(copyOf: session) == nil, "\(line)")
    }
  }

  @Test("no property of a session is forgotten")
  func properties() throws {
    let session = try session()
    let names = Mirror(reflecting: session).children.compactMap(\.label).map {
      $0.hasPrefix("_") ? String($0.dropFirst()) : $0
    }
    let known = LearningSession.copiedProperties.union(LearningSession.sharedProperties)
    #expect(Set(names) == known, "\(Set(names).symmetricDifference(known))")
  }
}
