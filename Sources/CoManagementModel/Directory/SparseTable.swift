/// What has changed of many things that follow from the seed: values by number, in leaves of 64.
/// Copies share all leaves; a change after a copy rewrites one leaf and its branch.
struct SparseTable<Element: DirectoryRecord>: Sendable, Hashable {
  private static var leafSize: Int { 64 }
  private static var branchSize: Int { 64 }

  private var branches: [[[Element?]]] = []
  /// Combines what is stored without regard to order; 0 when nothing is.
  private(set) var digest: UInt64 = 0
  /// How many values are stored.
  private(set) var count = 0

  /// The value stored for a number; nil where nothing is.
  subscript(number: Int) -> Element? {
    let leaf = number / Self.leafSize
    let branch = leaf / Self.branchSize
    guard count > 0, branch < branches.count, !branches[branch].isEmpty else { return nil }
    let values = branches[branch][leaf % Self.branchSize]
    return values.isEmpty ? nil : values[number % Self.leafSize]
  }

  /// Stores a value, or takes it away.
  mutating func set(_ element: Element?, at number: Int) {
    let old = self[number]
    guard old != element else { return }
    digest ^= Self.digest(old, number) ^ Self.digest(element, number)
    count += (element == nil ? 0 : 1) - (old == nil ? 0 : 1)
    let leaf = number / Self.leafSize
    let (branch, place) = (leaf / Self.branchSize, leaf % Self.branchSize)
    while branches.count <= branch { branches.append([]) }
    if branches[branch].isEmpty {
      branches[branch] = Array(repeating: [], count: Self.branchSize)
    }
    if branches[branch][place].isEmpty {
      branches[branch][place] = Array(repeating: nil, count: Self.leafSize)
    }
    branches[branch][place][number % Self.leafSize] = element
  }

  private static func digest(_ element: Element?, _ number: Int) -> UInt64 {
    guard let element else { return 0 }
    var builder = DigestBuilder()
    builder.add(UInt64(number))
    element.add(to: &builder)
    return builder.value
  }

  /// The same stored values, whatever leaves they lie in.
  static func == (left: Self, right: Self) -> Bool {
    left.digest == right.digest && left.count == right.count
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// Something that the directory stores and a digest can tell apart.
protocol DirectoryRecord: Sendable, Hashable {
  func add(to digest: inout DigestBuilder)
}
