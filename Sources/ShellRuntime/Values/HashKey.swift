/// The identity of a hashtable key: text without case, numbers by type, objects by reference.
enum HashKey: Hashable {
  case text(FoldedText)
  case exactText(ExactText)
  case number(kind: UInt8, Int64)
  case real(Double)
  case reference(ObjectIdentifier)

  /// The key of a value; nil for `$null`, which is none.
  init?(_ value: Value, isCaseSensitive: Bool) {
    switch value {
    case .null: return nil
    case .string(let text):
      self = isCaseSensitive ? .exactText(ExactText(text)) : .text(FoldedText(text))
    case .bool(let flag): self = .number(kind: 0, flag ? 1 : 0)
    case .int(let number): self = .number(kind: 1, Int64(number))
    case .long(let number): self = .number(kind: 2, number)
    case .char(let unit): self = .number(kind: 3, Int64(unit))
    case .byte(let number): self = .number(kind: 4, Int64(number))
    case .sbyte(let number): self = .number(kind: 5, Int64(number))
    case .int16(let number): self = .number(kind: 6, Int64(number))
    case .uint16(let number): self = .number(kind: 7, Int64(number))
    case .uint32(let number): self = .number(kind: 8, Int64(number))
    case .uint64(let number): self = .number(kind: 9, Int64(bitPattern: number))
    case .dateTime(let moment): self = .number(kind: 10, moment.ticks)
    case .timeSpan(let span): self = .number(kind: 11, span.ticks)
    case .double(let number): self = .real(number)
    case .single(let number): self = .real(Double(number))
    case .array(let array): self = .reference(ObjectIdentifier(array))
    case .hashtable(let table): self = .reference(ObjectIdentifier(table))
    case .scriptBlock(let block): self = .reference(ObjectIdentifier(block))
    case .object(let object):
      if object is GuidObject || object is DecimalObject || object is EnumObject {
        self = .exactText(ExactText(object.shape.typeNames[0] + object.description))
      } else if let identity = (object as? any NetObject)?.identity {
        self = .exactText(ExactText(object.shape.typeNames[0] + identity))
      } else {
        self = .reference(ObjectIdentifier(object))
      }
    }
  }
}

/// Text that is equal byte for byte, unlike String's canonical equivalence.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var copy = text
    hasher.combine(
      copy.withUTF8 { bytes in
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
      })
  }
}

/// Text that is equal without regard to case.
struct FoldedText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: FoldedText, right: FoldedText) -> Bool {
    TextComparison.equalsIgnoringCase(left.text, right.text)
  }

  /// Whether it begins with a text that is given as its folded bytes.
  func begins(with folded: [UInt8]) -> Bool {
    guard folded.allSatisfy({ $0 < 0x80 }) else {
      return TextComparison.folded(text).utf8.starts(with: folded)
    }
    return text.utf8.lazy.map(TextComparison.fold).starts(with: folded)
  }

  func hash(into hasher: inout Hasher) {
    var copy = text
    hasher.combine(
      copy.withUTF8 { bytes in
        // Only ASCII is hashed: equal texts have equal ASCII bytes, whatever else they hold.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes where byte < 0x80 {
          hash = (hash ^ UInt64(TextComparison.fold(byte))) &* 0x100_0000_01B3
        }
        return hash
      })
  }
}
