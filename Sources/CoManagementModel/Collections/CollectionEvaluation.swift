/// What the collection evaluator found out about a collection with rules.
struct CollectionEvaluation: Sendable, Hashable {
  let collectionID: String
  var members: DeviceSet
  /// When it was last evaluated.
  var refreshed: VirtualInstant
  /// When a member last came or went.
  var memberChanged: VirtualInstant
  /// When it is to be evaluated because somebody asked or changed it; nil = nothing is waiting.
  var due: VirtualInstant?
  /// What it was evaluated from: while that is the same, the members are.
  var inputs: UInt64 = 0
}
