/// What the Configuration Manager client is installed with: parameters (`/mp:https://...`) and
/// properties (`CCMHOSTNAME=...`) of ccmsetup.exe, or the same inside `CCMSETUPCMD="..."`, the
/// property of ccmsetup.msi, as Intune delivers it. [memdocs about-client-installation-properties]
public struct ClientCommandLine: Sendable, Hashable {
  /// One word of the line.
  public struct Word: Sendable, Hashable {
    /// A parameter begins with a slash; a property has an equals sign.
    public enum Kind: Sendable, Hashable {
      case parameter
      case property
    }

    /// Which of the two it is.
    public let kind: Kind
    /// As it was written, without the slash.
    public let name: String
    /// Behind the colon of a parameter or the equals sign of a property; without quotes.
    public let value: String?
  }

  /// The characters that Intune takes at most.
  public static let maximumLength = 1_024

  /// The whole line as it was written.
  public let text: String
  /// Whether the words stand inside `CCMSETUPCMD="..."`.
  public let isForPackage: Bool
  /// In the order of the line.
  public let words: [Word]

  /// Reads a line. What is wrong with its words is told by `problems(siteCodes:)`.
  public init(_ text: String) throws(ClientCommandLineError) {
    self.text = text
    let property = "CCMSETUPCMD="
    let trimmed = text.trimmingSpaces
    let head = String(decoding: trimmed.utf8.prefix(property.utf8.count), as: UTF8.self)
    isForPackage = head.equalsIgnoringASCIICase(property)
    guard isForPackage else {
      words = try Self.words(of: trimmed)
      return
    }
    let quoted = String(decoding: trimmed.utf8.dropFirst(property.utf8.count), as: UTF8.self)
    guard quoted.utf8.count >= 2, quoted.utf8.first == UInt8(ascii: "\""),
      quoted.utf8.last == UInt8(ascii: "\"")
    else { throw .packageQuotes }
    words = try Self.words(
      of: String(decoding: quoted.utf8.dropFirst().dropLast(), as: UTF8.self))
  }

  /// The value of a property, without regard to case; nil where the line has none.
  public func property(_ name: String) -> String? {
    words.last { $0.kind == .property && $0.name.equalsIgnoringASCIICase(name) }?.value
  }

  /// Whether a parameter is there, without regard to case.
  public func hasParameter(_ name: String) -> Bool { parameter(name) != nil }

  func parameter(_ name: String) -> Word? {
    words.first { $0.kind == .parameter && $0.name.equalsIgnoringASCIICase(name) }
  }

  private static func words(of text: String) throws(ClientCommandLineError) -> [Word] {
    var words: [Word] = []
    for piece in try pieces(of: text) {
      if piece.utf8.first == UInt8(ascii: "/") {
        let (name, value) = parts(String(piece.dropFirst()), at: UInt8(ascii: ":"))
        words.append(Word(kind: .parameter, name: name, value: value))
      } else {
        let (name, value) = parts(piece, at: UInt8(ascii: "="))
        // The only property that stands alone.
        let isAlone = name.equalsIgnoringASCIICase("CCMALLOWSILENTREBOOT")
        guard value != nil || isAlone else { throw .strayWord(piece) }
        words.append(Word(kind: .property, name: name, value: value))
      }
    }
    return words
  }

  /// Cuts at spaces that are not between quotes; the quotes are not part of a word.
  private static func pieces(of text: String) throws(ClientCommandLineError) -> [String] {
    var pieces: [String] = []
    var piece: [UInt8] = []
    var (isQuoted, isOpen) = (false, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        isOpen = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if isQuoted {
          piece.append(byte)
        } else if isOpen {
          pieces.append(String(decoding: piece, as: UTF8.self))
          piece = []
          isOpen = false
        }
      default:
        piece.append(byte)
        isOpen = true
      }
    }
    guard !isQuoted else { throw .openQuote }
    if isOpen { pieces.append(String(decoding: piece, as: UTF8.self)) }
    return pieces
  }

  private static func parts(_ text: String, at separator: UInt8) -> (String, String?) {
    let bytes = Array(text.utf8)
    guard let place = bytes.firstIndex(of: separator) else { return (text, nil) }
    return (
      String(decoding: bytes[..<place], as: UTF8.self),
      String(decoding: bytes[(place + 1)...], as: UTF8.self)
    )
  }
}

/// Why a text is no command line.
public enum ClientCommandLineError: Error, Sendable, Hashable {
  /// What stands behind `CCMSETUPCMD=` is not between quotes.
  case packageQuotes
  /// A quotation mark is not closed.
  case openQuote
  /// A word that is neither a parameter nor a property.
  case strayWord(String)
}

extension String {
  fileprivate var trimmingSpaces: String {
    var bytes = Substring(self).utf8
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
