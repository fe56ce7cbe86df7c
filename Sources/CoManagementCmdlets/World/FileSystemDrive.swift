import ShellRuntime

/// The disk of the machine that the shell is on: files that the products write, which nobody else
/// may change, and what the session has written.
final class FileSystemDrive: Drive, DriveEditor {
  let name: String
  private let world: SimulatedWorld
  /// What lay on the disk when it was last looked at, and when that was: files grow with time.
  private var seen: (at: DateTime, products: VirtualFileTree, files: VirtualFileTree)?

  /// The disk `name`; its files are put together when something is looked for.
  init(name: String, _ world: SimulatedWorld) {
    self.name = name
    self.world = world
  }

  var provider: String { "FileSystem" }

  var root: String { "\(name):\\" }

  var editor: (any DriveEditor)? { self }

  func item(at path: [String]) -> DriveItem? {
    files.node(at: path).map(Self.item)
  }

  func children(at path: [String]) -> [DriveItem] {
    files.children(at: path).map(Self.item)
  }

  func content(at path: [String]) -> [String]? {
    content(at: path, last: .max)
  }

  func content(at path: [String], last count: Int) -> [String]? {
    guard case .file(let file)? = files.node(at: path)?.node else { return nil }
    return file.lines(max(0, count))
  }

  func isOpen(at path: [String]) -> Bool {
    guard case .file(let file)? = files.node(at: path)?.node else { return false }
    return file.isOpen
  }

  func isProtected(_ path: [String]) -> Bool { products.node(at: path) != nil }

  func write(_ lines: [String], at path: [String]) throws(ShellError) {
    try write(lines, isOpen: false, at: path)
  }

  func write(_ lines: [String], isOpen: Bool, at path: [String]) throws(ShellError) {
    try change { $0.write(lines, isOpen: isOpen, at: path, $1) }
  }

  func makeContainer(at path: [String]) throws(ShellError) {
    try change { $0.makeFolder(at: path, $1) }
  }

  func set(_ value: Value, at path: [String]) throws(ShellError) {
    try write(value.elements.map(\.text), at: path)
  }

  func remove(at path: [String]) throws(ShellError) {
    try change { (files, _) in files.remove(at: path) }
  }

  private var products: VirtualFileTree { look().products }
  private var files: VirtualFileTree { look().files }

  private func look() -> (products: VirtualFileTree, files: VirtualFileTree) {
    if let seen, seen.at == world.now { return (seen.products, seen.files) }
    let products = world.productFiles
    let files = world.allFiles(products)
    seen = (world.now, products, files)
    return (products, files)
  }

  private func change(_ body: (inout WrittenFiles, DateTime) -> Void) throws(ShellError) {
    try world.changeFiles(body)
    seen = nil
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
