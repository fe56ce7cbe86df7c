/// A script block as a value.
public final class ScriptBlockObject {
  /// The source between the braces.
  public let text: String
  /// The lowered code.
  let code: BlockCode

  init(text: String, code: BlockCode) {
    self.text = text
    self.code = code
  }
}
