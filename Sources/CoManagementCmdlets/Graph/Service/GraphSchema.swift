import ShellRuntime

/// A type of Microsoft Graph: its properties, and how the SDK's cmdlets show it.
final class GraphSchema: Sendable {
  /// Which part of Graph keeps it; each has its own rules for queries and its own words.
  enum Service: Sendable {
    /// Microsoft Entra ID.
    case directory
    /// Other parts of Entra: policies.
    case policies
    /// Intune.
    case intune
  }

  /// `user`
  let name: String
  /// In the order of the SDK's class.
  let properties: [GraphProperty]
  /// Names in the SDK of those that a table shows; empty = a list of all.
  let shown: [String]
  /// JSON names that come without being asked for; empty = all but navigation.
  let defaults: [String]
  let service: Service
  private let slots: [String: Int]

  init(
    _ name: String, shown: [String], defaults: [String], service: Service,
    properties: [GraphProperty]
  ) {
    self.name = name
    self.shown = shown
    self.defaults = defaults
    self.service = service
    self.properties = properties
    var slots: [String: Int] = [:]
    for (slot, property) in properties.enumerated() {
      slots[TextComparison.folded(property.name)] = slot
      if slots[TextComparison.folded(property.sdkName)] == nil {
        slots[TextComparison.folded(property.sdkName)] = slot
      }
    }
    self.slots = slots
  }

  /// `microsoft.graph.user`
  var fullName: String { "microsoft.graph.\(name)" }
  /// `User`, as errors of the directory call it.
  var resourceName: String { name.prefix(1).uppercased() + name.dropFirst() }
  /// Class of the SDK.
  var typeName: String {
    "Microsoft.Graph.PowerShell.Models.MicrosoftGraph\(resourceName)"
  }

  /// Place of a property, by its name in JSON or in the SDK, without regard to case.
  func slot(of name: String) -> Int? { slots[TextComparison.folded(name)] }
}

/// One property of a type.
struct GraphProperty: Sendable {
  /// What it holds.
  enum Kind: Sendable {
    // swift-format-ignore
    case text, flag, number, moment
    /// A complex value.
    case complex(GraphSchema)
    // swift-format-ignore
    indirect case list(Kind)
    /// Other resources, which come only when they are expanded.
    case navigation
    /// Whatever the resource has beside its type's properties.
    case open
    /// The SDK's class has it, and nothing in the lab.
    case unused
  }

  /// How far `$filter` goes, in the directory.
  enum Filtering: Sendable {
    /// Without more ado.
    case basic
    /// With ConsistencyLevel and $count alone.
    case advanced
    // swift-format-ignore
    case none
  }

  /// Name in JSON, `displayName`.
  let name: String
  /// Name in the SDK, `DisplayName`.
  let sdkName: String
  let kind: Kind
  let filtering: Filtering
  /// Whether it can be asked for by queries alone: the SDK's class does not have it.
  let isHidden: Bool

  init(
    _ name: String, _ kind: Kind, sdkName: String? = nil, filtering: Filtering = .basic,
    isHidden: Bool = false
  ) {
    self.name = name
    self.sdkName = sdkName ?? name.prefix(1).uppercased() + name.dropFirst()
    self.kind = kind
    self.filtering = filtering
    self.isHidden = isHidden
  }

  /// As `Get-Member` shows it.
  var typeName: String { kind.typeName }
  /// Whether it is expanded, not selected.
  var isNavigation: Bool {
    if case .navigation = kind { return true }
    return false
  }
}

extension GraphProperty.Kind {
  /// As `Get-Member` shows it.
  var typeName: String {
    switch self {
    case .text, .unused: "string"
    case .flag: "bool"
    case .number: "int"
    case .moment: "datetime"
    case .complex(let schema): "IMicrosoftGraph\(schema.resourceName)"
    case .list(let element): "\(element.typeName)[]"
    case .navigation: "IMicrosoftGraphDirectoryObject[]"
    case .open: "System.Collections.Generic.IDictionary[string,System.Object]"
    }
  }

  /// As errors of filters call it.
  var edmName: String {
    switch self {
    case .text, .open, .unused: "Edm.String"
    case .flag: "Edm.Boolean"
    case .number: "Edm.Int32"
    case .moment: "Edm.DateTimeOffset"
    case .complex(let schema): schema.fullName
    case .list(let element): "Collection(\(element.edmName))"
    case .navigation: "Collection(microsoft.graph.directoryObject)"
    }
  }
}
