/// How points become a grade. What a lesson leaves open is the course's, then the default's.
public struct ScoringPolicy: Sendable, Hashable {
  /// Which of several attempts counts.
  public enum Counted: String, Sendable, Hashable, CaseIterable {
    /// The one with most points.
    case best
    /// The last one.
    case latest
  }

  /// When learners may see a result.
  public enum Visibility: String, Sendable, Hashable, CaseIterable {
    /// Never.
    case hidden
    /// Once the work is due.
    case afterDueDate
    /// Once the grades are published.
    case afterPublished
    /// At once.
    case visible
  }

  /// How much a result tells.
  public enum Detail: String, Sendable, Hashable, CaseIterable {
    /// Points only.
    case points
    /// Which checks held.
    case checks
    /// What was expected and found, and why.
    case full
  }

  /// Points that a hint costs.
  public let hintCost: Int?
  /// How many attempts count; nil is any number.
  public let attempts: Int?
  /// Which of them counts.
  public let counted: Counted?
  /// Percent of the points that pass, 0 to 100.
  public let passMark: Int?
  /// When the result may be seen.
  public let visibility: Visibility?
  /// How much it tells.
  public let detail: Detail?

  init(
    hintCost: Int? = nil, attempts: Int? = nil, counted: Counted? = nil, passMark: Int? = nil,
    visibility: Visibility? = nil, detail: Detail? = nil
  ) {
    self.hintCost = hintCost
    self.attempts = attempts
    self.counted = counted
    self.passMark = passMark
    self.visibility = visibility
    self.detail = detail
  }

  /// Hints are free, every attempt counts, the best one, 70 % pass, all is shown at once.
  public static let standard = ScoringPolicy(
    hintCost: 0, counted: .best, passMark: 70, visibility: .visible, detail: .full)

  /// This policy, with `base` where it says nothing.
  public func over(_ base: ScoringPolicy) -> ScoringPolicy {
    ScoringPolicy(
      hintCost: hintCost ?? base.hintCost, attempts: attempts ?? base.attempts,
      counted: counted ?? base.counted, passMark: passMark ?? base.passMark,
      visibility: visibility ?? base.visibility, detail: detail ?? base.detail)
  }
}
