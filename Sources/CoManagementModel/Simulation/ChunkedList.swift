/// A list that grows at its end: adding to a copy costs the same, but for a pointer for each chunk,
/// however long the list is. An array would be copied whole each time, since the world before a
/// command and the world after it share what they hold.
struct ChunkedList<Element: Sendable & Hashable>: Sendable, Hashable {
  private static var size: Int { 256 }

  private var chunks: [[Element]] = []
  private(set) var count = 0

  mutating func append(_ element: Element) {
    if count % Self.size == 0 { chunks.append([]) }
    chunks[chunks.count - 1].append(element)
    count += 1
  }

  /// Takes away those that a test says so of; the others keep their order.
  mutating func removeAll(where isRemoved: (Element) -> Bool) {
    var kept = Self()
    for element in self where !isRemoved(element) { kept.append(element) }
    self = kept
  }
}

extension ChunkedList: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(place: Int) -> Element { chunks[place / Self.size][place % Self.size] }
}

extension ChunkedList: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: Element...) { for element in elements { append(element) } }
}
