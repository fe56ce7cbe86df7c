import ShellRuntime

/// Objects from comma-separated text that comes in pieces: the first piece has the header, unless
/// the names of the columns are given.
struct CsvReading {
  private let delimiter: String
  private var names: [String]?
  private var typeName: String?
  private var isWarned = false
  private var shape: Shape?

  init(delimiter: String, header: [String]) {
    self.delimiter = delimiter
    names = header.isEmpty ? nil : header
  }

  /// Sends the objects of a piece of text.
  mutating func read(_ text: String, _ context: CmdletContext) throws(ShellError) {
    var parser = CsvParser(text, delimiter: delimiter)
    if typeName == nil { typeName = parser.typeName() }
    if names == nil { names = parser.header() }
    try check(context)
    while true {
      let values = parser.record()
      guard !values.isEmpty else { return }
      if values.count == 1, values[0].isEmpty { continue }
      guard try context.write(try object(values, context)) else { throw .pipelineStopped }
    }
  }

  /// No name twice.
  private func check(_ context: CmdletContext) throws(ShellError) {
    guard shape == nil else { return }
    var seen: [String] = []
    for name in names ?? [] where !name.isEmpty {
      let folded = TextComparison.folded(name)
      if seen.contains(folded) {
        throw context.failure(
          "RuntimeException", .notSpecified, "The member \"\(name)\" is already present.",
          exceptionType: "System.Management.Automation.ExtendedTypeSystemException")
      }
      seen.append(folded)
    }
  }

  private mutating func object(
    _ values: [String], _ context: CmdletContext
  ) throws(ShellError) -> CustomObject {
    let shape: Shape
    if let known = self.shape {
      shape = known
    } else {
      shape = try makeShape(context)
      self.shape = shape
    }
    let count = shape.properties.count
    return CustomObject(
      shape: shape,
      values: (0..<count).map { $0 < values.count ? .string(values[$0]) : .null })
  }

  private mutating func makeShape(_ context: CmdletContext) throws(ShellError) -> Shape {
    var number = 0
    let columns = (names ?? []).map { name in
      guard name.isEmpty else { return name }
      number += 1
      return "H\(number)"
    }
    if number > 0 {
      try context.writeWarning(
        "One or more headers were not specified. Default names starting with \"H\" have been used "
          + "in place of any missing headers.")
    }
    let types = typeName.map { [$0, "CSV:" + $0] } ?? Engine.customTypeNames
    return context.engine.customShape(typeNames: types, properties: columns)
  }
}
