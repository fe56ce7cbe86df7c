extension DateTime {
  static let dayNames = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `MM/dd/yyyy HH:mm:ss`: what PowerShell puts into strings (invariant culture).
  public var invariantText: String { formatted("MM/dd/yyyy HH:mm:ss") ?? "" }

  /// The en-US general form of `ToString()`, `7/4/2024 9:05:00 AM`.
  public var generalText: String { formatted("M/d/yyyy h:mm:ss tt") ?? "" }

  /// The zone at the end of ISO 8601: `Z`, the local offset, nothing for a moment without one.
  private var zoneText: String {
    switch kind {
    case .unspecified: ""
    case .utc: "Z"
    case .local: "+00:00"
    }
  }

  /// ISO 8601 with its zone, fraction only where there is one: `2024-07-04T09:05:00Z`.
  public var isoText: String {
    let fraction = Int(ticks % TimeSpan.ticksPerSecond)
    let whole = formatted("yyyy-MM-ddTHH:mm:ss") ?? ""
    guard fraction != 0 else { return whole + zoneText }
    var digits = Digits.padded(fraction, 7)
    while digits.hasSuffix("0") { digits.removeLast() }
    return whole + "." + digits + zoneText
  }

  /// Text by a .NET format, standard (`d D f F g G m o r s t T u y`) or custom, culture en-US;
  /// nil for a format that .NET refuses.
  public func formatted(_ format: String) -> String? {
    if format.isEmpty { return generalText }
    guard format.utf8.count > 1 else { return standardText(format.utf8.first ?? 0) }
    return customText(format)
  }

  private func standardText(_ letter: UInt8) -> String? {
    let custom: [UInt8: String] = [
      0x64: "M/d/yyyy", 0x44: "dddd, MMMM d, yyyy", 0x66: "dddd, MMMM d, yyyy h:mm tt",
      0x46: "dddd, MMMM d, yyyy h:mm:ss tt", 0x55: "dddd, MMMM d, yyyy h:mm:ss tt",
      0x67: "M/d/yyyy h:mm tt", 0x47: "M/d/yyyy h:mm:ss tt", 0x6D: "MMMM d", 0x4D: "MMMM d",
      0x6F: "yyyy-MM-ddTHH:mm:ss.fffffffK", 0x4F: "yyyy-MM-ddTHH:mm:ss.fffffffK",
      0x72: "ddd, dd MMM yyyy HH:mm:ss 'GMT'", 0x52: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
      0x73: "yyyy-MM-ddTHH:mm:ss", 0x74: "h:mm tt", 0x54: "h:mm:ss tt",
      0x75: "yyyy-MM-dd HH:mm:ss'Z'", 0x79: "MMMM yyyy", 0x59: "MMMM yyyy",
    ]
    return custom[letter].flatMap { customText($0) }
  }

  private func customText(_ format: String) -> String? {
    let bytes = Array(format.utf8)
    var text: [UInt8] = []
    var index = 0
    let date = civil
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x27, 0x22:  // quoted text
        guard let end = bytes[(index + 1)...].firstIndex(of: byte) else { return nil }
        text += bytes[(index + 1)..<end]
        index = end + 1
      case 0x5C:  // backslash
        guard index + 1 < bytes.count else { return nil }
        text.append(bytes[index + 1])
        index += 2
      case 0x25:  // percent: the next letter alone
        index += 1
      default:
        var end = index + 1
        while end < bytes.count, bytes[end] == byte { end += 1 }
        if let piece = piece(byte, count: end - index, date: date) {
          if byte == 0x46, piece.isEmpty, text.last == 0x2E { text.removeLast() }
          text += Array(piece.utf8)
        } else {
          text += bytes[index..<end]
        }
        index = end
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// One run of a format letter; nil for letters that stand for themselves.
  private func piece(
    _ letter: UInt8, count: Int, date: (year: Int, month: Int, day: Int)
  ) -> String? {
    func digits(_ number: Int) -> String { Digits.padded(number, min(count, 2)) }
    switch letter {
    case 0x79:  // y
      return count <= 2
        ? Digits.padded(date.year % 100, count) : Digits.padded(date.year, count)
    case 0x4D:  // M
      let name = Self.monthNames[date.month - 1]
      return count >= 4 ? name : count == 3 ? String(name.prefix(3)) : digits(date.month)
    case 0x64:  // d
      let name = Self.dayNames[dayOfWeek]
      return count >= 4 ? name : count == 3 ? String(name.prefix(3)) : digits(date.day)
    case 0x48: return digits(hour)
    case 0x68: return digits(hour % 12 == 0 ? 12 : hour % 12)
    case 0x6D: return digits(minute)
    case 0x73: return digits(second)
    case 0x74: return String((hour < 12 ? "AM" : "PM").prefix(count == 1 ? 1 : 2))
    case 0x66, 0x46: return fraction(count: count, trimmed: letter == 0x46)
    case 0x4B: return zoneText
    case 0x7A: return count >= 3 ? "+00:00" : count == 2 ? "+00" : "+0"
    case 0x67: return "A.D."
    default: return nil
    }
  }

  private func fraction(count: Int, trimmed: Bool) -> String {
    var text = String(
      Digits.padded(Int(ticks % TimeSpan.ticksPerSecond), 7).prefix(min(count, 7)))
    while trimmed, text.hasSuffix("0") { text.removeLast() }
    return text
  }
}
