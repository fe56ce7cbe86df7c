import ShellRuntime

/// What `select count(*)` gives: one instance of `__GENERIC` with the property `Count`.
final class CountedRow: ShellObject {
  private let count: Int

  init(_ count: Int, _ engine: Engine) {
    self.count = count
    super.init(
      shape: engine.shape(for: "count") { names in
        Shape(
          typeNames: QueryAnswer.typeNames("__GENERIC"),
          properties: [
            PropertyDefinition("SmsProviderObjectPath"), PropertyDefinition("Count", "int"),
          ], names: names)
      })
  }

  override func ownValue(at slot: Int) -> Value {
    slot == 0 ? .string("__GENERIC") : .integer(count)
  }
}
