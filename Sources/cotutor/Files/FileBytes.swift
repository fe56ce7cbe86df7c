import Glibc

/// Whole files as bytes, with the reason when one cannot be read.
enum FileBytes {
  /// The largest file that is read whole, 64 MiB.
  static let limit = 64 << 20

  /// Reads a regular file; `followingLinks: false` refuses a link in place of the file.
  static func read(_ path: String, followingLinks: Bool = true) throws(Impossible) -> [UInt8] {
    let flags = O_RDONLY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw Impossible("\(path): \(reason())") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Impossible("\(path): \(reason())") }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Impossible("\(path): is a folder, and a file is needed here")
    }
    return try read(descriptor, name: path, expected: Int(status.st_size))
  }

  /// Reads a descriptor to its end.
  static func read(
    _ descriptor: Int32, name: String, expected: Int = 0
  ) throws(Impossible) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(expected, 0), limit) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw Impossible("\(name): \(reason())")
      }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else {
        throw Impossible("\(name): larger than \(limit >> 20) MiB, which nothing here needs")
      }
    }
  }

  /// Writes a whole file, replacing what stood there.
  static func write(_ bytes: [UInt8], to path: String) throws(Impossible) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Impossible("\(path): \(reason())") }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Impossible("\(path): \(reason())") }
      rest = rest.dropFirst(count)
    }
  }

  /// What the system says of the last failed call.
  static func reason(_ number: Int32 = errno) -> String { String(cString: strerror(number)) }
}
