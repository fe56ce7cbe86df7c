import Foundation
import Glibc
import Synchronization
import Testing

@testable import LineEditing

/// An editor on a thread at one end of a real pseudo-terminal, and the keyboard and screen at the
/// other end.
final class TerminalSession {
  private struct TimeOut: Error {}

  private var master: Int32
  private let finished = Results()
  private(set) var screen: VirtualScreen
  /// Every byte that the screen got.
  private(set) var bytes: [UInt8] = []

  /// Answers of the script, when it has ended.
  private final class Results: Sendable {
    let values = Mutex<[ReadResult]?>(nil)
  }

  /// Runs the script with an editor; it gives what it wants to be looked at.
  init(
    columns: Int = 60, rows: Int = 12, terminal: String = "xterm-256color",
    configure: @escaping @Sendable (inout LineEditor.Options) -> Void = { _ in },
    script: @escaping @Sendable (LineEditor) -> [ReadResult]
  ) throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&master, &slave, nil, nil, &size) == 0)
    self.master = master
    screen = VirtualScreen(columns: columns, rows: rows)
    let results = finished
    let descriptor = slave
    let thread = Thread {
      var options = LineEditor.Options()
      options.input = descriptor
      options.output = descriptor
      options.terminal = terminal
      configure(&options)
      let editor = LineEditor(options)
      let values = script(editor)
      results.values.withLock { $0 = values }
      // The last bytes stay readable at the other end.
      withExtendedLifetime(editor) {}
    }
    thread.stackSize = 1 << 22
    thread.start()
  }

  deinit {
    hangUp()
  }

  /// Closes the keyboard's and screen's end.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  func type(_ text: String) {
    #expect(OutputDescriptor(master).write(text) == .written)
  }

  func type(bytes: [UInt8]) {
    #expect(OutputDescriptor(master).write(bytes) == .written)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    #expect(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
    screen = VirtualScreen(columns: columns, rows: rows)
    kill(getpid(), SIGWINCH)
  }

  /// Waits until the last line of the screen is this one.
  func expectLastLine(
    _ line: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try wait(location) { $0.screen.lines.last == line }
  }

  func expectLines(
    _ lines: [String], _ location: SourceLocation = #_sourceLocation
  ) throws {
    try wait(location) { $0.screen.lines == lines }
  }

  /// Waits until something holds of the screen.
  func wait(
    _ location: SourceLocation = #_sourceLocation,
    until condition: (TerminalSession) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while true {
      while receive(timeoutMilliseconds: 0) {}
      if condition(self) { return }
      if ContinuousClock.now > deadline {
        Issue.record("the screen shows \(screen.lines)", sourceLocation: location)
        throw TimeOut()
      }
      _ = receive(timeoutMilliseconds: 20)
    }
  }

  /// What the script gave, after it has ended.
  func results(_ location: SourceLocation = #_sourceLocation) throws -> [ReadResult] {
    try wait(location) { $0.finished.values.withLock { $0 != nil } }
    while receive(timeoutMilliseconds: 0) {}
    #expect(screen.unknown == [], sourceLocation: location)
    return finished.values.withLock { $0 } ?? []
  }

  private func receive(timeoutMilliseconds: Int32) -> Bool {
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, timeoutMilliseconds) > 0, master >= 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    screen.receive(Array(buffer[..<count]))
    return true
  }
}

/// Lines as typed.
func lines(_ texts: String...) -> [ReadResult] {
  texts.map { .line(InputLine($0)) }
}
