import CoManagementCmdlets
import CoManagementModel
import Lessons
import Testing
import Transcripts

@testable import Tutoring

@Suite("Faults that a step makes itself")
struct FaultSetupTests {
  /// The first is the scenario's, the others are made by the step.
  private static let faults = ["service-connection-point-offline", "stray", "hidden"]

  private static let step = """
    kind: diagnose
    faults: one of [\(faults.joined(separator: ", "))]
    cause:
    \(faults.map { "  - id: \($0)\n    says: It is \($0)\n    because: B\n" }.joined())
    checks:
      - id: online
        says: It is online
        state: (Get-CMServiceConnectionPoint).Mode -eq 'Online'
      - id: tidy
        says: There is no collection Stray
        state: -not (Get-CMDeviceCollection -Name Stray)
      - id: named
        says: The pilot is there
        state: Get-CMDeviceCollection -Name Pilot
    """

  private static let pilot =
    "New-CMDeviceCollection -Name Pilot -LimitingCollectionName 'All Systems'"
  private static let stray = pilot.replacing("Pilot", with: "Stray")

  /// What repairs each fault.
  private static let repairs = [
    faults[0]: SmallLesson.online,
    "stray": "Remove-CMDeviceCollection -Name Stray -Force",
    "hidden": pilot,
  ]

  private static func block(_ head: String, _ lines: String...) -> String {
    "```\(head)\n" + lines.map { "PS> \($0)\n" }.joined() + "```\n\n"
  }

  /// The plain setup makes the pilot, which one fault removes: so it has to run before that.
  private static let blocks =
    block("setup hidden", "Remove-CMDeviceCollection -Name Pilot -Force")
    + block("setup", pilot) + block("setup stray", stray)
    + faults.map { block("right \($0)", "answer \($0)", repairs[$0] ?? "") }.joined()

  private static func bundle() throws -> LessonBundle {
    try CourseFixture.bundle(
      markdown: SmallLesson.markdown([("kind: explore", ""), (step, blocks)]))
  }

  /// A session at the step where this fault was drawn.
  private func session(_ fault: String, seed: UInt64 = 7) throws -> LearningSession {
    var setting = LearningSession.Setting(bundle: try Self.bundle(), seed: seed)
    setting.faults = ["s2": fault]
    let session = try LearningSession(setting, engine: TutorEngine())
    session.type(["next"])
    return session
  }

  @Test("the seed draws among both kinds, and only what was drawn is made", arguments: faults)
  func made(_ fault: String) throws {
    let session = try session(fault)
    let broken = [Self.faults[0]: "online", "stray": "tidy", "hidden": "named"]
    #expect(session.openGoalIds == ["cause", broken[fault] ?? ""])
    #expect(session.world.simulation.scenario.faults.count == (fault == Self.faults[0] ? 1 : 0))
    session.type(["answer \(fault)", Self.repairs[fault] ?? "", "next"])
    #expect(session.isAtEnd)
    let bundle = try Self.bundle()
    let drawn = try (1...20 as ClosedRange<UInt64>).map {
      try CourseFixture.session(bundle, seed: $0).drawnFaults["s2"]
    }
    #expect(drawn.contains(fault))
  }

  @Test("it is there when the step begins, and not before")
  func beginning() throws {
    var setting = LearningSession.Setting(bundle: try Self.bundle(), seed: 7)
    setting.faults = ["s2": "stray"]
    let session = try LearningSession(setting, engine: TutorEngine())
    let count = "@(Get-CMDeviceCollection -Name Stray).Count"
    #expect(session.submit(count).output.map(\.text) == ["0"])
    session.type(["next"])
    #expect(session.submit(count).output.map(\.text) == ["1"])
  }

