/// A text that is never shown.
public final class SecureText: ShellObject {
  /// What it holds.
  public let text: String

  /// A text as a secure string.
  public init(_ text: String, _ engine: Engine) {
    self.text = text
    super.init(
      shape: engine.shape(for: "SecureString") { names in
        Shape(
          typeNames: ["System.Security.SecureString", "System.Object"],
          properties: [PropertyDefinition("Length", "int")], names: names)
      })
  }

  /// Its length.
  public override func ownValue(at slot: Int) -> Value { .integer(text.utf16.count) }
  /// The name of the type, never the text.
  public override var description: String { "System.Security.SecureString" }
}
