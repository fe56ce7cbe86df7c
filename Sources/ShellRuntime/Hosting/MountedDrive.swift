/// A drive that `New-PSDrive` made: a name of its own for a place on another drive.
public final class MountedDrive: Drive, DriveEditor {
  /// The name that it was given.
  public let name: String
  /// What it was given as its root.
  public let root: String
  private let drive: any Drive
  private let prefix: [String]

  /// The place `prefix` of a drive under another name.
  public init(name: String, root: String, drive: any Drive, prefix: [String]) {
    self.name = name
    self.root = root
    self.drive = drive
    self.prefix = prefix
  }

  /// Provider of the drive behind it.
  public var provider: String { drive.provider }

  /// The same place on the drive of that name as it is now: drives are values of a moment.
  func refreshed(_ drives: [any Drive]) -> MountedDrive {
    let now = drives.first { TextComparison.equalsIgnoringCase($0.name, drive.name) }
    return MountedDrive(name: name, root: root, drive: now ?? drive, prefix: prefix)
  }

  /// What is there.
  public func item(at path: [String]) -> DriveItem? { drive.item(at: prefix + path) }
  /// Items in a container.
  public func children(at path: [String]) -> [DriveItem] { drive.children(at: prefix + path) }
  /// Lines of a leaf.
  public func content(at path: [String]) -> [String]? { drive.content(at: prefix + path) }
  /// Whether the last line is not ended.
  public func isOpen(at path: [String]) -> Bool { drive.isOpen(at: prefix + path) }
  /// Named values of an item.
  public func values(at path: [String]) -> [(name: String, value: Value)]? {
    drive.values(at: prefix + path)
  }

  /// The object that an item is.
  public func object(at path: [String], _ engine: Engine) -> ShellObject? {
    drive.object(at: prefix + path, engine)
  }

  /// Itself, where the drive behind it can be changed.
  public var editor: (any DriveEditor)? { drive.editor == nil ? nil : self }

  /// Whether a product keeps the item.
  public func isProtected(_ path: [String]) -> Bool {
    drive.editor?.isProtected(prefix + path) ?? true
  }

  /// Writes a leaf.
  public func write(_ lines: [String], at path: [String]) throws(ShellError) {
    try drive.editor?.write(lines, at: prefix + path)
  }

  /// Writes a leaf whose last line may not be ended.
  public func write(_ lines: [String], isOpen: Bool, at path: [String]) throws(ShellError) {
    try drive.editor?.write(lines, isOpen: isOpen, at: prefix + path)
  }

  /// Makes a container.
  public func makeContainer(at path: [String]) throws(ShellError) {
    try drive.editor?.makeContainer(at: prefix + path)
  }

  /// Gives an item its value.
  public func set(_ value: Value, at path: [String]) throws(ShellError) {
    try drive.editor?.set(value, at: prefix + path)
  }

  /// Takes an item away.
  public func remove(at path: [String]) throws(ShellError) {
    try drive.editor?.remove(at: prefix + path)
  }

  /// Whether items have named values that can be set.
  public var holdsValues: Bool { drive.editor?.holdsValues ?? false }

  /// Whether a product keeps a value.
  public func isProtected(value name: String, at path: [String]) -> Bool {
    drive.editor?.isProtected(value: name, at: prefix + path) ?? true
  }

  /// Gives an item a named value.
  public func setValue(
    _ value: Value?, named name: String, at path: [String]
  ) throws(ShellError) {
    try drive.editor?.setValue(value, named: name, at: prefix + path)
  }
}
