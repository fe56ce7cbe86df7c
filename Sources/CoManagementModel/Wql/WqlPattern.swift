/// A pattern of `like`: `%` any text, `_` one character, `[a-f]` one of a range or list, `[^a-f]`
/// one of the others; without regard to case. [win32 like-operator]
struct WqlPattern: Sendable {
  private enum Part: Sendable {
    case anything
    case one
    case scalar(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private let parts: [Part]
  /// Only ASCII letters, digits and signs with `%` at the ends, which is what most patterns are.
  private let plain: [UInt8]?
  private let startsOpen: Bool
  private let endsOpen: Bool

  init(_ text: String) {
    let scalars = Array(WqlText.folded(text).unicodeScalars)
    var parts: [Part] = []
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "%":
        if case .anything? = parts.last { continue }
        parts.append(.anything)
      case "_": parts.append(.one)
      case "[": parts.append(Self.set(scalars, &position))
      default: parts.append(.scalar(scalar))
      }
    }
    self.parts = parts
    (plain, startsOpen, endsOpen) = Self.plainText(parts)
  }

  private static func set(_ scalars: [Unicode.Scalar], _ position: inout Int) -> Part {
    guard let end = scalars[position...].firstIndex(of: "]") else { return .scalar("[") }
    var inner = scalars[position..<end]
    position = end + 1
    let isNegated = inner.first == "^" || inner.first == "!"
    if isNegated { inner.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let first = inner.popFirst() {
      if inner.count >= 2, inner.first == "-" || inner.first == "=" {
        inner.removeFirst()
        let last = inner.removeFirst()
        if first <= last { ranges.append(first...last) }
      } else {
        ranges.append(first...first)
      }
    }
    return .set(ranges, isNegated: isNegated)
  }

  private static func plainText(_ parts: [Part]) -> ([UInt8]?, Bool, Bool) {
    var inner = parts[...]
    var (startsOpen, endsOpen) = (false, false)
    if case .anything? = inner.first {
      startsOpen = true
      inner.removeFirst()
    }
    if case .anything? = inner.last {
      endsOpen = true
      inner.removeLast()
    }
    var bytes: [UInt8] = []
    for part in inner {
      guard case .scalar(let scalar) = part, scalar.isASCII else { return (nil, false, false) }
      bytes.append(UInt8(scalar.value))
    }
    return (bytes, startsOpen, endsOpen)
  }

  /// Whether a text is of the pattern.
  func matches(_ text: String) -> Bool {
    if let plain { return matchesPlain(plain, text) }
    let scalars = Array(WqlText.folded(text).unicodeScalars)
    var (place, position) = (0, 0)
    var open: (place: Int, position: Int)?
    while position < scalars.count {
      if place < parts.count, case .anything = parts[place] {
        place += 1
        open = (place, position)
      } else if place < parts.count, Self.matches(parts[place], scalars[position]) {
        place += 1
        position += 1
      } else if let from = open {
        open = (from.place, from.position + 1)
        (place, position) = (from.place, from.position + 1)
      } else {
        return false
      }
    }
    while place < parts.count, case .anything = parts[place] { place += 1 }
    return place == parts.count
  }

  private static func matches(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
    switch part {
    case .anything: false
    case .one: true
    case .scalar(let wanted): wanted == scalar
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  private func matchesPlain(_ plain: [UInt8], _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= plain.count else { return false }
      func isAt(_ start: Int) -> Bool {
        for offset in plain.indices where bytes[start + offset].lowercasedASCII != plain[offset] {
          return false
        }
        return true
      }
      switch (startsOpen, endsOpen) {
      case (false, false): return bytes.count == plain.count && isAt(0)
      case (false, true): return isAt(0)
      case (true, false): return isAt(bytes.count - plain.count)
      case (true, true):
        for start in 0...(bytes.count - plain.count) where isAt(start) { return true }
        return false
      }
    }
  }
}
