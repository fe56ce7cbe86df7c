/// What the bytes of a transcript tell about their own history. It is reported beside a grade and
/// never is one.
public struct TranscriptIntegrity: Equatable, Sendable {
  /// Whether each line's `h` follows from the lines before.
  public enum Chain: Equatable, Sendable {
    /// No line has an `h`.
    case absent
    /// Every line's `h` is right.
    case intact
    /// The event of this place, from 1, is the first whose `h` or number does not follow.
    case broken(atEvent: Int)
  }

  /// How the file ends.
  public enum Completeness: Equatable, Sendable {
    /// With an end event.
    case ended
    /// After another event: the session goes on, or its end was cut.
    case open
    /// Within a line, which was left out: the program was killed, or the end was cut.
    case torn
  }

  /// Whether the last end event is signed.
  public enum Signature: Equatable, Sendable {
    /// Not signed.
    case absent
    /// By a key that the reader was told to trust.
    case valid(TranscriptPublicKey)
    /// By a key that the reader was not told of.
    case unknownKey(TranscriptPublicKey)
    /// Not what its key would have given for these lines.
    case invalid
  }

  /// Whether each line's `h` follows from the lines before.
  public var chain: Chain
  /// How the file ends.
  public var completeness: Completeness
  /// Whether the last end event is signed.
  public var signature: Signature

  /// What a reader found.
  public init(chain: Chain, completeness: Completeness, signature: Signature) {
    self.chain = chain
    self.completeness = completeness
    self.signature = signature
  }
}
