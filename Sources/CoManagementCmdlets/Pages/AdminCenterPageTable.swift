/// Every page that the lab has, and how a typed path is found among them.
struct AdminCenterPageTable {
  /// In the order of the admin center's menu.
  static let all: [any AdminCenterPage] = [ConnectorsPageView()]

  /// What a typed path leads to.
  enum Match {
    case page(any AdminCenterPage)
    /// Several pages fit.
    case ambiguous([any AdminCenterPage])
    case none
  }

  /// The page of a path in any letter case, its labels separated by `>`, `/` or `\`. The whole
  /// path comes first, then a page that ends so, then one whose labels hold the typed words in
  /// their order, the last typed label among those of its own.
  static func find(_ text: String, in pages: [any AdminCenterPage] = all) -> Match {
    let typed = labels(text)
    guard !typed.isEmpty else { return .none }
    let fits: [([String], [String]) -> Bool] = [
      { path, typed in path == typed },
      { path, typed in path.suffix(typed.count).elementsEqual(typed) },
      holds,
    ]
    for fit in fits {
      let found = pages.filter { fit($0.path.map(folded), typed) }
      if found.count == 1 { return .page(found[0]) }
      if !found.isEmpty { return .ambiguous(found) }
    }
    return .none
  }

  private static func holds(_ path: [String], _ typed: [String]) -> Bool {
    guard let leaf = path.last, let lastTyped = typed.last, contains(leaf, lastTyped) else {
      return false
    }
    var rest = path.dropLast()[...]
    for label in typed.dropLast() {
      guard let index = rest.firstIndex(where: { contains($0, label) }) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  /// Whether every word of a typed label begins a word of a label, in order.
  private static func contains(_ label: String, _ typed: String) -> Bool {
    var words = label.split(separator: " ")[...]
    for word in typed.split(separator: " ") {
      guard let index = words.firstIndex(where: { $0.utf8.starts(with: word.utf8) }) else {
        return false
      }
      words = words[(index + 1)...]
    }
    return true
  }

  private static func labels(_ text: String) -> [String] {
    text.split { $0 == ">" || $0 == "/" || $0 == "\\" }.map { folded(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Lower case, with one space between words and none around them.
  private static func folded(_ text: String) -> String {
    text.lowercased().split(separator: " ").joined(separator: " ")
  }
}
