import CoManagementModel
import ShellRuntime

/// Keys and values that the session has written in a machine's registry beside those that its
/// products keep: a value, so that it is copied and put back with the world.
struct WrittenRegistry: Equatable, Sendable {
  private struct Entry: Equatable, Sendable {
    /// Hive, then the keys.
    let path: [String]
    /// nil for a key without a value of that name: the key itself.
    let value: RegistryValue?
    /// When it came, counted: values are listed in that order.
    let number: Int
  }

  /// By the folded path, and the folded name of the value behind it.
  private var entries: [String: Entry] = [:]
  private var count = 0

  /// Whether nothing was written.
  var isEmpty: Bool { entries.isEmpty }

  /// Adds the keys and values of one hive to it.
  func add(to hive: inout RegistryKey) {
    for entry in entries.values.sorted(by: { $0.number < $1.number })
    where TextComparison.equalsIgnoringCase(entry.path[0], hive.name) {
      let path = entry.path.dropFirst()
      hive.add(path.joined(separator: "\\"))
      if let value = entry.value { hive.set(value.shellValue, named: value.name, at: path) }
    }
  }

  /// Makes a key.
  mutating func makeKey(_ path: [String]) {
    let key = Self.key(path)
    guard entries[key] == nil else { return }
    count += 1
    entries[key] = Entry(path: path, value: nil, number: count)
  }

  /// Gives a key a value.
  mutating func set(_ value: RegistryValue, at path: [String]) {
    let key = Self.key(path, value.name)
    count += 1
    entries[key] = Entry(path: path, value: value, number: entries[key]?.number ?? count)
  }

  /// Takes a value away.
  mutating func removeValue(_ name: String, at path: [String]) {
    entries[Self.key(path, name)] = nil
  }

  /// Takes a key away, with all that it holds.
  mutating func removeKey(_ path: [String]) {
    let key = Self.key(path)
    entries = entries.filter { entry in
      entry.key != key && !entry.key.hasPrefix(key + "\\") && !entry.key.hasPrefix(key + "\u{1}")
    }
  }

  /// What of it Windows, Entra ID or the client act on.
  var policyValues: PolicyValues {
    var found = PolicyValues()
    for entry in entries.values {
      guard let value = entry.value, entry.path.first == "HKEY_LOCAL_MACHINE" else { continue }
      let path = (entry.path.dropFirst() + [value.name]).joined(separator: "\\")
      if PolicyValues.concerns(path) { found.set(value.shellValue.text, at: path) }
    }
    return found
  }

  private static func key(_ path: [String], _ value: String? = nil) -> String {
    let folded = TextComparison.folded(path.joined(separator: "\\"))
    return value.map { folded + "\u{1}" + TextComparison.folded($0) } ?? folded
  }
}

/// A value of a registry key: one of the kinds that the registry has.
struct RegistryValue: Equatable, Sendable {
  private enum Content: Equatable, Sendable {
    // swift-format-ignore
    case text(String), number(Int32), large(Int64), texts([String]), bytes([UInt8])
  }

  let name: String
  private let content: Content

  /// A value of the shell, as the registry keeps it: numbers as numbers, arrays of bytes as bytes,
  /// other arrays as texts, everything else as its text.
  init(_ name: String, _ value: Value) {
    self.name = name
    switch value {
    case .int(let number): content = .number(number)
    case .long(let number): content = .large(number)
    case .array(let array) where array.elementType == "System.Byte":
      content = .bytes(
        array.items.map { item in
          if case .byte(let byte) = item { return byte }
          return 0
        })
    case .array(let array): content = .texts(array.items.map(\.text))
    default: content = .text(value.text)
    }
  }

  /// As the shell reads it.
  var shellValue: Value {
    switch content {
    case .text(let text): .string(text)
    case .number(let number): .int(number)
    case .large(let number): .long(number)
    case .texts(let texts): .strings(texts)
    case .bytes(let bytes):
      .array(ArrayObject(bytes.map { .byte($0) }, elementType: "System.Byte"))
    }
  }
}
