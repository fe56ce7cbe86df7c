public import Lessons

/// Which of a learner's attempts at a lesson counts, by the lesson's scoring.
public enum CountedAttempt {
  /// What is asked of an attempt.
  public struct Result: Sendable, Equatable {
    /// Its points.
    public var points: Int
    /// Whether it came to the lesson's end.
    public var isFinished: Bool

    /// A result.
    public init(points: Int, isFinished: Bool) {
      self.points = points
      self.isFinished = isFinished
    }
  }

  /// The position of the one that counts, the oldest attempt first; nil where there is none. Only
  /// as many as the policy allows count at all. Of `best` the finished ones come first, and of
  /// equal ones the earlier one.
  public static func index(of attempts: [Result], _ policy: ScoringPolicy) -> Int? {
    let allowed = attempts.prefix(policy.attempts ?? attempts.count)
    guard policy.counted != .latest else { return allowed.indices.last }
    let finished = allowed.indices.filter { allowed[$0].isFinished }
    let candidates = finished.isEmpty ? Array(allowed.indices.suffix(1)) : finished
    return candidates.max { left, right in
      (allowed[left].points, right) < (allowed[right].points, left)
    }
  }
}
