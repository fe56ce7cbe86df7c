/// Values by the index of their parameter, in the order of binding. Few, so that a search is
/// quicker than a table.
struct BoundValues: Sequence {
  private var pairs: [(index: Int, value: Value)] = []

  /// The value of a parameter; setting one that is not there adds it.
  subscript(index: Int) -> Value? {
    get {
      for pair in pairs where pair.index == index { return pair.value }
      return nil
    }
    set {
      guard let newValue else { return pairs.removeAll { $0.index == index } }
      if let at = pairs.firstIndex(where: { $0.index == index }) {
        pairs[at].value = newValue
      } else {
        pairs.append((index, newValue))
      }
    }
  }

  func has(_ index: Int) -> Bool {
    for pair in pairs where pair.index == index { return true }
    return false
  }

  func makeIterator() -> IndexingIterator<[(index: Int, value: Value)]> { pairs.makeIterator() }
}
