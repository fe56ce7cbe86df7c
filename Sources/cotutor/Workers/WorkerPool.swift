import Glibc
import Grading

/// Supervises workers: deals, collects in order, and starts anew what died.
final class WorkerPool {
  private let arguments: [String]
  private let source: SubmissionSource
  private let output: GradeOutput
  private var queue: WorkQueue
  private var workers: [WorkerProcess?]

  /// A pool of so many workers started with these arguments; nil if not even one can be started.
  init?(
    _ count: Int, arguments: [String], from source: SubmissionSource, to output: GradeOutput,
    format: GradeFormat
  ) {
    self.arguments = arguments
    self.source = source
    self.output = output
    queue = WorkQueue(workers: count, failure: format.reply)
    guard let first = WorkerProcess(arguments) else { return nil }
    workers = [first] + Array(repeating: nil, count: count - 1)
  }

  /// Grades everything that the source gives.
  func run() throws {
    defer { workers.forEach { _ = $0?.end(isExpected: false) } }
    while true {
      takeIn()
      deal()
      try output.write(queue.takeReady())
      if queue.isEmpty, source.isExhausted { break }
      wait()
    }
    for (index, worker) in workers.enumerated() {
      _ = worker?.end(isExpected: true)
      workers[index] = nil
    }
  }

  private func takeIn() {
    while queue.hasRoom, let submission = source.next() { queue.add(submission) }
  }

  /// Starts workers only as there is work for them.
  private func deal() {
    for index in workers.indices where queue.hasWork {
      if workers[index] == nil { workers[index] = WorkerProcess(arguments) }
      if let worker = workers[index] { worker.send(queue.deal(to: index)) }
    }
    if workers.allSatisfy({ $0 == nil }), queue.hasWork {
      queue.giveUp(because: "no process can be started to grade in")
    }
  }

  /// Waits until something can be done, and does it.
  private func wait() {
    var entries: [pollfd] = []
    var doers: [() -> Void] = []
    if let descriptor = source.descriptor, queue.hasRoom {
      entries.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
      doers.append { [source] in source.read() }
    }
    for (index, worker) in workers.enumerated() {
      guard let worker else { continue }
      entries.append(pollfd(fd: worker.output, events: Int16(POLLIN), revents: 0))
      doers.append { [unowned self] in collect(index) }
      if worker.hasUnsent {
        entries.append(pollfd(fd: worker.input, events: Int16(POLLOUT), revents: 0))
        doers.append { worker.sendMore() }
      }
    }
    guard !entries.isEmpty, poll(&entries, nfds_t(entries.count), -1) > 0 else { return }
    for (entry, work) in zip(entries, doers) where entry.revents != 0 { work() }
  }

  private func collect(_ index: Int) {
    guard let worker = workers[index] else { return }
    let isSound = worker.replies()?.allSatisfy { queue.finish(index, $0) } ?? false
    guard !isSound else { return }
    workers[index] = nil
    queue.workerDied(index, how: worker.end(isExpected: false))
  }
}
