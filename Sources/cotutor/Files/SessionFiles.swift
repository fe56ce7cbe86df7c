import Glibc

/// What stands beside a session's transcript: `connector-status-1.ps1`,
/// `connector-status-1-problem-1.md`.
struct SessionFiles {
  private let stem: String

  /// The files of the session of a transcript.
  init(transcript path: String) {
    stem = path.hasSuffix(".jsonl") ? String(path.dropLast(6)) : path
  }

  /// Writes the learner's commands, in place of those written before; gives the path.
  func write(script lines: [String]) throws(Impossible) -> String {
    try write(lines, to: "\(stem).ps1")
  }

  /// Writes a report under the first number that is free; gives the path.
  func write(problem lines: [String]) throws(Impossible) -> String {
    for number in 1...999 where access("\(stem)-problem-\(number).md", F_OK) != 0 {
      return try write(lines, to: "\(stem)-problem-\(number).md")
    }
    throw Impossible("\(stem)-problem-999.md: there are 999 reports; remove some")
  }

  private func write(_ lines: [String], to path: String) throws(Impossible) -> String {
    try FileBytes.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
    return path
  }
}
