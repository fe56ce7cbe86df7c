import CCrashHandler
import Glibc
import Grading
import LineEditing

/// What a worker process does: submissions from standard input, a reply to each on standard output
/// before the next one is begun, until the input ends.
enum GradeWorker {
  private static let crashSentence =
    "cotutor: a worker of the grader stopped; its transcript is tried once more\n"

  static func run(_ makeGrader: @escaping () -> SubmissionGrader) throws {
    // The supervisor starts /proc/self/exe, which would be its name in `ps`.
    try? FileBytes.write(Array("cotutor".utf8), to: "/proc/self/comm")
    crashSentence.withCString { crash_handler_install(strdup($0)) }
    try DeepStack.run { serve(makeGrader()) }
  }

  private static func serve(_ grader: SubmissionGrader) {
    var frames = WorkerFrameReader()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      frames.append(chunk[..<count])
      while let submission = try? frames.submission() {
        let reply = grader.grade(submission)
        guard OutputDescriptor.standardOutput.write(reply.frame) == .written else { return }
      }
    }
  }
}
