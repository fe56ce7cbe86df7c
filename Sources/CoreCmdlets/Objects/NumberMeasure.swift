import ShellRuntime

/// Count, sum and extremes of a stream of values.
struct NumberMeasure {
  /// What is asked for.
  struct Wanted {
    // swift-format-ignore
    let sum, average, maximum, minimum, deviation: Bool
  }

  let name: String
  var count = 0
  private var sum = 0.0
  private var mean = 0.0
  private var squares = 0.0
  private var numbers = 0
  private var greatest: Value = .null
  private var least: Value = .null

  init(_ name: String) { self.name = name }

  mutating func add(_ number: Double) {
    numbers += 1
    sum += number
    let distance = number - mean
    mean += distance / Double(numbers)
    squares += distance * (number - mean)
  }

  mutating func order(_ value: Value) {
    let key = SortKey(value)
    if greatest.isNull || key.order(SortKey(greatest), ignoringCase: true) > 0 { greatest = value }
    if least.isNull || key.order(SortKey(least), ignoringCase: true) < 0 { least = value }
  }

  func object(_ engine: Engine, _ wanted: Wanted) -> ShellObject {
    let names = [
      "Count", "Average", "Sum", "Maximum", "Minimum", "StandardDeviation", "Property",
    ]
    let shape = engine.shape(for: "GenericMeasureInfo") { table in
      Shape(
        typeNames: [
          "Microsoft.PowerShell.Commands.GenericMeasureInfo",
          "Microsoft.PowerShell.Commands.MeasureInfo", "System.Object",
        ],
        properties: names.map { PropertyDefinition($0, $0 == "Count" ? "int" : "object") },
        names: table)
    }
    let deviation = numbers > 1 ? (squares / Double(numbers - 1)).squareRoot() : 0
    return DescribedObject(
      shape: shape,
      values: [
        .integer(count), wanted.average ? .double(numbers > 0 ? sum / Double(numbers) : 0) : .null,
        wanted.sum ? .double(sum) : .null, wanted.maximum ? greatest : .null,
        wanted.minimum ? least : .null, wanted.deviation ? .double(deviation) : .null,
        name.isEmpty ? .null : .string(name),
      ], text: "Microsoft.PowerShell.Commands.GenericMeasureInfo")
  }
}

/// Lines, words and characters of a stream of texts.
struct TextMeasure {
  private var lines = 0
  private var words = 0
  private var characters = 0

  mutating func add(_ text: String) {
    lines += text.isEmpty ? 0 : text.utf8.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    words += text.unicodeScalars.split { $0.properties.isWhitespace }.count
    characters += text.utf16.count
  }

  func object(_ engine: Engine, line: Bool, word: Bool, character: Bool) -> ShellObject {
    let shape = engine.shape(for: "TextMeasureInfo") { table in
      Shape(
        typeNames: [
          "Microsoft.PowerShell.Commands.TextMeasureInfo",
          "Microsoft.PowerShell.Commands.MeasureInfo", "System.Object",
        ],
        properties: ["Lines", "Words", "Characters", "Property"].map {
          PropertyDefinition($0, "object")
        }, names: table)
    }
    return DescribedObject(
      shape: shape,
      values: [
        line ? .integer(lines) : .null, word ? .integer(words) : .null,
        character ? .integer(characters) : .null, .null,
      ], text: "Microsoft.PowerShell.Commands.TextMeasureInfo")
  }
}
