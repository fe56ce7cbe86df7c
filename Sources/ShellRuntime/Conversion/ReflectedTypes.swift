/// Types that a cast takes for others and that have a name of their own as values: `[array]` makes
/// an Object[] and is System.Array.
enum ReflectedTypes {
  static let psObject = "System.Management.Automation.PSObject"
  static let array = "System.Array"
  static let reference = "System.Management.Automation.PSReference"

  /// What a type that is written down is as a value.
  static func value(of type: ShellType, written name: String) -> ShellType {
    var folded = TextComparison.folded(NumberReader.trimmed(name))
    if folded.hasPrefix("system.") { folded.removeFirst(7) }
    switch folded {
    case "array": return .named(array)
    case "psobject", "pscustomobject", "management.automation.psobject": return .named(psObject)
    default: return type
    }
  }

  /// Whose static members such a type has.
  static func target(of type: ShellType) -> ShellType {
    switch type {
    case .named(array): .array(.object)
    case .named(psObject): .object
    default: type
    }
  }

  /// Whether a value is what PowerShell has wrapped in a PSObject: objects that commands and casts
  /// give, not the plain values of .NET.
  static func isWrapped(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    switch object {
    case is DecimalObject, is GuidObject, is VersionObject, is EnumObject, is TypeObject,
      is RegexObject, is MatchObject, is StringBuilderObject, is any NetObject:
      return false
    default: return true
    }
  }
}

extension ArrayObject {
  /// Whether its elements are of a type whose values are no objects, so that it is no Object[].
  var holdsValueTypes: Bool {
    guard elementType != "System.Object", elementType != "System.String" else { return false }
    return TypeNames.type(named: elementType).isValueType
  }
}
