public import Transcripts

/// Where a session's events go before their effect is shown. The grader has none.
public protocol SessionRecorder: AnyObject {
  /// Keeps an event for good. What it says instead, once, when it cannot: the session goes on in
  /// memory.
  func record(_ content: TranscriptEvent.Content) -> String?
}
