/// An attribute as a value, `[Parameter]@{ Mandatory = $true }`: what `dynamicparam` declares with.
final class AttributeObject: ShellObject {
  /// `parameter`, `validateset`: the folded name without `Attribute`.
  let name: String
  /// The arguments without a name.
  let arguments: [Value]
  private var values: [Value]

  /// nil for a name that no attribute has.
  init?(type: String, _ arguments: [Value], engine: Engine) {
    guard let name = Self.plainName(of: type) else { return nil }
    self.name = TextComparison.folded(name)
    self.arguments = arguments
    let properties = AttributeObject.properties(of: self.name)
    values = properties.map(\.value)
    let shape = engine.shape(for: "attribute\u{0}" + name) { names in
      Shape(
        typeNames: [
          AttributeObject.namespace + name + "Attribute", "System.Attribute", "System.Object",
        ],
        properties: properties.map {
          PropertyDefinition($0.name, $0.value.shortTypeName, isReadOnly: false)
        }, names: names)
    }
    super.init(shape: shape)
  }

  private static let namespace = "System.Management.Automation."

  /// `Parameter` of `System.Management.Automation.ParameterAttribute`, however it is written.
  static func plainName(of type: String) -> String? {
    var folded = TextComparison.folded(type)
    for prefix in ["system.", "management.automation."] where folded.hasPrefix(prefix) {
      folded.removeFirst(prefix.utf8.count)
    }
    if folded.hasSuffix("attribute") { folded.removeLast("attribute".utf8.count) }
    return names[folded]
  }

  /// The full name of the class, for a name that stands for one.
  static func fullName(_ type: String) -> String? {
    plainName(of: type).map { namespace + $0 + "Attribute" }
  }

  /// The names in their own spelling, by folded name.
  private static let names: [String: String] = {
    let names = [
      "Parameter", "Alias", "AllowNull", "AllowEmptyString", "AllowEmptyCollection",
      "ArgumentCompleter", "ArgumentCompletions", "PSDefaultValue", "SupportsWildcards",
      "ValidateCount", "ValidateDrive", "ValidateLength", "ValidateNotNull",
      "ValidateNotNullOrEmpty", "ValidateNotNullOrWhiteSpace", "ValidatePattern",
      "ValidateRange", "ValidateScript", "ValidateSet", "ValidateUserDrive",
    ]
    var table: [String: String] = [:]
    for name in names { table[TextComparison.folded(name)] = name }
    return table
  }()

  /// What can be set beside the arguments, with what holds where it is not.
  private static func properties(of name: String) -> [(name: String, value: Value)] {
    switch name {
    case "parameter":
      [
        ("Position", .int(.min)), ("ParameterSetName", .string(CommandSignature.allSets)),
        ("Mandatory", .bool(false)), ("ValueFromPipeline", .bool(false)),
        ("ValueFromPipelineByPropertyName", .bool(false)),
        ("ValueFromRemainingArguments", .bool(false)), ("HelpMessage", .string("")),
        ("DontShow", .bool(false)),
      ]
    case "validateset": [("IgnoreCase", .bool(true)), ("ErrorMessage", .string(""))]
    case "validatescript", "validatepattern": [("ErrorMessage", .string(""))]
    default: []
    }
  }

  override func ownValue(at slot: Int) -> Value { values[slot] }

  override func setOwnValue(_ value: Value, at slot: Int) throws(ShellError) {
    values[slot] = value
  }

  /// The value of a property, by its name.
  func property(_ name: String) -> Value {
    shape.properties.firstIndex { $0.name == name }.map { values[$0] } ?? .null
  }
}

/// A parameter that `dynamicparam` makes.
final class RuntimeParameterObject: ShellObject {
  private(set) var name: String
  private(set) var type: ShellType
  private var held = Value.null
  private var isSet = false
  private(set) var attributes: Value
  private let engine: Engine

  init(_ name: String, _ type: ShellType, _ attributes: Value, engine: Engine) {
    self.name = name
    self.type = type
    self.attributes = attributes
    self.engine = engine
    super.init(shape: engine.runtimeParameterShape)
  }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .string(name)
    case 1: .object(TypeObject(type, engine: engine))
    case 2: held
    case 3: .bool(isSet)
    default: attributes
    }
  }

  override func setOwnValue(_ value: Value, at slot: Int) throws(ShellError) {
    switch slot {
    case 0: name = value.text
    case 1: if case .object(let object as TypeObject) = value { type = object.type }
    case 2: take(value)
    case 3: isSet = value.isTrue
    default: throw .readOnlyProperty("Attributes")
    }
  }

  /// What the call gave it.
  func take(_ value: Value) {
    held = value
    isSet = true
  }
}

extension Engine {
  var runtimeParameterShape: Shape {
    shape(for: "RuntimeDefinedParameter") { names in
      Shape(
        typeNames: ["System.Management.Automation.RuntimeDefinedParameter", "System.Object"],
        properties: [
          PropertyDefinition("Name", "string", isReadOnly: false),
          PropertyDefinition("ParameterType", "type", isReadOnly: false),
          PropertyDefinition("Value", "object", isReadOnly: false),
          PropertyDefinition("IsSet", "bool", isReadOnly: false),
          PropertyDefinition("Attributes", "object"),
        ], names: names)
    }
  }
}
