/// A drive: paths to items. Paths are the parts below the root, as typed.
public protocol Drive: AnyObject {
  /// `C`, `XYZ`, `HKLM`.
  var name: String { get }
  /// `FileSystem`, `CMSite`, `Registry`, `Environment`.
  var provider: String { get }
  /// What `Get-PSDrive` shows as Root.
  var root: String { get }
  /// What is there; nil = nothing.
  func item(at path: [String]) -> DriveItem?
  /// Items in a container, in order; empty for a leaf or nothing.
  func children(at path: [String]) -> [DriveItem]
  /// Lines of a leaf; nil = nothing there or not readable as text.
  func content(at path: [String]) -> [String]?
  /// The last lines of a leaf, at most so many: what `content` gives, without making the rest.
  func content(at path: [String], last count: Int) -> [String]?
  /// Whether the last line of a leaf is not ended.
  func isOpen(at path: [String]) -> Bool
  /// The named values of an item, as a registry key has them; nil where items have none.
  func values(at path: [String]) -> [(name: String, value: Value)]?
  /// The object that an item is, where the drive has objects of its own; nil = as its provider's.
  func object(at path: [String], _ engine: Engine) -> ShellObject?
  /// What changes the drive; nil for one that is read-only.
  var editor: (any DriveEditor)? { get }
}

extension Drive {
  /// Items have no values of their own.
  public func values(at path: [String]) -> [(name: String, value: Value)]? { nil }
  /// Every line is ended.
  public func isOpen(at path: [String]) -> Bool { false }
  /// Items are shown as those of their provider.
  public func object(at path: [String], _ engine: Engine) -> ShellObject? { nil }
  /// The end of the whole.
  public func content(at path: [String], last count: Int) -> [String]? {
    content(at: path).map { Array($0.suffix(max(0, count))) }
  }
  /// Read-only.
  public var editor: (any DriveEditor)? { nil }
}

/// Changes the items of a drive. Commands have looked before what is there and what is refused.
public protocol DriveEditor: AnyObject {
  /// Whether the item is kept by a product of the lab, so that nobody may change it.
  func isProtected(_ path: [String]) -> Bool
  /// Writes a leaf's lines; it is made where there is none.
  func write(_ lines: [String], at path: [String]) throws(ShellError)
  /// The same with a last line that is not ended where `isOpen`.
  func write(_ lines: [String], isOpen: Bool, at path: [String]) throws(ShellError)
  /// Makes an empty container.
  func makeContainer(at path: [String]) throws(ShellError)
  /// Gives an item that holds one value that value: a variable, a function, an alias.
  func set(_ value: Value, at path: [String]) throws(ShellError)
  /// Takes an item away, with all that it holds.
  func remove(at path: [String]) throws(ShellError)
  /// Whether items have named values that can be set, as registry keys have.
  var holdsValues: Bool { get }
  /// Whether a product of the lab keeps a value of an item, so that nobody may change it.
  func isProtected(value name: String, at path: [String]) -> Bool
  /// Gives an item a named value; nil takes it away.
  func setValue(_ value: Value?, named name: String, at path: [String]) throws(ShellError)
}

extension DriveEditor {
  /// Every line is ended.
  public func write(_ lines: [String], isOpen: Bool, at path: [String]) throws(ShellError) {
    try write(lines, at: path)
  }
  /// Items have no values of their own.
  public var holdsValues: Bool { false }
  /// There is none.
  public func isProtected(value name: String, at path: [String]) -> Bool { false }
  /// There is none.
  public func setValue(
    _ value: Value?, named name: String, at path: [String]
  ) throws(ShellError) {}
}

/// An item of a drive. Size and time are worked out when they are asked for.
public struct DriveItem {
  /// Last part of the path, as the drive spells it.
  public var name: String
  /// Whether it holds other items.
  public var isContainer: Bool
  /// Size in bytes; 0 for containers.
  public var length: Int { makeLength() }
  /// When it was last written.
  public var lastWritten: DateTime { makeLastWritten() }
  private let makeLength: () -> Int
  private let makeLastWritten: () -> DateTime

  /// An item; see the properties for the units.
  public init(
    name: String, isContainer: Bool, length: @autoclosure @escaping () -> Int,
    lastWritten: @autoclosure @escaping () -> DateTime
  ) {
    self.name = name
    self.isContainer = isContainer
    makeLength = length
    makeLastWritten = lastWritten
  }
}
