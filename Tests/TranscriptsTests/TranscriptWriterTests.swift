import Foundation
import Testing

@testable import Transcripts

@Suite("The writer")
struct TranscriptWriterTests {
  let folder: TemporaryFolder
  var path: String { "\(folder.path)/a/b/session.jsonl" }

  init() throws { folder = try TemporaryFolder() }

  func open(_ system: SystemCalls = .host) throws(TranscriptFileError) -> TranscriptWriter {
    try TranscriptWriter(path: path, header: Golden.header, system: system)
  }

  func appendGolden(to writer: TranscriptWriter) throws {
    for (content, milliseconds) in Golden.contents.dropLast() {
      try writer.append(content, milliseconds: milliseconds)
    }
    try writer.end(reason: "quit")
  }

  @Test("writes the bytes of the golden transcript, for its owner alone")
  func golden() throws {
    let writer = try open()
    #expect(writer.resumed == nil)
    try appendGolden(to: writer)
    #expect(folder.bytes("a/b/session.jsonl") == Golden.transcript.encoded())
    #expect(folder.permissions("a/b/session.jsonl") == 0o600)
    #expect(folder.permissions("a/b") == 0o700)
    #expect(folder.permissions("a") == 0o700)
    #expect(try TranscriptReader().read(path: path).transcript == Golden.transcript)
  }

  @Test("an input, a reply, an outcome and an end are each synced, one write an event")
  func synchronizes() throws {
    let system = FaultySystem()
    let writer = try open(system.calls)
    let before = (system.counts[.write] ?? 0, system.counts[.synchronize] ?? 0)
    try appendGolden(to: writer)
    #expect(system.counts[.write] == before.0 + 11)
    #expect(system.counts[.synchronize] == before.1 + 8)
  }

  @Test("a second writer is refused while the first is open")
  func second() throws {
    let first = try open()
    let error = #expect(throws: TranscriptFileError.self) { try open() }
    #expect(error?.reason == .inUse)
    #expect(error?.message.contains("another cotutor has it open") == true)
    first.close()
    #expect(throws: Never.self) { try open() }
  }

  @Test("goes on where the file stops, chained to what stands there")
  func resumes() throws {
    let events = Golden.contents
    for index in events.indices {
      let writer = try open()
      #expect(writer.nextNumber == index + 1)
      #expect((writer.resumed?.transcript?.events.count ?? 0) == index)
      try writer.append(events[index].0, milliseconds: events[index].1)
      writer.close()
    }
    #expect(folder.bytes("a/b/session.jsonl") == Golden.transcript.encoded())
  }

  @Test("a file cut at any byte is mended and gone on with")
  func mends() throws {
    let golden = Golden.transcript
    let bytes = golden.encoded()
    let path = "\(folder.path)/cut.jsonl"
    for cut in stride(from: 0, through: bytes.count, by: 7) {
      folder.write(Array(bytes[..<cut]), to: "cut.jsonl")
      let writer = try TranscriptWriter(
        path: path, header: Golden.header, system: FaultySystem().calls)
      let whole = writer.nextNumber - 1
      for (content, milliseconds) in Golden.contents.dropFirst(whole) {
        try writer.append(content, milliseconds: milliseconds)
      }
      writer.close()
      #expect(folder.bytes("cut.jsonl") == bytes, "cut at \(cut)")
      #expect(folder.permissions("cut.jsonl") == 0o600)
    }
  }

