import ShellRuntime

/// Finds the pairs of two lists that are walked side by side. What has no partner yet waits; so
/// many wait on each side as the window says, then the oldest is given up.
struct SideMatching {
  /// Where an object was found, as `SideIndicator` says it.
  enum Side: String {
    // swift-format-ignore
    case both = "==", reference = "<=", difference = "=>"
  }

  /// An object and what it is compared by.
  struct Entry {
    let object: Value
    let keys: [SortKey]
  }

  private let reference: [Entry]
  private let window: Int
  private var next = 0
  private var waitingReference: Backlog
  private var waitingDifference: Backlog

  init(_ reference: [Entry], window: Int, ignoringCase: Bool) {
    self.reference = reference
    self.window = window
    waitingReference = Backlog(ignoringCase: ignoringCase)
    waitingDifference = Backlog(ignoringCase: ignoringCase)
  }

  /// Takes the next object of the second list, beside the next of the first; gives what is decided
  /// now.
  mutating func takeDifference(_ entry: Entry) -> [(object: Value, side: Side)] { take(entry) }

  /// What is left when the second list has ended.
  mutating func rest() -> [(object: Value, side: Side)] {
    var found: [(object: Value, side: Side)] = []
    while next < reference.count { found += take(nil) }
    found += waitingDifference.removeAll().map { ($0, .difference) }
    found += waitingReference.removeAll().map { ($0, .reference) }
    return found
  }

  private mutating func take(_ given: Entry?) -> [(object: Value, side: Side)] {
    var difference = given
    var own: Entry?
    if next < reference.count {
      own = reference[next]
      next += 1
    }
    if let one = own, let two = difference, waitingReference.equal(one, two) {
      return [(one.object, .both)]
    }
    var found: [(object: Value, side: Side)] = []
    if let entry = difference, let partner = waitingReference.remove(equalTo: entry) {
      found.append((partner, .both))
      difference = nil
    }
    if let entry = own, waitingDifference.remove(equalTo: entry) != nil {
      found.append((entry.object, .both))
      own = nil
    }
    if let difference {
      found += waitingDifference.add(difference, most: window).map { ($0, .difference) }
    }
    if let own { found += waitingReference.add(own, most: window).map { ($0, .reference) } }
    return found
  }
}

/// Objects that wait for a partner, the oldest first.
private struct Backlog {
  private var index: KeyIndex
  private var objects: [Value] = []
  private var oldest = 0
  private var count = 0

  init(ignoringCase: Bool) { index = KeyIndex(ignoringCase: ignoringCase) }

  func equal(_ one: SideMatching.Entry, _ two: SideMatching.Entry) -> Bool {
    index.equal(one.keys, two.keys)
  }

  /// Adds an object; gives those that had to go, itself where none may wait.
  mutating func add(_ entry: SideMatching.Entry, most: Int) -> [Value] {
    guard most > 0 else { return [entry.object] }
    var gone: [Value] = []
    while count >= most, let object = removeOldest() { gone.append(object) }
    index.add(entry.keys)
    objects.append(entry.object)
    count += 1
    return gone
  }

  mutating func remove(equalTo entry: SideMatching.Entry) -> Value? {
    guard let number = index.first(entry.keys) else { return nil }
    index.remove(number)
    count -= 1
    return objects[number]
  }

  mutating func removeAll() -> [Value] {
    var all: [Value] = []
    while let object = removeOldest() { all.append(object) }
    return all
  }

  private mutating func removeOldest() -> Value? {
    while oldest < index.count {
      let number = oldest
      oldest += 1
      guard index.isThere(number) else { continue }
      index.remove(number)
      count -= 1
      return objects[number]
    }
    return nil
  }
}
