import Testing

@testable import LineEditing

@Suite("Terminal bytes become keys")
struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8], flushed: Bool = true) -> [Key] {
    var decoder = KeyDecoder(maximumPasteBytes: 20)
    var keys = bytes.flatMap { decoder.add($0) }
    if flushed { keys += decoder.flush() }
    return keys
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test("characters of one to four bytes")
  func characters() {
    #expect(keys("a\u{03}é日🎉") == ["a", "\u{03}", "é", "日", "🎉"].map { .character($0) })
  }

  @Test(
    "bytes that are not UTF-8 become one U+FFFD each and take nothing along",
    arguments: [[0xFF], [0xC3, 0x61], [0xE6, 0x97, 0x61], [0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F]])
  func invalid(bytes: [UInt8]) {
    let found = keys(bytes)
    #expect(found.first == .character("\u{FFFD}"))
    #expect(found.contains(.character("a")) == bytes.contains(0x61))
  }

  @Test("C1 controls are dropped, since the editor has a use of its own for them")
  func privateCharacters() {
    #expect(keys("\u{81}\u{82}x") == [.character("x")])
  }

  @Test("known sequences come whole, unknown ones are swallowed")
  func sequences() {
    let known = ["\u{1B}[A", "\u{1B}OH", "\u{1B}b"]
    #expect(keys(known.joined()) == known.map { .sequence($0) })
    #expect(keys("\u{1B}[15;2~\u{1B}[[E\u{1B}[<0;1;1Mx") == [.character("x")])
  }

  @Test("Esc alone, twice, and before a control character")
  func escape() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .sequence("\u{1B}[A")])
    #expect(keys("\u{1B}\r") == [.escape, .character("\r")])
    #expect(keys("\u{1B}[\u{03}") == [.character("\u{03}")])
  }

  @Test("a paste is one key with plain line ends")
  func paste() {
    #expect(keys("\u{1B}[200~a\r\nb\rc\nd\u{1B}[201~e") == [.paste("a\nb\nc\nd"), .character("e")])
    #expect(keys("\u{1B}[200~never ended") == [.paste("never ended")])
    #expect(keys("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test("a paste over the limit is told and its end is found")
  func oversizedPaste() {
    let text = String(repeating: "x", count: 100)
    #expect(keys("\u{1B}[200~\(text)\u{1B}[201~e") == [.oversizedPaste, .character("e")])
  }

  @Test("no bytes at all make it fail")
  func anyBytes() {
    var state: UInt64 = 7
    for _ in 0..<200 {
      let bytes = (0..<60).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        return byte < 60 ? 0x1B : byte < 90 ? UInt8(ascii: "[") : byte
      }
      #expect(keys(bytes).count <= bytes.count)
    }
  }
}
