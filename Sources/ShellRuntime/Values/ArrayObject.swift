/// An array or list; values share it by reference.
public final class ArrayObject {
  /// What may be done with it.
  public enum Kind: Sendable, Hashable {
    /// `Object[]`, `String[]`: elements are replaced, not added.
    case fixed
    /// `System.Collections.ArrayList`.
    case arrayList
    /// `System.Collections.Generic.List`1`.
    case list
    /// `System.Collections.ObjectModel.Collection`1`, what blocks and `.Where()` give.
    case collection
    /// A collection of .NET that is only read; the name of its type.
    case readOnly(String)
    /// `System.Collections.Queue`, plain or generic.
    case queue
    /// `System.Collections.Stack`, plain or generic; the top is the first element.
    case stack
    /// `System.Collections.Generic.HashSet`1`: no element twice.
    case hashSet
  }

  /// The elements in order.
  @exclusivity(unchecked)
  public var items: [Value]
  /// .NET name of the element type, `System.Object`.
  public let elementType: String
  /// Array or list.
  public let kind: Kind
  /// Whose properties these are, for what `PSObject.Properties` gives.
  var owner: Value?
  /// The table whose keys, values or entries these are, and its version when they were.
  var source: (table: HashtableObject, version: UInt32)?
  /// Whether a set tells texts apart without regard to case.
  var ignoresCase = false
  /// Where an enumerator stands that `GetEnumerator` gave, -1 before the first; nil for arrays.
  @exclusivity(unchecked) var cursor: Int?
  var nesting = Nesting()
  var epoch: UInt32 = 0

  /// An array of elements.
  public init(_ items: [Value], elementType: String = "System.Object", kind: Kind = .fixed) {
    self.items = items
    self.elementType = elementType
    self.kind = kind
  }

  /// The keys, values or entries of a table.
  convenience init(_ items: [Value], of table: HashtableObject) {
    self.init(items)
    if table.types == nil { source = (table, table.version) }
  }

  /// Whether it, or the table that it comes from, was changed since it had a number of elements.
  func hasChanged(sinceCount count: Int) -> Bool {
    if let source { return source.table.version != source.version }
    return kind != .fixed && items.count != count
  }

  /// Name of the whole type, `System.Object[]`.
  public var typeName: String {
    switch kind {
    case .fixed: elementType + "[]"
    case .arrayList: "System.Collections.ArrayList"
    case .list: "System.Collections.Generic.List`1[[\(elementType)]]"
    case .collection: "System.Collections.ObjectModel.Collection`1[[\(elementType)]]"
    case .readOnly(let name): name
    case .queue: named("Queue")
    case .stack: named("Stack")
    case .hashSet: "System.Collections.Generic.HashSet`1[[\(elementType)]]"
    }
  }

  private func named(_ name: String) -> String {
    elementType == "System.Object"
      ? "System.Collections.\(name)" : "System.Collections.Generic.\(name)`1[[\(elementType)]]"
  }

  deinit {
    guard items.contains(where: \.isContainer) else { return }
    ContainerRelease.release(&items)
  }
}
