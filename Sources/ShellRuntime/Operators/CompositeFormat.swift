/// Reads a composite format of .NET, `a {0,-5:N2} b`, with the errors of .NET 8.
struct CompositeFormat {
  /// Literal text, or a place for an argument.
  enum Piece {
    case text([UInt16])
    case item(index: Int, width: Int, isLeft: Bool, format: String)
  }

  private let units: [UInt16]
  private var position = 0
  private static let limit = 1_000_000

  init(_ format: String) { units = Array(format.utf16) }

  /// The next piece; nil at the end.
  mutating func next() throws(ShellError) -> Piece? {
    guard position < units.count else { return nil }
    var text: [UInt16] = []
    while position < units.count {
      let unit = units[position]
      guard unit == 0x7B || unit == 0x7D else {
        text.append(unit)
        position += 1
        continue
      }
      let second = try advance()
      if second == unit {
        text.append(unit)
        position += 1
        continue
      }
      guard unit == 0x7B else {
        throw fault("Unexpected closing brace without a corresponding opening brace.")
      }
      guard text.isEmpty else {
        position -= 1
        return .text(text)
      }
      return try item(first: second)
    }
    return .text(text)
  }

  private mutating func item(first: UInt16) throws(ShellError) -> Piece {
    var unit = first
    let index = try number(&unit)
    var width = 0
    var isLeft = false
    if unit == 0x2C {
      repeat { unit = try advance() } while unit == 0x20
      if unit == 0x2D {
        isLeft = true
        unit = try advance()
      }
      width = try number(&unit)
    }
    var format = ""
    if unit == 0x3A {
      let start = position + 1
      repeat {
        unit = try advance()
        if unit == 0x7B { throw fault("Format item ends prematurely.") }
      } while unit != 0x7D
      format = String(decoding: units[start..<position], as: UTF16.self)
    } else if unit != 0x7D {
      throw fault("Format item ends prematurely.")
    }
    position += 1
    return .item(index: index, width: width, isLeft: isLeft, format: format)
  }

  /// Digits and the blanks behind them; `unit` is the first digit, then what follows.
  private mutating func number(_ unit: inout UInt16) throws(ShellError) -> Int {
    guard (0x30...0x39).contains(unit) else { throw fault("Expected an ASCII digit.") }
    var value = 0
    while (0x30...0x39).contains(unit), value < Self.limit {
      value = value * 10 + Int(unit - 0x30)
      unit = try advance()
    }
    while unit == 0x20 { unit = try advance() }
    return value
  }

  private mutating func advance() throws(ShellError) -> UInt16 {
    position += 1
    guard position < units.count else { throw fault("Format item ends prematurely.") }
    return units[position]
  }

  private func fault(_ reason: String) -> ShellError {
    FormatOperator.badFormat(
      "Input string was not in a correct format. Failure to parse near offset \(position). "
        + reason)
  }
}
