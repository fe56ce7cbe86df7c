import ShellRuntime

/// A registry key as `Get-Item` gives it.
enum RegistryKeyObject {
  static func make(_ path: ItemPath, _ engine: Engine) -> ShellObject {
    let shape = engine.shape(for: "RegistryKey") { names in
      Shape(
        typeNames: ["Microsoft.Win32.RegistryKey", "System.Object"],
        properties: [
          PropertyDefinition("Name"), PropertyDefinition("PSChildName"),
          PropertyDefinition("Property", "object"),
          PropertyDefinition("SubKeyCount", "int"), PropertyDefinition("ValueCount", "int"),
          PropertyDefinition("PSPath"), PropertyDefinition("PSParentPath"),
          PropertyDefinition("PSIsContainer", "bool"), PropertyDefinition("PSDrive"),
          PropertyDefinition("PSProvider"),
        ], names: names)
    }
    let values = path.drive.values(at: path.parts) ?? []
    let provider = "Microsoft.PowerShell.Core\\Registry::"
    return DescribedObject(
      shape: shape,
      values: [
        .string(path.registryText), .string(path.name),
        .strings(values.map { $0.name.isEmpty ? "(default)" : $0.name }),
        .integer(path.drive.children(at: path.parts).count), .integer(values.count),
        .string(provider + path.registryText), .string(provider + path.parent.registryText),
        .bool(true), .string(path.drive.name),
        .string("Microsoft.PowerShell.Core\\Registry"),
      ], text: path.registryText)
  }
}
