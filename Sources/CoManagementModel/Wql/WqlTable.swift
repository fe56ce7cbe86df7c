/// A property of a class.
public struct WqlColumn: Sendable, Hashable {
  /// As WMI spells it.
  public let name: String
  /// What it holds.
  public let type: WqlType

  /// A property.
  public init(_ name: String, _ type: WqlType) {
    self.name = name
    self.type = type
  }
}

/// A property of the instance at a place.
public typealias WqlReader = @Sendable (_ row: Int) -> WqlValue

/// The instances of one class, read when they are looked at: nothing is built for a query.
public protocol WqlTable: Sendable {
  /// `SMS_R_System`.
  var className: String { get }
  /// In the order in which `*` gives them.
  var columns: [WqlColumn] { get }
  /// Positions of the properties that name an instance.
  var keys: [Int] { get }
  /// Places for instances, numbered from 0.
  var rowCount: Int { get }
  /// Whether an instance is at a place.
  func hasRow(_ row: Int) -> Bool
  /// The places that have an instance, in their order.
  func presentRows() -> [Int32]
  /// A property of an instance.
  func value(_ column: Int, at row: Int) -> WqlValue
  /// Reads one property of many instances.
  func reader(_ column: Int) -> WqlReader
  /// Position of a property with numbers by which an instance is found at once; nil = none.
  var indexedColumn: Int? { get }
  /// The place of the instance whose indexed property is that number.
  func row(indexed number: Int) -> Int?
}

extension WqlTable {
  /// Every place has an instance.
  public func hasRow(_ row: Int) -> Bool { true }
  /// Asks each place.
  public func presentRows() -> [Int32] {
    (0..<rowCount).compactMap { hasRow($0) ? Int32($0) : nil }
  }
  /// Asks for the value each time.
  public func reader(_ column: Int) -> WqlReader { { value(column, at: $0) } }
  /// Nothing is found at once.
  public var indexedColumn: Int? { nil }
  /// Nothing is found at once.
  public func row(indexed number: Int) -> Int? { nil }

  func column(named name: String) -> Int? {
    columns.firstIndex { $0.name.equalsIgnoringASCIICase(name) }
  }
}

/// Where queries find classes.
public protocol WqlNamespace: Sendable {
  /// The class of that name, without regard to case.
  func table(named name: String) -> (any WqlTable)?
  /// What `GetDate()` gives.
  var now: VirtualInstant { get }
}
