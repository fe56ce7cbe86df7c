import CCatalogue

/// One embedded file of signatures, searched in place: a cmdlet is found by bisecting the bytes,
/// and nothing is read before a name is asked for.
enum CatalogueFile: CaseIterable {
  // swift-format-ignore
  case configurationManager, microsoftGraph

  /// Module of the cmdlets that name none themselves.
  var module: String {
    switch self {
    case .configurationManager: "ConfigurationManager"
    case .microsoftGraph: "Microsoft.Graph"
    }
  }

  private var text: catalogue_text {
    switch self {
    case .configurationManager: catalogue_configuration_manager()
    case .microsoftGraph: catalogue_microsoft_graph()
    }
  }

  /// The whole file; the bytes live as long as the program.
  var bytes: UnsafeBufferPointer<UInt8> {
    let text = text
    return UnsafeBufferPointer(start: text.bytes, count: text.count)
  }

  /// The line of a cmdlet, found without regard to ASCII case; nil = not in this file.
  func line(of name: String) -> Range<Int>? {
    let key = Self.folded(name)
    guard !key.isEmpty else { return nil }
    let start = lowerBound(of: key)
    guard start < cmdlets.upperBound, compare(nameBytes(at: start), key) == 0 else { return nil }
    return start..<catalogue_line_end(text, start)
  }

  /// Calls `body` with the bytes of each name that begins with `prefix`, in the file's order:
  /// by name, without regard to case.
  func forEachName(withPrefix prefix: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let key = Self.folded(prefix)
    let end = cmdlets.upperBound
    var start = lowerBound(of: key)
    while start < end {
      let name = nameBytes(at: start)
      guard name.count >= key.count,
        compare(UnsafeBufferPointer(rebasing: name[..<key.count]), key) == 0
      else { return }
      body(name)
      start = catalogue_line_end(text, start) + 1
    }
  }

  /// Lines between the header and the closing bracket.
  private var cmdlets: Range<Int> {
    let text = text
    let bytes = bytes
    var start = 0
    while start < text.count, !beginsCmdlet(bytes, at: start) {
      start = catalogue_line_end(text, start) + 1
    }
    var end = text.count
    while end > start {
      let last = catalogue_line_start(text, end - 1)
      if beginsCmdlet(bytes, at: last) { break }
      end = last
    }
    return min(start, end)..<end
  }

  /// `{"name":"`.
  private static var opening: StaticString { "{\"name\":\"" }

  private func beginsCmdlet(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let opening = Self.opening
    let length = opening.utf8CodeUnitCount
    guard start + length <= bytes.count else { return false }
    for index in 0..<length where bytes[start + index] != opening.utf8Start[index] { return false }
    return true
  }

  /// The name in the line that begins at `start`.
  private func nameBytes(at start: Int) -> UnsafeBufferPointer<UInt8> {
    let bytes = bytes
    let first = start + Self.opening.utf8CodeUnitCount
    var end = first
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
    return UnsafeBufferPointer(rebasing: bytes[min(first, end)..<end])
  }

  /// Start of the first line whose name is not before `key`.
  private func lowerBound(of key: [UInt8]) -> Int {
    let text = text
    var range = cmdlets
    while range.lowerBound < range.upperBound {
      let middle = range.lowerBound + range.count / 2
      let start = catalogue_line_start(text, middle)
      if compare(nameBytes(at: start), key) < 0 {
        let next = min(catalogue_line_end(text, middle) + 1, range.upperBound)
        range = next..<range.upperBound
      } else {
        range = range.lowerBound..<start
      }
    }
    return range.lowerBound
  }

  /// Below, at or above 0, as the folded name is before, equal to or after the folded key.
  private func compare(_ name: UnsafeBufferPointer<UInt8>, _ key: [UInt8]) -> Int {
    for index in 0..<min(name.count, key.count) {
      let left = Self.fold(name[index])
      if left != key[index] { return left < key[index] ? -1 : 1 }
    }
    return name.count - key.count
  }

  static func folded(_ text: String) -> [UInt8] { text.utf8.map(fold) }

  static func fold(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
