/// What one submitted line did, recorded before it is shown.
public struct TranscriptOutcome: Equatable, Sendable {
  /// How the line ended.
  public enum Status: Equatable, Sendable {
    /// `"ok":true`.
    case succeeded
    /// `"ok":false`: the last command reported an error.
    case failed
    /// `"interrupted":true`: Ctrl-C; a replay skips the line.
    case interrupted
  }

  /// `worldChange` of a line that changed nothing.
  public static let noChange = "-"

  /// How the line ended.
  public var status: Status
  /// How many objects were emitted.
  public var objects: Int
  /// Short digest of what the line changed in the world; `-` for nothing.
  public var worldChange: String
  /// FullyQualifiedErrorIds in the order reported.
  public var errors: [String]
  /// The lines that the learner saw.
  public var output: [String]
  /// True where `output` was cut to keep the event's line within its limit.
  public var isTruncated: Bool

  /// An outcome; by default of a line that did nothing.
  public init(
    status: Status, objects: Int = 0, worldChange: String = noChange, errors: [String] = [],
    output: [String] = [], isTruncated: Bool = false
  ) {
    self.status = status
    self.objects = objects
    self.worldChange = worldChange
    self.errors = errors
    self.output = output
    self.isTruncated = isTruncated
  }
}
