import ShellRuntime

/// Reads records of comma-separated text as ConvertFrom-Csv does: blanks before a field do not
/// count, quotation marks hold delimiters and ends of lines, what is wrong is taken as Excel does.
struct CsvParser {
  private let scalars: [Unicode.Scalar]
  private let delimiter: Unicode.Scalar
  private var place = 0

  init(_ text: String, delimiter: String) {
    scalars = Array(text.unicodeScalars)
    self.delimiter = delimiter.unicodeScalars.first ?? ","
  }

  private var isAtEnd: Bool { place >= scalars.count }

  /// The type of a first line `#TYPE`; any other first line that begins with `#` is passed over.
  mutating func typeName() -> String? {
    guard scalars.first == "#" else { return nil }
    var line = String.UnicodeScalarView()
    while !isAtEnd {
      let scalar = scalars[place]
      if newLine() != nil { break }
      place += 1
      line.append(scalar)
    }
    let text = String(line)
    guard TextComparison.folded(text).hasPrefix("#type") else { return nil }
    let type = text.dropFirst(5).split(separator: " ").joined(separator: " ")
    return type.isEmpty ? nil : type
  }

  /// The names of the columns; nil where the text ends before any.
  mutating func header() -> [String]? {
    while !isAtEnd {
      var values = record()
      while values.count > 1, values.last?.isEmpty == true { values.removeLast() }
      guard let first = values.first else { continue }
      if first.hasPrefix("#Fields: ") {
        values[0] = String(first.dropFirst(9))
        return values
      }
      if !first.hasPrefix("#") { return values }
    }
    return nil
  }

  /// The next record; empty at the end of the text.
  mutating func record() -> [String] {
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    func close() {
      fields.append(String(field))
      field.removeAll()
    }
    while !isAtEnd {
      let scalar = scalars[place]
      if isQuoted {
        if scalar != "\"" {
          place += 1
          field.append(scalar)
        } else if place + 1 < scalars.count, scalars[place + 1] == "\"" {
          place += 2
          field.append(scalar)
        } else {
          place += 1
          isQuoted = false
          let isEnd = readRest(into: &field, eatsBlanks: true)
          close()
          if isEnd { return fields }
        }
        continue
      }
      if newLine() != nil {
        close()
        return fields
      }
      place += 1
      switch scalar {
      case delimiter: close()
      case "\"" where field.isEmpty: isQuoted = true
      case " ", "\t":
        if field.isEmpty { continue }
        fallthrough
      case "\"":
        field.append(scalar)
        let isEnd = readRest(into: &field, eatsBlanks: scalar != "\"")
        close()
        if isEnd { return fields }
      default: field.append(scalar)
      }
    }
    if !field.isEmpty { fields.append(String(field)) }
    return fields
  }

  /// The rest of a field, up to the delimiter; true where the record ends with it.
  private mutating func readRest(
    into field: inout String.UnicodeScalarView, eatsBlanks: Bool
  ) -> Bool {
    var rest = String.UnicodeScalarView()
    var isEnd = true
    while !isAtEnd {
      if newLine() != nil { break }
      let scalar = scalars[place]
      place += 1
      if scalar == delimiter {
        isEnd = false
        break
      }
      rest.append(scalar)
    }
    let isBlank = rest.allSatisfy { $0 == " " || $0 == "\t" }
    if !(eatsBlanks && isBlank) { field.append(contentsOf: rest) }
    return isEnd
  }

  /// Steps over the end of a line, if one is here.
  private mutating func newLine() -> String? {
    guard !isAtEnd else { return nil }
    if scalars[place] == "\r" {
      place += 1
      guard !isAtEnd, scalars[place] == "\n" else { return "\r" }
      place += 1
      return "\r\n"
    }
    guard scalars[place] == "\n" else { return nil }
    place += 1
    return "\n"
  }
}
