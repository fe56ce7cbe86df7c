/// What could be read of a transcript's bytes, and what they tell of themselves.
public struct TranscriptReading: Equatable, Sendable {
  /// Everything up to the last whole event before the first fault; nil where there is no header.
  public internal(set) var transcript: Transcript?
  /// Chain, ending and signature.
  public internal(set) var integrity: TranscriptIntegrity
  /// In the order found. Where none stops reading, the transcript is all of the file.
  public internal(set) var problems: [TranscriptProblem]
  /// How many bytes the header and the whole events take; what follows them is torn or faulty.
  public internal(set) var wholeBytes: Int
  /// True where the last whole line lacks its line feed.
  var lacksLineFeed: Bool
  /// From which the next event is chained.
  var chain: HashChain?

  /// The first problem that stopped reading: such a transcript cannot be graded or gone on with.
  public var obstacle: TranscriptProblem? { problems.first { $0.stopsReading } }

  /// The `h` of the last event, or the header's hash: tells this transcript from others.
  public var lastHash: String? { chain.map { HashChain.text($0.last) } }
}
