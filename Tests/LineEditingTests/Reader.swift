import Foundation
import Glibc
import Synchronization

/// Reads a descriptor to its end on a thread of its own.
final class Reader: Sendable {
  private let bytes = Mutex<[UInt8]>([])
  private let done = DispatchSemaphore(value: 0)

  init(_ descriptor: Int32) {
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 4096)
      while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
        let part = buffer[..<count]
        self.bytes.withLock { $0 += part }
      }
      close(descriptor)
      self.done.signal()
    }
  }

  func finish() -> [UInt8] {
    done.wait()
    return bytes.withLock { $0 }
  }
}
