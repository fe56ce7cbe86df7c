/// What a parameter's declared type asks of a value: the short .NET name, read once.
struct BindingType: Equatable {
  /// What one element is converted to.
  enum Element: Equatable {
    case any, string, boolean, switchParameter, int32, int64, uint32, double, dateTime, timeSpan
    case hashtable, scriptBlock, resultObject, enumeration
    /// A type that only its own objects have; text is taken as it is.
    case opaque
  }

  /// As declared, without brackets: `String`, `IResultObject`.
  let elementName: String
  let element: Element
  let isArray: Bool

  init(declared type: String, hasValues: Bool) {
    var name = type
    isArray = name.hasSuffix("[]")
    if isArray { name.removeLast(2) }
    elementName = name
    element = Self.element(named: name, hasValues: hasValues)
  }

  var isSwitch: Bool { element == .switchParameter && !isArray }

  private static func element(named name: String, hasValues: Bool) -> Element {
    switch name {
    case "String", "Uri", "Char": .string
    case "Boolean": .boolean
    case "SwitchParameter": .switchParameter
    case "Int32": .int32
    case "Int64": .int64
    case "UInt32": .uint32
    case "Double": .double
    case "DateTime": .dateTime
    case "TimeSpan": .timeSpan
    case "Hashtable", "IDictionary": .hashtable
    case "ScriptBlock": .scriptBlock
    case "IResultObject": .resultObject
    case "Object", "PSObject": .any
    default: hasValues ? .enumeration : .opaque
    }
  }

  /// Full .NET name for messages: `System.String[]`.
  var fullName: String {
    let base =
      switch element {
      case .string, .boolean, .int32, .int64, .uint32, .double, .dateTime, .timeSpan:
        "System.\(elementName)"
      case .any where elementName == "Object": "System.Object"
      case .any: "System.Management.Automation.PSObject"
      case .hashtable: "System.Collections.\(elementName)"
      case .scriptBlock, .switchParameter: "System.Management.Automation.\(elementName)"
      case .resultObject:
        "Microsoft.ConfigurationManagement.ManagementProvider.IResultObject"
      case .enumeration, .opaque: elementName
      }
    return isArray ? base + "[]" : base
  }

  /// Whether a value is of this type already, so that a position prefers it.
  func accepts(_ value: Value) -> Bool {
    switch (element, value) {
    case (.any, _), (.string, .string), (.boolean, .bool), (.switchParameter, .bool),
      (.int32, .int), (.int64, .long), (.uint32, .uint32), (.double, .double),
      (.dateTime, .dateTime), (.timeSpan, .timeSpan), (.hashtable, .hashtable),
      (.scriptBlock, .scriptBlock):
      true
    case (.resultObject, .object(let object)): Self.isResultObject(object)
    case (.opaque, .object): true
    case (_, .array(let array)) where isArray: array.items.allSatisfy(accepts)
    default: false
    }
  }

  /// Whether an object came from the SMS Provider: `IResultObject#SMS_Site`.
  static func isResultObject(_ object: ShellObject) -> Bool {
    object.shape.typeNames.contains { $0.hasPrefix("IResultObject") }
  }
}
