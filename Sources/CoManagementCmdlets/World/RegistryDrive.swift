import ShellRuntime

/// A hive of a simulated machine's registry, `HKLM:` or `HKCU:`: what the products write there,
/// read-only.
final class RegistryDrive: Drive {
  let name: String
  /// `HKEY_LOCAL_MACHINE`.
  let root: String
  private let written: DateTime
  private let makeHive: () -> RegistryKey
  private lazy var hive = makeHive()

  /// The hive `root` under a drive name; its keys are put together when something is looked for.
  init(name: String, root: String, written: DateTime, hive: @escaping () -> RegistryKey) {
    self.name = name
    self.root = root
    self.written = written
    makeHive = hive
  }

  var provider: String { "Registry" }

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
}
