import Lessons
import ShellRuntime
import Testing

@testable import Tutoring

@Suite("Proofs of a lesson")
struct ProverTests {
  private static let (offline, online) = (SmallLesson.offline, SmallLesson.online)

  /// What is not kept of a lesson of one step, under two seeds.
  private func failures(
    top: String = "", _ step: String, _ blocks: String, more: [(String, String)] = []
  ) throws -> [String] {
    let text = SmallLesson.markdown(top: top, [(step, blocks)] + more)
    let prover = LessonProver(try CourseFixture.bundle(markdown: text), engine: TutorEngine())
    var proof = try prover.prove(seed: 1)
    proof.add(try prover.prove(seed: 2, withMutants: false))
    proof.add(try prover.conclude(after: proof))
    #expect(proof.checked > 3)
    return proof.failures.map(\.description)
  }

  private func block(_ kind: String, _ lines: String...) -> String {
    "```\(kind)\n" + lines.map { "PS> \($0)\n" }.joined() + "```\n\n"
  }

  private static let check =
    "checks:\n  - id: c\n    says: C\n    state: \(SmallLesson.isOffline)\n"

  private func expect(_ failures: [String], _ part: String, count: Int? = nil) {
    let found = failures.filter { $0.contains(part) }
    #expect(!found.isEmpty && (count == nil || found.count == count), "\(failures)")
    #expect(found.allSatisfy { $0.hasPrefix("test.md:") && $0.contains(": error: step ") })
  }

  @Test("a lesson that keeps what it promises is proved")
  func kept() throws {
    #expect(try failures(Self.check, block("right", Self.offline)) == [])
  }

  @Test("a step that passes untouched, and a solution that does not pass")
  func untouched() throws {
    let step = Self.check.replacing("Offline", with: "Online")
    expect(try failures(step, block("right", "Get-CMSite")), "passes before anything was typed")
    expect(try failures(Self.check, block("right", "Get-CMSite")), "the solution does not pass")
  }

  @Test("a wrong way that passes, or meets something else than it is named for")
  func wrong() throws {
    let mistakes = "mistakes:\n  - id: m\n    uses: Get-CMDevice\n    say: M\n"
    let right = block("right", Self.offline)
    expect(
      try failures(Self.check + mistakes, right + block("wrong m", Self.offline)), "wrong m passes")
    expect(
      try failures(Self.check + mistakes, right + block("wrong m", "Get-CMSite")),
      "does not meet its mistake; it meets no mistake")
    expect(try failures(Self.check + mistakes, right), "nothing meets the mistake m")
  }

  @Test("what is not kept stands in the order of the seeds, in whichever order they were proved")
  func order() throws {
    let step = Self.check.replacing("Offline", with: "Online")
    let text = SmallLesson.markdown([(step, block("right", "Get-CMSite"))])
    let prover = LessonProver(try CourseFixture.bundle(markdown: text), engine: TutorEngine())
    let proofs = try [2, 1, 3].map { try prover.prove(seed: $0, withMutants: false) }
    var proof = Proof()
    for one in proofs { proof.add(one) }
    let seeds = proof.failures.map(\.seed)
    #expect(Set(seeds) == [1, 2, 3])
    #expect(seeds == seeds.sorted { $0 ?? .max < $1 ?? .max })
  }

  @Test("a hint that no state gives")
  func hint() throws {
    let hints = "hints:\n  - say: A\n  - when: $nobody -eq 3\n    say: B\n"
    let found = try failures(Self.check + hints, block("right", Self.offline))
    expect(found, "gives this hint", count: 1)
  }

  @Test("a value of the lab, a beginning or a text that ends in an error is told at its place")
  func lab() throws {
    let right = block("right", Self.offline)
    expect(
      try failures(top: "vars:\n  x: Get-Nothing\n", Self.check, right),
      "test.md:7:6: error: step s1 (seed 1): this line of the lesson ends in")
    expect(
      try failures(Self.check, block("setup", "Get-Nothing") + right),
      "this line of the lesson ends")
    expect(
      try failures(Self.check, "{{ Get-Nothing }}\n\n" + right), "Get-Nothing has no value here")
  }

  @Test("under-checking: a changed solution that passes")
  func underChecked() throws {
    let loose = Self.check.replacing(SmallLesson.isOffline, with: "$true")
    let step =
      "checks:\n  - id: c\n    says: C\n    uses: Set-CMServiceConnectionPoint\n    because: B\n"
    expect(
      try failures(step, block("right", Self.offline)),
      "it passes with another line: Get-CMServiceConnectionPoint | "
        + "Set-CMServiceConnectionPoint -Mode 'Online'")
    expect(try failures(loose, block("right", Self.offline)), "passes before anything was typed")
  }

