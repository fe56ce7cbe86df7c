/// A recorded session: who learned what under which seed, and everything that was typed.
///
/// The lines typed (`input` and `reply`) are authoritative; what was recorded of their effects is a
/// claim that only a replay confirms.
public struct Transcript: Equatable, Sendable {
  /// The first line.
  public var header: TranscriptHeader
  /// The lines after it, in order.
  public var events: [TranscriptEvent]

  /// A transcript of `events` under `header`.
  public init(header: TranscriptHeader, events: [TranscriptEvent] = []) {
    self.header = header
    self.events = events
  }

  /// The file's bytes as JSON Lines, chained anew; an `end` event is signed where a key is given.
  public func encoded(signingKey: TranscriptSigningKey? = nil) -> [UInt8] {
    var encoder = TranscriptEncoder(header: header)
    var bytes = encoder.headerLine
    for event in events {
      bytes += encoder.encode(
        event.content, milliseconds: event.milliseconds, signingKey: signingKey)
    }
    return bytes
  }
}
