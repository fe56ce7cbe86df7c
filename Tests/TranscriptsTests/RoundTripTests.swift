import Testing

@testable import Transcripts

@Suite("A transcript printed and read again is the same")
struct RoundTripTests {
  @Test("the golden transcript")
  func golden() {
    let golden = Golden.transcript
    let reading = TranscriptReader().read(golden.encoded())
    #expect(reading.transcript == golden)
    #expect(reading.problems.isEmpty)
    #expect(
      reading.integrity
        == TranscriptIntegrity(chain: .intact, completeness: .ended, signature: .absent))
    #expect(reading.wholeBytes == golden.encoded().count)
  }

  @Test("lines have the keys in fixed order, and what a terminal would obey is escaped")
  func lines() throws {
    let lines = Golden.lines.map { String(decoding: $0.dropLast(), as: UTF8.self) }
    #expect(
      lines[0] == """
        {"cotutor":1,"kind":"transcript","lesson":"connector-status","pack":"sha256:00ff",\
        "semantics":1,"seed":"3f9c","learner":"L-0042","session":"1","columns":80,\
        "started":"2026-11-23T09:00:00Z"}
        """)
    let beginnings = [
      #"{"n":1,"in":"Get-CMSite","ms":5210,"h":""#,
      #"{"n":2,"ok":true,"objects":1,"w":"-","out":["SiteCode : CHQ",""],"ms":4,"h":""#,
      #"{"n":3,"note":"hint","step":"pilot","level":1,"ms":40110,"h":""#,
      #"{"n":4,"in":"New-CMDeviceCollection -Name \"Pilot\\1\"\n| Out-Null","ms":9120,"h":""#,
      #"{"n":5,"reply":"All Systems 😀 \u0000\u001b[2J\u202eé","to":"LimitingCollectionName","#,
      #"{"n":6,"ok":false,"objects":0,"w":"9f31c2d4","errors":["ItemNotFound,GetCMSite"],"#,
      #"{"n":7,"in":"Start-Sleep 9","ms":1,"h":""#,
      #"{"n":8,"interrupted":true,"objects":0,"w":"-","out":[],"ms":2000,"h":""#,
      #"{"n":9,"note":"step","step":"pilot","passed":true,"points":-2,"missed":["a","b\u0000"],"#,
      #"{"n":10,"note":"something-new","ms":0,"h":""#,
      #"{"n":11,"end":"quit","events":10,"h":""#,
    ]
    for (line, beginning) in zip(lines.dropFirst(), beginnings) {
      #expect(line.utf8.starts(with: beginning.utf8), "\(line)")
    }
    #expect(lines[6].contains(#""out":["Grüße","\u0085\u007f\t\r"],"ms":5"#))
  }

  @Test("seeded random texts come back as they were, byte for byte")
  func random() {
    var generator = SeededGenerator(state: 42)
    for _ in 0..<300 {
      func text() -> String {
        var text = ""
        for _ in 0..<generator.below(20) {
          let bound = [0x80, 0x100, 0x3000, 0x110000][generator.below(4)]
          let value = UInt32(generator.below(bound))
          text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return text
      }
      let outcome = TranscriptOutcome(
        status: .succeeded, objects: generator.below(1_000), worldChange: text(),
        errors: [text()], output: [text(), text()])
      let contents: [TranscriptEvent.Content] = [.input(text()), .outcome(outcome)]
      let events = contents.enumerated().map {
        TranscriptEvent(number: $0.offset + 1, content: $0.element, milliseconds: 1)
      }
      let transcript = Transcript(header: Golden.header, events: events)
      let reading = TranscriptReader().read(transcript.encoded())
      #expect(reading.transcript?.encoded() == transcript.encoded())
      #expect(reading.transcript == transcript)
      #expect(reading.problems.isEmpty)
    }
  }

  @Test("output beyond the limit is cut at a line and marked")
  func longOutput() {
    let limits = TranscriptLimits(lineBytes: 4_096, outputBytes: 100)
    var encoder = TranscriptEncoder(header: Golden.header, limits: limits)
    let output = Array(repeating: "\u{1}\u{1}\u{1}\u{1}\u{1}", count: 10)
    let line = encoder.encode(
      .outcome(.init(status: .succeeded, output: output)), milliseconds: 0)
    let reading = TranscriptReader(limits: limits).read(encoder.headerLine + line)
    guard case .outcome(let outcome)? = reading.transcript?.events.first?.content else {
      Issue.record("no outcome")
      return
    }
    #expect(outcome.output == Array(output.prefix(3)))
    #expect(outcome.isTruncated)
  }

  @Test("a reader that keeps no output reads the rest alike")
  func withoutOutput() {
    var reading = TranscriptReader(keepsOutput: false).read(Golden.transcript.encoded())
    var expected = Golden.transcript
    for index in expected.events.indices {
      if case .outcome(var outcome) = expected.events[index].content {
        outcome.output = []
        expected.events[index].content = .outcome(outcome)
      }
    }
    #expect(reading.transcript == expected)
    #expect(reading.integrity.chain == .intact)
    let faulty = String(decoding: Golden.transcript.encoded(), as: UTF8.self)
      .replacing("\"Grüße\"", with: "\"\\ud800\"")
    reading = TranscriptReader(keepsOutput: false).read(Array(faulty.utf8))
    #expect(reading.obstacle?.line == 7)
  }

  @Test("a note gives its fields by name")
  func noteFields() {
    let note = TranscriptNote(.hint, ["step": "pilot", "level": 1, "last": false])
    #expect(note.text("step") == "pilot")
    #expect(note.integer("level") == 1)
    #expect(note.flag("last") == false)
    #expect(note.text("level") == nil)
    #expect(note["none"] == nil)
  }
}
