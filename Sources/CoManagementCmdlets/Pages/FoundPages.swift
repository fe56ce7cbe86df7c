/// Where typed paths led to, so that a path which is looked at again and again is searched once. A
/// worker's; never larger than a session types.
final class FoundPages {
  private static let capacity = 256

  private var matches: [String: PageTable.Match] = [:]

  /// What a typed path leads to in a table.
  func match(_ typed: String, in table: PageTable) -> PageTable.Match {
    let key = "\(table.place)\u{0}\(typed)"
    if let known = matches[key] { return known }
    let match = table.find(typed)
    if matches.count >= Self.capacity { matches.removeAll(keepingCapacity: true) }
    matches[key] = match
    return match
  }
}
