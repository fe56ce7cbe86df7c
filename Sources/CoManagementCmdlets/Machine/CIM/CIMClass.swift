import CoManagementModel
import ShellRuntime

/// A class of a machine's WMI repository: its properties and how its instances are read.
struct CIMClass: Sendable {
  /// One property: name, CIM type as `Get-CimClass` shows it, and its value.
  struct Property: Sendable {
    let name: String
    let type: String
    let isKey: Bool
  }

  /// A method that `Invoke-CimMethod` calls.
  struct Method: Sendable {
    let name: String
    /// Names of what goes in.
    let parameters: [String]
  }

  /// `root\cimv2`
  let namespace: String
  /// `Win32_Service`
  let name: String
  let properties: [Property]
  var methods: [Method] = []
  /// Names of the properties that a table shows; empty = all as a list.
  var shown: [String] = []
  var isList = false
  /// Tells apart what has the same name and other properties.
  var variant = ""
  /// Whether machines have it.
  var isOn: @Sendable (MachineView) -> Bool = { _ in true }
  /// The instances, each with its values in the order of the properties.
  let rows: @Sendable (MachineView, Engine) -> [[Value]]

  /// The property of a name, without regard to case.
  func index(of property: String) -> Int? {
    properties.firstIndex { TextComparison.equalsIgnoringCase($0.name, property) }
  }

  /// `ROOT/cimv2`
  private var path: String {
    "root/"
      + namespace.dropFirst(5).split(separator: "\\")
      .joined(separator: "/")
  }

  /// The shape of its instances.
  func shape(_ engine: Engine) -> Shape {
    engine.shape(for: "CIM#\(namespace)#\(name)#\(variant)") { names in
      let listed = shown.isEmpty ? properties.map(\.name) + ["PSComputerName"] : shown
      return Shape(
        typeNames: [
          "Microsoft.Management.Infrastructure.CimInstance#\(path)/\(name)",
          "Microsoft.Management.Infrastructure.CimInstance", "System.Object",
        ],
        properties: properties.map { PropertyDefinition($0.name, $0.type.lowercasedASCIIText) }
          + [PropertyDefinition("PSComputerName")], names: names,
        defaultDisplay: DefaultDisplay(
          shown.isEmpty || isList ? .list : .table, listed.map { ($0, $0) }))
    }
  }
}

extension String {
  /// With A-Z as a-z.
  var lowercasedASCIIText: String { TextComparison.folded(self) }
}

/// An instance of a class.
final class CIMInstanceObject: ShellObject {
  let cimClass: CIMClass
  private let values: [Value]
  private let computerName: String?

  init(_ cimClass: CIMClass, _ values: [Value], computerName: String?, _ engine: Engine) {
    self.cimClass = cimClass
    self.values = values
    self.computerName = computerName
    super.init(shape: cimClass.shape(engine))
  }

  override func ownValue(at slot: Int) -> Value {
    slot < values.count ? values[slot] : computerName.map { .string($0) } ?? .null
  }

  /// `Win32_Service (Name = "BITS")`
  override var description: String {
    let keys = cimClass.properties.indices.filter { cimClass.properties[$0].isKey }
    guard let key = keys.first else { return cimClass.name }
    let name = cimClass.properties[key].name
    let value = values[key]
    var text = value.text
    if case .string = value { text = "\"\(text)\"" }
    return "\(cimClass.name) (\(name) = \(text)\(keys.count > 1 ? ", ..." : ""))"
  }
}
