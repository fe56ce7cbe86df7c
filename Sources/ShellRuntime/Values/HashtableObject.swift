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
  private var index: [HashKey: Int] = [:]
  var nesting = Nesting()
  var epoch: UInt32 = 0

  /// An empty table.
  public init(isOrdered: Bool = false, isCaseSensitive: Bool = false) {
    self.isOrdered = isOrdered
    self.isCaseSensitive = isCaseSensitive
    types = nil
  }

  /// A generic dictionary.
  init(key: ShellType, value: ShellType) {
    isOrdered = false
    isCaseSensitive = true
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
      guard let newValue else { return remove(hash) }
      if let position = index[hash] {
        values[position] = newValue
      } else {
        index[hash] = keys.count
        keys.append(key)
        values.append(newValue)
      }
    }
  }

  /// The value of a text key.
  public subscript(key: String) -> Value? { self[.string(key)] }

  /// Where a key stands in `keys`.
  public func position(of key: Value) -> Int? {
    HashKey(key, isCaseSensitive: isCaseSensitive).flatMap { index[$0] }
  }

  /// Replaces the value at a position that exists; others are ignored.
  public func setValue(_ value: Value, at position: Int) {
    guard values.indices.contains(position) else { return }
    values[position] = value
  }

  /// Takes everything out.
  public func removeAll() {
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
    guard let position = index.removeValue(forKey: hash) else { return }
    keys.remove(at: position)
    values.remove(at: position)
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
