import Glibc
import Grading

/// A process of this program that grades, as its supervisor sees it.
final class WorkerProcess {
  private let process: pid_t
  /// Takes submissions; never waits.
  let input: Int32
  /// Gives replies.
  let output: Int32
  private var unsent: ArraySlice<UInt8> = []
  private var frames = WorkerFrameReader()
  private var hasEnded = false

  /// Starts a worker with these arguments; nil if the system refuses.
  init?(_ arguments: [String]) {
    guard let toWorker = Self.pipe() else { return nil }
    guard let fromWorker = Self.pipe() else {
      toWorker.close()
      return nil
    }
    guard let process = Self.spawn(arguments, toWorker.reading, fromWorker.writing) else {
      toWorker.close()
      fromWorker.close()
      return nil
    }
    close(toWorker.reading)
    close(fromWorker.writing)
    _ = fcntl(toWorker.writing, F_SETFL, O_NONBLOCK)
    self.process = process
    input = toWorker.writing
    output = fromWorker.reading
  }

  /// Whether something waits until the worker takes it.
  var hasUnsent: Bool { !unsent.isEmpty }

  /// Keeps submissions to be sent, and sends what the pipe takes.
  func send(_ submissions: [Submission]) {
    guard !submissions.isEmpty else { return }
    var bytes = Array(unsent)
    for submission in submissions { bytes += submission.frame }
    unsent = bytes[...]
    sendMore()
  }

  /// Sends what the pipe takes. That nobody reads shows at the other pipe.
  func sendMore() {
    while !unsent.isEmpty, !hasEnded {
      let count = unsent.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      unsent = unsent.dropFirst(count)
    }
  }

  /// Reads once; nil when the worker is gone or talks nonsense.
  func replies() -> [GradeReply]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(output, &chunk, chunk.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else { return nil }
    frames.append(chunk[..<count])
    var replies: [GradeReply] = []
    do {
      while let reply = try frames.reply() { replies.append(reply) }
    } catch {
      return nil
    }
    return replies
  }

  /// Ends the worker, if it still runs, and says how it ended.
  func end(isExpected: Bool) -> String {
    hasEnded = true
    close(input)
    close(output)
    if !isExpected { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return "it is gone" }
    }
    let signal = status & 0x7F
    return signal == 0 ? "exit status \(status >> 8 & 0xFF)" : "signal \(signal)"
  }

  private struct Pipe {
    let reading: Int32
    let writing: Int32

    func close() {
      Glibc.close(reading)
      Glibc.close(writing)
    }
  }

  /// Workers started later must not hold the ends of those before, or no end would ever come.
  private static func pipe() -> Pipe? {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return Pipe(reading: ends[0], writing: ends[1])
  }

  /// With an empty environment: nothing of it may reach a grade.
  private static func spawn(_ arguments: [String], _ input: Int32, _ output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = (["cotutor"] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var process: pid_t = 0
    let failure = posix_spawn(
      &process, "/proc/self/exe", &actions, nil, &words, &environment)
    return failure == 0 ? process : nil
  }
}
