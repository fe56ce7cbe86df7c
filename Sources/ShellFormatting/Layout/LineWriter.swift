import ShellRuntime

/// Turns formatting instructions into lines of a given width. Rows of a table whose widths come
/// from the data are held back until some hundreds are there.
public final class LineWriter {
  /// Rows that decide the widths of a table's columns, unless all of them shall.
  static let rowsThatDecide = 300

  private let width: Int
  private let isTerminal: Bool
  private let write: (String) -> Void
  private var header: FormatHeader = .list
  private var table: TableLayout?
  private var held: [Held] = []
  private var items: [String] = []
  private var isFirstGroup = true
  /// Whether the rows of a page's table are written as lists, because they do not fit.
  private var isListed = false
  /// Whether its columns were narrowed, so that cells take several lines.
  private var isNarrowed = false

  /// What waits for the widths of a table, in its order.
  private enum Held {
    case row([String], isWrapped: Bool)
    case text([String])
    case lines([String])
    case list([(label: String, value: String)])
    case interjection(() -> Void)
  }

  /// A writer of lines of at most `width` columns. For a terminal, control characters in values
  /// become visible signs.
  public init(width: Int, isTerminal: Bool, write: @escaping (String) -> Void) {
    self.width = width
    self.isTerminal = isTerminal
    self.write = write
  }

  /// Writes what an instruction says.
  public func add(_ packet: FormatPacket) {
    switch packet {
    case .start(let header): start(header)
    case .groupStart(let heading): startGroup(heading)
    case .row(let cells, let isWrapped): addRow(cells, isWrapped: isWrapped)
    case .list(let fields):
      if case .page = header { writePageList(fields) } else { writeList(fields) }
      write("")
    case .item(let text): items.append(safe(text))
    case .outOfBand(let texts): hold(.text(texts))
    case .outOfBandList(let fields): hold(.list(fields))
    case .outOfBandParagraphs(let paragraphs): hold(.lines(lines(of: paragraphs)))
    case .entry(let texts):
      for line in lines(of: texts.map { Paragraph($0) }) { write(line) }
    case .paragraphs(let paragraphs): for line in lines(of: paragraphs) + [""] { write(line) }
    case .error(let record, let view): hold(.lines(lines(of: record, view)))
    case .groupEnd: endGroup()
    case .end:
      endGroup()
      if !isList { write("") }
    }
  }

  /// Has something done between the rows where it comes in.
  public func interject(_ action: @escaping () -> Void) { hold(.interjection(action)) }

  /// Writes what is held back; to be called at the end of the output.
  public func flush() { endGroup() }

  private func start(_ header: FormatHeader) {
    endGroup()
    self.header = header
    isFirstGroup = true
    write("")
  }

  private func startGroup(_ heading: String?) {
    if let heading {
      if !isFirstGroup, !isList { write("") }
      for line in TextWrapping.wrapped(safe(heading), width: width) { write(line) }
      write("")
    }
    isFirstGroup = false
    guard case .table(let columns, _, let fitsData, _) = header else { return }
    let isOpen = columns.first?.width == 0
    if !isOpen, !fitsData { beginTable(columns.map(\.width)) }
  }

  private func addRow(_ cells: [String], isWrapped: Bool) {
    guard case .table(let columns, _, let fitsData, _) = header else { return }
    let missing = columns.count - cells.count
    let shown = cells.map(safe) + [String](repeating: "", count: max(0, missing))
    if table != nil || isListed { return writeRow(shown, isWrapped: isWrapped) }
    held.append(.row(shown, isWrapped: isWrapped))
    if !fitsData, held.count >= Self.rowsThatDecide { release() }
  }

  /// What stands between rows keeps its place among them.
  private func hold(_ entry: Held) {
    if held.isEmpty { writeHeld(entry) } else { held.append(entry) }
  }

  private func endGroup() {
    if !held.isEmpty { release() }
    if !items.isEmpty { writeItems() }
    table = nil
    isListed = false
    isNarrowed = false
  }

