/// All that the language sees of the simulated world: a clock, chance, drives and the machine one
/// is on. The cmdlets of the products cast it to their own type.
public protocol World: AnyObject {
  /// The virtual time, UTC.
  var now: DateTime { get }
  /// Lets virtual time pass; effects that fall into it happen. Never goes back.
  func advance(by span: TimeSpan)
  /// The next number of the lab's seeded stream.
  func nextRandom() -> UInt64
  /// Name of the machine that the shell is on.
  var computerName: String { get }
  /// The account that the shell runs as, `CONTOSO\admin`.
  var userName: String { get }
  /// The drives of the machine that the shell is on, in the order in which they are listed.
  var drives: [any Drive] { get }
  /// Refuses every change while true: checks look and never touch.
  var isReadOnly: Bool { get set }
}

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
  /// Named values that an item holds, in order, as a registry key does; nil = nothing there or an
  /// item that holds none of its own.
  func values(at path: [String]) -> [(name: String, value: Value)]?
}

extension Drive {
  /// Only a registry's items hold named values.
  public func values(at path: [String]) -> [(name: String, value: Value)]? { nil }
}

/// An item of a drive.
public struct DriveItem {
  /// Last part of the path, as the drive spells it.
  public var name: String
  /// Whether it holds other items.
  public var isContainer: Bool
  /// Size in bytes; 0 for containers.
  public var length: Int
  /// When it was last written.
  public var lastWritten: DateTime

  /// An item; see the properties for the units.
  public init(name: String, isContainer: Bool, length: Int, lastWritten: DateTime) {
    self.name = name
    self.isContainer = isContainer
    self.length = length
    self.lastWritten = lastWritten
  }
}
