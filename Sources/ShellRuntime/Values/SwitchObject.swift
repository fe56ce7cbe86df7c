/// A boxed System.Management.Automation.SwitchParameter: what a `[switch]` holds.
final class SwitchObject: ShellObject, MethodCallable {
  private let isPresent: Bool

  init(_ isPresent: Bool, engine: Engine) {
    self.isPresent = isPresent
    super.init(shape: engine.switchShape)
  }

  override var isTrue: Bool { isPresent }

  override func ownValue(at slot: Int) -> Value { .bool(isPresent) }

  override var description: String { isPresent ? "True" : "False" }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    name == "tobool" ? .bool(isPresent) : nil
  }
}

extension Engine {
  var switchShape: Shape {
    readOnlyShape(
      ["System.Management.Automation.SwitchParameter", "System.ValueType"],
      [("IsPresent", "bool")])
  }
}
