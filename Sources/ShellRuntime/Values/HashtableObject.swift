/// A hashtable or ordered dictionary; values share it by reference. Keys keep the order in which
/// they were added, in both kinds, so that nothing depends on hashes.
public final class HashtableObject {
  /// The keys in order.
  @exclusivity(unchecked)
  public private(set) var keys: [Value] = []
  /// The values, in the order of `keys`.
  @exclusivity(unchecked)
  public private(set) var values: [Value] = []
  /// Whether it was made by `[ordered]`.
  public let isOrdered: Bool
  /// Whether text keys are told apart by case; `@{}` does not.
  public let isCaseSensitive: Bool
  /// Types of keys and values of a generic dictionary; nil for the untyped kinds.
  let types: (key: ShellType, value: ShellType)?
  /// Positions by key; empty while there are so few keys that looking at each is quicker.
  @exclusivity(unchecked) private var index: [HashKey: Int] = [:]
  private static let fewKeys = 8
  /// Grows with every change, so that a loop over the entries sees one.
  @exclusivity(unchecked) private(set) var version: UInt32 = 0
  var nesting = Nesting()
  var epoch: UInt32 = 0

  /// An empty table.
  public init(isOrdered: Bool = false, isCaseSensitive: Bool = false) {
    self.isOrdered = isOrdered
    self.isCaseSensitive = isCaseSensitive
    types = nil
  }

  /// A generic dictionary.
  init(key: ShellType, value: ShellType, isCaseSensitive: Bool = true) {
    isOrdered = false
    self.isCaseSensitive = isCaseSensitive
    types = (key, value)
  }

  /// A table of text keys, later ones replacing earlier ones.
  public convenience init(_ entries: [(String, Value)], isOrdered: Bool = false) {
    self.init(isOrdered: isOrdered)
    for (key, value) in entries { self[.string(key)] = value }
  }

  /// Number of entries.
  public var count: Int { keys.count }

  /// The value of a key, nil where there is none. Setting nil removes the entry; a `$null` key is
  /// ignored.
  public subscript(key: Value) -> Value? {
    get { position(of: key).map { values[$0] } }
    set {
      guard let hash = HashKey(key, isCaseSensitive: isCaseSensitive) else { return }
      version &+= 1
      guard let newValue else { return remove(hash) }
      if let position = position(of: hash) {
        values[position] = newValue
      } else {
        keys.append(key)
        values.append(newValue)
        noteLast(hash)
      }
    }
  }

  /// The value of a text key.
  public subscript(key: String) -> Value? { self[.string(key)] }

  /// Where a key stands in `keys`.
  public func position(of key: Value) -> Int? {
    HashKey(key, isCaseSensitive: isCaseSensitive).flatMap { position(of: $0) }
  }

  private func position(of hash: HashKey) -> Int? {
    guard keys.count <= Self.fewKeys else { return index[hash] }
    return keys.firstIndex { HashKey($0, isCaseSensitive: isCaseSensitive) == hash }
  }

  /// A key was added behind all others.
  private func noteLast(_ hash: HashKey) {
    if keys.count > Self.fewKeys + 1 { index[hash] = keys.count - 1 }
    guard keys.count == Self.fewKeys + 1 else { return }
    for (position, key) in keys.enumerated() {
      guard let hash = HashKey(key, isCaseSensitive: isCaseSensitive) else { continue }
      index[hash] = position
    }
  }

  /// Replaces the value at a position that exists; others are ignored.
  public func setValue(_ value: Value, at position: Int) {
    guard values.indices.contains(position) else { return }
    version &+= 1
    values[position] = value
  }

  /// Takes everything out.
  public func removeAll() {
    version &+= 1
    keys = []
    values = []
    index = [:]
  }

  func takeValues() -> [Value] {
    let taken = values
    removeAll()
    return taken
  }

  private func remove(_ hash: HashKey) {
    guard let position = position(of: hash) else { return }
    keys.remove(at: position)
    values.remove(at: position)
    guard keys.count > Self.fewKeys else {
      index = [:]
      return
    }
    index[hash] = nil
    for later in position..<keys.count {
      guard let hash = HashKey(keys[later], isCaseSensitive: isCaseSensitive) else { continue }
      index[hash] = later
    }
  }

  /// .NET name of its type.
  public var typeName: String {
    if let types {
      return "System.Collections.Generic.Dictionary`2[[\(types.key.fullName)],"
        + "[\(types.value.fullName)]]"
    }
    return isOrdered
      ? "System.Collections.Specialized.OrderedDictionary" : "System.Collections.Hashtable"
  }

  deinit {
    guard values.contains(where: \.isContainer) else { return }
    ContainerRelease.release(&values)
  }
}
