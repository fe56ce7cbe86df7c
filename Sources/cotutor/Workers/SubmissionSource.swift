import Glibc
import Grading

/// Where submissions come from: a list, or lines of standard input as they arrive.
final class SubmissionSource {
  /// The longest line, in bytes: a transcript of the largest size, escaped.
  private static let maximumLine = 2 * FileBytes.limit

  private var ready: [Submission]
  private var place = 0
  private var splitter: LineSplitter?

  /// A list.
  init(_ submissions: [Submission]) { ready = submissions }

  /// Lines of standard input.
  init() {
    ready = []
    splitter = LineSplitter(limit: Self.maximumLine)
  }

  /// To be read with `read` when something is there; nil where no more is to come from there.
  var descriptor: Int32? { splitter == nil ? nil : STDIN_FILENO }

  /// Whether there is nothing left, neither here nor there.
  var isExhausted: Bool { place == ready.count && splitter == nil }

  /// The next one that is here.
  func next() -> Submission? {
    guard place < ready.count else { return nil }
    defer { place += 1 }
    return ready[place]
  }

  /// Reads once; waits until something is there.
  func read() {
    guard var splitter else { return }
    if place == ready.count { (ready, place) = ([], 0) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    if count > 0 {
      self.splitter = nil
      ready += splitter.take(chunk[..<count]).map(submission)
      self.splitter = splitter
    } else {
      if let last = splitter.finish() { ready.append(submission(last)) }
      self.splitter = nil
    }
  }

  private func submission(_ line: LineSplitter.Line) -> Submission {
    switch line {
    case .whole(let bytes): SubmissionLine.submission(bytes)
    case .tooLong: SubmissionLine.tooLong(limit: Self.maximumLine)
    }
  }
}
