import Glibc
import Testing

@testable import Transcripts

@Suite("When the disk fails")
struct WriterFaultTests {
  let folder: TemporaryFolder
  var path: String { "\(folder.path)/s/session.jsonl" }

  init() throws { folder = try TemporaryFolder() }

  /// Writes the golden events until one is refused; how many were acknowledged, and the error.
  func record(_ system: FaultySystem) -> (saved: Int, error: TranscriptFileError?) {
    var saved = 0
    do throws(TranscriptFileError) {
      let writer = try TranscriptWriter(path: path, header: Golden.header, system: system.calls)
      saved = writer.nextNumber - 1
      for (content, milliseconds) in Golden.contents.dropFirst(saved) {
        try writer.append(content, milliseconds: milliseconds)
        saved += 1
      }
    } catch {
      return (saved, error)
    }
    return (saved, nil)
  }

  @Test("short writes and interruptions are gone through", arguments: [1, 2, 50])
  func shortWrites(limit: Int) {
    let system = FaultySystem()
    system.writeLimit = limit
    system.failure = { _, count in count % 3 == 1 ? EINTR : nil }
    #expect(record(system).error == nil)
    #expect(folder.bytes("s/session.jsonl") == Golden.transcript.encoded())
  }

  @Test(
    "each call that fails gives a clear error, keeps what was acknowledged and no half line",
    arguments: FaultySystem.Call.allCases, [ENOSPC, EIO, EROFS])
  func eachCall(call: FaultySystem.Call, number: Int32) {
    let golden = Golden.transcript
    var failures = 0
    for place in 1...50 {
      let system = FaultySystem()
      system.writeLimit = 60
      system.failure = { $0 == call && $1 == place ? number : nil }
      unlink(path)
      let (saved, error) = record(system)
      let left = TranscriptReader().read(folder.bytes("s/session.jsonl"))
      if let error {
        failures += 1
        #expect(error.reason == .system(number))
        #expect(error.message.hasPrefix("cannot "))
        #expect(error.message.contains(path))
        let events = left.transcript?.events ?? []
        #expect(events == Array(golden.events.prefix(saved)), "\(call) \(place)")
        #expect(left.obstacle == nil || saved == 0)
        #expect(left.integrity.completeness != .torn)
      }
      #expect(record(FaultySystem()).error == nil)
      #expect(folder.bytes("s/session.jsonl") == golden.encoded(), "\(call) \(place)")
      if error == nil, system.counts[call, default: 0] < place { break }
    }
    // A file made anew needs no change of permissions.
    #expect(failures > 0 || call == .setPermissions)
  }

  @Test("after a failure nothing more is written, and each call says so")
  func staysFailed() throws {
    let system = FaultySystem()
    let writer = try TranscriptWriter(path: path, header: Golden.header, system: system.calls)
    try writer.append(.input("Get-CMSite"), milliseconds: 1)
    system.failure = { call, _ in call == .write ? ENOSPC : nil }
    let first = #expect(throws: TranscriptFileError.self) {
      try writer.append(.input("Get-CMDevice"), milliseconds: 1)
    }
    #expect(
      first?.message
        == "cannot write to the transcript '\(path)': no space is left on the disk; free some")
    system.failure = { _, _ in nil }
    let second = #expect(throws: TranscriptFileError.self) {
      try writer.append(.input("Get-CMDevice"), milliseconds: 1)
    }
    #expect(second == first)
    #expect(writer.failure == first)
    #expect(writer.nextNumber == 2)
    #expect(try TranscriptReader().read(path: path).transcript?.events.count == 1)
  }

  @Test("a half line that could not be cut off is trimmed by the next session")
  func cannotTruncate() {
    let system = FaultySystem()
    system.writeLimit = 40
    let failing = 12
    system.failure = { call, count in
      (call == .write && count == failing) || (call == .truncate && count > 1) ? EIO : nil
    }
    let (saved, error) = record(system)
    #expect(error?.operation == .write)
    let left = TranscriptReader().read(folder.bytes("s/session.jsonl"))
    #expect(left.integrity.completeness == .torn)
    #expect(left.transcript?.events.count == saved)
    #expect(record(FaultySystem()).error == nil)
    #expect(folder.bytes("s/session.jsonl") == Golden.transcript.encoded())
  }

  @Test("a write that takes nothing is a failure, not an endless loop")
  func emptyWrite() {
    let system = FaultySystem()
    system.writeLimit = 0
    #expect(record(system).error?.reason == .system(EIO))
  }

  @Test("each error number has words, unknown ones their number")
  func words() {
    let numbers = [
      ENOSPC, EDQUOT, EIO, EROFS, EACCES, ENOTDIR, ENAMETOOLONG, EMFILE, EFBIG, ENOLCK,
    ]
    for number in numbers {
      let error = TranscriptFileError(.write, .system(number), path: "p")
      #expect(!error.message.contains("system error"))
    }
    #expect(TranscriptFileError(.read, .system(199), path: "p").message.hasSuffix("error 199"))
  }
}
