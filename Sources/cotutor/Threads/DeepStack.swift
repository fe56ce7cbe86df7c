import CCrashHandler
import Glibc

/// Runs work on a thread with a stack of its own: evaluation nests as deep as its budgets allow,
/// whatever stack the process was started with.
enum DeepStack {
  /// 64 MiB, reserved and not touched until it is needed.
  static let bytes = 64 << 20

  /// Runs `work` to its end on such a thread and gives what it gives or throws.
  static func run<Result>(_ work: @escaping () throws -> Result) throws -> Result {
    let job = Job(work)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, bytes)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(job as ThreadJob).toOpaque()
    let failure = pthread_create(
      &thread, &attributes,
      { context in
        guard let context else { return nil }
        crash_handler_cover_thread()
        Unmanaged<ThreadJob>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    guard failure == 0 else {
      Unmanaged<ThreadJob>.fromOpaque(context).release()
      throw Impossible("cannot start a thread: \(String(cString: strerror(failure)))")
    }
    pthread_join(thread, nil)
    guard let result = job.result else { throw Impossible("the thread ended without a result") }
    return try result.get()
  }
}

/// What a thread has to do.
private class ThreadJob {
  func run() {}
}

private final class Job<Value>: ThreadJob {
  let work: () throws -> Value
  var result: Result<Value, any Error>?

  init(_ work: @escaping () throws -> Value) { self.work = work }

  override func run() { result = Result { try work() } }
}
