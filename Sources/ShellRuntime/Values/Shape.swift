/// One property of an object's shape.
public struct PropertyDefinition {
  /// The name as it is shown.
  public let name: String
  /// .NET type that `Get-Member` shows, `string`, `int`, `System.DateTime`, `bool`, `string[]`.
  public let typeName: String
  /// Whether assigning it is refused.
  public let isReadOnly: Bool

  /// Declares a property; `typeName` in the spelling of `Get-Member`.
  public init(_ name: String, _ typeName: String = "string", isReadOnly: Bool = true) {
    self.name = name
    self.typeName = typeName
    self.isReadOnly = isReadOnly
  }
}

/// What objects of one kind share: type names, property names in order and where each is found.
/// Compare shapes by identity: an access that saw the same shape before reuses its slot.
public final class Shape {
  /// PSTypeNames, the most specific first: `IResultObject#SMS_Site`.
  public let typeNames: [String]
  /// The properties, in the order in which they are shown.
  public let properties: [PropertyDefinition]
  /// How its objects are shown; nil = as their properties suggest.
  public let defaultDisplay: DefaultDisplay?
  /// The shape that was extended to this one; nil where none was.
  let base: Shape?
  let names: [Name]
  private var slots: [Name: Int] = [:]

  /// A shape whose property names are interned in `names`.
  public convenience init(
    typeNames: [String], properties: [PropertyDefinition], names: NameTable,
    defaultDisplay: DefaultDisplay? = nil
  ) {
    self.init(typeNames, properties, names, defaultDisplay, base: nil)
  }

  /// A shape with further properties behind those of another one.
  convenience init(
    extending base: Shape, typeNames: [String], with added: [String], names: NameTable
  ) {
    let further = added.map { PropertyDefinition($0, "object", isReadOnly: false) }
    self.init(typeNames, base.properties + further, names, base.defaultDisplay, base: base)
  }

  private init(
    _ typeNames: [String], _ properties: [PropertyDefinition], _ names: NameTable,
    _ defaultDisplay: DefaultDisplay?, base: Shape?
  ) {
    self.base = base
    self.typeNames = typeNames
    self.defaultDisplay = defaultDisplay
    self.properties = properties
    self.names = properties.map { names.name($0.name) }
    for (slot, name) in self.names.enumerated() where slots[name] == nil { slots[name] = slot }
  }

  /// Position of a property in `properties`, nil if the shape has none of that name.
  public func slot(of name: Name) -> Int? { slots[name] }
}