  @Test("it comes back with undo, restart and goto, and goes with skip", arguments: faults)
  func words(_ fault: String) throws {
    let session = try session(fault)
    let start = session.world.simulation
    for word in ["undo", "restart"] {
      session.type([Self.repairs[fault] ?? ""])
      #expect(session.openGoalIds == ["cause"])
      session.type([word])
      #expect(session.world.simulation == start, "\(word)")
    }
    session.type(["back", "goto s2"])
    #expect(session.world.simulation == start)
    session.type(["skip"])
    #expect(session.isAtEnd)
    let state =
      "(Get-CMServiceConnectionPoint).Mode -eq 'Online' -and "
      + "-not (Get-CMDeviceCollection -Name Stray) -and @(Get-CMDeviceCollection -Name Pilot).Count"
    #expect(session.submit(state).output.map(\.text) == ["True"])
  }

  @Test("a goto from the lesson's beginning makes it, too", arguments: faults)
  func jumped(_ fault: String) throws {
    var setting = LearningSession.Setting(bundle: try Self.bundle(), seed: 7)
    setting.faults = ["s2": fault]
    let session = try LearningSession(setting, engine: TutorEngine())
    session.type(["goto s2"])
    #expect(session.openGoalIds.count == 2)
    #expect(session.openGoalIds.first == "cause")
  }

  @Test("a replay makes the same fault")
  func replay() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let bundle = try Self.bundle()
      let recorder = MemoryRecorder(header: CourseFixture.header("small", seed: seed))
      let session = try CourseFixture.session(bundle, seed: seed, recorder: recorder)
      while !session.isAtEnd { #expect(session.solveStep() == nil) }
      let transcript = try #require(TranscriptReader().read(recorder.bytes).transcript)
      let again = try CourseFixture.session(bundle, seed: seed, isFormatting: false)
      let report = again.replay(transcript)
      #expect(report.divergedAt == nil && report.problems.isEmpty)
      #expect(again.score.points == again.score.maximumPoints)
      #expect(again.world.simulation == session.world.simulation)
    }
  }

  /// What is not kept of the lesson, with all that only the end can tell.
  private func failures(_ text: String) throws -> [String] {
    let prover = LessonProver(try CourseFixture.bundle(markdown: text), engine: TutorEngine())
    var proof = try prover.prove(seed: 1)
    proof.add(try prover.conclude(after: proof))
    return proof.failures.map(\.description)
  }

  @Test("each of them is proved, also one that no seed drew")
  func proved() throws {
    #expect(try failures(SmallLesson.markdown([(Self.step, Self.blocks)])) == [])
    let wrong = Self.blocks.replacing("PS> \(Self.repairs["stray"] ?? "")", with: "PS> Get-CMSite")
    #expect(
      try failures(SmallLesson.markdown([(Self.step, wrong)])).contains {
        $0.contains("open: tidy")
      })
    let broken = Self.blocks.replacing("PS> \(Self.stray)", with: "PS> Get-Nothing")
    #expect(
      try failures(SmallLesson.markdown([(Self.step, broken)])).contains {
        $0.contains("this line of the lesson ends in")
      })
  }

  private func lint(_ step: String, _ blocks: String) throws -> [String] {
    let bundle = try CourseFixture.bundle(markdown: SmallLesson.markdown([(step, blocks)]))
    return LabLinter.lint(bundle, engine: TutorEngine()).map(\.description)
  }

  @Test("a fault that neither the lab has nor the step makes is told with both")
  func unknown() throws {
    #expect(try lint(Self.step, Self.blocks) == [])
    let without = Self.blocks.replacing(Self.block("setup stray", Self.stray), with: "")
    let found = try lint(Self.step, without)
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("test.md:14:9: error: nothing makes the fault `stray`; ") == true)
    #expect(found.first?.contains("service-connection-point-offline") == true)
    #expect(found.first?.contains("no `setup stray` block") == true)
    let only = """
      kind: diagnose
      faults: one of [strya]
      cause:
        - id: strya
          says: A
          because: B
      checks:
        - id: c
          says: C
          state: $true
      """
    #expect(try lint(only, Self.block("right strya", "answer 1")).count == 1)
  }

  @Test("its lines are held against the lab like all that is typed")
  func commands() throws {
    let found = try lint(
      Self.step, Self.blocks.replacing(Self.stray, with: "New-CMDeviceCollectoin -Name Stray"))
    #expect(found.contains { $0.contains("did you mean `New-CMDeviceCollection`?") })
  }
}
