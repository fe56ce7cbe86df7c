import Testing

@testable import Transcripts

@Suite("Integrity")
struct IntegrityTests {
  /// Hashed with Python's hashlib.
  static let vector = """
    {"cotutor":1,"kind":"transcript","lesson":"l","pack":"p","semantics":1,"seed":"00",\
    "learner":"a","session":"s","columns":80,"started":"2026-11-23T09:00:00Z"}
    {"n":1,"in":"Get-CMSite","ms":5210,\
    "h":"5df982232a63cc7480f0578117e50619fadfccdcda6062cce76c8f7056286ab3"}
    {"n":2,"ok":true,"objects":1,"w":"-","out":["CHQ"],"ms":4,\
    "h":"45d27389bfcb03f6e44b586850f3cb04abcbfc9cdb153da32c933e83928993e1"}
    {"n":3,"end":"quit","events":2,\
    "h":"ce2d91493a111f2240bbadd3a0c8b08cd801095b75b17acb945b2b8d75a10884"}

    """

  static func noticed(_ reading: TranscriptReading) -> Bool {
    if case .broken = reading.integrity.chain { return true }
    return reading.obstacle != nil || reading.integrity.completeness == .torn
      || reading.integrity.signature == .invalid
  }

  @Test("the chain is the one that sha256sum gives")
  func vector() {
    let reading = TranscriptReader().read(Array(Self.vector.utf8))
    #expect(reading.integrity.chain == .intact)
    #expect(reading.integrity.completeness == .ended)
    #expect(
      reading.lastHash == "ce2d91493a111f2240bbadd3a0c8b08cd801095b75b17acb945b2b8d75a10884")
    #expect(reading.transcript?.encoded() == Array(Self.vector.utf8))
  }

  @Test("each altered byte of a signed transcript is noticed")
  func mutations() throws {
    let key = try #require(TranscriptSigningKey(rawBytes: Array(1...32)))
    let golden = Golden.transcript.encoded(signingKey: key)
    let reader = TranscriptReader()
    for index in golden.indices {
      for replacement in [golden[index] ^ 1, golden[index] ^ 0x20, golden[index] ^ 0x80, 0x0A]
      where replacement != golden[index] {
        var bytes = golden
        bytes[index] = replacement
        #expect(Self.noticed(reader.read(bytes)), "byte \(index) as \(replacement)")
      }
    }
  }

  @Test("each removed and each inserted byte is noticed, a last line feed aside")
  func insertions() {
    let golden = Golden.transcript.encoded()
    let reader = TranscriptReader()
    for index in golden.indices.dropLast() {
      var bytes = golden
      bytes.remove(at: index)
      #expect(Self.noticed(reader.read(bytes)), "byte \(index) removed")
      bytes = golden
      bytes.insert(UInt8(ascii: " "), at: index)
      #expect(Self.noticed(reader.read(bytes)), "space inserted at \(index)")
    }
  }

  @Test("each removed, doubled and swapped event is noticed and its place told")
  func events() {
    let lines = Golden.lines
    let reader = TranscriptReader()
    for index in 1..<lines.count {
      var changed = lines
      changed.remove(at: index)
      if index < lines.count - 1 {
        #expect(reader.read(Array(changed.joined())).integrity.chain == .broken(atEvent: index))
      }
      changed = lines
      changed.insert(lines[index], at: index)
      #expect(reader.read(Array(changed.joined())).integrity.chain == .broken(atEvent: index + 1))
      changed = lines
      if index < lines.count - 1 {
        changed.swapAt(index, index + 1)
        #expect(reader.read(Array(changed.joined())).integrity.chain == .broken(atEvent: index))
      }
    }
  }

  @Test("a cut at any byte keeps every whole event before it, and says what is missing")
  func cuts() {
    let golden = Golden.transcript
    let bytes = golden.encoded()
    let ends = Golden.lines.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    for cut in 0...bytes.count {
      let reading = TranscriptReader().read(Array(bytes[..<cut]))
      // A line is whole without its line feed too.
      let whole = ends.dropFirst().count { $0 - 1 <= cut }
      guard whole > 0 else {
        #expect(reading.transcript == nil)
        #expect(reading.obstacle?.reason == (cut == 0 ? .empty : .cutInHeader), "\(cut)")
        continue
      }
      #expect(reading.transcript?.events == Array(golden.events.prefix(whole - 1)), "\(cut)")
      #expect(reading.obstacle == nil)
      #expect(reading.integrity.chain == (whole == 1 ? .absent : .intact))
      let isTorn = !ends.contains { $0 == cut || $0 - 1 == cut }
      let completeness: TranscriptIntegrity.Completeness =
        isTorn ? .torn : whole == ends.count - 1 ? .ended : .open
      #expect(reading.integrity.completeness == completeness, "\(cut)")
      #expect(reading.wholeBytes == (isTorn ? ends[whole] : min(cut, ends[whole])))
    }
  }

  @Test("without any h the chain is absent; with some it is broken")
  func absent() {
    let bare = Self.vector.replacing(#/,"h":"[0-9a-f]+"/#, with: "")
    #expect(TranscriptReader().read(Array(bare.utf8)).integrity.chain == .absent)
    let gap = bare.replacing("\"n\":2", with: "\"n\":3")
    #expect(TranscriptReader().read(Array(gap.utf8)).integrity.chain == .broken(atEvent: 2))
    let later = Self.vector.replacing(#/5210,"h":"[0-9a-f]+"/#, with: "5210")
    #expect(TranscriptReader().read(Array(later.utf8)).integrity.chain == .broken(atEvent: 2))
    let count = bare.replacing("\"events\":2", with: "\"events\":9")
    #expect(TranscriptReader().read(Array(count.utf8)).integrity.chain == .broken(atEvent: 3))
  }

  @Test("a signature is valid for its key alone, and only a pinned key is trusted")
  func signatures() throws {
    let key = try #require(TranscriptSigningKey(rawBytes: Array(repeating: 7, count: 32)))
    let other = try #require(TranscriptSigningKey(rawBytes: Array(repeating: 8, count: 32)))
    let (pinned, stranger) = (try #require(key.publicKey), try #require(other.publicKey))
    let signed = Golden.transcript.encoded(signingKey: key)
    let text = String(decoding: signed, as: UTF8.self)
    var reader = TranscriptReader()
    #expect(reader.read(signed).integrity.signature == .unknownKey(pinned))
    reader.pinnedKeys = [stranger]
    #expect(reader.read(signed).integrity.signature == .unknownKey(pinned))
    reader.pinnedKeys = [pinned]
    #expect(reader.read(signed).integrity.signature == .valid(pinned))
    let swapped = text.replacing(pinned.text, with: stranger.text)
    #expect(reader.read(Array(swapped.utf8)).integrity.signature == .invalid)
    let prefix = text.replacing("ed25519:", with: "rsa:")
    #expect(reader.read(Array(prefix.utf8)).integrity.signature == .invalid)
    #expect(TranscriptSigningKey(rawBytes: [1, 2]) == nil)
    #expect(TranscriptPublicKey(text: "AB") == nil)
  }

  @Test("a session that went on after its end is open again, and its old signature is not its own")
  func resumedAfterEnd() throws {
    let key = try #require(TranscriptSigningKey(rawBytes: Array(1...32)))
    var transcript = Golden.transcript
    transcript.events.append(.init(number: 12, content: .input("Get-CMSite")))
    let reading = TranscriptReader().read(transcript.encoded(signingKey: key))
    #expect(reading.integrity.chain == .intact)
    #expect(reading.integrity.completeness == .open)
  }
}
