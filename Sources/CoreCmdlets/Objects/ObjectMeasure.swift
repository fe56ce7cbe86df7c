import ShellRuntime

/// Count, statistics and extremes of a stream of values, and what text they hold.
struct ObjectMeasure {
  /// What is asked for.
  struct Wanted {
    // swift-format-ignore
    let sum, average, maximum, minimum, deviation: Bool
    // swift-format-ignore
    let lines, words, characters, ignoresSpace: Bool

    var numbers: Bool { sum || average || deviation }
  }

  /// The property; empty for the objects themselves.
  let name: String
  private(set) var count = 0
  private var sum = 0.0
  private var variance = 0.0
  private var greatest: Value = .null
  private var least: Value = .null
  private var text = TextCount()

  init(_ name: String) { self.name = name }

  /// Takes a value; throws where it is no number and one is needed.
  mutating func add(
    _ value: Value, _ wanted: Wanted, _ conversion: Conversion
  ) throws(ShellError) {
    count += 1
    if wanted.lines || wanted.words || wanted.characters { text.add(value.text, wanted) }
    if wanted.numbers { add(try conversion.double(value)) }
    if wanted.minimum { least = Self.extreme(value, least, sign: 1, conversion) }
    if wanted.maximum { greatest = Self.extreme(value, greatest, sign: -1, conversion) }
  }

  /// The variance grows with each value as Measure-Object works it out, so that the last digits are
  /// the same.
  private mutating func add(_ number: Double) {
    let before = sum
    sum += number
    guard count > 1 else { return }
    let earlier = Double(count - 1)
    let mean = before / earlier
    variance *= (earlier - 1) / earlier
    variance += (number - mean) * (number - mean) / Double(count)
  }

  /// The value, or the one that was the extreme so far: numbers where both read as one, else text
  /// where the types differ.
  private static func extreme(
    _ value: Value, _ known: Value, sign: Int, _ conversion: Conversion
  ) -> Value {
    if known.isNull { return value }
    var (one, two) = (number(known, conversion) ?? known, number(value, conversion) ?? value)
    if !two.isNull, one.typeName != two.typeName {
      (one, two) = (.string(one.text), .string(two.text))
    }
    return SortKey(one).order(SortKey(two), ignoringCase: false) * sign > 0 ? value : known
  }

  private static func number(_ value: Value, _ conversion: Conversion) -> Value? {
    if value.isNull { return nil }
    return (try? conversion.double(value)).map { .double($0) }
  }

  /// What Measure-Object gives; extremes that are numbers are given as Double.
  func object(
    _ engine: Engine, _ wanted: Wanted, isNonNumeric: Bool, _ conversion: Conversion
  ) -> ShellObject {
    let extremes = [wanted.maximum ? greatest : .null, wanted.minimum ? least : .null]
    let numbers = extremes.map { Self.number($0, conversion) ?? .null }
    let isNumeric = zip(extremes, numbers).allSatisfy { $0.isNull == $1.isNull }
    let shown = isNumeric ? numbers : extremes
    let mean = wanted.average && count > 0 && !isNonNumeric
    return DescribedObject(
      shape: Self.shape(isNumeric ? "GenericMeasureInfo" : "GenericObjectMeasureInfo", engine),
      values: [
        .integer(count), mean ? .double(sum / Double(count)) : .null,
        wanted.sum && !isNonNumeric ? .double(sum) : .null, shown[0], shown[1],
        wanted.deviation && !isNonNumeric ? .double(variance.squareRoot()) : .null,
        name.isEmpty ? .null : .string(name),
      ], text: "Microsoft.PowerShell.Commands.GenericMeasureInfo")
  }

  private static func shape(_ kind: String, _ engine: Engine) -> Shape {
    engine.shape(for: kind) { table in
      let extreme = kind == "GenericMeasureInfo" ? number : "System.Object"
      return Shape(
        typeNames: [
          "Microsoft.PowerShell.Commands.\(kind)", "Microsoft.PowerShell.Commands.MeasureInfo",
          "System.Object",
        ],
        properties: [
          ("Count", "int"), ("Average", number), ("Sum", number), ("Maximum", extreme),
          ("Minimum", extreme), ("StandardDeviation", number), ("Property", "string"),
        ].map { PropertyDefinition($0.0, $0.1, isReadOnly: false) }, names: table)
    }
  }

  private static let number = "System.Nullable[double]"

  /// What Measure-Object gives of text.
  func textObject(_ engine: Engine, _ wanted: Wanted) -> ShellObject {
    let shape = engine.shape(for: "TextMeasureInfo") { table in
      Shape(
        typeNames: [
          "Microsoft.PowerShell.Commands.TextMeasureInfo",
          "Microsoft.PowerShell.Commands.MeasureInfo", "System.Object",
        ],
        properties: ["Lines", "Words", "Characters"].map {
          PropertyDefinition($0, "System.Nullable[int]", isReadOnly: false)
        } + [PropertyDefinition("Property", isReadOnly: false)], names: table)
    }
    return DescribedObject(
      shape: shape,
      values: [
        wanted.lines ? .integer(text.lines) : .null, wanted.words ? .integer(text.words) : .null,
        wanted.characters ? .integer(text.characters) : .null,
        name.isEmpty ? .null : .string(name),
      ], text: "Microsoft.PowerShell.Commands.TextMeasureInfo")
  }
}

/// Lines, words and characters of a stream of texts.
private struct TextCount {
  var lines = 0
  var words = 0
  var characters = 0

  mutating func add(_ text: String, _ wanted: ObjectMeasure.Wanted) {
    let ends = text.utf8.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    lines += ends + (text.isEmpty || text.utf8.last == 0x0A ? 0 : 1)
    words += text.unicodeScalars.split { $0.properties.isWhitespace }.count
    characters +=
      wanted.ignoresSpace
      ? text.unicodeScalars.reduce(0) { $1.properties.isWhitespace ? $0 : $0 + UTF16.width($1) }
      : text.utf16.count
  }
}
