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
    pthread_join(try start(job), nil)
    guard let result = job.result else { throw Impossible("the thread ended without a result") }
    return try result.get()
  }

  /// Runs `work` on several such threads at the same time, to the end of them all. Only where not
  /// even one can be started it throws.
  static func run(threads count: Int, _ work: @escaping @Sendable () -> Void) throws {
    var threads: [pthread_t] = []
    for _ in 0..<max(1, count) {
      do {
        threads.append(try start(Job(work)))
      } catch {
        if threads.isEmpty { throw error }
        break
      }
    }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// How many threads the machine can run at the same time.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private static func start(_ job: ThreadJob) throws -> pthread_t {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, bytes)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(job).toOpaque()
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
    return thread
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
