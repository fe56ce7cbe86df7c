import ShellRuntime

/// The kinds of members, as `PSMemberTypes` names them.
enum MemberKind: String, CaseIterable {
  // swift-format-ignore
  case AliasProperty, CodeProperty, Property, NoteProperty, ScriptProperty, Properties, PropertySet,
    Method, CodeMethod, ScriptMethod, Methods, ParameterizedProperty, MemberSet, Event, Dynamic,
    InferredProperty, All

  /// The enumeration.
  static let typeName = "System.Management.Automation.PSMemberTypes"

  /// The kind of a name, without regard to case.
  static func named(_ name: String) -> MemberKind? {
    allCases.first { TextComparison.equalsIgnoringCase($0.rawValue, name) }
  }

  /// Whether a name of `Get-Member`'s `-MemberType` takes members of this kind in.
  func isPart(of wanted: MemberKind) -> Bool {
    switch wanted {
    case .All: true
    case .Properties: rawValue.hasSuffix("Property") || self == .PropertySet
    case .Methods: rawValue.hasSuffix("Method")
    default: self == wanted
    }
  }
}
