/// Deals submissions to workers and brings their replies back into order. No input or output: its
/// owner tells it what happened and does what it says.
///
/// A worker answers its submissions one after another in the order dealt, so that the first one
/// without a reply is the one during which a worker died. That one is tried once more with a new
/// worker; if it takes that one along too, its reply is `failed` and the others go on.
public struct WorkQueue {
  private struct Item {
    let number: Int
    let submission: Submission
    var deaths = 0
  }

  /// How many submissions a worker holds at most.
  public static let batch = 16
  /// How much waits at most, in bytes, before no more is taken in.
  public static let maximumBytes = 64 << 20

  private var waiting: [Item] = []
  private var held: [[Item]]
  private var finished: [Int: GradeReply] = [:]
  private var added = 0
  private var emitted = 0
  private var bytes = 0
  private let failure: (GradeResult) -> GradeReply

  /// A queue for so many workers; `failure` writes the result of a submission that cannot be
  /// graded for a reason of ours.
  public init(workers: Int, failure: @escaping (GradeResult) -> GradeReply) {
    held = Array(repeating: [], count: workers)
    self.failure = failure
  }

  /// Whether more should be added now; what is added anyway is kept.
  public var hasRoom: Bool {
    added - emitted < held.count * Self.batch * 4 && bytes < Self.maximumBytes
  }

  /// Whether everything that was added has been taken out again.
  public var isEmpty: Bool { added == emitted }

  /// Whether something waits for a worker.
  public var hasWork: Bool { !waiting.isEmpty }

  /// Adds a submission behind all others.
  public mutating func add(_ submission: Submission) {
    waiting.append(Item(number: added, submission: submission))
    added += 1
    bytes += submission.size
  }

  /// What to send to a worker now; it may be nothing.
  public mutating func deal(to worker: Int) -> [Submission] {
    let count = min(waiting.count, Self.batch - held[worker].count, fairShare)
    guard count > 0 else { return [] }
    let dealt = Array(waiting[..<count])
    waiting.removeFirst(count)
    held[worker] += dealt
    return dealt.map(\.submission)
  }

  /// So that the last few submissions are spread over all workers.
  private var fairShare: Int { max(1, (waiting.count + held.count - 1) / held.count) }

  /// A worker replied to the first submission that it holds. False where it holds none: such a
  /// worker is not to be trusted.
  public mutating func finish(_ worker: Int, _ reply: GradeReply) -> Bool {
    guard !held[worker].isEmpty else { return false }
    settle(held[worker].removeFirst(), reply)
    return true
  }

  /// A worker is gone; `how` says in what way, e.g. `signal 9`. What it held is dealt anew.
  public mutating func workerDied(_ worker: Int, how: String) {
    var items = held[worker]
    held[worker] = []
    guard var culprit = items.first else { return }
    culprit.deaths += 1
    items[0] = culprit
    if culprit.deaths > 1 {
      items.removeFirst()
      fail(culprit, "the grader stopped twice while it replayed this transcript (\(how))")
    }
    waiting = items + waiting
  }

  /// No worker can be had any more: everything left is `failed`.
  public mutating func giveUp(because why: String) {
    let left = held.flatMap(\.self) + waiting
    held = held.map { _ in [] }
    waiting = []
    for item in left { fail(item, why) }
  }

  /// The replies whose turn it is, in the order in which submissions were added.
  public mutating func takeReady() -> [GradeReply] {
    var ready: [GradeReply] = []
    while let reply = finished.removeValue(forKey: emitted) {
      ready.append(reply)
      emitted += 1
    }
    return ready
  }

  private mutating func fail(_ item: Item, _ why: String) {
    let reason = GradeResult.Reason(
      "graderStopped", "\(why); this is a fault of the grader, not of the learner")
    settle(item, failure(.failed(item.submission.name, reason)))
  }

  private mutating func settle(_ item: Item, _ reply: GradeReply) {
    bytes -= item.submission.size
    finished[item.number] = reply
  }
}
