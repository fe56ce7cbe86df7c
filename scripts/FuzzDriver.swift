// What libFuzzer calls. Compiled by scripts/fuzz, not by the package: only there is libFuzzer.
import Foundation
import FuzzLaws
import Glibc

/// What one process fuzzes; its fields are set once, before the first input.
final class FuzzDriver {
  let target: FuzzTarget
  let runner: FuzzRunner
  let mutator: InputMutator
  /// Seconds of the processor that one input may take.
  let secondsAllowed: Double

  init() {
    let values = CommandLine.arguments.reduce(into: [String: String]()) { found, argument in
      guard argument.hasPrefix("--"), let sign = argument.firstIndex(of: "=") else { return }
      let key = argument[..<sign].dropFirst(2)
      found[String(key)] = String(argument[argument.index(after: sign)...])
    }
    guard let target = values["target"].flatMap(FuzzTarget.init(rawValue:)) else {
      fatalError("--target= must be one of \(FuzzTarget.allCases.map(\.rawValue))")
    }
    self.target = target
    secondsAllowed = values["seconds"].flatMap { Double($0) } ?? 5
    runner = FuzzRunner(target)
    var entries = Self.corpus(values["corpus"] ?? ".", target, runner)
    if let folder = values["transcripts"], target == .line || target == .syntax {
      entries += Self.sessions(folder)
    }
    mutator = InputMutator(target, corpus: entries, commands: runner.commandNames)
    if let folder = values["seeds"] { Self.write(entries, to: folder) }
  }

  private static func corpus(
    _ folder: String, _ target: FuzzTarget, _ runner: FuzzRunner
  ) -> [String] {
    let names = target == .syntax ? ["line", "syntax"] : [target.rawValue]
    var entries = names.flatMap { name in
      FuzzCorpus.read((try? String(contentsOfFile: "\(folder)/\(name).txt", encoding: .utf8)) ?? "")
    }
    if target == .line || target == .syntax { entries += runner.exampleLines }
    return entries
  }

  /// The lines that the sessions of a folder hold.
  private static func sessions(_ folder: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".session") }.sorted().flatMap { name in
      FuzzCorpus.inputs(
        ofSession: (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? "")
    }
  }

  /// Writes each entry to a file of its own, as libFuzzer reads a corpus.
  private static func write(_ entries: [String], to folder: String) {
    for (number, entry) in entries.enumerated() {
      let path = "\(folder)/seed-\(number)"
      guard FileManager.default.createFile(atPath: path, contents: Data(entry.utf8)) else {
        fatalError("cannot write \(path)")
      }
    }
    exit(0)
  }

  func run(_ input: [UInt8]) {
    let start = Self.processorSeconds
    do throws(LawBreach) { try runner.check(input) } catch { report("\(error)", input) }
    let taken = Self.processorSeconds - start
    if taken > secondsAllowed { report("an input takes \(taken) seconds", input) }
  }

  private func report(_ what: String, _ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self).debugDescription
    FileHandle.standardError.write(Data("LAW BROKEN: \(what)\nby \(text)\n".utf8))
    abort()
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// A stack of their own for signals, so that an overflow of the other is reported.
  static func prepareSignals() {
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }
}

nonisolated(unsafe) private let driver = FuzzDriver()

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int) -> Int

@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeRawPointer, _ arguments: UnsafeRawPointer) -> CInt {
  FuzzDriver.prepareSignals()
  _ = driver.target
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  driver.run(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

/// Two of three changes know the language, one is libFuzzer's own.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutateInput(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: CUnsignedInt
) -> Int {
  if seed % 3 == 0 { return mutateBytes(data, size, limit) }
  var stream = SeededStream(seed: UInt64(seed))
  let input = Array(UnsafeBufferPointer(start: data, count: size))
  let changed = driver.mutator.mutate(input, &stream).prefix(limit)
  for (offset, byte) in changed.enumerated() { data[offset] = byte }
  return changed.count
}
