import ShellRuntime

/// `-Option` of variables and aliases as PowerShell's objects have it.
enum OptionsObject {
  static let typeName = "System.Management.Automation.ScopedItemOptions"
  static let names = ["None", "ReadOnly", "Constant", "Private", "AllScope", "Unspecified"]

  /// A member of the enumeration; several flags are one, `ReadOnly, AllScope`.
  static func make(_ options: VariableOptions, _ engine: Engine) -> ShellObject {
    EnumObject(options.description, number: options.number, type: typeName, engine: engine)
  }
}
