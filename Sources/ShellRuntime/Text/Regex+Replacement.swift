/// What `-replace` puts in: text and groups.
struct ReplacementTemplate {
  private enum Part {
    case text([UInt8])
    case group(Int)
    case before
    case after
    case last
    case whole
  }

  private var parts: [Part] = []

  /// Reads `$1`, `${1}`, `${name}`, `$&`, `$$`, `` $` ``, `$'`, `$+`, `$_`; all else stands for
  /// itself, as do groups that the expression has not.
  init(_ text: String, _ regex: Regex) {
    let bytes = Array(text.utf8)
    var index = 0
    var literal: [UInt8] = []
    while index < bytes.count {
      guard bytes[index] == 0x24, index + 1 < bytes.count,
        let (part, end) = Self.read(bytes, index + 1, regex)
      else {
        literal.append(bytes[index])
        index += 1
        continue
      }
      if case .text(let dollar) = part {
        literal += dollar
      } else {
        if !literal.isEmpty { parts.append(.text(literal)) }
        literal = []
        parts.append(part)
      }
      index = end
    }
    if !literal.isEmpty { parts.append(.text(literal)) }
  }

  private static func read(_ bytes: [UInt8], _ start: Int, _ regex: Regex) -> (Part, Int)? {
    switch bytes[start] {
    case 0x24: return (.text([0x24]), start + 1)
    case 0x26: return (.group(0), start + 1)
    case 0x60: return (.before, start + 1)
    case 0x27: return (.after, start + 1)
    case 0x2B: return (.last, start + 1)
    case 0x5F: return (.whole, start + 1)
    case 0x30...0x39:
      // All the digits are the number; a number that is no group stands for itself.
      var end = start
      var number = 0
      while end < bytes.count, (0x30...0x39).contains(bytes[end]), number < 100_000 {
        number = number * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      return number < regex.groups.count ? (.group(number), end) : nil
    case 0x7B:
      guard let close = bytes[start...].firstIndex(of: 0x7D) else { return nil }
      let name = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
      guard let group = regex.groups.firstIndex(where: { $0.name == name }) else { return nil }
      return (.group(group), close + 1)
    default: return nil
    }
  }

  /// Adds the replacement of one match to `result`.
  func append(_ match: Regex.Match, of subject: [UInt8], to result: inout [UInt8]) {
    guard let whole = match[0] else { return }
    for part in parts {
      switch part {
      case .text(let bytes): result += bytes
      case .group(let number):
        if number < match.count, let range = match[number] { result += subject[range] }
      case .before: result += subject[..<whole.lowerBound]
      case .after: result += subject[whole.upperBound...]
      case .last:
        if let range = match.dropFirst().last(where: { $0 != nil }) ?? nil {
          result += subject[range]
        }
      case .whole: result += subject
      }
    }
  }
}
