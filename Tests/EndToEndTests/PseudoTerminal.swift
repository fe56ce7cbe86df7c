import Foundation
import Glibc

/// The built program in a real pseudo-terminal: type keys, wait for what the screen says.
final class PseudoTerminal {
  private let master: Int32
  private let child: pid_t
  /// Everything that was written to the terminal, escapes included.
  private(set) var bytes: [UInt8] = []
  private var readFrom = 0
  /// `POSIX_SPAWN_SETSID`, which the Glibc module does not show.
  private static let startsSession: Int16 = 0x80

  /// Starts the program with the slave side as its controlling terminal.
  init(
    _ program: BuiltProgram, _ arguments: [String], columns: UInt16 = 100, rows: UInt16 = 40,
    environment more: [String: String] = [:]
  ) throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 256)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else { throw POSIXError(.ENOTTY) }
    let path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, master)
    posix_spawn_file_actions_addclose(&actions, slave)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // Threads of a test runner block signals, and a child would inherit that.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Self.startsSession | Int16(POSIX_SPAWN_SETSIGMASK))
    let variables = program.environment(["TERM": "xterm-256color"].merging(more) { $1 })
    var words: [UnsafeMutablePointer<CChar>?] = ([BuiltProgram.path] + arguments).map { strdup($0) }
    words.append(nil)
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") }
    settings.append(nil)
    var child: pid_t = 0
    let failure = posix_spawn(&child, BuiltProgram.path, &actions, &attributes, words, settings)
    (words + settings).forEach { free($0) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    close(slave)
    guard failure == 0 else { throw POSIXError(.ENOENT) }
    self.master = master
    self.child = child
  }

  deinit {
    kill(child, SIGKILL)
    close(master)
  }

  /// Types text as it stands; `\r` is the Enter key.
  func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Reads until the new part of the screen's text holds `text`; false after the deadline.
  func waitFor(_ text: String, seconds: Double = 30) -> Bool {
    let deadline = Date().addingTimeInterval(seconds)
    while Date() < deadline {
      if let range = newText.range(of: text) {
        let rest = newText[range.upperBound...]
        readFrom = bytes.count - rest.utf8.count
        return true
      }
      guard readMore(milliseconds: 100) else { return newText.contains(text) }
    }
    return false
  }

  /// The text since the last match, without escape sequences.
  private var newText: String { Self.plain(bytes[min(readFrom, bytes.count)...]) }

  /// The whole text so far, without escape sequences.
  var text: String { Self.plain(bytes[...]) }

  /// Kills the program at once, as a power cut would.
  func killNow() {
    kill(child, SIGKILL)
    _ = waitForExit()
  }

  /// Sends the program a signal.
  func send(_ signal: Int32) {
    kill(child, signal)
  }

  /// Waits for the end and gives the exit status; -1 after a signal.
  func waitForExit() -> Int32 {
    var status: Int32 = 0
    while readMore(milliseconds: 50) {}
    waitpid(child, &status, 0)
    return status & 0x7f == 0 ? (status >> 8) & 0xff : -1
  }

  /// Takes what there is; false at the end of the output.
  private func readMore(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return true }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    bytes.append(contentsOf: chunk[..<count])
    return true
  }

  /// Drops CSI and OSC sequences and carriage returns.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var kept: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == 0x1B else {
        if byte != 0x0D { kept.append(byte) }
        continue
      }
      guard index < bytes.endIndex else { break }
      let kind = bytes[index]
      index += 1
      if kind == UInt8(ascii: "[") {
        while index < bytes.endIndex, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
        index += 1
      } else if kind == UInt8(ascii: "]") {
        while index < bytes.endIndex, bytes[index] != 0x07 { index += 1 }
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
