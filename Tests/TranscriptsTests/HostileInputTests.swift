import Testing

@testable import Transcripts

@Suite("Hostile and damaged input")
struct HostileInputTests {
  static let header = String(decoding: Golden.lines[0], as: UTF8.self)

  static func read(
    _ lines: String, limits: TranscriptLimits = .init()
  ) -> TranscriptReading {
    TranscriptReader(limits: limits).read(Array((header + lines).utf8))
  }

  @Test("what is no transcript is told from what is empty, cut or of a later version")
  func notTranscripts() {
    let cases: [(String, TranscriptProblem.Reason)] = [
      ("", .empty), ("\n", .notATranscript), ("hello", .notATranscript), ("{}", .notATranscript),
      ("{\"cotutor\"", .cutInHeader), ("{\"cotutor\":1,\"kind\":\"grade\"}\n", .notATranscript),
      ("{\"cotutor\":2,\"kind\":\"transcript\"}\n", .laterVersion(2)),
      ("\u{FEFF}" + Self.header, .notATranscript), ("\0\0\0\0", .notATranscript),
      ("SQLite format 3\0", .notATranscript),
    ]
    for (text, reason) in cases {
      let reading = TranscriptReader().read(Array(text.utf8))
      #expect(reading.problems.map(\.reason) == [reason], "\(text)")
      #expect(reading.transcript == nil)
      #expect(reading.problems.first?.line == 1)
    }
  }

  @Test("a header says which field it lacks or has twice")
  func headers() {
    for key in [
      "lesson", "pack", "semantics", "seed", "learner", "session", "columns", "started",
    ] {
      let renamed = Self.header.replacing("\"\(key)\":", with: "\"other\":")
      let problem = TranscriptReader().read(Array(renamed.utf8)).obstacle
      #expect(problem?.reason == .malformed("the header lacks \(key)"))
      let twice = Self.header.replacing("}", with: ",\"\(key)\":1}")
      #expect(TranscriptReader().read(Array(twice.utf8)).obstacle != nil)
    }
  }

  @Test(
    "a malformed event is refused with its line and column",
    arguments: [
      ("", 1), ("x", 1), ("[]", 1), ("{}", 2), ("{\"n\":1}", 7), ("{\"in\":\"a\",\"n\":1}", 2),
      ("{\"n\":-1,\"in\":\"a\"}", 6), ("{\"n\":01,\"in\":\"a\"}", 6),
      ("{\"n\":1.5,\"in\":\"a\"}", 6), ("{\"n\":99999999999999999999,\"in\":\"a\"}", 6),
      ("{\"n\":1,\"in\":5}", 13), ("{\"n\":1,\"in\":\"\\ud83d\"}", 14),
      ("{\"n\":1,\"in\":\"\\udc00\"}", 14), ("{\"n\":1,\"in\":\"é\\x\"}", 15),
      ("{\"n\":1,\"in\":\"\\u12g4\"}", 18), ("{\"n\":1,\"in\":\"a\u{1}\"}", 15),
      ("{\"n\":1,\"in\":\"a\"} ", 17), ("{\"n\":1,\"in\":\"a\"}}", 17),
      ("{\"n\":1,\"in\":\"a\",\"n\":1}", 17), ("{\"n\":1,\"in\":\"a\",\"ok\":true}", 17),
      ("{\"n\":1,\"in\":\"a\",\"ms\":1,\"ms\":2}", 24), ("{\"n\":1,\"in\":\"a\",}", 17),
      ("{\"n\":1,\"in\":\"a\" \"ms\":1}", 17), ("{\"n\":1,\"in\":\"a\",\"x\":nul}", 21),
      ("{\"n\":1,\"i\\u006e\":\"a\"}", 8), ("{\"n\":1,\"interrupted\":false}", 22),
      ("{\"n\":1,\"note\":\"a\",\"b\":1,\"b\":2}", 25), ("{\"n\":1,\"ok\":null}", 13),
      ("{\"n\":1,\"ok\":true,\"out\":[1]}", 25), ("{\"n\":1,\"ok\":true,\"out\":[\"a\",]}", 29),
      ("{\"n\":1,\"in\":\"a\",\"h\":\"ABC\"}", 22),
      ("{\"n\":1,\"in\":\"a\", \"h\":\"\"}", 18), ("{\"n\":1,\"h\":1}", 8),
    ])
  func malformed(line: String, column: Int) {
    let reading = Self.read(line + "\n{\"n\":2,\"in\":\"b\"}\n")
    #expect(reading.obstacle?.line == 2)
    #expect(reading.obstacle?.column == column, "\(reading.problems)")
    #expect(reading.transcript?.events == [])
    #expect(reading.integrity.completeness == .open)
  }

