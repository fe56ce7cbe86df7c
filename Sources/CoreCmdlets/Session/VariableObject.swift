import ShellRuntime

/// A variable as `Get-Variable` gives it: it reads and sets the variable itself, as long as that is
/// in sight.
final class VariableObject: ShellObject {
  private let name: String
  private let depth: Int32?
  private weak var shell: Shell?
  /// What was seen last, for a variable that has gone.
  private var kept: [Value]

  private static let properties: [(name: String, type: String)] = [
    ("Name", "string"), ("Description", "string"), ("Value", "System.Object"),
    ("Visibility", "System.Management.Automation.SessionStateEntryVisibility"),
    ("Module", "psmoduleinfo"), ("ModuleName", "string"), ("Options", OptionsObject.typeName),
    ("Attributes", "object"),
  ]

  /// The variable of a name in sight, or that of the scope at `depth`.
  init(_ name: String, at depth: Int32? = nil, _ shell: Shell) {
    self.name = name
    self.depth = depth
    self.shell = shell
    kept = []
    super.init(
      shape: shell.engine.shape(for: "PSVariable") { names in
        Shape(
          typeNames: ["System.Management.Automation.PSVariable", "System.Object"],
          properties: Self.properties.map {
            PropertyDefinition(
              $0.name, $0.type,
              isReadOnly: !["Description", "Value", "Visibility", "Options"].contains($0.name))
          }, names: names)
      })
    kept = look(shell)
  }

  private func look(_ shell: Shell) -> [Value] {
    let isPrivate = shell.isHiddenVariable(name)
    let visibility = EnumObject(
      isPrivate ? "Private" : "Public", number: isPrivate ? 1 : 0,
      type: "System.Management.Automation.SessionStateEntryVisibility", engine: shell.engine)
    let value = depth.flatMap { shell.variable(name, at: $0) } ?? shell.variable(name)
    return [
      .string(name), .string(shell.variableDescription(name)), value, .object(visibility), .null,
      .string(""), .object(OptionsObject.make(shell.variableOptions(name), shell.engine)),
      .array([]),
    ]
  }

  override func ownValue(at slot: Int) -> Value {
    if let shell, shell.hasVariable(name) { kept[2] = look(shell)[2] }
    if let shell, shell.hasVariable(name), slot != 2 { return look(shell)[slot] }
    return kept[slot]
  }

  override func setOwnValue(_ value: Value, at slot: Int) throws(ShellError) {
    guard let shell, shell.hasVariable(name) else {
      kept[slot] = value
      return
    }
    switch Self.properties[slot].name {
    case "Value":
      if let depth {
        try shell.assignVariable(name, value, at: depth)
      } else {
        try shell.assignVariable(name, value)
      }
    case "Description": shell.describeVariable(name, value.text)
    case "Options": shell.setVariableOptions(name, VariableOptions(value.text))
    case "Visibility":
      shell.hideVariable(name, TextComparison.equalsIgnoringCase(value.text, "Private"))
    default: try super.setOwnValue(value, at: slot)
    }
  }

  override var description: String { "System.Management.Automation.PSVariable" }
}
