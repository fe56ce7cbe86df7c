import Testing

@testable import Grading

@Suite("Between supervisor and workers")
struct WorkerTests {
  static let submissions: [Submission] = [
    .file(path: "a\nb é", isFound: false), .file(path: "", isFound: true),
    .bytes(name: "n", [0, 10, 255]), .refused(name: "x", GradeResult.Reason("id", "a sentence")),
  ]

  @Test("submissions arrive as they were sent, in whatever pieces", arguments: [1, 2, 7, 1_000])
  func submissionFrames(_ size: Int) throws {
    let bytes = Self.submissions.flatMap(\.frame)
    var reader = WorkerFrameReader()
    var arrived: [Submission] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.append(bytes[start..<min(start + size, bytes.count)])
      while let submission = try reader.submission() { arrived.append(submission) }
    }
    #expect(arrived == Self.submissions)
  }

  @Test("replies arrive as they were sent")
  func replyFrames() throws {
    var reader = WorkerFrameReader()
    let replies = GradeReply.Standing.allCases.map { standing in
      GradeReply(standing: standing, bytes: Array(repeating: 0x61, count: 100_000))
    }
    for reply in replies { reader.append(reply.frame) }
    for reply in replies {
      let arrived = try reader.reply()
      #expect(arrived == reply)
    }
    let more = try reader.reply()
    #expect(more == nil)
  }

  @Test(
    "nonsense is no frame",
    arguments: [
      "x 1\n", "0\n", "9 1\na", "0 -1\n", "0 99999999999999999999\n", "0  1\n",
      String(repeating: "1", count: 200),
    ])
  func garbled(_ text: String) {
    var reader = WorkerFrameReader()
    reader.append(text.utf8)
    #expect(throws: WorkerFrameReader.Garbled.self) { _ = try reader.reply() }
  }
}

@Suite("Dealing work")
struct WorkQueueTests {
  private func queue(_ workers: Int, _ count: Int) -> WorkQueue {
    var queue = WorkQueue(workers: workers) { Self.reply($0.transcript + "!") }
    for number in 0..<count { queue.add(.file(path: "\(number)", isFound: false)) }
    return queue
  }

  private static func reply(_ text: String) -> GradeReply {
    GradeReply(standing: .passed, bytes: Array(text.utf8))
  }

  private func finish(_ queue: inout WorkQueue, _ worker: Int, _ text: String) {
    let isAsked = queue.finish(worker, Self.reply(text))
    #expect(isAsked)
  }

  private func deal(_ queue: inout WorkQueue, _ worker: Int, _ names: [String]) {
    let dealt = queue.deal(to: worker).map(\.name)
    #expect(dealt == names)
  }

  private func expect(_ queue: inout WorkQueue, _ texts: [String]) {
    let ready = queue.takeReady().map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(ready == texts)
  }

  @Test("replies come out in the order of submissions, whoever was first")
  func order() {
    var queue = queue(2, 4)
    deal(&queue, 0, ["0", "1"])
    deal(&queue, 1, ["2"])
    finish(&queue, 1, "2")
    expect(&queue, [])
    deal(&queue, 1, ["3"])
    finish(&queue, 0, "0")
    expect(&queue, ["0"])
    finish(&queue, 0, "1")
    finish(&queue, 1, "3")
    expect(&queue, ["1", "2", "3"])
    #expect(queue.isEmpty)
    let isAsked = queue.finish(0, Self.reply("nobody asked"))
    #expect(!isAsked)
  }

  @Test("a worker that dies costs nothing the first time, and its line the second time")
  func death() {
    var queue = queue(1, 3)
    deal(&queue, 0, ["0", "1", "2"])
    finish(&queue, 0, "0")
    queue.workerDied(0, how: "signal 9")
    deal(&queue, 0, ["1", "2"])
    queue.workerDied(0, how: "exit status 70")
    expect(&queue, ["0", "1!"])
    deal(&queue, 0, ["2"])
    finish(&queue, 0, "2")
    expect(&queue, ["2"])
    #expect(queue.isEmpty)
  }

  @Test("no more is taken in than is worked on, and without workers everything fails")
  func limits() {
    var queue = queue(2, 0)
    var count = 0
    while queue.hasRoom, count < 10_000 {
      queue.add(.file(path: "\(count)", isFound: false))
      count += 1
    }
    #expect(count == 2 * WorkQueue.batch * 4)
    let dealt = queue.deal(to: 0)
    #expect(dealt.count == WorkQueue.batch)
    queue.giveUp(because: "no process")
    let failed = queue.takeReady()
    #expect(failed.count == count)
    #expect(queue.isEmpty)
    queue.add(.bytes(name: "large", Array(repeating: 0, count: WorkQueue.maximumBytes)))
    #expect(!queue.hasRoom)
  }
}