  @Test("a byte that is not UTF-8 is told by line and column, in a value passed over too")
  func notUTF8() {
    for line in ["{\"n\":1,\"in\":\"é", "{\"n\":1,\"ok\":true,\"x\":[{\"y\":\"é"] {
      for bad in [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
        let bytes = Array((Self.header + line).utf8) + bad.map(UInt8.init) + Array("\"}\n".utf8)
        let problem = TranscriptReader().read(bytes).obstacle
        #expect(problem?.reason == .notUTF8)
        #expect(problem?.line == 2)
        #expect(problem?.column == line.unicodeScalars.count + 1)
      }
    }
  }

  @Test("CR LF says that the file was converted")
  func carriageReturns() {
    let text = String(decoding: Golden.transcript.encoded(), as: UTF8.self)
    let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
    let problem = TranscriptReader().read(bytes).obstacle
    #expect(problem?.message.contains("CR LF") == true)
  }

  @Test("depth, line and file are bounded")
  func bounds() {
    let deep = String(repeating: "[", count: 400_000)
    #expect(
      Self.read("{\"n\":1,\"ok\":true,\"x\":\(deep)\n").obstacle?.message.contains("16 levels")
        == true)
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(Self.read("{\"n\":1,\"odd\":\(objects)\n").obstacle != nil)
    let limits = TranscriptLimits(lineBytes: 5_000, fileBytes: 20_000)
    let long = "{\"n\":1,\"in\":\"\(String(repeating: "x", count: 4_985))\"}"
    #expect(long.utf8.count == 5_000)
    #expect(Self.read(long + "\n", limits: limits).obstacle == nil)
    for text in [long + " \n", long + " "] {
      let problem = Self.read(text, limits: limits).obstacle
      #expect(problem == TranscriptProblem(.lineTooLong(limit: 5_000), line: 2))
    }
    let large = String(repeating: long + "\n", count: 4)
    #expect(Self.read(large, limits: limits).obstacle?.reason == .fileTooLarge(limit: 20_000))
  }

  @Test("ten megabytes of garbage are refused at once")
  func garbage() {
    var generator = SeededGenerator(state: 3)
    let block = (0..<10_000).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    var bytes: [UInt8] = []
    for _ in 0..<1_000 { bytes += block }
    #expect(TranscriptReader().read(bytes).transcript == nil)
    let line = [UInt8](repeating: 0, count: 10_000_000)
    #expect(TranscriptReader().read(line).obstacle?.reason == .lineTooLong(limit: 1 << 20))
  }

  @Test("unknown keys are passed over under a chain, unknown kinds are told and passed over")
  func forward() {
    var chain = Golden.lines[0].dropLast().withUnsafeBytes { HashChain(headerLine: $0) }
    var text = ""
    for line in [
      #"{"n":1,"in":"a","lang":{"x":[1.5e3,null,-2]},"ms":1"#, #"{"n":2,"paused":{"for":3}"#,
      #"{"n":3,"note":"odd","f":1.5,"g":[1,"a"],"k":"v""#,
    ] {
      let digits = Array(line.utf8).withUnsafeBytes { chain.next(covering: $0) }
      chain.advance(to: digits)
      text += "\(line),\"h\":\"\(HashChain.text(digits))\"}\n"
    }
    let reading = Self.read(text)
    #expect(reading.integrity.chain == .intact)
    #expect(reading.problems == [TranscriptProblem(.unknownKind("paused"), line: 3)])
    #expect(
      reading.transcript?.events.map(\.content) == [
        .input("a"), .unknown(kind: "paused"), .note(.init("odd", ["k": "v"])),
      ])
    let bare = Self.read(#"{"n":1,"in":"a","lang":1}"# + "\n")
    #expect(bare.problems == [TranscriptProblem(.unknownKey("lang"), line: 2, column: 18)])
    #expect(bare.transcript?.events.count == 1)
  }

  @Test("seeded damage never crashes the reader and never yields what was not there")
  func damage() {
    var generator = SeededGenerator(state: 11)
    let golden = Golden.transcript.encoded()
    let pieces = ["\"", "\\", "{", "}", "[", ",", ":", "\n", "\\u", "\\ud83d", "\0", "é", "-", "9"]
    for _ in 0..<1_500 {
      var bytes = golden
      for _ in 0...generator.below(3) {
        let place = generator.below(bytes.count)
        let end = min(bytes.count, place + generator.below(40))
        bytes.replaceSubrange(place..<end, with: pieces[generator.below(pieces.count)].utf8)
      }
      let reading = TranscriptReader().read(bytes)
      #expect(reading.wholeBytes <= bytes.count)
      #expect((reading.transcript?.events.count ?? 0) <= bytes.count { $0 == 0x0A })
      if bytes != golden { #expect(IntegrityTests.noticed(reading)) }
    }
  }
}
