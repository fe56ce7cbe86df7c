/// A result as it is written, with what the exit status needs to know of it.
public struct GradeReply: Equatable, Sendable {
  /// How a grading ended, for the exit status.
  public enum Standing: UInt8, Sendable, CaseIterable {
    /// The pass mark was reached.
    case passed
    /// It was not.
    case belowPassMark
    /// There is no score.
    case notGraded
  }

  /// How it ended.
  public var standing: Standing
  /// What is written, line feeds included.
  public var bytes: [UInt8]

  /// A reply.
  public init(standing: Standing, bytes: [UInt8]) {
    self.standing = standing
    self.bytes = bytes
  }
}

extension GradeResult {
  /// What the exit status needs to know.
  public var standing: GradeReply.Standing {
    state != .graded ? .notGraded : isPassed ? .passed : .belowPassMark
  }
}

/// How many gradings ended how.
public struct GradeTally: Equatable, Sendable {
  /// With the pass mark reached.
  public private(set) var passed = 0
  /// Without.
  public private(set) var belowPassMark = 0
  /// Without a score.
  public private(set) var notGraded = 0

  /// Nothing counted yet.
  public init() {}

  /// All that were counted.
  public var total: Int { passed + belowPassMark + notGraded }

  /// Counts one.
  public mutating func count(_ standing: GradeReply.Standing) {
    switch standing {
    case .passed: passed += 1
    case .belowPassMark: belowPassMark += 1
    case .notGraded: notGraded += 1
    }
  }

  /// For people, e.g. `12 transcripts: 10 passed, 1 below the pass mark, 1 not graded`.
  public var sentence: String {
    "\(total) transcripts: \(passed) passed, \(belowPassMark) below the pass mark, "
      + "\(notGraded) not graded"
  }
}
