import ShellRuntime

/// The modules that the commands of an engine come from.
struct ModuleList {
  /// Names, sorted, each once.
  let names: [String]

  init(_ engine: Engine) {
    var found = Set(["Microsoft.PowerShell.Management", "Microsoft.PowerShell.Utility"])
    for name in engine.commands.names {
      if let module = engine.commands.signature(named: name)?.module, !module.isEmpty {
        found.insert(module)
      }
    }
    names = found.sorted { TextComparison.order($0, $1, ignoringCase: true) < 0 }
  }

  /// A module as an object.
  static func object(_ name: String, _ engine: Engine) -> ShellObject {
    let shape = engine.shape(for: "PSModuleInfo") { names in
      Shape(
        typeNames: ["System.Management.Automation.PSModuleInfo", "System.Object"],
        properties: [
          PropertyDefinition("Name"), PropertyDefinition("ModuleType"),
          PropertyDefinition("Version", "version"), PropertyDefinition("PreRelease"),
          PropertyDefinition("ExportedCommands", "object"),
        ], names: names)
    }
    let isEngine = name.hasPrefix("Microsoft.PowerShell.")
    let commands = engine.commands.names.filter {
      engine.commands.signature(named: $0)?.module == name
    }
    return DescribedObject(
      shape: shape,
      values: [
        .string(name), .string(isEngine ? "Manifest" : "Script"),
        isEngine ? .string("7.0.0.0") : .null, .string(""), .strings(commands),
      ], text: name)
  }
}
