import ShellRuntime

/// A disk of a simulated machine: files that the products write, read-only.
final class FileSystemDrive: Drive {
  let name: String
  private let makeFiles: () -> VirtualFileTree
  private lazy var files = makeFiles()

  /// The disk `name`; its files are put together when something is looked for.
  init(name: String, files: @escaping () -> VirtualFileTree) {
    self.name = name
    makeFiles = files
  }

  var provider: String { "FileSystem" }

  var root: String { "\(name):\\" }

  func item(at path: [String]) -> DriveItem? {
    files.node(at: path).map(Self.item)
  }

  func children(at path: [String]) -> [DriveItem] {
    files.children(at: path).map(Self.item)
  }

  func content(at path: [String]) -> [String]? {
    guard case .file(let file)? = files.node(at: path)?.node else { return nil }
    return file.lines()
  }

  private static func item(_ name: String, _ node: VirtualFileTree.Node) -> DriveItem {
    switch node {
    case .folder(let lastWritten):
      DriveItem(name: name, isContainer: true, length: 0, lastWritten: lastWritten)
    case .file(let file):
      DriveItem(
        name: name, isContainer: false, length: file.length, lastWritten: file.lastWritten())
    }
  }
}
