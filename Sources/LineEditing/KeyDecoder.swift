/// One key press, or one paste.
enum Key: Equatable {
  case character(Unicode.Scalar)
  /// An escape sequence that the editor knows, or Alt with a character: `ESC b`.
  case sequence(String)
  /// The Esc key alone.
  case escape
  /// Pasted text; line ends are `\n`, other control characters but tabs are gone.
  case paste(String)
  /// A paste over the limit, dropped.
  case oversizedPaste
}

/// Terminal bytes -> keys. Escape sequences that nobody handles are swallowed, so that an unknown
/// function key does not type its tail into the line. No input or output inside.
struct KeyDecoder {
  private enum State {
    case ground
    case character([UInt8])
    case escape
    case sequence([UInt8])
    case paste([UInt8])
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private let maximumPasteBytes: Int
  private var state = State.ground
  private var isPasteOversized = false
  /// Bytes that were not UTF-8 so far.
  private(set) var repairs = 0

  init(maximumPasteBytes: Int = 1 << 22) {
    self.maximumPasteBytes = maximumPasteBytes
  }

  /// Milliseconds after which `flush` should be called if no byte comes; nil: wait for ever.
  var patienceMilliseconds: Int32? {
    switch state {
    case .ground: nil
    case .paste: 10_000
    default: 50
    }
  }

  mutating func add(_ byte: UInt8) -> [Key] {
    switch state {
    case .ground: return start(byte)
    case .character(let bytes): return addToCharacter(bytes, byte)
    case .escape: return addToEscape(byte)
    case .sequence(let bytes): return addToSequence(bytes, byte)
    case .paste(let bytes):
      state = .ground
      return addToPaste(bytes, byte)
    }
  }

  /// What was begun and is not going on.
  mutating func flush() -> [Key] {
    defer { state = .ground }
    switch state {
    case .ground, .sequence: return []
    case .character: return [repair()]
    case .escape: return [.escape]
    case .paste(let bytes): return [finishPaste(bytes)]
    }
  }

  private mutating func start(_ byte: UInt8) -> [Key] {
    state = .ground
    switch byte {
    case 0x1B: state = .escape
    case ..<0x80: return [.character(Unicode.Scalar(byte))]
    case 0xC2...0xF4: state = .character([byte])
    default: return [repair()]
    }
    return []
  }

  private mutating func addToCharacter(_ bytes: [UInt8], _ byte: UInt8) -> [Key] {
    guard byte & 0xC0 == 0x80 else { return [repair()] + start(byte) }
    let bytes = bytes + [byte]
    let length = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4
    guard bytes.count == length else {
      state = .character(bytes)
      return []
    }
    state = .ground
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first else {
      return [repair()]
    }
    // C1 controls: no keyboard sends them, and the editor uses them for itself.
    return (0x80..<0xA0).contains(scalar.value) ? [] : [.character(scalar)]
  }

  private mutating func repair() -> Key {
    repairs += 1
    return .character("\u{FFFD}")
  }

  private mutating func addToEscape(_ byte: UInt8) -> [Key] {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence([byte])
      return []
    case 0x1B: return [.escape]
    case 0x20..<0x7F:
      state = .ground
      return [.sequence("\u{1B}" + String(Unicode.Scalar(byte)))]
    default: return [.escape] + start(byte)
    }
  }

  private mutating func addToSequence(_ bytes: [UInt8], _ byte: UInt8) -> [Key] {
    if byte < 0x20 || byte > 0x7E || bytes.count > 32 { return start(byte) }
    let bytes = bytes + [byte]
    // The Linux console's function keys are `ESC [ [ A`.
    let isConsolePrefix = bytes == Array("[[".utf8)
    guard byte >= 0x40, !isConsolePrefix else {
      state = .sequence(bytes)
      return []
    }
    state = .ground
    let sequence = "\u{1B}" + String(decoding: bytes, as: UTF8.self)
    if sequence == "\u{1B}[200~" {
      state = .paste([])
      isPasteOversized = false
      return []
    }
    return EditorKey.sequences.contains(sequence) ? [.sequence(sequence)] : []
  }

  private mutating func addToPaste(_ bytes: [UInt8], _ byte: UInt8) -> [Key] {
    var bytes = bytes
    bytes.append(byte)
    if byte == UInt8(ascii: "~"), bytes.hasSuffix(Self.pasteEnd) {
      bytes.removeLast(Self.pasteEnd.count)
      return [finishPaste(bytes)]
    }
    if bytes.count > maximumPasteBytes {
      isPasteOversized = true
      bytes.removeFirst(bytes.count - Self.pasteEnd.count)
    }
    state = .paste(bytes)
    return []
  }

  private mutating func finishPaste(_ bytes: [UInt8]) -> Key {
    if isPasteOversized { return .oversizedPaste }
    if String(validating: bytes, as: UTF8.self) == nil { repairs += 1 }
    var text = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\r" || scalar == "\n" && !wasReturn { text.append("\n") }
      if scalar == "\t" || !scalar.isControl { text.append(scalar) }
      wasReturn = scalar == "\r"
    }
    return .paste(String(text))
  }
}

extension Unicode.Scalar {
  /// C0, DEL and C1.
  var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}