  @Test("under-checking: a line that is left out and not missed")
  func leftOut() throws {
    let lines = block("right", "Invoke-PageAction tenants 'Renew Secret Key'", Self.offline)
    expect(try failures(Self.check, lines), "it passes without the line: Invoke-PageAction")
    #expect(
      try failures(Self.check, block("right", "Get-CMSite", Self.offline)) == [],
      "a line that only looks is left out only where a check asks for it")
  }

  @Test("a check that decides nothing")
  func useless() throws {
    let step = Self.check + "  - id: d\n    says: D\n    unchanged: [tenant]\n"
    let right = block("right", Self.offline)
    expect(try failures(step, right), "the check d decides nothing")
    let wrong = block("wrong d", Self.offline, "Invoke-PageAction tenants 'Renew Secret Key'")
    #expect(try failures(step, right + wrong) == [])
  }

  @Test("survivors are accepted with a reason, and stale ones are told")
  func survivors() throws {
    let step =
      "checks:\n  - id: c\n    says: C\n    uses: Set-CMServiceConnectionPoint\n    because: B\n"
    let right = block("right", Self.offline)
    let line = "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode 'Online'"
    let accepted = "survivors:\n  - line: \"\(line)\"\n    because: Either will do.\n"
    #expect(try failures(step + accepted, right) == [])
    expect(try failures(Self.check + accepted, right), "this survivor is stale")
  }

  @Test("over-checking: an equal solution that does not pass")
  func overChecked() throws {
    let right = block("right", Self.offline)
    let strict = "state: -not (Get-Variable splatted1 -ErrorAction Ignore)"
    let step = Self.check + "  - id: d\n    says: D\n    \(strict)\n"
    expect(try failures(step, right), "written with splatting, the solution leaves open: d")
  }

  private func rewritten(_ line: String, _ way: EqualRewriting) throws -> String? {
    way.rewrite(line, shell: try CourseFixture.session().shell)
  }

  @Test("what a block runs elsewhere reads variables by $using:, and none of its own is moved")
  func remoteBlocks() throws {
    let line = "Invoke-Command $lab.pc { $n = 'CcmExec'; Get-Service -Name $n; hostname; "
      + "Test-Path -Path 'C:\\Windows' }"
    #expect(
      try rewritten(line, .variables)
        == "$value0x0 = $lab.pc; $value3x0 = 'C:\\Windows'; Invoke-Command $value0x0 "
        + "{ $n = 'CcmExec'; Get-Service -Name $n; hostname; Test-Path -Path $using:value3x0 }")
    #expect(
      try rewritten("Invoke-Command CM01 { Test-Path -Path 'C:\\Windows' }", .splatting)
        == "$splatted0 = @{ ComputerName = 'CM01'; "
        + "ScriptBlock = { Test-Path -Path 'C:\\Windows' } }; Invoke-Command @splatted0")
  }

  @Test("of a place within another place the outer one is replaced")
  func nestedPlaces() throws {
    let line = "Get-CMDevice -Name (Get-CMDevice -Name 'A*' -Fast).Name -Fast"
    let result = try #require(try rewritten(line, .splatting))
    #expect(
      result.hasPrefix(
        "$splatted0 = @{ Name = (Get-CMDevice -Name 'A*' -Fast).Name; Fast = $true }; "))
    #expect(result.hasSuffix("; Get-CMDevice @splatted0"))
  }

  @Test("an example has the values of the lab, on the screen and where it is proved")
  func values() throws {
    let example = "```powershell\nGet-CMDevice -Name {{ $lab.name }} -Fast\n```\n\n"
    let top = "vars:\n  name: (Get-CMDevice -Fast)[0].Name\n"
    let right = block("right", Self.offline)
    #expect(try failures(top: top, Self.check, example + right) == [])
    let wrong = "```powershell\nGet-CMSite -SiteCode {{ $lab.name }} -Nothing\n```\n\n"
    expect(try failures(top: top, Self.check, wrong + right), "the example ends in")
    let bundle = try CourseFixture.bundle(
      markdown: SmallLesson.markdown(top: top, [(Self.check, example + right)]))
    let session = try CourseFixture.session(bundle)
    let name = session.submit("$lab.name").output.map(\.text)[0]
    let step = try #require(session.step)
    #expect(session.text(blocks: step.prose).plain == "Get-CMDevice -Name \(name) -Fast\n")
  }

  @Test("a value by place is splatted under the name that it has in the set of the named ones")
  func splattedByPlace() throws {
    let line = "(Get-CMServiceConnectionPoint).Props | Where-Object PropertyName -eq 'OfflineMode'"
    let commands = CommandArguments.all(in: line, table: TutorEngine().engine.commands)
    let filter = try #require(commands.last)
    #expect(filter.arguments.map(\.parameter.name) == ["Property", "EQ", "Value"])
  }

  @Test("every fault of a diagnose step is proved, also one that no seed drew")
  func faults() throws {
    let faults = ["service-connection-point-offline", "app-secret-expired", "endpoint-unreachable"]
    let causes = faults.map { "  - id: \($0)\n    says: \($0)\n    because: B\n" }.joined()
    let step =
      "kind: diagnose\nfaults: one of [\(faults.joined(separator: ", "))]\ncause:\n\(causes)"
      + Self.check.replacing("Offline", with: "Online")
    let blocks = faults.map { fault in
      fault == faults[0]
        ? block("right \(fault)", "answer \(fault)", Self.online)
        : block("right \(fault)", "answer \(faults[0])")
    }.joined()
    let found = try failures(step, blocks)
    expect(found, "open: cause")
    let places = Set(found.map { $0.split(separator: ":")[1] })
    #expect(places.count >= 2, "both of the wrong blocks are named: \(found)")
  }

  @Test("a way that does not leave the next step's start")
  func nextStart() throws {
    let first = "checks:\n  - id: c\n    says: C\n    uses: Get-CMSite\n    because: B\n"
    let blocks = block("right", "Get-CMSite") + block("right b", "Get-CMSite", Self.offline)
    let found = try failures(first, blocks, more: [(Self.check, block("right", Self.offline))])
    expect(found, "right b solves the next step, s2, too")
  }
}

