/// A type that the language can name: the accelerators and full names of `shell.md`, their arrays,
/// and any other name, which nothing converts to.
public indirect enum ShellType: Hashable, Sendable {
  /// `[object]`, `[psobject]`: anything.
  case object
  /// System.Boolean.
  case bool
  /// `[switch]`.
  case switchParameter
  /// System.String.
  case string
  /// System.Char.
  case char
  /// A number; the case says which.
  case number(NumberType)
  /// System.DateTime.
  case dateTime
  /// System.TimeSpan.
  case timeSpan
  /// System.Guid.
  case guid
  /// System.Version.
  case version
  /// System.Text.RegularExpressions.Regex.
  case regex
  /// An array of a type; `[array]` is one of `object`.
  case array(ShellType)
  /// System.Collections.Hashtable.
  case hashtable
  /// `[ordered]`.
  case ordered
  /// `[pscustomobject]`.
  case customObject
  /// `[scriptblock]`.
  case scriptBlock
  /// System.Collections.ArrayList or a generic list.
  case list(ArrayObject.Kind, String)
  /// System.Collections.Generic.Dictionary of two types.
  case dictionary(ShellType, ShellType)
  /// `[nullable[T]]`.
  case nullable(ShellType)
  /// `[void]`.
  case void
  /// Any other type, by its full name: exceptions, enumerations, kinds of world objects.
  case named(String)

  /// The numeric types.
  public enum NumberType: String, Hashable, Sendable {
    // swift-format-ignore
    case int = "System.Int32", long = "System.Int64", double = "System.Double",
      single = "System.Single", decimal = "System.Decimal", byte = "System.Byte",
      sbyte = "System.SByte", int16 = "System.Int16", uint16 = "System.UInt16",
      uint32 = "System.UInt32", uint64 = "System.UInt64"
  }

  /// Whether it is an array type.
  public var isArray: Bool {
    if case .array = self { return true }
    return false
  }

  /// `System.Int32`, `System.String[]`.
  public var fullName: String {
    switch self {
    case .object: "System.Object"
    case .bool: "System.Boolean"
    case .switchParameter: "System.Management.Automation.SwitchParameter"
    case .string: "System.String"
    case .char: "System.Char"
    case .number(let type): type.rawValue
    case .dateTime: "System.DateTime"
    case .timeSpan: "System.TimeSpan"
    case .guid: "System.Guid"
    case .version: "System.Version"
    case .regex: "System.Text.RegularExpressions.Regex"
    case .array(let element): element.fullName + "[]"
    case .hashtable: "System.Collections.Hashtable"
    case .ordered: "System.Collections.Specialized.OrderedDictionary"
    case .customObject: "System.Management.Automation.PSCustomObject"
    case .scriptBlock: "System.Management.Automation.ScriptBlock"
    case .list(let kind, let element):
      kind == .list
        ? "System.Collections.Generic.List`1[\(element)]"
        : ArrayObject([], elementType: element, kind: kind).typeName
    case .dictionary(let key, let value): HashtableObject(key: key, value: value).typeName
    case .nullable(let type): "System.Nullable`1[[\(type.fullName)]]"
    case .void: "System.Void"
    case .named(let name): name
    }
  }

  /// The accelerator where there is one, else the full name: `int`, `System.IO.IOException`.
  public var displayName: String {
    if case .array(let element) = self { return element.displayName + "[]" }
    return TypeNames.accelerator(of: fullName) ?? fullName
  }
}

/// Names of types in both directions.
enum TypeNames {
  /// Accelerators and short names, by folded name.
  static let table: [(name: String, type: ShellType)] = [
    ("int", .number(.int)), ("int32", .number(.int)), ("long", .number(.long)),
    ("int64", .number(.long)), ("double", .number(.double)), ("float", .number(.single)),
    ("single", .number(.single)), ("decimal", .number(.decimal)), ("byte", .number(.byte)),
    ("sbyte", .number(.sbyte)), ("short", .number(.int16)), ("int16", .number(.int16)),
    ("ushort", .number(.uint16)), ("uint16", .number(.uint16)), ("uint", .number(.uint32)),
    ("uint32", .number(.uint32)), ("ulong", .number(.uint64)), ("uint64", .number(.uint64)),
    ("bool", .bool), ("boolean", .bool), ("string", .string), ("char", .char),
    ("datetime", .dateTime), ("timespan", .timeSpan),
    ("datetimeoffset", .named("System.DateTimeOffset")),
    ("bigint", .named("System.Numerics.BigInteger")),
    ("numerics.biginteger", .named("System.Numerics.BigInteger")),
    ("semver", .named("System.Management.Automation.SemanticVersion")),
    (
      "management.automation.semanticversion",
      .named("System.Management.Automation.SemanticVersion")
    ),
    ("ref", .named(ReflectedTypes.reference)),
    ("management.automation.psreference", .named(ReflectedTypes.reference)),
    ("guid", .guid), ("version", .version), ("regex", .regex),
    ("text.regularexpressions.regex", .regex), ("array", .array(.object)),
    ("hashtable", .hashtable), ("collections.hashtable", .hashtable), ("ordered", .ordered),
    ("collections.specialized.ordereddictionary", .ordered), ("pscustomobject", .customObject),
    ("management.automation.pscustomobject", .customObject), ("psobject", .object),
    ("management.automation.psobject", .object), ("object", .object), ("switch", .switchParameter),
    ("management.automation.switchparameter", .switchParameter),
    ("switchparameter", .switchParameter), ("idictionary", .hashtable),
    ("scriptblock", .scriptBlock),
    ("management.automation.scriptblock", .scriptBlock), ("void", .void),
    ("collections.arraylist", .list(.arrayList, "System.Object")),
    ("collections.queue", .list(.queue, "System.Object")),
    ("collections.stack", .list(.stack, "System.Object")),
    ("text.stringbuilder", .named("System.Text.StringBuilder")),
    ("text.encoding", .named("System.Text.Encoding")),
    ("management.automation.psnoteproperty", .named("System.Management.Automation.PSNoteProperty")),
    ("psnoteproperty", .named("System.Management.Automation.PSNoteProperty")),
    ("io.path", .named("System.IO.Path")),
    ("math", .named("System.Math")), ("convert", .named("System.Convert")),
    ("environment", .named("System.Environment")), ("enum", .named("System.Enum")),
    ("exception", .named("System.Exception")), ("type", .named("System.Type")),
    ("securestring", .named("System.Security.SecureString")),
    ("pscredential", .named("System.Management.Automation.PSCredential")),
    ("xml", .named("System.Xml.XmlDocument")), ("uri", .named("System.Uri")),
    ("mailaddress", .named("System.Net.Mail.MailAddress")),
    ("ipaddress", .named("System.Net.IPAddress")),
    ("cultureinfo", .named("System.Globalization.CultureInfo")),
    ("globalization.cultureinfo", .named("System.Globalization.CultureInfo")),
    ("dayofweek", .named("System.DayOfWeek")),
  ]

