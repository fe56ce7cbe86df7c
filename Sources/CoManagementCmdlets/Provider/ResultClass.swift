import ShellRuntime

/// A class of the SMS Provider as the module's cmdlets return it: its properties in the order of
/// the alphabet, behind the path of the object.
final class ResultClass<Source: Sendable>: Sendable {
  /// `SMS_Site`.
  let name: String
  let properties: [ResultProperty<Source>]
  private let shapeKey: String

  /// A class; `path` gives the key of an object, `SiteCode="XYZ"`, empty for an embedded one.
  /// `variant` tells apart what has the same name and other properties.
  init(
    _ name: String, variant: String = "", path: @escaping @Sendable (Source) -> String,
    _ properties: [ResultProperty<Source>]
  ) {
    self.name = name
    shapeKey = "IResultObject#\(name)#\(variant)"
    let pathProperty = ResultProperty<Source>.text("SmsProviderObjectPath") { source in
      let key = path(source)
      return key.isEmpty ? name : "\(name).\(key)"
    }
    self.properties = [pathProperty] + properties
  }

  /// Type names and properties; made once an engine.
  func shape(_ engine: Engine) -> Shape {
    engine.shape(for: shapeKey) { names in
      Shape(
        typeNames: [
          "IResultObject#\(name)", "IResultObject", Self.resultObjectType, "System.Object",
        ],
        properties: properties.map { PropertyDefinition($0.name, $0.typeName) }, names: names)
    }
  }

  private static var resultObjectType: String {
    "Microsoft.ConfigurationManagement.ManagementProvider.WqlQueryEngine.WqlResultObject"
  }
}
