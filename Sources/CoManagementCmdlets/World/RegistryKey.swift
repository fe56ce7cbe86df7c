import ShellRuntime

/// A key of a simulated machine's registry: its values and the keys below it.
struct RegistryKey {
  /// As the registry spells it.
  let name: String
  private(set) var values: [(name: String, value: Value)] = []
  /// By name.
  private(set) var children: [RegistryKey] = []

  /// An empty key.
  init(_ name: String) { self.name = name }

  /// The key at a path below this one, without regard to case; nil = nothing. `[]` is this key.
  func key(at path: [String]) -> RegistryKey? {
    var key = self
    for part in path {
      guard let next = key.children.first(where: { Self.isNamed($0, part) }) else { return nil }
      key = next
    }
    return key
  }

  /// Adds a key, those above it included, with values after those that it has. Backslashes
  /// separate the parts of the path.
  mutating func add(_ path: String, _ values: KeyValuePairs<String, Value> = [:]) {
    insert(path.split(separator: "\\").map(String.init)[...], values)
  }

  /// Gives the key at a path, which is there, a value in the place of one of that name.
  mutating func set(_ value: Value, named name: String, at path: ArraySlice<String>) {
    guard let first = path.first else {
      let known = values.firstIndex { TextComparison.equalsIgnoringCase($0.name, name) }
      if let known { values[known].value = value } else { values.append((name, value)) }
      return
    }
    guard let index = children.firstIndex(where: { Self.isNamed($0, first) }) else { return }
    children[index].set(value, named: name, at: path.dropFirst())
  }

  private mutating func insert(
    _ path: ArraySlice<String>, _ values: KeyValuePairs<String, Value>
  ) {
    guard let name = path.first else {
      self.values += values.map { ($0.key, $0.value) }
      return
    }
    let index: Int
    if let known = children.firstIndex(where: { Self.isNamed($0, name) }) {
      index = known
    } else {
      index =
        children.firstIndex { TextComparison.order($0.name, name, ignoringCase: true) > 0 }
        ?? children.count
      children.insert(RegistryKey(name), at: index)
    }
    children[index].insert(path.dropFirst(), values)
  }

  private static func isNamed(_ key: RegistryKey, _ name: String) -> Bool {
    TextComparison.equalsIgnoringCase(key.name, name)
  }
}
