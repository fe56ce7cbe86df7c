import Glibc
import Transcripts
import Tutoring

/// Writes a session's events to its transcript file, each with the time since the one before.
final class TranscriptRecorder: SessionRecorder {
  let writer: TranscriptWriter
  /// Why an event was not kept; none is kept after it, so that what is kept has no holes.
  private(set) var failure: TranscriptFileError?
  private var last = Clock.milliseconds()

  init(_ writer: TranscriptWriter) { self.writer = writer }

  func record(_ content: TranscriptEvent.Content) -> String? {
    let now = Clock.milliseconds()
    defer { last = now }
    do throws(TranscriptFileError) {
      try writer.append(content, milliseconds: max(0, now - last))
      return nil
    } catch {
      failure = error
      return error.message
        + ". From here on this session is not saved; what was typed before is. The lesson goes on."
    }
  }
}

/// The host's clocks: of nobody's concern but the recorder's.
enum Clock {
  /// A clock that never goes back, in milliseconds.
  static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }

  /// This moment as `2026-11-23T09:00:00Z`.
  static func utc() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func digits(_ number: Int32, _ count: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    return "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
      + "T\(digits(parts.tm_hour)):\(digits(parts.tm_min)):\(digits(parts.tm_sec))Z"
  }
}
