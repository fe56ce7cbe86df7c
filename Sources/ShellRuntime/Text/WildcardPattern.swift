/// A PowerShell wildcard pattern: `*`, `?`, `[abc]`, `[a-z]`, backtick escapes.
public struct WildcardPattern: Sendable {
  private enum Token: Sendable {
    case scalar(UInt32)
    case any
    case run
    case set([ClosedRange<UInt32>])
  }

  private let tokens: [Token]
  private let ignoringCase: Bool
  /// Whether the pattern holds any wildcard at all.
  public let hasWildcards: Bool

  /// Reads a pattern; a `[` that is never closed stands for itself.
  public init(_ pattern: String, ignoringCase: Bool = true) {
    self.ignoringCase = ignoringCase
    let scalars = pattern.unicodeScalars.map { Self.fold($0.value, ignoringCase) }
    var tokens: [Token] = []
    var hasWildcards = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case 0x60 where index < scalars.count:
        tokens.append(.scalar(scalars[index]))
        index += 1
      case 0x2A:
        hasWildcards = true
        tokens.append(.run)
      case 0x3F:
        hasWildcards = true
        tokens.append(.any)
      case 0x5B:
        guard let (set, end) = Self.readSet(scalars, from: index) else {
          tokens.append(.scalar(scalar))
          continue
        }
        hasWildcards = true
        tokens.append(.set(set))
        index = end
      default: tokens.append(.scalar(scalar))
      }
    }
    self.tokens = tokens
    self.hasWildcards = hasWildcards
  }

  /// Whether a text has a character with a meaning in patterns.
  public static func hasWildcards(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  private static func readSet(
    _ scalars: [UInt32], from start: Int
  ) -> (set: [ClosedRange<UInt32>], end: Int)? {
    guard let close = scalars[start...].firstIndex(of: 0x5D), close > start else { return nil }
    var set: [ClosedRange<UInt32>] = []
    var index = start
    while index < close {
      if index + 2 < close, scalars[index + 1] == 0x2D {
        let low = min(scalars[index], scalars[index + 2])
        set.append(low...max(scalars[index], scalars[index + 2]))
        index += 3
      } else {
        set.append(scalars[index]...scalars[index])
        index += 1
      }
    }
    return (set, close + 1)
  }

  private static func fold(_ scalar: UInt32, _ ignoringCase: Bool) -> UInt32 {
    guard ignoringCase else { return scalar }
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
    guard let unicode = Unicode.Scalar(scalar) else { return scalar }
    let lower = unicode.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first?.value ?? scalar : scalar
  }

  /// Whether the whole text matches.
  public func matches(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map { Self.fold($0.value, ignoringCase) }
    var token = 0
    var index = 0
    var retryToken = -1
    var retryIndex = 0
    while index < scalars.count {
      if token < tokens.count, case .run = tokens[token] {
        token += 1
        retryToken = token
        retryIndex = index
      } else if token < tokens.count, accepts(tokens[token], scalars[index]) {
        token += 1
        index += 1
      } else if retryToken >= 0 {
        retryIndex += 1
        index = retryIndex
        token = retryToken
      } else {
        return false
      }
    }
    while token < tokens.count, case .run = tokens[token] { token += 1 }
    return token == tokens.count
  }

  private func accepts(_ token: Token, _ scalar: UInt32) -> Bool {
    switch token {
    case .scalar(let wanted): wanted == scalar
    case .any: true
    case .run: false
    case .set(let ranges): ranges.contains { $0.contains(scalar) }
    }
  }
}

extension WildcardPattern {
  /// Refuses a pattern whose `[` is never closed, as the operators do.
  static func refuseOpenSet(_ pattern: String) throws(ShellError) {
    var isEscaped = false
    var isInSet = false
    for unit in pattern.utf8 {
      switch unit {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "`"): isEscaped = true
      case UInt8(ascii: "["): isInSet = true
      case UInt8(ascii: "]"): isInSet = false
      default: break
      }
    }
    guard isInSet else { return }
    throw .failed(
      "WildcardPattern_Invalid", .invalidArgument,
      "The specified wildcard character pattern is not valid: \(pattern)",
      exceptionType: "System.Management.Automation.WildcardPatternException")
  }
}
