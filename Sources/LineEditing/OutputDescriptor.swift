import CTerminalSignals
import Glibc

/// A file descriptor to write to: standard output, standard error or a terminal.
public struct OutputDescriptor: Sendable {
  /// How a write ended.
  public enum WriteResult: Equatable, Sendable {
    /// Every byte was taken.
    case written
    /// Nobody reads any more (EPIPE).
    case closed
    /// It failed with this `errno`, such as ENOSPC, or EBADF where the descriptor is closed.
    case failed(errno: Int32)
  }

  /// Standard output.
  public static let standardOutput = OutputDescriptor(STDOUT_FILENO)
  /// Standard error.
  public static let standardError = OutputDescriptor(STDERR_FILENO)

  /// The number of the descriptor.
  public let descriptor: Int32

  /// Does not own the descriptor and never closes it.
  public init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Makes a closed pipe a result of `write` for the whole process, instead of a fatal SIGPIPE; and
  /// a file at its size limit one, instead of a fatal SIGXFSZ.
  /// Call it once, early.
  public static func ignoreBrokenPipes() {
    terminal_signals_ignore_broken_pipe()
  }

  /// Fills closed standard descriptors with one that reads nothing and refuses to be written to, so
  /// that no file opened later gets their numbers and what is meant for the screen. Call it first.
  public static func reserveStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Writes all of the text as UTF-8.
  @discardableResult
  public func write(_ text: String) -> WriteResult {
    var text = text
    return text.withUTF8 { write(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Writes all of the bytes.
  @discardableResult
  public func write(_ bytes: [UInt8]) -> WriteResult {
    bytes.withUnsafeBytes { write(bytes: $0) }
  }

  /// It is a terminal.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The size of the terminal, nil where there is none or where it does not say.
  public var terminalSize: TerminalSize? { TerminalSize(of: descriptor) }

  private func write(bytes: UnsafeRawBufferPointer) -> WriteResult {
    var rest = bytes[...]
    while !rest.isEmpty {
      let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
      let count = Glibc.write(descriptor, start, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE: return .closed
      case let number: return .failed(errno: number)
      }
    }
    return .written
  }

  private func waitUntilWritable() {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&entry, 1, -1)
  }
}
