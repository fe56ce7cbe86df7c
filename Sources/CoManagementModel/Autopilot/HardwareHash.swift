extension DeviceTemplate {
  /// The hardware hash of a device, as Windows gives it out: 4,000 characters of base 64 that
  /// follow from the seed. [Autopilot docs: add devices, "4K HH"]
  func hardwareHash(at index: Int) -> String {
    var stream = RandomStream(seed: seed, purpose: .hardwareHashes, index: UInt64(index))
    // "OA", the mark of every hash.
    var bytes: [UInt8] = [0x4F, 0x41]
    while bytes.count < Self.hashSize {
      var word = stream.next()
      for _ in 0..<8 where bytes.count < Self.hashSize {
        bytes.append(UInt8(truncatingIfNeeded: word))
        word >>= 8
      }
    }
    return String(base64: bytes)
  }

  private static let hashSize = 3_000
}

extension String {
  /// Bytes as base 64, with padding. [RFC 4648]
  init(base64 bytes: [UInt8]) {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = Swift.min(3, bytes.count - start)
      let word = (0..<3).reduce(0) { $0 << 8 | ($1 < count ? Int(bytes[start + $1]) : 0) }
      for place in 0..<4 {
        let isPadding = place > count
        text.append(isPadding ? UInt8(ascii: "=") : alphabet[word >> (18 - place * 6) & 63])
      }
    }
    self = String(decoding: text, as: UTF8.self)
  }

  /// Whether a text is base 64 with its padding.
  var isBase64: Bool {
    let padding = utf8.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return !utf8.isEmpty && utf8.count % 4 == 0
      && utf8.dropLast(padding).allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
      }
  }
}

extension DocumentValue {
  /// A binary value as JSON has it: base 64; bytes that were given one by one become such a text.
  var binary: String? {
    guard case .list(let elements) = self else { return text }
    let bytes = elements.compactMap { element -> UInt8? in
      if case .number(let number) = element { return UInt8(exactly: number) }
      return nil
    }
    return bytes.count == elements.count ? String(base64: bytes) : nil
  }
}

extension MachineView {
  /// The hardware hash, as Windows gives it to whoever is an administrator; nil for a machine that
  /// the lab does not know as a device.
  public var hardwareHash: String? {
    device.map { facts.deviceTemplate.hardwareHash(at: Int($0.index)) }
  }
}

extension Simulation {
  /// Of four or more new devices the last one was bought second-hand, and its former owner still
  /// has it registered (design).
  func isOfOtherTenant(at index: Int) -> Bool {
    let template = state.facts.deviceTemplate
    guard template.newCount >= 4, index == template.totalCount - 1 else { return false }
    let asked = state.directory.autopilot.releases[index]?.time
    return asked.map { now.milliseconds(since: $0) < Stage.deviceRelease.delay } ?? true
  }
}