  /// Fits the columns to the rows held back and writes these.
  private func release() {
    guard case .table(let columns, _, let fitsData, let isPage) = header else {
      held = []
      return
    }
    var widths = columns.map { DisplayWidth.columns(of: safe($0.label)) }
    for case .row(let cells, _) in held {
      for index in widths.indices {
        widths[index] = max(widths[index], DisplayWidth.columns(of: cells[index]))
      }
    }
    for (index, column) in columns.enumerated() where column.width > 0 && !fitsData {
      widths[index] = column.width
    }
    widths = widths.map { max(1, $0) }
    if isPage {
      let labels = columns.map { DisplayWidth.columns(of: safe($0.label)) }
      let narrowed = ColumnWidths.narrowed(widths, labels: labels, screen: width)
      isListed = narrowed == nil
      isNarrowed = narrowed != widths
      widths = narrowed ?? widths
    }
    if !isListed { beginTable(widths) }
    let entries = held
    held = []
    for entry in entries { writeHeld(entry) }
  }

  private func writeHeld(_ entry: Held) {
    switch entry {
    case .row(let cells, let isWrapped): writeRow(cells, isWrapped: isWrapped)
    case .text(let texts): for text in texts { writeText(text) }
    case .lines(let lines): for line in lines { write(line) }
    case .interjection(let action): action()
    case .list(let fields):
      write("")
      writeList(fields)
      write("")
    }
  }

  private func beginTable(_ widths: [Int]) {
    guard case .table(let columns, let hidesHeader, _, _) = header else { return }
    let layout = TableLayout(
      widths: widths, alignments: columns.map(\.alignment), screen: width)
    table = layout
    guard !hidesHeader else { return }
    for line in layout.header(columns.map { safe($0.label) }) { write(line) }
  }

  private func writeRow(_ cells: [String], isWrapped: Bool) {
    if isListed, case .table(let columns, _, _, _) = header {
      writePageList(zip(columns, cells).map { ($0.label, $1) })
      return write("")
    }
    guard let table, table.widths.contains(where: { $0 > 0 }) else { return }
    if isWrapped || isNarrowed {
      for line in table.wrappedRow(cells) { write(line) }
    } else {
      write(table.row(cells))
    }
  }

  private func writeList(_ fields: [(label: String, value: String)]) {
    guard let layout = ListLayout(labels: fields.map { safe($0.label) }, screen: width) else {
      return
    }
    for line in layout.lines(fields.map { safe($0.value) }) { write(line) }
  }

  /// Fields of a page: where the labels would take more than half of the screen, values stand under
  /// them.
  private func writePageList(_ fields: [(label: String, value: String)]) {
    let widest = fields.map { DisplayWidth.columns(of: safe($0.label)) }.max() ?? 0
    guard widest * 2 > width else { return writeList(fields) }
    for field in fields {
      for line in TextWrapping.wrapped(safe(field.label), width: width) { write(line) }
      for line in Paragraph(indent: 2, safe(field.value)).lines(width: width) { write(line) }
    }
  }

  private func writeItems() {
    guard case .wide(let columns) = header else {
      items = []
      return
    }
    let widest = items.map { DisplayWidth.columns(of: $0) }.max() ?? 1
    let count = columns > 0 ? columns : max(1, width / (max(1, widest) + 1))
    let layout = TableLayout(
      widths: [Int](repeating: 0, count: min(count, max(1, width))),
      alignments: [CellAlignment](repeating: .left, count: min(count, max(1, width))),
      screen: width)
    let perRow = layout.widths.count
    for start in stride(from: 0, to: items.count, by: perRow) {
      let row = items[start..<min(start + perRow, items.count)]
      write(layout.row(row + [String](repeating: "", count: perRow - row.count)))
    }
    items = []
  }

  /// Text that is no table and no list keeps its lines and its length: a terminal wraps it.
  private func writeText(_ text: String) {
    for line in TextWrapping.lines(isTerminal ? VisibleText.plain(text) : text) { write(line) }
  }

  private func lines(of paragraphs: [Paragraph]) -> [String] {
    paragraphs.flatMap { Paragraph(indent: $0.indent, safe($0.text)).lines(width: width) }
  }

  private func lines(of record: ErrorRecord, _ view: ErrorView) -> [String] {
    var view = view
    view.width = width
    view.isTerminal = isTerminal
    return view.lines(record)
  }

  /// A list has written its blank line after the last object.
  private var isList: Bool {
    switch header {
    case .list, .page: true
    case .table, .custom, .wide: false
    }
  }

  /// Text as part of a layout: plain, without colours.
  private func safe(_ text: String) -> String {
    let plain = VisibleText.withoutDecorations(text)
    return isTerminal ? VisibleText.escaped(plain) : plain
  }
}
