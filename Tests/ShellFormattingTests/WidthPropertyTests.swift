import ShellFormatting
import ShellRuntime
import Testing

@Suite("No formatted line is wider than asked")
struct WidthPropertyTests {
  private static let pieces = [
    "a", "PC-001", " ", "日本", "é", "🙂", "\t", "word and word", "\n", "\u{1B}", "…", "-",
  ]

  @Test("tables, lists and wide listings of any text", arguments: 0..<200)
  func widths(seed: Int) throws {
    var stream = TestStream(state: UInt64(seed))
    let fixture = FormattingFixture()
    let width = 1 + stream.below(90)
    let names = (0..<(1 + stream.below(8))).map { "P\($0)" + text(&stream, 3) }
    let values = (0..<(1 + stream.below(6))).map { _ in
      Value.object(
        fixture.engine.customObject(
          names.map {
            (
              $0,
              stream.below(4) == 0 ? .int(Int32(stream.below(99999))) : .string(text(&stream, 9))
            )
          }
        ))
    }
    for shape in [FormatShape.table, .list, .wide] {
      var request = FormatRequest(shape: shape)
      request.wraps = stream.below(2) == 0
      request.fitsData = stream.below(2) == 0
      request.columns = stream.below(4)
      let isTerminal = stream.below(2) == 0
      let lines = try fixture.lines(
        values, width: width, request: request, isTerminal: isTerminal)
      for line in lines {
        #expect(DisplayWidth.columns(of: line) <= width, "\(shape) \(width): \(line)")
      }
    }
  }

  private func text(_ stream: inout TestStream, _ most: Int) -> String {
    (0..<stream.below(most)).map { _ in Self.pieces[stream.below(Self.pieces.count)] }.joined()
  }

  @Test("thousands of rows take the widths of the first hundreds")
  func many() throws {
    let fixture = FormattingFixture()
    let values = (0..<2000).map {
      fixture.object(("Name", .string("N\($0)")), ("Id", .int(Int32($0))))
    }
    let lines = try fixture.lines(values)
    #expect(lines.count == 2004)
    #expect(lines[3] == "N0     0")
    #expect(lines[2002].hasSuffix(" …99"))
  }
}
