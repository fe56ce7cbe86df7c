import ShellRuntime

/// Collects the keys of objects; whole numbers, which many are, without making keys of them.
struct SortKeys {
  private(set) var integers: [Int64] = []
  private(set) var keys: [SortKey] = []
  private let count: Int

  /// `count`: how many there will be.
  init(count: Int) { self.count = count }

  mutating func append(_ value: Value?) {
    if keys.isEmpty, case .int(let number) = value {
      if integers.isEmpty { integers.reserveCapacity(count) }
      return integers.append(Int64(number))
    }
    if keys.isEmpty {
      keys.reserveCapacity(count)
      for number in integers { keys.append(.integer(number)) }
      integers = []
    }
    keys.append(SortKey(value))
  }
}

/// The keys of all objects for one property, in the form that compares quickest.
enum SortColumn {
  /// All are whole numbers.
  case integers([Int64])
  /// All are texts of ASCII.
  case texts(CollatedTexts)
  /// Anything else.
  case mixed([SortKey])

  init(_ collected: SortKeys) {
    let keys = collected.keys
    switch keys.first {
    case nil: self = .integers(collected.integers)
    case .integer: self = Self.integers(keys).map(Self.integers) ?? .mixed(keys)
    case .text: self = Self.texts(keys).map(Self.texts) ?? .mixed(keys)
    default: self = .mixed(keys)
    }
  }

  private static func integers(_ keys: [SortKey]) -> [Int64]? {
    var found: [Int64] = []
    found.reserveCapacity(keys.count)
    for key in keys {
      guard case .integer(let number) = key else { return nil }
      found.append(number)
    }
    return found
  }

  private static func texts(_ keys: [SortKey]) -> CollatedTexts? {
    var found: [String] = []
    found.reserveCapacity(keys.count)
    for key in keys {
      guard case .text(let text) = key else { return nil }
      found.append(text)
    }
    return CollatedTexts(found)
  }

  /// Negative, 0 or positive for the objects at two places.
  func order(_ one: Int, _ other: Int, ignoringCase: Bool) -> Int {
    switch self {
    case .integers(let keys):
      keys[one] == keys[other] ? 0 : keys[one] < keys[other] ? -1 : 1
    case .texts(let texts): texts.order(one, other, ignoringCase: ignoringCase)
    case .mixed(let keys): keys[one].order(keys[other], ignoringCase: ignoringCase)
    }
  }

  /// The places of all objects in order; equal ones stay as they stand.
  func sorted(descending: Bool, ignoringCase: Bool) -> [Int] {
    switch self {
    case .integers(let keys): return Self.sorted(keys, descending: descending)
    case .texts(let texts):
      return Self.sorted(texts, descending: descending, ignoringCase: ignoringCase)
    case .mixed(let keys):
      return keys.indices.sorted { one, other in
        let order = keys[one].order(keys[other], ignoringCase: ignoringCase)
        return order == 0 ? one < other : (order < 0) != descending
      }
    }
  }

  private static func sorted(_ keys: [Int64], descending: Bool) -> [Int] {
    // Of two's complement numbers the inverted ones stand in the opposite order.
    let mask: Int64 = descending ? -1 : 0
    var entries: [(key: Int64, place: Int)] = []
    entries.reserveCapacity(keys.count)
    for (place, key) in keys.enumerated() { entries.append((key ^ mask, place)) }
    entries.sort { $0.key == $1.key ? $0.place < $1.place : $0.key < $1.key }
    return entries.map(\.place)
  }

  private static func sorted(
    _ texts: CollatedTexts, descending: Bool, ignoringCase: Bool
  ) -> [Int] {
    var entries: [(key: UInt64, place: Int)] = []
    entries.reserveCapacity(texts.beginnings.count)
    for (place, key) in texts.beginnings.enumerated() { entries.append((key, place)) }
    entries.sort { one, other in
      if one.key != other.key { return (one.key < other.key) != descending }
      let order = texts.order(one.place, other.place, ignoringCase: ignoringCase)
      return order == 0 ? one.place < other.place : (order < 0) != descending
    }
    return entries.map(\.place)
  }
}

/// The order of objects by one or more properties.
struct SortOrder {
  let columns: [SortColumn]
  /// For each column whether the greatest come first.
  let descending: [Bool]
  let ignoringCase: Bool

  /// Negative, 0 or positive for the objects at two places.
  func order(_ one: Int, _ other: Int) -> Int {
    for (column, descending) in zip(columns, descending) {
      let order = column.order(one, other, ignoringCase: ignoringCase)
      if order != 0 { return descending ? -order : order }
    }
    return 0
  }

  /// The places of `count` objects in order; equal ones stay as they stand.
  func places(count: Int) -> [Int] {
    if columns.count == 1, let only = columns.first, let descending = descending.first {
      return only.sorted(descending: descending, ignoringCase: ignoringCase)
    }
    return (0..<count).sorted { one, other in
      let order = order(one, other)
      return order == 0 ? one < other : order < 0
    }
  }

  /// The first of each run of equal objects.
  func withoutRepetitions(_ places: [Int]) -> [Int] {
    var kept: [Int] = []
    for place in places {
      if let last = kept.last, order(last, place) == 0 { continue }
      kept.append(place)
    }
    return kept
  }
}
