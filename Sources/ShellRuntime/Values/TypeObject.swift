/// `[int]` as a value.
public final class TypeObject: ShellObject, MethodCallable {
  /// The type.
  public let type: ShellType
  private let engine: Engine

  /// Boxes a type.
  public init(_ type: ShellType, engine: Engine) {
    self.type = type
    self.engine = engine
    super.init(shape: engine.typeShape)
  }

  /// The type of a name as parameters have it, `String[]`.
  public convenience init(named name: String, engine: Engine) {
    self.init(TypeNames.written(name), engine: engine)
  }

  /// Name, FullName, Namespace, IsArray, BaseType and what else scripts ask a type for.
  public override func ownValue(at slot: Int) -> Value {
    let full = type.fullName
    let head = full.prefix { $0 != "[" && $0 != "`" }
    let dot = head.lastIndex(of: ".")
    switch slot {
    case 0: return .string(shortName(full, dot))
    case 1: return .string(full)
    case 2: return .string(dot.map { String(full[..<$0]) } ?? "")
    case 3: return .bool(type.isArray)
    case 4: return baseType
    case 5: return .bool(true)
    case 6: return .bool(type != .customObject && type != .scriptBlock)
    case 7: return .bool(isValueType)
    case 8: return .bool(EnumerationNames.members(of: full) != nil)
    case 9: return .bool(!isValueType && !isInterface)
    case 10: return .bool(isPrimitive)
    case 11: return .bool(full.contains("`"))
    case 12: return .bool(isInterface)
    default: return .object(self)
    }
  }

  /// The name without its namespace and the arguments of a generic type: `Int32[]`, ``List`1``.
  private func shortName(_ full: String, _ dot: String.Index?) -> String {
    let name = dot.map { full[full.index(after: $0)...] } ?? full[...]
    guard name.contains("`") else { return String(name) }
    return String(name.prefix { $0 != "[" })
  }

  private var isValueType: Bool { type.isValueType }

  private var isPrimitive: Bool {
    switch type {
    case .bool, .char: true
    case .number(let kind): kind != .decimal
    default: false
    }
  }

  private var isInterface: Bool {
    let name = ShellType.shortName(type.fullName)
    return name.utf8.count > 2 && name.utf8.first == 0x49
      && name.utf8.dropFirst().first.map { (0x41...0x5A).contains($0) } == true
  }

  /// Its own name and those of the classes above it.
  private var classes: [String] {
    var names = [type.fullName]
    var above = baseType
    while case .object(let object as TypeObject) = above {
      names.append(object.type.fullName)
      above = object.baseType
    }
    return names
  }

  /// What scripts ask a type.
  public func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch name {
    case "getelementtype":
      guard case .array(let element) = type else { return .null }
      return .object(TypeObject(element, engine: engine))
    case "getenumnames", "getenumvalues", "isenumdefined":
      let method = ["getenumnames": "GetNames", "getenumvalues": "GetValues"][name]
      return try StaticMembers.call(
        .named("System.Enum"), method ?? "IsDefined", [.object(self)] + arguments, shell)
    case "isinstanceoftype":
      return .bool(
        Conversion.isInstance(try Methods.argument(arguments, 0, "IsInstanceOfType"), of: type))
    case "isassignablefrom", "issubclassof", "isassignableto":
      guard case .object(let other as TypeObject) = try Methods.argument(arguments, 0, name) else {
        return .bool(false)
      }
      if name == "isassignablefrom" {
        return .bool(other.classes.contains(type.fullName))
      }
      let above = name == "issubclassof" ? Array(classes.dropFirst()) : classes
      return .bool(above.contains(other.type.fullName))
    default: return nil
    }
  }

  private var baseType: Value {
    let name: String
    switch type {
    case .object: return .null
    case .array: return .object(TypeObject(.named("System.Array"), engine: engine))
    case .named(let full) where EnumerationNames.members(of: full) != nil: name = "System.Enum"
    case .named(let full) where full.hasSuffix("Exception") && full != "System.Exception":
      name = ExceptionTypes.chain(of: full).dropFirst().first ?? "System.Exception"
    default: name = isValueType ? "System.ValueType" : "System.Object"
    }
    return .object(TypeObject(TypeNames.type(named: name), engine: engine))
  }

  /// The accelerator where there is one, as PowerShell prints types: `int`.
  public override var description: String { type.displayName }
}

extension ShellType {
  /// Whether its values are copied and never `$null`.
  var isValueType: Bool {
    switch self {
    case .bool, .switchParameter, .char, .number, .dateTime, .timeSpan, .guid, .nullable: true
    case .named(let name):
      EnumerationNames.members(of: name) != nil
        || NetTypes.named(TextComparison.folded(name))?.isValueType == true
    default: false
    }
  }
}
