import CTerminalSignals
import Glibc

/// Bytes from a descriptor, one at a time, woken by the signals that `CTerminalSignals` catches.
final class ByteInput {
  enum Event: Equatable {
    case byte(UInt8)
    case endOfInput
    case failed(errno: Int32)
    /// A caught signal; look at the flags.
    case signal
    case timeout
  }

  let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next byte; `.timeout` when none came for so many milliseconds (-1: waits for ever).
  func next(timeoutMilliseconds: Int32 = -1) -> Event {
    if position < buffer.count { return take() }
    while true {
      switch wait(timeoutMilliseconds) {
      case .byte: break
      case let other: return other
      }
      switch fill() {
      case .some(let event): return event
      case nil: continue
      }
    }
  }

  /// Takes what was typed while the terminal read whole lines. Linux keeps a Ctrl-D from then as a
  /// NUL, which would be another key.
  func takeTypedAhead() {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, 0) > 0, entry.revents & Int16(POLLIN) != 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return }
    buffer = buffer[position...] + bytes[..<count].map { $0 == 0 ? 0x04 : $0 }
    position = 0
  }

  /// Drops what was read ahead.
  func discard() {
    position = buffer.count
  }

  private func take() -> Event {
    defer { position += 1 }
    return .byte(buffer[position])
  }

  /// `.byte` (of no meaning) when the descriptor can be read.
  private func wait(_ timeoutMilliseconds: Int32) -> Event {
    let readable = Int16(POLLIN)
    var entries = [
      pollfd(fd: descriptor, events: readable, revents: 0),
      pollfd(fd: terminal_signals_wake_descriptor(), events: readable, revents: 0),
    ]
    let ready = poll(&entries, 2, timeoutMilliseconds)
    if ready == 0 { return .timeout }
    if ready < 0 { return errno == EINTR ? .signal : .failed(errno: errno) }
    if entries[1].revents & readable != 0 {
      terminal_signals_drain()
      return .signal
    }
    return .byte(0)
  }

  /// Reads what there is; nil when it must be waited for again.
  private func fill() -> Event? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    if count > 0 {
      buffer = Array(bytes[..<count])
      position = 0
      return take()
    }
    if count == 0 { return .endOfInput }
    switch errno {
    case EINTR: return .signal
    case EAGAIN: return nil
    // The other side of a pseudo-terminal is gone.
    case EIO: return .endOfInput
    case let number: return .failed(errno: number)
    }
  }
}
