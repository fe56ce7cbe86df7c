import ShellRuntime

/// Finds what has equal keys among what was seen before, without comparing with all of it.
struct KeyIndex {
  private let ignoringCase: Bool
  private var entries: [(keys: [SortKey], isThere: Bool)] = []
  private var buckets: [String: [Int]] = [:]

  init(ignoringCase: Bool) { self.ignoringCase = ignoringCase }

  /// How many entries there were.
  var count: Int { entries.count }

  /// Adds an entry and gives its number.
  @discardableResult
  mutating func add(_ keys: [SortKey]) -> Int {
    buckets[bucket(of: keys), default: []].append(entries.count)
    entries.append((keys, true))
    return entries.count - 1
  }

  /// The oldest entry with equal keys.
  func first(_ keys: [SortKey]) -> Int? {
    buckets[bucket(of: keys)]?.first { entries[$0].isThere && equal(entries[$0].keys, keys) }
  }

  /// Whether an entry is still there.
  func isThere(_ number: Int) -> Bool { entries[number].isThere }

  /// Takes an entry out.
  mutating func remove(_ number: Int) {
    entries[number].isThere = false
    buckets[bucket(of: entries[number].keys)]?.removeAll { $0 == number }
  }

  /// Whether two lists of keys are equal, one by one.
  func equal(_ one: [SortKey], _ two: [SortKey]) -> Bool {
    one.count == two.count
      && zip(one, two).allSatisfy { $0.order($1, ignoringCase: ignoringCase) == 0 }
  }

  private func bucket(of keys: [SortKey]) -> String {
    keys.map { $0.bucket(ignoringCase: ignoringCase) }.joined(separator: "\u{0}")
  }
}
