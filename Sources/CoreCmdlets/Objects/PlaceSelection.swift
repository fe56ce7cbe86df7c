import ShellRuntime

/// Which objects of a stream are wanted by their place: first, last, without some, by index.
struct PlaceSelection {
  var first: Int?
  var last: Int?
  var skip = 0
  var skipLast = 0
  var indices: [Int]?
  var skippedIndices: [Int] = []
  private var place = 0
  private var emitted = 0
  private var waiting: [Value] = []
  private var waitingStart = 0

  init() {}

  /// Whether every object is wanted, whatever its place.
  var isPlain: Bool {
    first == nil && last == nil && skip == 0 && skipLast == 0 && indices == nil
      && skippedIndices.isEmpty
  }

  /// Whether nothing that follows can be wanted.
  var isDone: Bool {
    if let indices { return place > indices.max() ?? -1 }
    guard let first, last == nil, skipLast == 0 else { return false }
    return emitted >= first
  }

  /// Takes the next object and gives those that are wanted now.
  mutating func take(_ object: Value) -> [Value] {
    defer { place += 1 }
    if let indices { return indices.contains(place) ? [object] : [] }
    if skippedIndices.contains(place) { return [] }
    if let last {
      if let first, emitted < first {
        emitted += 1
        return [object]
      }
      hold(object, most: saturatingSum(last, skip))
      return []
    }
    if place < skip { return [] }
    if skipLast > 0 { return hold(object, most: skipLast).map { [$0] } ?? [] }
    if let first, emitted >= first { return [] }
    emitted += 1
    return [object]
  }

  /// The objects that were held back for the end.
  mutating func rest() -> [Value] {
    guard let last else { return [] }
    let held = waiting[waitingStart...]
    return Array(held.dropLast(skip).suffix(last))
  }

  /// Keeps an object among the last `most`; gives the one that falls out.
  @discardableResult
  private mutating func hold(_ object: Value, most: Int) -> Value? {
    waiting.append(object)
    guard waiting.count - waitingStart > most else { return nil }
    let dropped = waiting[waitingStart]
    waiting[waitingStart] = .null
    waitingStart += 1
    if waitingStart > 1024, waitingStart * 2 > waiting.count {
      waiting.removeFirst(waitingStart)
      waitingStart = 0
    }
    return dropped
  }

  private func saturatingSum(_ one: Int, _ two: Int) -> Int {
    let (sum, overflow) = one.addingReportingOverflow(two)
    return overflow ? .max : sum
  }
}
