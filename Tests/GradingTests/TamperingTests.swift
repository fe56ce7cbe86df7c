import Testing
import Transcripts
import Tutoring

@testable import Grading

@Suite("Transcripts that were tampered with")
struct TamperingTests {
  let grader = Grader(course: CourseFixture.course)
  /// Solves a step, errs in the next: a score of 3 of 7 that could be raised.
  static let lines = [
    "(Get-CMSite).Version", "answer 5.00.9135.1000", "next", "Get-CMServiceConnectionPoint",
    "hint", "answer service-connection-point-offline",
    "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Offline",
  ]

  @Test("cut at any byte, it is graded as far as it goes, or it is told that it cannot be")
  func everyCut() throws {
    let bytes = try CourseFixture.session(Self.lines)
    let headerEnd = try #require(bytes.firstIndex(of: 0x0A))
    var last = 0
    for count in 0..<bytes.count {
      let result = grader.grade(Array(bytes[..<count]), name: "a.jsonl")
      if count < headerEnd {
        #expect(result.state == .notGradable, "cut at \(count)")
      } else {
        #expect(result.state == .graded, "cut at \(count)")
        #expect(result.integrity?.chain != "broken", "cut at \(count)")
        let score = result.score ?? -1
        #expect(score >= last && score <= 3, "cut at \(count)")
        last = score
      }
    }
  }

  @Test("no recorded claim counts: altered one by one, none changes the score")
  func everyClaim() throws {
    let bytes = try CourseFixture.session(Self.lines)
    let score = try #require(grader.grade(bytes, name: "a.jsonl").score)
    #expect(score == 3)
    var altered = 0
    for edit in TranscriptEdits.ofClaims(in: bytes) {
      let result = grader.grade(edit.bytes, name: "a.jsonl")
      #expect(result.state != .failed)
      #expect(result.score == nil || result.score == score, "\(edit.what)")
      if result.state == .graded, !edit.isHeader {
        #expect(result.integrity?.chain == "broken", "\(edit.what)")
      }
      altered += 1
    }
    #expect(altered > 60)
  }

  @Test("lines deleted, doubled or swapped are noticed")
  func everyLine() throws {
    let lines = try CourseFixture.session(Self.lines).split(separator: 0x0A)
      .map { Array($0) }
    for index in 1..<lines.count - 1 {
      var deleted = lines
      deleted.remove(at: index)
      var doubled = lines
      doubled.insert(lines[index], at: index)
      var swapped = lines
      swapped.swapAt(index, index + 1)
      for edited in [deleted, doubled, swapped] {
        let bytes = Array(edited.joined(separator: [0x0A])) + [0x0A]
        #expect(grader.grade(bytes, name: "a.jsonl").integrity?.chain == "broken")
      }
    }
  }

  @Test("a chain made anew reads intact, is not signed, and changes nothing in the score")
  func forgedChain() throws {
    let bytes = try CourseFixture.session(Self.lines)
    var transcript = try #require(TranscriptReader().read(bytes).transcript)
    transcript.events = transcript.events.map { event in
      var event = event
      if case .outcome(var outcome) = event.content {
        outcome.status = .succeeded
        outcome.objects = 99
        event.content = .outcome(outcome)
      }
      if case .note(let note) = event.content, note.name == .step {
        let points = TranscriptNote(.step, ["step": "version", "verdict": "passed", "points": 700])
        event.content = .note(points)
      }
      return event
    }
    let result = grader.grade(transcript.encoded(), name: "a.jsonl")
    #expect(result.score == 3)
    #expect(result.integrity?.chain == "intact")
    #expect(result.integrity?.signature == "absent")
    #expect(result.replay?.divergedAt == 2)
  }

  @Test("a transcript that only claims its steps to be passed scores nothing")
  func claimsOnly() {
    let note = TranscriptNote(.step, ["step": "version", "verdict": "passed", "points": 7])
    let result = grader.grade(CourseFixture.chained([.note(note)]), name: "a")
    #expect(result.state == .graded)
    #expect(result.score == 0)
  }

  @Test("lines that run into a budget cost no more than themselves")
  func budgets() {
    let contents: [TranscriptEvent.Content] = [
      .input("function f { f }; f"), .input("1..1000000000"),
      .note(TranscriptNote(.answer, ["step": "version", "value": "5.00.9135.1000"])),
    ]
    let result = grader.grade(CourseFixture.chained(contents), name: "a")
    #expect(result.state == .graded)
    #expect(result.score == 1)
  }
}
