/// What the sessions of one worker share: names, shapes, commands and what was made of texts that
/// were met before. Never shared between threads.
public final class Engine {
  /// Interned names.
  public let names: NameTable
  /// The commands that sessions find.
  public let commands: CommandTable
  private var shapes: [String: (key: String, shape: Shape)] = [:]
  let known: KnownNames
  /// An array of nothing, which cannot change.
  let emptyArray = Value.array([])
  let texts = TextCache()
  /// What all lines and checks took so far, in evaluation steps; it only grows, and what one
  /// session adds is the same wherever it runs.
  public internal(set) var workDone = 0
  /// How often a line changed an object in place, so that whoever shares it sees the change. More
  /// than there were is possible, fewer is not.
  @exclusivity(unchecked) public private(set) var changesInPlace = 0

  /// Counts a change of an object that a line found or made.
  func noteChangeInPlace() { changesInPlace &+= 1 }

  /// How many names and shapes are kept; it grows with what is typed.
  public var size: Int { names.count + shapes.count }

  /// An engine with no commands; `catalogue` gives the signatures of real cmdlets.
  public init(catalogue: (any SignatureCatalogue)? = nil) {
    names = NameTable()
    known = KnownNames(names)
    commands = CommandTable(catalogue: catalogue)
  }

  /// Lets go of the code of texts that were met, which knows the engine: for who makes many.
  public func close() { texts.removeAll() }

  /// The shape of a key, made at its first use.
  public func shape(for key: String, _ make: (NameTable) -> Shape) -> Shape {
    // Texts that are equal to Swift may still be of different characters.
    if let known = shapes[key], TextComparison.equalsExactly(known.key, key) { return known.shape }
    let shape = make(names)
    shapes[key] = (key, shape)
    return shape
  }

  /// Types that modules brought along, by their names in lower case.
  var moduleTypes: [String: ModuleType] = [:]
  private var services: [ObjectIdentifier: AnyObject] = [:]

  /// Names that Tab offers behind `Get-Help`, beside commands and the declared topics.
  public var furtherHelpNames: [String] = []

  /// What a room above keeps for a worker (views, help texts), made at its first use.
  public func service<Service: AnyObject>(
    _ type: Service.Type, _ make: () -> Service
  ) -> Service {
    if let known = services[ObjectIdentifier(type)] as? Service { return known }
    let service = make()
    services[ObjectIdentifier(type)] = service
    return service
  }

  /// The shape of custom objects with these properties in this order; one for all that agree.
  public func customShape(
    typeNames: [String] = customTypeNames, properties: [String]
  ) -> Shape {
    var key = "custom"
    for part in typeNames { key += "\u{1}" + part }
    for part in properties { key += "\u{0}" + part }
    return shape(for: key) { names in
      Shape(
        typeNames: typeNames,
        properties: properties.map { PropertyDefinition($0, "object", isReadOnly: false) },
        names: names)
    }
  }

  /// Type names of a `[pscustomobject]`.
  public static let customTypeNames = [
    "System.Management.Automation.PSCustomObject", "System.Object",
  ]

  /// A new custom object; the first of equal names wins.
  public func customObject(_ entries: [(String, Value)]) -> CustomObject {
    CustomObject(
      shape: customShape(properties: entries.map(\.0)), values: entries.map(\.1))
  }

  func plainShape(_ typeName: String, bases: [String] = []) -> Shape {
    shape(for: "plain\u{0}" + typeName) { names in
      Shape(typeNames: [typeName] + bases + ["System.Object"], properties: [], names: names)
    }
  }

  func readOnlyShape(_ typeNames: [String], _ properties: [(String, String)]) -> Shape {
    shape(for: "fixed\u{0}" + typeNames[0]) { names in
      Shape(
        typeNames: typeNames + ["System.Object"],
        properties: properties.map { PropertyDefinition($0.0, $0.1) }, names: names)
    }
  }
}

extension Engine {
  var versionShape: Shape {
    readOnlyShape(
      ["System.Version"],
      [("Major", "int"), ("Minor", "int"), ("Build", "int"), ("Revision", "int")])
  }

  var typeShape: Shape {
    readOnlyShape(
      ["System.RuntimeType", "System.Type"],
      [
        ("Name", "string"), ("FullName", "string"), ("Namespace", "string"), ("IsArray", "bool"),
        ("BaseType", "type"), ("IsPublic", "bool"), ("IsSerializable", "bool"),
        ("IsValueType", "bool"), ("IsEnum", "bool"), ("IsClass", "bool"),
        ("IsPrimitive", "bool"), ("IsGenericType", "bool"), ("IsInterface", "bool"),
        ("UnderlyingSystemType", "type"),
      ])
  }

  var errorShape: Shape {
    readOnlyShape(
      ["System.Management.Automation.ErrorRecord"],
      [
        ("Exception", "System.Exception"), ("TargetObject", "System.Object"),
        ("CategoryInfo", "System.Management.Automation.ErrorCategoryInfo"),
        ("FullyQualifiedErrorId", "string"),
        ("ErrorDetails", "System.Management.Automation.ErrorDetails"),
        ("InvocationInfo", "System.Management.Automation.InvocationInfo"),
        ("ScriptStackTrace", "string"),
      ])
  }

  var categoryInfoShape: Shape {
    readOnlyShape(
      ["System.Management.Automation.ErrorCategoryInfo"],
      [
        ("Category", "System.Management.Automation.ErrorCategory"), ("Activity", "string"),
        ("Reason", "string"), ("TargetName", "string"), ("TargetType", "string"),
      ])
  }

  var invocationInfoShape: Shape {
    readOnlyShape(
      ["System.Management.Automation.InvocationInfo"],
      [
        ("MyCommand", "object"), ("BoundParameters", "object"), ("UnboundArguments", "object"),
        ("ScriptLineNumber", "int"), ("OffsetInLine", "int"), ("HistoryId", "long"),
        ("ScriptName", "string"), ("Line", "string"), ("Statement", "string"),
        ("PositionMessage", "string"), ("PSScriptRoot", "string"), ("PSCommandPath", "string"),
        ("InvocationName", "string"), ("PipelineLength", "int"), ("PipelinePosition", "int"),
        ("ExpectingInput", "bool"), ("CommandOrigin", "string"),
      ])
  }

  func exceptionShape(_ typeName: String) -> Shape {
    readOnlyShape(
      ExceptionTypes.chain(of: typeName),
      [
        ("Message", "string"), ("InnerException", "System.Exception"), ("HResult", "int"),
        ("StackTrace", "string"), ("Source", "string"),
        ("Data", "System.Collections.IDictionary"),
      ] + ExceptionTypes.specialProperties(of: typeName))
  }
}
