import ShellRuntime

/// What a file of the lab holds: lines, each ended as Windows ends lines but perhaps the last one.
struct FileText {
  var lines: [String] = []
  /// Whether the last line is not ended.
  var isOpen = false

  /// Nothing.
  init() {}

  /// The file at a path; nil where there is none.
  init?(at place: ItemPath) {
    guard let lines = place.drive.content(at: place.parts) else { return nil }
    self.lines = lines
    isOpen = place.drive.isOpen(at: place.parts)
  }

  /// The texts of values, a line each at least; `joined`: without ends of lines.
  init(_ values: [Value], joined: Bool = false) {
    if joined {
      self.init(values.map(\.text).joined())
    } else {
      self.init()
      lines = TextLines.of(values)
    }
  }

  /// A text as it is.
  init(_ text: String) {
    if text.isEmpty { return }
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.last == "\r" ? $0.dropLast() : $0)
    }
    isOpen = true
    guard lines.last == "" else { return }
    lines.removeLast()
    isOpen = false
  }

  /// Bytes in UTF-8; nil where they are no such text, or end lines in another way.
  init?(bytes: [UInt8]) {
    self.init(String(decoding: bytes, as: UTF8.self))
    guard self.bytes == bytes else { return nil }
  }

  /// What a content command writes: values, or bytes where `asBytes`.
  static func of(
    _ values: [Value], joined: Bool, asBytes: Bool, _ context: CmdletContext
  ) throws(ShellError) -> FileText {
    guard asBytes else { return FileText(values, joined: joined) }
    var bytes: [UInt8] = []
    for value in values.flatMap(\.elements) {
      let number = try context.conversion.int32(value)
      guard let byte = UInt8(exactly: number) else {
        throw context.failure(
          "WriteContentError", .invalidArgument,
          "Cannot proceed with byte encoding. When using byte encoding the content must be of type "
            + "byte.", target: value, exceptionType: "System.ArgumentException")
      }
      bytes.append(byte)
    }
    if let text = FileText(bytes: bytes) { return text }
    throw context.failure(
      "NotPartOfThisShell", .notImplemented,
      "Files of this lab hold text: bytes that are no UTF-8, or that end lines otherwise than "
        + "Windows does, are not part of this shell.",
      exceptionType: "System.Management.Automation.PSNotSupportedException")
  }

  /// The whole as one text.
  var text: String {
    lines.isEmpty ? "" : lines.joined(separator: "\r\n") + (isOpen ? "" : "\r\n")
  }

  /// The whole in UTF-8.
  var bytes: [UInt8] { Array(text.utf8) }

  /// This with another text behind it: an open last line goes on.
  func followed(by other: FileText) -> FileText {
    guard isOpen, let last = lines.last, let first = other.lines.first else {
      var whole = other.lines.isEmpty ? self : other
      whole.lines = lines + other.lines
      return whole
    }
    var whole = other
    whole.lines = Array(lines.dropLast()) + [last + first] + other.lines.dropFirst()
    return whole
  }

  /// Writes it, counting what the session keeps.
  func write(to place: ItemPath, _ context: CmdletContext) throws(ShellError) {
    for line in lines { try context.charge(bytes: line.utf8.count + 2) }
    try place.drive.editor?.write(lines, isOpen: isOpen && !lines.isEmpty, at: place.parts)
  }
}