  @Test("a link, a folder or a pipe in place of the file is refused and left alone")
  func notAFile() throws {
    let target = "\(folder.path)/target"
    folder.write(Array("precious".utf8), to: "target")
    let link = "\(folder.path)/link.jsonl"
    #expect(symlink(target, link) == 0)
    #expect(mkfifo("\(folder.path)/pipe.jsonl", 0o600) == 0)
    for (name, reason) in [
      ("link.jsonl", .symbolicLink), ("pipe.jsonl", .notARegularFile), ("", .notARegularFile),
    ] as [(String, TranscriptFileError.Reason)] {
      let error = #expect(throws: TranscriptFileError.self) {
        try TranscriptWriter(path: "\(folder.path)/\(name)", header: Golden.header)
      }
      #expect(error?.reason == reason, "\(name)")
    }
    for path in ["", "a\0b"] {
      let error = #expect(throws: TranscriptFileError.self) {
        try TranscriptWriter(path: path, header: Golden.header)
      }
      #expect(error?.reason == .invalidPath)
    }
    #expect(folder.bytes("target") == Array("precious".utf8))
    let error = #expect(throws: TranscriptFileError.self) {
      try TranscriptReader().read(path: link, followsLinks: false)
    }
    #expect(error?.reason == .symbolicLink)
    let pipe = #expect(throws: TranscriptFileError.self) {
      try TranscriptReader().read(path: "\(folder.path)/pipe.jsonl")
    }
    #expect(pipe?.reason == .notARegularFile)
    let missing = #expect(throws: TranscriptFileError.self) {
      try TranscriptReader().read(path: "\(folder.path)/none.jsonl")
    }
    #expect(missing?.message.hasSuffix("there is no such file or folder") == true)
  }

  @Test(
    "a file that is no transcript, or a damaged one, is refused and left as it is",
    arguments: ["notes\nof mine", "hello", "{}\n", "{\"cotutor\":9}\n", "\u{0}\u{0}"])
  func foreign(text: String) throws {
    let path = "\(folder.path)/notes.jsonl"
    folder.write(Array(text.utf8), to: "notes.jsonl")
    let error = #expect(throws: TranscriptFileError.self) {
      try TranscriptWriter(path: path, header: Golden.header)
    }
    guard case .unreadable? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(folder.bytes("notes.jsonl") == Array(text.utf8))
  }

  @Test("permissions that let others in are taken away")
  func tightens() throws {
    folder.write(Golden.transcript.encoded(), to: "open.jsonl")
    #expect(chmod("\(folder.path)/open.jsonl", 0o644) == 0)
    let writer = try TranscriptWriter(path: "\(folder.path)/open.jsonl", header: Golden.header)
    #expect(folder.permissions("open.jsonl") == 0o600)
    #expect(writer.nextNumber == 12)
  }

  @Test("an event too long for a line, or for the file, is refused by itself")
  func tooLong() throws {
    let limits = TranscriptLimits(lineBytes: 4_096, fileBytes: 6_000)
    let writer = try TranscriptWriter(path: path, header: Golden.header, limits: limits)
    let long = String(repeating: "x", count: 5_000)
    let error = #expect(throws: TranscriptFileError.self) {
      try writer.append(.input(long), milliseconds: 0)
    }
    #expect(error?.reason == .lineTooLong(limit: 4_096))
    #expect(writer.failure == nil)
    try writer.append(.input(String(long.prefix(3_000))), milliseconds: 0)
    let full = #expect(throws: TranscriptFileError.self) {
      try writer.append(.input(String(long.prefix(3_000))), milliseconds: 0)
    }
    #expect(full?.reason == .fileFull(limit: 6_000))
    try writer.append(.input("Get-CMSite"), milliseconds: 0)
    let reading = try TranscriptReader(limits: limits).read(path: path)
    #expect(reading.transcript?.events.count == 2)
    #expect(reading.integrity.chain == .intact)
  }

  @Test("a file or a pipe is read as its bytes are, in parts of any size")
  func streams() throws {
    let limits = TranscriptLimits(lineBytes: 4_096, fileBytes: 20_000)
    let reader = TranscriptReader(limits: limits)
    let golden = Golden.transcript.encoded()
    let contents: [[UInt8]] = [
      golden, Array(golden.dropLast(5)), [], Array("x\n".utf8),
      golden + Array(repeating: 0x20, count: 5_000),
      golden + Array(repeating: 0x0A, count: 30_000), Array(repeating: 0, count: 30_000),
    ]
    for (index, bytes) in contents.enumerated() {
      folder.write(bytes, to: "part")
      for size in [1, 7, 4_096, 65_536] {
        var system = SystemCalls.host
        system.read = { file, buffer in
          SystemCalls.host.read(file, .init(rebasing: buffer[..<min(size, buffer.count)]))
        }
        let streamed = try reader.read(path: "\(folder.path)/part", system: system)
        let whole = reader.read(bytes)
        if bytes.count <= limits.fileBytes { #expect(streamed == whole, "\(index) by \(size)") }
        #expect((streamed.obstacle == nil) == (whole.obstacle == nil))
      }
    }
  }
}
