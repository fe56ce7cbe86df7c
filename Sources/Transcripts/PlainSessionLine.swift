/// What one line of a plain session is by its beginning.
enum PlainSessionLine: Equatable {
  case title(String)
  case prompt(String, input: String)
  case continuation(String)
  case error(String)
  case directive(String, text: String)
  case output(String)

  init(_ line: String) {
    self = Self.mark(line) ?? .output(Self.unescaped(line))
  }

  /// What the line is where it is not output.
  private static func mark(_ line: String) -> PlainSessionLine? {
    let bytes = line.utf8
    switch bytes.first {
    case UInt8(ascii: "P"): return prompt(line)
    case UInt8(ascii: ">"):
      return line.utf8.starts(with: ">>".utf8)
        ? .continuation(afterSpace(line, at: bytes.index(bytes.startIndex, offsetBy: 2))) : nil
    case UInt8(ascii: "!"):
      return bytes.starts(with: "! ".utf8) ? .error(String(bytes.dropFirst(2)) ?? "") : nil
    case UInt8(ascii: "#"):
      guard bytes.count >= 5, bytes.starts(with: "# ".utf8),
        bytes.suffix(2).elementsEqual(" #".utf8)
      else { return nil }
      return .title(String(bytes.dropFirst(2).dropLast(2)) ?? "")
    case UInt8(ascii: "@"): return directive(line)
    default: return nil
    }
  }

  /// `PS>` or `PS place>`, where a place has a drive's colon or begins with a slash.
  private static func prompt(_ line: String) -> PlainSessionLine? {
    let bytes = line.utf8
    guard bytes.starts(with: "PS".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let place = bytes[..<end].dropFirst(2)
    if !place.isEmpty {
      let name = place.dropFirst()
      guard place.first == UInt8(ascii: " "), let first = name.first,
        first == UInt8(ascii: "/") || first == UInt8(ascii: "\\")
          || (name.contains(UInt8(ascii: ":")) && first != UInt8(ascii: " "))
      else { return nil }
    }
    let after = bytes.index(after: end)
    return .prompt(String(line[..<after]), input: afterSpace(line, at: after))
  }

  private static func directive(_ line: String) -> PlainSessionLine? {
    let bytes = line.utf8.dropFirst()
    let name = bytes.prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
    guard let first = name.first, first != UInt8(ascii: "-") else { return nil }
    if name.endIndex < bytes.endIndex, bytes[name.endIndex] != UInt8(ascii: " ") { return nil }
    return .directive(
      String(line[name.startIndex..<name.endIndex]), text: afterSpace(line, at: name.endIndex))
  }

  /// The rest of a line, one space at its beginning left out.
  private static func afterSpace(_ line: String, at start: String.Index) -> String {
    let rest = line.utf8[start...]
    let text = rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest
    return String(line[text.startIndex...])
  }
}

// MARK: Output that looks like a mark

extension PlainSessionLine {
  /// A line of output as it is written: with one backslash more where it would be a mark, or a mark
  /// after backslashes.
  static func escaped(_ output: String) -> String {
    mark(afterBackslashes(output)) == nil ? output : "\\" + output
  }

  private static func unescaped(_ line: String) -> String {
    guard line.utf8.first == UInt8(ascii: "\\"), mark(afterBackslashes(line)) != nil else {
      return line
    }
    return String(decoding: line.utf8.dropFirst(), as: UTF8.self)
  }

  private static func afterBackslashes(_ line: String) -> String {
    String(decoding: line.utf8.drop { $0 == UInt8(ascii: "\\") }, as: UTF8.self)
  }
}
