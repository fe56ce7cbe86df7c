import ShellRuntime

/// Files and folders of a disk by path, found without regard to case. Folders exist because they
/// are named or because a file lies in them.
struct VirtualFileTree {
  /// A folder or a file.
  enum Node {
    /// What lies in it is in `children`.
    case folder(lastWritten: DateTime)
    /// A leaf.
    case file(VirtualFile)
  }

  private struct Entry {
    let name: String
    let node: Node
    var children: [Entry] = []

    /// When a folder was set up.
    var moment: DateTime {
      if case .folder(let lastWritten) = node { lastWritten } else { .minimum }
    }
  }

  private var root: Entry

  /// An empty disk; folders carry the moment at which it was set up.
  init(created: DateTime) {
    root = Entry(name: "", node: .folder(lastWritten: created))
  }

  /// Adds an empty folder and those above it.
  mutating func addFolder(_ path: [String], lastWritten: DateTime? = nil) {
    let moment = root.moment
    Self.insert(path[...], leaf: nil, made: lastWritten ?? moment, into: &root)
  }

  /// Adds a file and the folders above it; one of the same path is replaced.
  mutating func addFile(_ file: VirtualFile) {
    Self.insert(file.path[...], leaf: file, made: root.moment, into: &root)
  }

  /// What is at a path, with the name as the disk spells it; nil = nothing. `[]` is the root.
  func node(at path: [String]) -> (name: String, node: Node)? {
    entry(at: path).map { ($0.name, $0.node) }
  }

  /// What lies in a folder, by name: folders first, then files.
  func children(at path: [String]) -> [(name: String, node: Node)] {
    let children = entry(at: path)?.children ?? []
    let folders = children.filter { if case .folder = $0.node { true } else { false } }
    let files = children.filter { if case .file = $0.node { true } else { false } }
    return (folders + files).map { ($0.name, $0.node) }
  }

  private func entry(at path: [String]) -> Entry? {
    var entry = root
    for part in path {
      guard let next = entry.children.first(where: { Self.isNamed($0, part) }) else { return nil }
      entry = next
    }
    return entry
  }

  private static func insert(
    _ path: ArraySlice<String>, leaf: VirtualFile?, made: DateTime, into entry: inout Entry
  ) {
    guard let name = path.first, case .folder = entry.node else { return }
    let isLast = path.count == 1
    let node = isLast ? leaf.map(Node.file) : nil
    let index: Int
    if let known = entry.children.firstIndex(where: { isNamed($0, name) }) {
      index = known
      if let node { entry.children[index] = Entry(name: name, node: node) }
    } else {
      index = entry.children.firstIndex { order($0.name, name) > 0 } ?? entry.children.count
      let node = node ?? .folder(lastWritten: made)
      entry.children.insert(Entry(name: name, node: node), at: index)
    }
    insert(path.dropFirst(), leaf: leaf, made: made, into: &entry.children[index])
  }

  private static func isNamed(_ entry: Entry, _ name: String) -> Bool {
    TextComparison.equalsIgnoringCase(entry.name, name)
  }

  private static func order(_ left: String, _ right: String) -> Int {
    TextComparison.order(left, right, ignoringCase: true)
  }
}