@Suite("What only the lab shows of a lesson")
struct LabLinterTests {
  private func lint(_ step: String, top: String = "") throws -> [String] {
    let text = SmallLesson.markdown(
      top: top, [(step, "```right\nPS> \(SmallLesson.offline)\n```\n")])
    let bundle = try CourseFixture.bundle(markdown: text)
    return LabLinter.lint(bundle, engine: TutorEngine()).map(\.description)
  }

  private func check(_ rule: String) -> String { "checks:\n  - id: c\n    says: C\n    " + rule }

  @Test("what would change the lab is refused with its place")
  func readers() throws {
    let found = try lint(check("state: (\(SmallLesson.offline)) -eq 3"))
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix(
        "test.md:16:44: error: `Set-CMServiceConnectionPoint` would change the lab; ") == true,
      "\(found)")
  }

  @Test(
    "names that the lab does not know come with the nearest that it does",
    arguments: [
      ("unchanged: [sites]", "no part `sites` of the world", "did you mean `site`?"),
      ("state: Get-CMSiet", "this cannot run (CommandNotFoundException)", "`Get-CMSite`?"),
      ("uses: Get-CMSite -Nothing x\n    because: B", "NamedParameterNotFound", "mend"),
      ("state: Get-CMTaskSequence", "is real and not simulated", "lists them"),
    ])
  func names(_ rule: String, _ what: String, _ fix: String) throws {
    let found = try lint(check(rule))
    #expect(found.contains { $0.contains(what) && $0.contains(fix) }, "\(found)")
  }

  @Test(
    "a line is held against every way in which its values may stand",
    arguments: [
      "Invoke-Command $lab.pc { hostname }", "Invoke-Command CM01 { hostname }",
      "Invoke-Command { hostname }", "Invoke-Command $lab.pc { hostname } -ArgumentList 1",
    ])
  func places(_ line: String) throws {
    let text = SmallLesson.markdown(
      top: "vars:\n  pc: (Get-CMDevice -Fast)[0].Name\n",
      [(check("state: \(SmallLesson.isOffline)"), "```right\nPS> \(line)\n```\n")])
    let bundle = try CourseFixture.bundle(markdown: text)
    #expect(LabLinter.lint(bundle, engine: TutorEngine()).map(\.description) == [])
  }

  @Test("a scenario that is no lab is told at its line")
  func scenario() throws {
    let step = """
      kind: diagnose
      faults: one of [app-secret-expired]
      cause:
        - id: app-secret-expired
          says: A
          because: B
      checks:
        - id: c
          says: C
          state: $true
      """
    let text = SmallLesson.markdown([(step, "```right app-secret-expired\nPS> answer 1\n```\n")])
      .replacing("contoso-small", with: "bare")
    let bare = "cotutor: 1\nid: bare\ntenant:\n  attached: false\n"
    let bundle = try CourseFixture.bundle(markdown: text, files: ["scenarios/bare.yaml": bare])
    let found = LabLinter.lint(bundle, engine: TutorEngine()).map(\.description)
    #expect(found.first?.hasPrefix("test.md:5:11: error: the scenario cannot become a lab") == true)
  }

  @Test("the lessons that ship have no such mistakes")
  func shipped() throws {
    let folder = CourseFixture.shipped
    let course = try #require(folder.course().value)
    for lesson in course.lessons {
      let bundle = try #require(folder.lesson(id: lesson.id).value)
      #expect(LabLinter.lint(bundle, engine: TutorEngine()).map(\.description) == [])
    }
  }
}
