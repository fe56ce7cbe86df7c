/// A boxed System.Net.IPAddress.
final class AddressObject: ShellObject, MethodCallable {
  /// The bytes of an address: four of version 4, sixteen of version 6.
  struct Address: Equatable {
    let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads `10.0.0.1`, `10.1` (a lone last part fills the rest) and `fe80::1`.
    init?(_ text: String) {
      let found = text.contains(":") ? Self.version6(text) : Self.version4(text)
      guard let found else { return nil }
      bytes = found
    }

    private static func version4(_ text: String) -> [UInt8]? {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { part -> UInt32? in
        part.hasPrefix("0x") ? UInt32(part.dropFirst(2), radix: 16) : UInt32(part)
      }
      guard numbers.count == parts.count, let last = numbers.last, numbers.count <= 4,
        numbers.dropLast().allSatisfy({ $0 < 256 })
      else { return nil }
      let room = 5 - numbers.count
      guard room == 4 || last < UInt32(1) << UInt32(room * 8) else { return nil }
      let tail = (0..<room).map { UInt8(truncatingIfNeeded: last >> UInt32(8 * (room - 1 - $0))) }
      return numbers.dropLast().map { UInt8($0) } + tail
    }

    private static func version6(_ text: String) -> [UInt8]? {
      var text = text[...]
      if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
      text = text.prefix { $0 != "%" }
      let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
      guard halves.count <= 2 else { return nil }
      var groups: [[UInt8]] = []
      for half in halves {
        var bytes: [UInt8] = []
        for part in half.split(separator: ":", omittingEmptySubsequences: half.isEmpty) {
          if part.contains(".") {
            guard let tail = version4(String(part)) else { return nil }
            bytes += tail
          } else {
            guard part.utf8.count <= 4, let number = UInt16(part, radix: 16) else { return nil }
            bytes += [UInt8(number >> 8), UInt8(number & 0xFF)]
          }
        }
        groups.append(bytes)
      }
      let missing = 16 - groups.reduce(0) { $0 + $1.count }
      guard groups.count == 2 ? missing >= 2 : missing == 0 else { return nil }
      let tail = groups.count == 2 ? groups[1] : []
      return groups[0] + [UInt8](repeating: 0, count: missing) + tail
    }

    var text: String {
      if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
      let groups = stride(from: 0, to: 16, by: 2).map {
        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
      }
      let zeros = Self.longestZeros(groups)
      let words = groups.map { String($0, radix: 16) }
      guard zeros.count > 1 else { return words.joined(separator: ":") }
      return words[..<zeros.lowerBound].joined(separator: ":") + "::"
        + words[zeros.upperBound...].joined(separator: ":")
    }

    private static func longestZeros(_ groups: [UInt16]) -> Range<Int> {
      var best = 0..<0
      var start = 0
      for index in 0...groups.count where index == groups.count || groups[index] != 0 {
        if index - start > best.count { best = start..<index }
        start = index + 1
      }
      return best
    }
  }

  let address: Address

  init(_ address: Address, engine: Engine) {
    self.address = address
    super.init(
      shape: engine.readOnlyShape(
        ["System.Net.IPAddress"],
        [
          ("AddressFamily", "System.Net.Sockets.AddressFamily"), ("ScopeId", "long"),
          ("IsIPv6Multicast", "bool"), ("IsIPv6LinkLocal", "bool"), ("IsIPv6SiteLocal", "bool"),
          ("IsIPv6Teredo", "bool"), ("IsIPv6UniqueLocal", "bool"),
          ("IsIPv4MappedToIPv6", "bool"), ("Address", "long"), ("IPAddressToString", "string"),
        ]))
    self.engine = engine
  }

  private var engine: Engine?

  override func ownValue(at slot: Int) -> Value {
    let isLong = address.bytes.count == 16
    let (first, second) = (address.bytes[0], address.bytes[1])
    switch slot {
    case 0: return family
    case 1: return isLong ? .long(0) : .null
    case 2: return .bool(isLong && first == 0xFF)
    case 3: return .bool(isLong && first == 0xFE && second & 0xC0 == 0x80)
    case 4: return .bool(isLong && first == 0xFE && second & 0xC0 == 0xC0)
    case 5: return .bool(isLong && address.bytes[..<4] == [0x20, 0x01, 0, 0])
    case 6: return .bool(isLong && first & 0xFE == 0xFC)
    case 7:
      let lead = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
      return .bool(isLong && Array(address.bytes[..<12]) == lead)
    case 8:
      return isLong ? .null : .long(address.bytes.reversed().reduce(0) { $0 << 8 | Int64($1) })
    default: return .string(address.text)
    }
  }

  private var family: Value {
    let isLong = address.bytes.count == 16
    guard let engine else { return .null }
    return .object(
      EnumObject(
        isLong ? "InterNetworkV6" : "InterNetwork", number: isLong ? 23 : 2,
        type: "System.Net.Sockets.AddressFamily", engine: engine))
  }

  override var description: String { address.text }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    guard name == "getaddressbytes" else { return nil }
    return try shell.newArray(address.bytes.map { .byte($0) }, elementType: "System.Byte")
  }
}
