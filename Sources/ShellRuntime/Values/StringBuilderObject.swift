/// `System.Text.StringBuilder`.
final class StringBuilderObject: ShellObject, MethodCallable {
  @exclusivity(unchecked) private var text: String
  private let engine: Engine

  init(_ text: String, engine: Engine) {
    self.text = text
    self.engine = engine
    super.init(
      shape: engine.readOnlyShape(["System.Text.StringBuilder"], [("Length", "int")]))
  }

  override func ownValue(at slot: Int) -> Value { .integer(text.utf16.count) }

  override var description: String { text }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch name {
    case "append": try append(try Methods.argument(arguments, 0, name).text, shell)
    case "appendline": try append((arguments.first?.text ?? "") + "\r\n", shell)
    case "appendformat":
      let format = try Methods.argument(arguments, 0, name).text
      let rest = Array(arguments.dropFirst())
      try append(try FormatOperator.apply(format, rest, shell).text, shell)
    case "appendjoin":
      let separator = try Methods.argument(arguments, 0, name).text
      let items =
        arguments.count == 2 ? arguments[1].elements : Array(arguments.dropFirst())
      try append(items.map(\.text).joined(separator: separator), shell)
    case "clear":
      shell.engine.noteChangeInPlace()
      text = ""
    case "insert", "remove", "replace":
      guard
        case .value(let value) = try StringMethods.call(
          text, (name.capitalizedFirst, name, shell.engine.names.name(name)), arguments, shell)
      else { return nil }
      shell.engine.noteChangeInPlace()
      text = value.text
    default: return nil
    }
    return .object(self)
  }

  private func append(_ added: String, _ shell: Shell) throws(ShellError) {
    if shell.readOnlyEpoch != 0 { throw .readOnlyCheck("an object") }
    try shell.charge(bytes: added.utf8.count)
    shell.engine.noteChangeInPlace()
    text += added
  }
}
