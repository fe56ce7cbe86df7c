import CHelpPages
import ShellRuntime

/// The rows of docs/fidelity.md, which is compiled in: what differs from the real products.
enum FidelityTable {
  /// `what | in the lab`
  struct Row {
    let what: String
    let inTheLab: String
  }

  /// The rows that name a command, in the order of the page.
  static func rows(naming command: String) -> [Row] {
    all.filter { holds($0.what, command) || holds($0.inTheLab, command) }
  }

  private static var all: [Row] {
    let text = help_fidelity()
    let page = String(
      decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
    var rows: [Row] = []
    for line in page.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { cell in
        String(cell).filter { $0 != "`" && $0 != "*" }.trimmed
      }
      guard cells.count == 2, !cells[0].hasPrefix("---") else { continue }
      rows.append(Row(what: cells[0], inTheLab: cells[1]))
    }
    return rows
  }

  /// Whether a text names a command as a whole word.
  private static func holds(_ text: String, _ command: String) -> Bool {
    let word = TextComparison.folded(command)
    return TextComparison.folded(text).split { character in
      !(character.isLetter || character.isNumber || character == "-")
    }.contains { $0 == word }
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    var end = start
    while end.last == " " { end.removeLast() }
    return String(end)
  }
}
