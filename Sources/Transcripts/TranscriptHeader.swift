/// The first line of a transcript: what is needed to build the same world again.
public struct TranscriptHeader: Equatable, Sendable {
  /// The version of the file format that this program reads and writes.
  public static let formatVersion = 1

  /// The lesson's id, e.g. `connector-status`.
  public var lesson: String
  /// Digest of the lesson and scenario as taken, e.g. `sha256:...`.
  public var pack: String
  /// Raised whenever a command's output or effect changes.
  public var semantics: Int
  /// The world's seed, hexadecimal.
  public var seed: String
  /// Who learned; `anonymous` where nobody said.
  public var learner: String
  /// What tells this session from the learner's others.
  public var session: String
  /// The width that output was formatted for, in columns.
  public var columns: Int
  /// When the session started, e.g. `2026-11-23T09:00:00Z`; given by the host, never computed here.
  public var started: String

  /// A header with every field of the first line.
  public init(
    lesson: String, pack: String, semantics: Int, seed: String, learner: String, session: String,
    columns: Int, started: String
  ) {
    self.lesson = lesson
    self.pack = pack
    self.semantics = semantics
    self.seed = seed
    self.learner = learner
    self.session = session
    self.columns = columns
    self.started = started
  }
}
