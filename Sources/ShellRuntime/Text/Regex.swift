import CPCRE2

/// A regular expression in .NET's syntax as far as PCRE2 shares it. Matching is limited in steps,
/// without JIT, so that the limit falls at the same place everywhere.
final class Regex {
  /// What matched: the whole, then the groups, as ranges of bytes; nil where a group took no part.
  typealias Match = [Range<Int>?]

  let pattern: String
  let ignoringCase: Bool
  /// Groups as .NET numbers them: the unnamed ones first. PCRE2's number and the name of each.
  let groups: [(number: Int, name: String)]
  private let code: OpaquePointer
  private let data: OpaquePointer
  private let context: OpaquePointer

  /// What one match may take.
  static let matchLimit: UInt32 = 1_000_000

  init(_ pattern: String, ignoringCase: Bool, options: UInt32 = 0) throws(ShellError) {
    self.pattern = pattern
    self.ignoringCase = ignoringCase
    if let feature = Self.unsupported(pattern) {
      throw .badPattern(pattern, at: 0, "\(feature) is not part of this shell.")
    }
    var errorCode: Int32 = 0
    var offset = 0
    let flags =
      UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C) | options
      | (ignoringCase ? UInt32(PCRE2_CASELESS) : 0)
    let bytes = Array(pattern.utf8)
    let compiled = bytes.withUnsafeBufferPointer { buffer in
      pcre2_compile_8(buffer.baseAddress, buffer.count, flags, &errorCode, &offset, nil)
    }
    guard let code = compiled ?? Self.compileEmpty(bytes, flags) else {
      let (place, reason) = RegexFault(bytes, errorCode, offset).described(Self.message(errorCode))
      throw .badPattern(pattern, at: place, reason)
    }
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil),
      let context = pcre2_match_context_create_8(nil)
    else {
      pcre2_code_free_8(code)
      throw .badPattern(pattern, at: 0, "There is no memory for it.")
    }
    pcre2_set_match_limit_8(context, Self.matchLimit)
    pcre2_set_depth_limit_8(context, 50_000)
    pcre2_set_heap_limit_8(context, 20_000)
    self.code = code
    self.data = data
    self.context = context
    groups = Self.groups(of: code)
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(data)
    pcre2_code_free_8(code)
  }

  /// An empty buffer has no address, which PCRE2 10.42 does not take.
  private static func compileEmpty(_ bytes: [UInt8], _ flags: UInt32) -> OpaquePointer? {
    guard bytes.isEmpty else { return nil }
    var errorCode: Int32 = 0
    var offset = 0
    let zero: [UInt8] = [0]
    return zero.withUnsafeBufferPointer {
      pcre2_compile_8($0.baseAddress, 0, flags, &errorCode, &offset, nil)
    }
  }

  private static func message(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = buffer.withUnsafeMutableBufferPointer {
      pcre2_get_error_message_8(code, $0.baseAddress, $0.count)
    }
    return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
  }

  /// What .NET has and PCRE2 would silently read otherwise.
  private static func unsupported(_ pattern: String) -> String? {
    let bytes = Array(pattern.utf8)
    var index = 0
    var classDepth = false
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C: index += 1
      case 0x5B where !classDepth: classDepth = true
      case 0x5B where bytes[index - 1] == 0x2D: return "Subtraction of character classes"
      case 0x5D: classDepth = false
      case 0x28 where !classDepth && isBalancing(bytes, index): return "A balancing group"
      default: break
      }
      index += 1
    }
    return nil
  }

  /// `(?<name-other>`
  private static func isBalancing(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 3 < bytes.count, bytes[index + 1] == 0x3F,
      bytes[index + 2] == 0x3C || bytes[index + 2] == 0x27
    else { return false }
    for byte in bytes[(index + 3)...] {
      if byte == 0x2D { return true }
      let isName =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
      if !isName { return false }
    }
    return false
  }

  private static func groups(of code: OpaquePointer) -> [(number: Int, name: String)] {
    var count: UInt32 = 0
    var nameCount: UInt32 = 0
    var entrySize: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &nameCount)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &entrySize)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    var names: [Int: String] = [:]
    if let table {
      for index in 0..<Int(nameCount) {
        let entry = table + index * Int(entrySize)
        let number = Int(entry[0]) << 8 | Int(entry[1])
        var bytes: [UInt8] = []
        var at = 2
        while at < Int(entrySize), entry[at] != 0 {
          bytes.append(entry[at])
          at += 1
        }
        names[number] = String(decoding: bytes, as: UTF8.self)
      }
    }
    let numbers = Array(0...Int(count))
    let plain = numbers.filter { names[$0] == nil }
    let named = numbers.filter { names[$0] != nil }
    return plain.enumerated().map { (number: $1, name: String($0)) }
      + named.map { (number: $0, name: names[$0] ?? "") }
  }

  /// The first match at or after a byte offset; nil where there is none.
  func match(in subject: [UInt8], from start: Int = 0) throws(ShellError) -> Match? {
    guard start <= subject.count else { return nil }
    var padded = subject
    if padded.isEmpty { padded = [0] }
    let result = padded.withUnsafeBufferPointer {
      pcre2_match_8(
        code, $0.baseAddress, subject.count, start, UInt32(PCRE2_NO_UTF_CHECK), data, context)
    }
    if result == PCRE2_ERROR_NOMATCH { return nil }
    guard result > 0 else {
      throw .failed(
        "RegexMatchLimit", .limitsExceeded,
        "The regular expression '\(pattern)' takes too long on this text: \(Self.message(result)).",
        exceptionType: "System.Text.RegularExpressions.RegexMatchTimeoutException")
    }
    guard let vector = pcre2_get_ovector_pointer_8(data) else { return nil }
    return groups.map { group in
      guard group.number < Int(result) else { return nil }
      let from = vector[group.number * 2]
      let to = vector[group.number * 2 + 1]
      // A group that took no part has the largest size, which Swift sees as -1.
      return from < 0 || from > to || to > subject.count ? nil : from..<to
    }
  }

  /// Every match, from left to right, that do not overlap.
  func matches(in subject: [UInt8], limit: Int = .max) throws(ShellError) -> [Match] {
    var found: [Match] = []
    var start = 0
    while found.count < limit, let match = try match(in: subject, from: start),
      let whole = match[0]
    {
      found.append(match)
      start = Self.start(after: whole, in: subject)
    }
    return found
  }

  /// Where the search for the match after one begins.
  static func start(after whole: Range<Int>, in subject: [UInt8]) -> Int {
    whole.isEmpty ? next(whole.upperBound, subject) : whole.upperBound
  }

  /// The offset of the next scalar; past the end at the end.
  private static func next(_ offset: Int, _ subject: [UInt8]) -> Int {
    var offset = offset + 1
    while offset < subject.count, subject[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
