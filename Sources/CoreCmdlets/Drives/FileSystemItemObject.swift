import ShellRuntime

/// A file or a folder, as `Get-Item` and `Get-ChildItem` give it.
final class FileSystemItemObject: ShellObject {
  private let item: DriveItem
  private let path: ItemPath
  private let engine: Engine

  private static let common: [(name: String, type: String)] = [
    ("Mode", "string"), ("Name", "string"), ("FullName", "string"), ("LastWriteTime", "datetime"),
    ("PSIsContainer", "bool"), ("PSParentPath", "string"), ("BaseName", "string"),
    ("Extension", "string"), ("Exists", "bool"), ("CreationTime", "datetime"),
    ("CreationTimeUtc", "datetime"), ("LastAccessTime", "datetime"),
    ("LastAccessTimeUtc", "datetime"), ("LastWriteTimeUtc", "datetime"),
    ("Attributes", "System.IO.FileAttributes"), ("PSPath", "string"), ("PSChildName", "string"),
    ("PSDrive", "string"), ("PSProvider", "string"),
  ]
  private static let provider = "Microsoft.PowerShell.Core\\FileSystem"
  private static let ofFiles: [(name: String, type: String)] = [
    ("DirectoryName", "string"), ("Directory", "System.IO.DirectoryInfo"),
    ("IsReadOnly", "bool"), ("Length", "long"),
  ]
  private static let ofFolders: [(name: String, type: String)] = [
    ("Parent", "System.IO.DirectoryInfo"), ("Root", "System.IO.DirectoryInfo"),
  ]

  /// An item at a path of a disk.
  init(_ item: DriveItem, _ path: ItemPath, _ engine: Engine) {
    self.item = item
    self.path = path
    self.engine = engine
    let typeName = item.isContainer ? "System.IO.DirectoryInfo" : "System.IO.FileInfo"
    let own = item.isContainer ? Self.ofFolders : Self.ofFiles
    super.init(
      shape: engine.shape(for: typeName) { names in
        Shape(
          typeNames: [
            typeName, "System.IO.FileSystemInfo", "System.MarshalByRefObject", "System.Object",
          ],
          properties: (Self.common + own).map { PropertyDefinition($0.name, $0.type) },
          names: names)
      })
  }

  private var name: String { path.parts.isEmpty ? path.text : item.name }

  private var dot: String.Index? { item.isContainer ? nil : name.lastIndex(of: ".") }

  override func ownValue(at slot: Int) -> Value {
    let property = shape.properties[slot].name
    switch property {
    case "Mode": return .string(item.isContainer ? "d----" : "-a---")
    case "Name", "PSChildName": return .string(name)
    case "FullName": return .string(path.text)
    case "PSIsContainer": return .bool(item.isContainer)
    case "DirectoryName": return .string(path.parent.text)
    case "PSParentPath": return .string(Self.provider + "::" + path.parent.text)
    case "BaseName": return .string(dot.map { String(name[..<$0]) } ?? name)
    case "Extension": return .string(dot.map { String(name[$0...]) } ?? "")
    case "Exists": return .bool(true)
    case "Attributes": return attributes
    case "PSPath": return .string(Self.provider + "::" + path.text)
    case "PSDrive": return .string(path.drive.name)
    case "PSProvider": return .string(Self.provider)
    case "IsReadOnly": return .bool(false)
    case "Length": return .long(Int64(item.length))
    case "Directory", "Parent": return path.parts.isEmpty ? .null : folder(path.parent)
    case "Root": return folder(ItemPath(drive: path.drive, parts: []))
    default: return .dateTime(item.lastWritten)
    }
  }

  private var attributes: Value {
    .object(
      EnumObject(
        item.isContainer ? "Directory" : "Archive", number: item.isContainer ? 16 : 32,
        type: "System.IO.FileAttributes", engine: engine))
  }

  private func folder(_ place: ItemPath) -> Value {
    place.item.map { .object(FileSystemItemObject($0, place, engine)) } ?? .null
  }

  override var description: String { path.text }
}
