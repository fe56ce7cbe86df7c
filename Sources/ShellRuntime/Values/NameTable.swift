/// Interns names without regard to ASCII case: folded bytes, open addressing. One table an engine,
/// so that threads share nothing.
public final class NameTable {
  /// Spelling of each name as first met, by id.
  private var spellings: [String] = []
  /// Hash slots: id + 1, or 0 for an empty one; the count is a power of two.
  private var slots: [Int32]
  private var hashes: [UInt32] = []

  /// An empty table.
  public init() {
    slots = [Int32](repeating: 0, count: 1024)
  }

  /// The name of a text, interned at first sight.
  public func name(_ text: String) -> Name {
    let hash = Self.foldedHash(text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if hashes[Int(id)] == hash, Self.equalsIgnoringCase(spellings[Int(id)], text) {
        return Name(id: id)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(text, hash: hash, at: slot)
  }

  var spellingCount: Int { spellings.count }

  /// The spelling under which a name was first met.
  public func spelling(of name: Name) -> String { spellings[Int(name.id)] }

  /// Whether two texts are equal without regard to ASCII case.
  public static func equalsIgnoringCase(_ left: String, _ right: String) -> Bool {
    var left = left
    var right = right
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard left.count == right.count else { return false }
        for index in 0..<left.count where fold(left[index]) != fold(right[index]) { return false }
        return true
      }
    }
  }

  private func insert(_ text: String, hash: UInt32, at slot: Int) -> Name {
    let id = Int32(spellings.count)
    spellings.append(text)
    hashes.append(hash)
    slots[slot] = id + 1
    if spellings.count * 2 > slots.count { grow() }
    return Name(id: id)
  }

  private func grow() {
    var grown = [Int32](repeating: 0, count: slots.count * 2)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(hash) & (grown.count - 1)
      while grown[slot] != 0 { slot = (slot + 1) & (grown.count - 1) }
      grown[slot] = Int32(id) + 1
    }
    slots = grown
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// FNV-1a over the folded bytes.
  private static func foldedHash(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { bytes in
      var hash: UInt32 = 2_166_136_261
      for byte in bytes { hash = (hash ^ UInt32(fold(byte))) &* 16_777_619 }
      return hash
    }
  }
}
