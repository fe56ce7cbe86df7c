import Foundation
import Glibc

@testable import Transcripts

/// A folder of its own for one test, removed when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("transcripts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func bytes(_ name: String) -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data())
  }

  func write(_ bytes: [UInt8], to name: String) {
    let made = FileManager.default.createFile(
      atPath: "\(path)/\(name)", contents: Data(bytes))
    precondition(made, "cannot write \(name)")
  }

  func permissions(_ name: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return attributes?[.posixPermissions] as? Int ?? -1
  }
}

/// The host's system calls, of which chosen ones fail; without the wait for the disk.
final class FaultySystem {
  enum Call: CaseIterable {
    case open, makeFolder, read, write, synchronize, truncate, lock, status, setPermissions
  }

  /// Calls so far, by kind.
  private(set) var counts: [Call: Int] = [:]
  /// Which call of a kind, from 1, fails, and how; nil leaves it to the host.
  var failure: (Call, Int) -> Int32? = { _, _ in nil }
  /// The most bytes that one write takes.
  var writeLimit = Int.max

  var calls: SystemCalls {
    let host = SystemCalls.host
    var calls = host
    calls.open = { path, flags, mode in self.result(.open) ?? host.open(path, flags, mode) }
    calls.makeFolder = { path, mode in self.result(.makeFolder) ?? host.makeFolder(path, mode) }
    calls.read = { file, bytes in self.result(.read) ?? host.read(file, bytes) }
    calls.write = { file, bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(self.writeLimit))
      return self.result(.write) ?? host.write(file, part)
    }
    calls.synchronize = { _ in self.result(.synchronize) ?? 0 }
    calls.truncate = { file, size in self.result(.truncate) ?? host.truncate(file, size) }
    calls.lock = { file in self.result(.lock) ?? host.lock(file) }
    calls.status = { file, status in self.result(.status) ?? host.status(file, &status) }
    calls.setPermissions = { file, mode in
      self.result(.setPermissions) ?? host.setPermissions(file, mode)
    }
    return calls
  }

  private func result(_ call: Call) -> Int? {
    counts[call, default: 0] += 1
    return failure(call, counts[call, default: 0]).map { -Int($0) }
  }
}
