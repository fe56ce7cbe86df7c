import ShellRuntime

/// A machine with a `C:` drive of a few folders, at a fixed moment.
final class TestWorld: World {
  private(set) var now = DateTime(year: 2026, month: 11, day: 23, hour: 9) ?? .minimum
  private var state: UInt64 = 7
  let computerName = "CM01"
  let userName = "CONTOSO\\admin"
  let drives: [any Drive]
  var isReadOnly = false

  init() {
    drives = [
      TestDrive(
        name: "C", provider: "FileSystem",
        tree: .folder([
          ("Users", .folder([("admin", .folder([]))])),
          (
            "Windows",
            .folder([
              ("CCM", .folder([("Logs", .folder([("a.log", .file(["one", "two", "three"]))]))])),
              ("win.ini", .file(["; for 16-bit app support", "[fonts]", "[extensions]"])),
            ])
          ),
        ])),
      TestDrive(name: "Env", provider: "Environment", tree: .folder([("Path", .file(["C:\\"]))])),
      TestDrive(
        name: "HKLM", provider: "Registry",
        tree: .folder([("SOFTWARE", .folder([("Lab", .folder([]))]))])),
      TestDrive(
        name: "HKCU", provider: "Registry", tree: .folder([("Software", .folder([]))]),
        values: ["software": [("Owner", .string("Lab"))]]),
      TestDrive(name: "XYZ", provider: "CMSite", tree: .folder([("Device", .folder([]))])),
    ]
  }

  func advance(by span: TimeSpan) { now = now.adding(span) ?? now }

  func nextRandom() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

/// A drive held in memory.
final class TestDrive: Drive, DriveEditor {
  /// A folder or a file.
  indirect enum Node {
    case folder([(String, Node)])
    case file([String])
  }

  let name: String
  let provider: String
  private var tree: Node
  private let original: Node
  var root: String {
    switch provider {
    case "FileSystem": "\(name):\\"
    case "Registry": name == "HKCU" ? "HKEY_CURRENT_USER" : "HKEY_LOCAL_MACHINE"
    case "CMSite": "CM01.contoso.com"
    default: ""
    }
  }

  /// The machine's hive and the site are read-only.
  var editor: (any DriveEditor)? {
    provider == "FileSystem" || provider == "Environment" || holdsValues ? self : nil
  }

  var holdsValues: Bool { name == "HKCU" }
  private var kept: [String: [(name: String, value: Value)]]

  init(
    name: String, provider: String, tree: Node,
    values: [String: [(name: String, value: Value)]] = [:]
  ) {
    self.name = name
    kept = values
    self.provider = provider
    self.tree = tree
    original = tree
  }

  func values(at path: [String]) -> [(name: String, value: Value)]? {
    guard provider == "Registry", node(at: path) != nil else { return nil }
    if holdsValues { return kept[TextComparison.folded(path.joined(separator: "\\"))] ?? [] }
    return path.last == "Lab" ? [("Version", .string("5.0")), ("Count", .int(3))] : []
  }

  func setValue(
    _ value: Value?, named name: String, at path: [String]
  ) throws(ShellError) {
    let key = TextComparison.folded(path.joined(separator: "\\"))
    kept[key, default: []].removeAll { TextComparison.equalsIgnoringCase($0.name, name) }
    if let value { kept[key, default: []].append((name, value)) }
  }

  func isProtected(_ path: [String]) -> Bool {
    provider == "FileSystem" && node(at: path, in: original) != nil
  }

  func write(_ lines: [String], at path: [String]) throws(ShellError) {
    tree = Self.putting(.file(lines), at: path[...], in: tree)
  }

  func makeContainer(at path: [String]) throws(ShellError) {
    tree = Self.putting(.folder([]), at: path[...], in: tree)
  }

  func set(_ value: Value, at path: [String]) throws(ShellError) {
    if value.text.isEmpty { return try remove(at: path) }
    try write([value.text], at: path)
  }

  func remove(at path: [String]) throws(ShellError) {
    tree = Self.putting(nil, at: path[...], in: tree)
  }

  /// The tree with another node at a path, or none.
  private static func putting(_ new: Node?, at path: ArraySlice<String>, in node: Node) -> Node {
    guard let name = path.first, case .folder(var entries) = node else { return new ?? node }
    let at = entries.firstIndex { TextComparison.equalsIgnoringCase($0.0, name) }
    if path.count == 1 {
      if let at, let new { entries[at].1 = new } else if let at { entries.remove(at: at) }
      if at == nil, let new { entries.append((name, new)) }
    } else if let at {
      entries[at].1 = putting(new, at: path.dropFirst(), in: entries[at].1)
    }
    return .folder(entries)
  }

  private func node(at path: [String]) -> (name: String, node: Node)? {
    node(at: path, in: tree)
  }

  private func node(at path: [String], in tree: Node) -> (name: String, node: Node)? {
    var found: (name: String, node: Node) = ("", tree)
    for part in path {
      guard case .folder(let entries) = found.node,
        let next = entries.first(where: { TextComparison.equalsIgnoringCase($0.0, part) })
      else { return nil }
      found = (next.0, next.1)
    }
    return found
  }

  private func item(_ name: String, _ node: Node) -> DriveItem {
    let moment = DateTime(year: 2026, month: 11, day: 1) ?? .minimum
    guard case .file(let lines) = node else {
      return DriveItem(name: name, isContainer: true, length: 0, lastWritten: moment)
    }
    let length = lines.reduce(0) { $0 + $1.utf8.count + 2 }
    return DriveItem(name: name, isContainer: false, length: length, lastWritten: moment)
  }

  func item(at path: [String]) -> DriveItem? { node(at: path).map { item($0.name, $0.node) } }

  func children(at path: [String]) -> [DriveItem] {
    guard case .folder(let entries)? = node(at: path)?.node else { return [] }
    return entries.map { item($0.0, $0.1) }
  }

  func content(at path: [String]) -> [String]? {
    guard case .file(let lines)? = node(at: path)?.node else { return nil }
    return lines
  }
}
