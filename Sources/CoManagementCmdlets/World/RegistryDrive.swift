import ShellRuntime

/// A hive of a simulated machine's registry, `HKLM:` or `HKCU:`: what the products write there,
/// which nobody else may change, and what the session has written.
final class RegistryDrive: Drive, DriveEditor {
  let name: String
  /// `HKEY_LOCAL_MACHINE`.
  let root: String
  private let written: DateTime
  private let world: SimulatedWorld
  private let makeHive: () -> RegistryKey
  private lazy var products = makeHive()
  private lazy var hive = withWritten(products)

  /// The hive `root` under a drive name; its keys are put together when something is looked for.
  init(
    name: String, root: String, written: DateTime, _ world: SimulatedWorld,
    hive: @escaping () -> RegistryKey
  ) {
    self.name = name
    self.root = root
    self.written = written
    self.world = world
    makeHive = hive
  }

  var provider: String { "Registry" }
  var editor: (any DriveEditor)? { self }
  var holdsValues: Bool { true }

  private func withWritten(_ products: RegistryKey) -> RegistryKey {
    let registry = world.machine.registry
    guard !registry.isEmpty else { return products }
    var hive = products
    registry.add(to: &hive)
    return hive
  }

  func item(at path: [String]) -> DriveItem? { hive.key(at: path).map(item) }

  func children(at path: [String]) -> [DriveItem] {
    hive.key(at: path)?.children.map(item) ?? []
  }

  /// Keys hold values, no text.
  func content(at path: [String]) -> [String]? { nil }

  func values(at path: [String]) -> [(name: String, value: Value)]? {
    hive.key(at: path)?.values
  }

  private func item(_ key: RegistryKey) -> DriveItem {
    DriveItem(name: key.name, isContainer: true, length: 0, lastWritten: self.written)
  }

  func isProtected(_ path: [String]) -> Bool { products.key(at: path) != nil }

  func isProtected(value name: String, at path: [String]) -> Bool {
    products.key(at: path)?.values.contains {
      TextComparison.equalsIgnoringCase($0.name, name)
    } ?? false
  }

  func write(_ lines: [String], at path: [String]) throws(ShellError) {
    try makeContainer(at: path)
  }

  func makeContainer(at path: [String]) throws(ShellError) {
    let whole = [root] + path
    try change { $0.makeKey(whole) }
  }

  /// The key's default value.
  func set(_ value: Value, at path: [String]) throws(ShellError) {
    try setValue(value, named: "", at: path)
  }

  func setValue(
    _ value: Value?, named name: String, at path: [String]
  ) throws(ShellError) {
    let whole = [root] + path
    let kept = value.map { RegistryValue(name, $0) }
    try change { registry in
      if let kept { registry.set(kept, at: whole) } else { registry.removeValue(name, at: whole) }
    }
  }

  func remove(at path: [String]) throws(ShellError) {
    let whole = [root] + path
    try change { $0.removeKey(whole) }
  }

  private func change(_ body: (inout WrittenRegistry) -> Void) throws(ShellError) {
    try world.changeMachine { body(&$0.registry) }
    try world.followRegistry()
    hive = withWritten(products)
  }
}
