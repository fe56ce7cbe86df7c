import ShellRuntime

/// An item of a drive as `Get-ChildItem` and `Get-Item` give it.
enum DriveItemObject {
  static func make(
    _ item: DriveItem, at path: ItemPath, _ context: CmdletContext
  ) -> ShellObject {
    let engine = context.engine
    if let own = path.drive.object(at: path.parts, engine) { return own }
    let parent = path.drive.name + ":\\" + path.parts.dropLast().joined(separator: "\\")
    switch path.drive.provider {
    case "FileSystem":
      return FileSystemItemObject(item, path, engine)
    case "Registry": return RegistryKeyObject.make(path, engine)
    case let provider where !path.parts.isEmpty:
      guard let entry = entry(item, path, context) else { break }
      let place: [(String, Value)] = [
        ("PSPath", .string("Microsoft.PowerShell.Core\\\(provider)::\(item.name)")),
        ("PSDrive", .string(path.drive.name)),
        ("PSProvider", .string("Microsoft.PowerShell.Core\\\(provider)")),
        ("PSIsContainer", .bool(false)),
      ]
      for (name, value) in place { entry.addNote(name, value, engine: engine) }
      return entry
    default: break
    }
    return plain(item, path, parent, engine)
  }

  /// What a drive without folders holds under a name.
  private static func entry(
    _ item: DriveItem, _ path: ItemPath, _ context: CmdletContext
  ) -> ShellObject? {
    let engine = context.engine
    switch path.drive.provider {
    case "Environment": return variable(item, path, engine)
    case "Variable": return VariableObject(item.name, context.shell)
    case "Alias": return context.shell.alias(item.name).map { CommandInfo.alias($0, engine) }
    case "Function":
      return context.shell.function(named: item.name).map { CommandInfo.function($0, engine) }
    default: return nil
    }
  }

  /// `Env:` gives pairs of a name and a value.
  private static func variable(
    _ item: DriveItem, _ path: ItemPath, _ engine: Engine
  ) -> ShellObject {
    let shape = engine.shape(for: "EnvironmentEntry") { names in
      Shape(
        typeNames: [
          "System.Collections.DictionaryEntry", "System.ValueType", "System.Object",
        ],
        properties: [
          PropertyDefinition("Name"), PropertyDefinition("Key"), PropertyDefinition("Value"),
        ], names: names)
    }
    let value = path.drive.content(at: path.parts)?.joined(separator: "\n") ?? ""
    return DescribedObject(
      shape: shape,
      values: [.string(item.name), .string(item.name), .string(value)],
      text: "System.Collections.DictionaryEntry")
  }

  /// Items of drives that hold no files: registry keys, site folders, variables.
  private static func plain(
    _ item: DriveItem, _ path: ItemPath, _ parent: String, _ engine: Engine
  ) -> ShellObject {
    let shape = engine.shape(for: "DriveItem") { names in
      Shape(
        typeNames: ["System.Management.Automation.PSCustomObject", "System.Object"],
        properties: ["Name", "PSPath", "PSParentPath"].map { PropertyDefinition($0) }
          + [PropertyDefinition("PSIsContainer", "bool")], names: names)
    }
    return DescribedObject(
      shape: shape,
      values: [
        .string(item.name), .string(path.text), .string(parent), .bool(item.isContainer),
      ], text: path.text)
  }
}
