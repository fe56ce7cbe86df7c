import CoManagementModel
import ShellRuntime

/// An element of `Props`: SMS_EmbeddedProperty.
final class EmbeddedProperty: ShellObject {
  private let property: SiteSystemRole.Property

  /// A property of a role.
  init(_ property: SiteSystemRole.Property, _ engine: Engine) {
    self.property = property
    super.init(
      shape: engine.shape(for: "IResultObject#SMS_EmbeddedProperty") { names in
        Shape(
          typeNames: ["IResultObject#SMS_EmbeddedProperty", "IResultObject", "System.Object"],
          properties: [
            PropertyDefinition("PropertyName"), PropertyDefinition("Value", "int"),
            PropertyDefinition("Value1"), PropertyDefinition("Value2"),
          ], names: names)
      })
  }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .string(property.name)
    case 1: .integer(property.value)
    case 2: .string(property.value1)
    default: .string(property.value2)
    }
  }
}
