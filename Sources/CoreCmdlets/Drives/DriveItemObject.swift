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
      return item.isContainer
        ? folder(item, path, parent, engine) : file(item, path, parent, engine)
    case "Environment": return variable(item, path, engine)
    case "Registry": return RegistryKeyObject.make(path, engine)
    case "Variable" where !path.parts.isEmpty:
      return GetVariable.object((item.name, context.shell.variable(item.name)), engine)
    case "Alias" where !path.parts.isEmpty:
      return CommandInfo.alias(item.name, context.shell.aliasTarget(item.name) ?? "", engine)
    case "Function":
      guard let function = context.shell.function(named: item.name) else { break }
      return CommandInfo.function(function, engine)
    default: break
    }
    return plain(item, path, parent, engine)
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
          PropertyDefinition("PSPath"),
        ], names: names)
    }
    let value = path.drive.content(at: path.parts)?.joined(separator: "\n") ?? ""
    return DescribedObject(
      shape: shape,
      values: [
        .string(item.name), .string(item.name), .string(value),
        .string("Microsoft.PowerShell.Core\\Environment::\(item.name)"),
      ], text: "System.Collections.DictionaryEntry")
  }

  private static func folder(
    _ item: DriveItem, _ path: ItemPath, _ parent: String, _ engine: Engine
  ) -> ShellObject {
    let shape = engine.shape(for: "DirectoryInfo") { names in
      Shape(
        typeNames: ["System.IO.DirectoryInfo", "System.IO.FileSystemInfo", "System.Object"],
        properties: common(["BaseName"]), names: names)
    }
    let values: [Value] = [
      .string("d----"), .string(item.name), .string(path.text), .dateTime(item.lastWritten),
      .bool(true), .string(parent), .string(item.name),
    ]
    return DescribedObject(shape: shape, values: values, text: path.text)
  }

  private static func file(
    _ item: DriveItem, _ path: ItemPath, _ parent: String, _ engine: Engine
  ) -> ShellObject {
    let shape = engine.shape(for: "FileInfo") { names in
      Shape(
        typeNames: ["System.IO.FileInfo", "System.IO.FileSystemInfo", "System.Object"],
        properties: common(["BaseName", "Extension", "DirectoryName"])
          + [PropertyDefinition("Length", "long")], names: names)
    }
    let dot = item.name.lastIndex(of: ".")
    let values: [Value] = [
      .string("-a---"), .string(item.name), .string(path.text), .dateTime(item.lastWritten),
      .bool(false), .string(parent), .string(dot.map { String(item.name[..<$0]) } ?? item.name),
      .string(dot.map { String(item.name[$0...]) } ?? ""), .string(parent),
      .long(Int64(item.length)),
    ]
    return DescribedObject(shape: shape, values: values, text: path.text)
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

  private static func common(_ more: [String]) -> [PropertyDefinition] {
    [
      PropertyDefinition("Mode"), PropertyDefinition("Name"), PropertyDefinition("FullName"),
      PropertyDefinition("LastWriteTime", "datetime"), PropertyDefinition("PSIsContainer", "bool"),
      PropertyDefinition("PSParentPath"),
    ] + more.map { PropertyDefinition($0) }
  }
}
