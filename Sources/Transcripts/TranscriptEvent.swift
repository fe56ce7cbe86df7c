/// One line of a transcript after the header.
public struct TranscriptEvent: Equatable, Sendable {
  /// What happened.
  public enum Content: Equatable, Sendable {
    /// A submitted line, recorded before it runs; may hold line feeds.
    case input(String)
    /// An answer that the running line asked for, and the name of what asked.
    case reply(String, to: String)
    /// What the running line did.
    case outcome(TranscriptOutcome)
    /// Something beside the lines typed: a hint, a step's end, an undo.
    case note(TranscriptNote)
    /// The session was left.
    case end(TranscriptEnd)
    /// An event of a kind that this version does not know.
    case unknown(kind: String)
  }

  /// Counts from 1.
  public var number: Int
  /// What happened.
  public var content: Content
  /// Since the event before, in milliseconds.
  public var milliseconds: Int

  /// An event as recorded.
  public init(number: Int, content: Content, milliseconds: Int = 0) {
    self.number = number
    self.content = content
    self.milliseconds = milliseconds
  }
}

/// The line that closes a session; a session that is resumed later goes on after it.
public struct TranscriptEnd: Equatable, Sendable {
  /// Why it ended: `quit`, `completed`.
  public var reason: String
  /// The reason of one that came to the lesson's end.
  public static let completed = "completed"
  /// The reason of one that was left before.
  public static let quit = "quit"
  /// How many events stand before this one.
  public var events: Int

  /// An end after `events` events.
  public init(reason: String, events: Int) {
    self.reason = reason
    self.events = events
  }
}
