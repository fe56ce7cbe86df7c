import Foundation
import FuzzLaws
import Testing

/// Replays the corpus of every fuzz target and some thousand seeded mutations of it. What needs
/// more than that, `scripts/fuzz` finds.
@Suite("Random input keeps the laws")
struct FuzzReplayTests {
  /// Mutations of each target: as many as take some seconds.
  static func mutations(of target: FuzzTarget) -> Int {
    switch target {
    case .syntax: 6000
    case .line, .format: 1000
    case .binder, .pattern: 1500
    }
  }

  private static func corpus(_ target: FuzzTarget) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
    let names = target == .syntax ? ["line", "syntax"] : [target.rawValue]
    return try names.flatMap { name in
      FuzzCorpus.read(
        try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8))
    }
  }

  /// The stack that the program gives to a session.
  private func onDeepStack(_ work: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      work()
      done.signal()
    }
    thread.stackSize = 64 << 20
    thread.start()
    done.wait()
  }

  private static func expectLaws(_ runner: FuzzRunner, _ input: [UInt8]) {
    do throws(LawBreach) { try runner.check(input) } catch {
      Issue.record("\(error)\nby \(String(decoding: input, as: UTF8.self).debugDescription)")
    }
  }

  @Test("what was kept keeps the laws", arguments: FuzzTarget.allCases)
  func kept(target: FuzzTarget) throws {
    let corpus = try Self.corpus(target)
    #expect(corpus.count >= 8)
    onDeepStack {
      let runner = FuzzRunner(target)
      for text in corpus { Self.expectLaws(runner, Array(text.utf8)) }
      if target == .line {
        for line in runner.exampleLines { Self.expectLaws(runner, Array(line.utf8)) }
      }
    }
  }

  @Test("what is changed by a seed keeps the laws", arguments: FuzzTarget.allCases)
  func mutated(target: FuzzTarget) throws {
    let corpus = try Self.corpus(target)
    onDeepStack {
      let runner = FuzzRunner(target)
      let mutator = InputMutator(target, corpus: corpus, commands: runner.commandNames)
      for seed in 0..<Self.mutations(of: target) {
        var stream = SeededStream(seed: UInt64(seed))
        let input = mutator.mutate(Array(corpus[seed % corpus.count].utf8), &stream)
        Self.expectLaws(runner, input)
      }
    }
  }
}
