/// The keys whose text means what it says, and the lines that carry them.
///
/// Before libyaml sees a document, the text of such a line is taken out, `""` put in its place, and
/// the text given back when the scalar at that place arrives. Lines and columns stay as they are.
struct LiteralLines {
  static let keys: Set<String> = [
    "state", "says", "say", "answer", "when", "because", "seen", "output", "until", "command",
    "uses", "avoids", "from", "untaught",
  ]
  /// Every key below it.
  static let parentKey = "vars"
  /// Every entry of its list.
  static let listKey = "accept"

  struct Literal {
    let key: String
    let text: String
    let place: Place
  }

  /// The document with the literal texts taken out.
  private(set) var bytes: [UInt8] = []
  /// By line (from 0, of the document).
  private(set) var literals: [Int: Literal] = [:]

  /// Content deeper than this column belongs to a block scalar.
  private var blockParent: Int?
  /// Text deeper than this column would continue a literal line.
  private var literalColumn: (column: Int, key: String)?
  private var vars: (column: Int, child: Int?)?
  /// The column of `accept:` while its entries follow.
  private var list: Int?

  init(_ source: SourceText, lines: Range<Int>, reporter: Reporter) {
    for (index, line) in lines.enumerated() {
      add(Array(source.bytes[source.lineRange(line)]), index: index, line: line + 1, reporter)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func add(_ line: [UInt8], index: Int, line number: Int, _ reporter: Reporter) {
    let indent = line.firstIndex { $0 != UInt8(ascii: " ") } ?? line.count
    let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if let parent = blockParent {
      if isBlank || indent > parent { return bytes.append(contentsOf: line) }
      blockParent = nil
    }
    if isBlank || line[indent] == UInt8(ascii: "#") { return bytes.append(contentsOf: line) }
    if let literal = literalColumn {
      if indent > literal.column {
        return reporter.error(
          Place(line: number, column: indent + 1),
          "this line cannot continue the text of `\(literal.key)`",
          because: "`\(literal.key)` takes the rest of its own line as it is",
          fix: "write `\(literal.key): |` and the lines of the text below it, indented")
      }
      literalColumn = nil
    }
    addKey(line, indent: indent, index: index, line: number)
  }

  private mutating func addKey(_ line: [UInt8], indent: Int, index: Int, line number: Int) {
    if let current = vars, indent <= current.column { vars = nil }
    let start = Self.afterDashes(line, from: indent)
    if isEntry(line, indent: indent, start.position) {
      return addLiteral(line, from: start.position, below: indent, Self.listKey, index, number)
    }
    if vars != nil, vars?.child == nil { vars?.child = start.position }
    guard let key = Self.key(line, at: start.position) else {
      if Self.isBlockHeader(line[start.position...]) { blockParent = start.parent }
      return bytes.append(contentsOf: line)
    }
    let value = key.valueStart
    let isVariable = vars.map { $0.child == start.position && start.position == indent } ?? false
    let isLiteral = isVariable || Self.keys.contains(key.name)
    // A literal text may begin with `>`; only `|` opens a block there.
    if Self.isBlockHeader(line[value...]), !isLiteral || line[value] == UInt8(ascii: "|") {
      blockParent = start.position
      return bytes.append(contentsOf: line)
    }
    if key.name == Self.parentKey, !isVariable, value == line.count {
      vars = (start.position, nil)
    }
    if key.name == Self.listKey, value == line.count { list = start.position }
    guard value < line.count, isLiteral else {
      return bytes.append(contentsOf: line)
    }
    addLiteral(line, from: value, below: start.position, key.name, index, number)
  }

  /// Whether a line is an entry of the open list, with its text on the same line.
  private mutating func isEntry(_ line: [UInt8], indent: Int, _ start: Int) -> Bool {
    guard let column = list else { return false }
    let isDash = line[indent] == UInt8(ascii: "-")
    guard indent > column || (indent == column && isDash) else {
      list = nil
      return false
    }
    return isDash && start > indent && start < line.count && line[start] != UInt8(ascii: "|")
  }

  /// Takes the text from `value` on out of the line. What is indented more than `parent` below
  /// it would continue it.
  private mutating func addLiteral(
    _ line: [UInt8], from value: Int, below parent: Int, _ key: String, _ index: Int, _ number: Int
  ) {
    var end = line.count
    while end > value, [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(line[end - 1]) { end -= 1 }
    let column = line[..<value].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    literals[index] = Literal(
      key: key, text: String(decoding: line[value..<end], as: UTF8.self),
      place: Place(line: number, column: column))
    literalColumn = (parent, key)
    bytes.append(contentsOf: line[..<value])
    bytes.append(contentsOf: Array("\"\"".utf8))
  }
}

extension LiteralLines {
  /// Skips `- - ` and gives the column of the last dash (or the indentation) as parent.
  private static func afterDashes(_ line: [UInt8], from indent: Int) -> (position: Int, parent: Int)
  {
    var position = indent
    var parent = indent - 1
    while position + 1 < line.count, line[position] == UInt8(ascii: "-"),
      line[position + 1] == UInt8(ascii: " ")
    {
      parent = position
      position += 1
      while position < line.count, line[position] == UInt8(ascii: " ") { position += 1 }
    }
    return (position, parent)
  }

  /// A plain key of letters, digits, `-`, `_` and `.`, and where its value starts.
  private static func key(_ line: [UInt8], at start: Int) -> (name: String, valueStart: Int)? {
    var end = start
    while end < line.count, Identifier.isLetter(line[end]) { end += 1 }
    guard end > start, end < line.count, line[end] == UInt8(ascii: ":") else { return nil }
    var value = end + 1
    if value < line.count, line[value] != UInt8(ascii: " ") { return nil }
    while value < line.count, [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(line[value]) {
      value += 1
    }
    return (String(decoding: line[start..<end], as: UTF8.self), value)
  }

  /// `|`, `>`, with indentation and chomping marks, and perhaps a comment.
  private static func isBlockHeader(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, first == UInt8(ascii: "|") || first == UInt8(ascii: ">") else {
      return false
    }
    let marks = rest.dropFirst().drop { byte in
      byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte)
    }
    guard let next = marks.first else { return true }
    guard next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") else { return false }
    let comment = marks.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return comment.isEmpty || comment.first == UInt8(ascii: "#")
  }
}
