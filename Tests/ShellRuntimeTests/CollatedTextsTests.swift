import Testing

@testable import ShellRuntime

@Suite("Texts made ready for comparing are in the order of TextComparison")
struct CollatedTextsTests {
  /// Texts that share long beginnings, differ in case, hold signs and control characters.
  private static func texts(_ count: Int) -> [String] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let beginnings = ["", "PC-", "pc-", "Device-000", "device-000", "a", "A", "_", "\t"]
    let letters = Array("aAbBzZ09_- .~\u{0}\u{7F}\t$")
    return (0..<count).map { _ in
      beginnings[next(beginnings.count)]
        + String((0..<next(12)).map { _ in letters[next(letters.count)] })
    }
  }

  @Test("for pairs of ASCII texts, with case and without", arguments: [true, false])
  func agrees(ignoringCase: Bool) throws {
    let texts = Self.texts(160)
    let collated = try #require(CollatedTexts(texts))
    for one in texts.indices {
      for other in texts.indices {
        let order = TextComparison.scalarOrder(
          texts[one], texts[other], ignoringCase: ignoringCase)
        #expect(collated.order(one, other, ignoringCase: ignoringCase) == order)
        #expect(
          TextComparison.asciiOrder(texts[one], texts[other], ignoringCase: ignoringCase) == order)
      }
    }
  }

  @Test("other characters have no such form, and are compared scalar by scalar")
  func others() {
    #expect(CollatedTexts(["a", "ä"]) == nil)
    #expect(CollatedTexts([])?.beginnings == [])
    #expect(TextComparison.asciiOrder("a", "ä", ignoringCase: true) == nil)
    #expect(TextComparison.order("ä", "b", ignoringCase: true) < 0)
    #expect(TextComparison.order("az", "ä", ignoringCase: true) < 0)
    // What decides stands before the other character.
    #expect(TextComparison.order("bä", "a", ignoringCase: true) > 0)
  }
}
