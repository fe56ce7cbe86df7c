@testable import LineEditing

/// What a terminal would show for the bytes it was sent: the part of xterm that the editor uses.
struct VirtualScreen {
  private(set) var columns: Int
  private(set) var rows: Int
  private var cells: [[String]]
  private(set) var row = 0
  private(set) var column = 0
  /// A character in the last column was drawn and the next one wraps.
  private var isWrapPending = false
  private var sequence: [UInt8]?
  private var character: [UInt8] = []
  /// Sequences that the emulation does not know: a test fails on any.
  private(set) var unknown: [String] = []
  private(set) var bells = 0

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: [], count: rows)
  }

  /// The rows without trailing blanks, down to the last that is not empty.
  var lines: [String] {
    var lines = cells.map { row in
      var text = row.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  mutating func receive(_ bytes: [UInt8]) {
    for byte in bytes { receive(byte) }
  }

  private mutating func receive(_ byte: UInt8) {
    if sequence != nil {
      addToSequence(byte)
    } else if byte >= 0x80 || !character.isEmpty {
      addToCharacter(byte)
    } else {
      control(byte)
    }
  }

  private mutating func addToCharacter(_ byte: UInt8) {
    character.append(byte)
    let length = character[0] < 0xE0 ? 2 : character[0] < 0xF0 ? 3 : 4
    guard character.count == length else { return }
    put(String(decoding: character, as: UTF8.self))
    character = []
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: move(to: column - 1)
    case 0x09: move(to: (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: move(to: 0)
    case 0x1B: sequence = []
    case 0x20...: put(String(Unicode.Scalar(byte)))
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func put(_ text: String) {
    let width = ScreenLayout.width(text)
    if isWrapPending || column + width > columns {
      isWrapPending = false
      column = 0
      lineFeed()
    }
    pad(to: column + width)
    if width == 0, column > 0 {
      cells[row][column - 1] += text
      return
    }
    cells[row][column] = text
    for extra in 1..<max(1, width) { cells[row][column + extra] = "" }
    column += width
    if column >= columns {
      column = columns - 1
      isWrapPending = true
    }
  }

  private mutating func pad(to count: Int) {
    while cells[row].count < count { cells[row].append(" ") }
  }

  private mutating func lineFeed() {
    isWrapPending = false
    if row + 1 < rows {
      row += 1
    } else {
      cells.removeFirst()
      cells.append([])
    }
  }

  private mutating func move(to column: Int) {
    self.column = min(max(0, column), columns - 1)
    isWrapPending = false
  }

  private mutating func addToSequence(_ byte: UInt8) {
    var bytes = sequence ?? []
    bytes.append(byte)
    sequence = bytes
    if bytes.count == 1, byte == UInt8(ascii: "[") { return }
    guard (0x40...0x7E).contains(byte) else { return }
    sequence = nil
    run(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func run(_ sequence: String) {
    let body = sequence.dropFirst().dropLast()
    let count = Int(body) ?? 1
    switch sequence.last {
    case "m", "h", "l": break
    case "A": row = max(0, row - count); isWrapPending = false
    case "B": row = min(rows - 1, row + count); isWrapPending = false
    case "C": move(to: column + count)
    case "D": move(to: column - count)
    case "G": move(to: count - 1)
    case "K" where body.isEmpty: clearLine()
    case "J" where body.isEmpty:
      clearLine()
      for below in (row + 1)..<max(row + 1, rows) { cells[below] = [] }
    case "J": cells = Array(repeating: [], count: rows)
    case "H":
      row = 0
      move(to: 0)
    case "P": cells[row].removeSubrange(column..<min(cells[row].count, column + count))
    case "@":
      pad(to: column)
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row] = Array(cells[row].prefix(columns))
    default: unknown.append(sequence)
    }
  }

  private mutating func clearLine() {
    if column < cells[row].count { cells[row].removeSubrange(column...) }
    isWrapPending = false
  }
}
