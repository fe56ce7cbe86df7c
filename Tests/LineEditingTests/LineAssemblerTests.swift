import Testing

@testable import LineEditing

@Suite("Bytes become lines")
struct LineAssemblerTests {
  private func lines(_ bytes: [UInt8], maximumBytes: Int = 100) -> [ReadResult] {
    var assembler = LineAssembler(maximumBytes: maximumBytes)
    var results = bytes.compactMap { assembler.add($0) }
    if !assembler.isEmpty { results.append(assembler.finish()) }
    return results
  }

  @Test("LF and CRLF end a line, and the last one may have no end")
  func lineEnds() {
    let expected: [ReadResult] = ["a", "", "b\rc", "d"].map { .line(InputLine($0)) }
    #expect(lines(Array("a\r\n\nb\rc\nd".utf8)) == expected)
  }

  @Test("bytes that are not UTF-8 are repaired and said to be")
  func invalidBytes() {
    #expect(lines([0x61, 0xFF, 0x62]) == [.line(InputLine("a\u{FFFD}b", isRepaired: true))])
  }

  @Test("a line over the limit is dropped whole, and the next one is read")
  func longLine() {
    let bytes = Array(repeating: UInt8(ascii: "x"), count: 5) + Array("\r\nabcd\r\n".utf8)
    #expect(lines(bytes, maximumBytes: 4) == [.tooLong(maximumBytes: 4), .line(InputLine("abcd"))])
  }
}
