import ShellFormatting
import ShellRuntime

/// An engine with what the tests show.
struct FormattingFixture {
  let engine = Engine()

  func object(_ entries: (String, Value)...) -> Value { .object(engine.customObject(entries)) }

  /// The lines that a pipeline of these values shows.
  func lines(
    _ values: [Value], width: Int = 80, request: FormatRequest = FormatRequest(),
    isTerminal: Bool = false, views: FormatViewTable = StandardViews.table
  ) throws -> [String] {
    var lines: [String] = []
    let formatter = OutputFormatter(
      engine: engine, views: views, width: width, isTerminal: isTerminal, request: request
    ) { lines.append($0) }
    for value in values { try formatter.add(value) }
    try formatter.finish()
    return lines
  }

  func text(
    _ values: [Value], width: Int = 80, request: FormatRequest = FormatRequest()
  ) throws -> String {
    try lines(values, width: width, request: request).joined(separator: "\n")
  }

  func json(_ value: Value, depth: Int = 2, isCompressed: Bool = true) throws -> String {
    var json = ObjectJSON(
      reader: PropertyReader(engine: engine), depth: depth, isCompressed: isCompressed)
    return try json.text(of: value)
  }
}

/// A seeded stream for properties: the same numbers in every run.
struct TestStream: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed ^= mixed >> 33
    mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 33)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