  private static let byName = Dictionary(
    table.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })

  /// The type of a name as written, without brackets; unknown names give `.named`.
  static func type(named name: String) -> ShellType {
    var folded = TextComparison.folded(name)
    if folded.hasPrefix("system.") { folded.removeFirst(7) }
    if let type = byName[folded] { return type }
    if let kind = EnumerationNames.enumeration(folded) { return .named(kind.name) }
    if let exception = ExceptionTypes.knownName(folded) { return .named(exception) }
    if let attribute = AttributeObject.fullName(folded) { return .named(attribute) }
    if folded == "valuetype" { return .named("System.ValueType") }
    if let full = TypeAccelerators.fullName(folded) { return .named(full) }
    return .named(name)
  }

  /// The type of a name as a script writes it, with array brackets.
  static func written(_ name: String) -> ShellType {
    var name = NumberReader.trimmed(name)
    guard name.hasSuffix("[]") else { return type(named: name) }
    name.removeLast(2)
    return .array(written(name))
  }

  /// Whether there is such a type, as far as the shell can know: a name with a namespace may be one
  /// of the products'.
  static func exists(_ type: ShellType) -> Bool {
    switch type {
    case .array(let element), .nullable(let element): return exists(element)
    case .named(let name):
      let folded = TextComparison.folded(name)
      return folded.utf8.contains(0x2E) || isLeftOut(folded) || folded.hasSuffix("exception")
        || EnumerationNames.members(of: name) != nil || interfaces.contains(folded)
    default: return true
    }
  }

  /// Interfaces of the namespace System that scripts ask for without it.
  private static let interfaces: Set<String> = [
    "icomparable", "iconvertible", "iformattable", "icloneable", "valuetype", "attribute",
    "delegate", "random", "iformatprovider", "idisposable", "stringcomparer", "uri", "dbnull",
  ]

  /// A generic type of .NET from its name without arguments; nil for one that there is not.
  static func generic(_ name: String, _ arguments: [ShellType]) -> ShellType? {
    var folded = TextComparison.folded(name)
    if folded.hasPrefix("system.") { folded.removeFirst(7) }
    guard let first = arguments.first else { return nil }
    switch folded {
    case "nullable": return .nullable(first)
    case "collections.generic.list": return .list(.list, first.fullName)
    case "collections.objectmodel.collection":
      return .list(.collection, first == .object ? ReflectedTypes.psObject : first.fullName)
    case "collections.generic.queue": return .list(.queue, first.fullName)
    case "collections.generic.stack": return .list(.stack, first.fullName)
    case "collections.generic.hashset": return .list(.hashSet, first.fullName)
    case "collections.generic.dictionary" where arguments.count == 2:
      return .dictionary(first, arguments[1])
    default: return nil
    }
  }

  /// Types of .NET with accelerators that this shell has no values of, in lower case.
  static func isLeftOut(_ folded: String) -> Bool {
    leftOut.contains(folded) || TypeAccelerators.isKnown(folded)
  }

  private static let leftOut: Set<String> = [
    "system.xml.xmldocument", "system.diagnostics.process", "system.net.webclient",
    "system.io.file", "system.io.directory", "tuple",
  ]

  /// `int` for `System.Int32`; nil for a type without an accelerator, whose short name in the table
  /// comes from its namespace.
  static func accelerator(of fullName: String) -> String? {
    let special = [
      "System.Single": "float", "System.Int16": "short", "System.UInt16": "ushort",
      "System.UInt32": "uint", "System.UInt64": "ulong",
      ReflectedTypes.psObject: "psobject", ReflectedTypes.array: "array",
    ]
    if let name = special[fullName] { return name }
    guard !withoutAccelerator.contains(fullName) else { return nil }
    return table.first { $0.type.fullName == fullName && !$0.name.contains(".") }?.name
  }

  private static let withoutAccelerator: Set<String> = [
    "System.Object", "System.Math", "System.Convert", "System.Environment", "System.Enum",
    "System.Exception", "System.DayOfWeek", "System.DateTimeOffset",
  ]
}
