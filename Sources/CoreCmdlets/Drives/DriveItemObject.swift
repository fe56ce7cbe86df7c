import ShellRuntime

/// An item of a drive as `Get-ChildItem` and `Get-Item` give it.
enum DriveItemObject {
  static func make(_ item: DriveItem, at path: ItemPath, _ engine: Engine) -> ShellObject {
    let parent = path.drive.name + ":\\" + path.parts.dropLast().joined(separator: "\\")
    guard path.drive.provider == "FileSystem" else { return plain(item, path, parent, engine) }
    return item.isContainer
      ? folder(item, path, parent, engine) : file(item, path, parent, engine)
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
