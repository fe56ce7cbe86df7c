/// The rules of a collection in their order. Adding one to many costs as much as to few.
struct RuleList: Sendable, Hashable {
  private static let bucketCount = 512

  private var rules: ChunkedList<CollectionRule> = []
  /// What the rules are known by, in buckets: nothing stands there twice. Empty before the first
  /// one is added that may be there already.
  private var keys: [[String]] = []
  /// The highest number of a query.
  private(set) var lastQuery = 0
  /// Over the rules in their order; 0 where there are none.
  private(set) var digest: UInt64 = 0

  /// Adds a rule at the end; false where there is one like it already.
  mutating func append(_ rule: CollectionRule) -> Bool {
    if keys.isEmpty {
      keys = Array(repeating: [], count: Self.bucketCount)
      for rule in rules { keys[Self.bucket(of: rule.key)].append(rule.key) }
    }
    let key = rule.key
    let bucket = Self.bucket(of: key)
    guard !keys[bucket].contains(key) else { return false }
    keys[bucket].append(key)
    load(rule)
    return true
  }

  /// Adds a rule that is known not to be there.
  mutating func load(_ rule: CollectionRule) {
    rules.append(rule)
    if case .query(let id, _, _) = rule { lastQuery = Swift.max(lastQuery, id) }
    var builder = DigestBuilder()
    builder.add(digest)
    rule.add(to: &builder)
    digest = builder.value
  }

  /// Takes away those that a test says so of.
  mutating func removeAll(where isRemoved: (CollectionRule) -> Bool) {
    var kept = Self()
    for rule in rules where !isRemoved(rule) { kept.load(rule) }
    self = kept
  }

  private static func bucket(of key: String) -> Int {
    var builder = DigestBuilder()
    builder.add(key)
    return Int(builder.value % UInt64(bucketCount))
  }
}

extension RuleList: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { rules.count }
  subscript(place: Int) -> CollectionRule { rules[place] }
}
