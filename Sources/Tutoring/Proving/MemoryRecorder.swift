public import Transcripts

/// Keeps a session as the bytes that a transcript file would have.
public final class MemoryRecorder: SessionRecorder {
  private var encoder: TranscriptEncoder
  /// The file so far.
  public private(set) var bytes: [UInt8]

  /// A recorder under a header.
  public init(header: TranscriptHeader) {
    encoder = TranscriptEncoder(header: header)
    bytes = encoder.headerLine
  }

  /// Adds the event's line.
  public func record(_ content: TranscriptEvent.Content) -> String? {
    bytes += encoder.encode(content, milliseconds: 0)
    return nil
  }

  /// Closes the session.
  public func end(reason: String) {
    _ = record(.end(TranscriptEnd(reason: reason, events: encoder.nextNumber - 1)))
  }
}
