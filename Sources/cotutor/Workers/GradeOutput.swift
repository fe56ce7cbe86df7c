import Glibc
import Grading
import LineEditing

/// Writes replies to standard output, several at a time, and counts them.
final class GradeOutput {
  /// Nobody reads the results any more.
  struct Closed: Error {}

  private(set) var tally = GradeTally()

  /// Writes replies; throws when they cannot be had any more, with a reason where there is one.
  func write(_ replies: [GradeReply]) throws {
    guard !replies.isEmpty else { return }
    var bytes: [UInt8] = []
    for reply in replies {
      bytes += reply.bytes
      tally.count(reply.standing)
    }
    try write(bytes)
  }

  func write(_ bytes: [UInt8]) throws {
    switch OutputDescriptor.standardOutput.write(bytes) {
    case .written: return
    case .closed: throw Closed()
    case .failed(let number):
      throw Impossible("cannot write the results: \(String(cString: strerror(number)))")
    }
  }
}
