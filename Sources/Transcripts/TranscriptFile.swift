import Glibc

/// An open file that belongs to a path; every failure becomes an error that names it.
struct TranscriptFile {
  let path: String
  let descriptor: Int32
  let system: SystemCalls

  /// Opens; `flags` are completed by close-on-exec.
  init(
    opening path: String, flags: Int32, mode: mode_t = 0, system: SystemCalls
  ) throws(TranscriptFileError) {
    if path.isEmpty || path.utf8.contains(0) {
      throw TranscriptFileError(.open, .invalidPath, path: path)
    }
    let result = system.uninterrupted { system.open(path, flags | O_CLOEXEC, mode) }
    if result < 0 {
      let isLink = result == -Int(ELOOP) && flags & O_NOFOLLOW != 0
      let reason: TranscriptFileError.Reason =
        isLink ? .symbolicLink : result == -Int(EISDIR) || result == -Int(ENXIO)
          ? .notARegularFile : .system(Int32(-result))
      throw TranscriptFileError(.open, reason, path: path)
    }
    self.init(path: path, descriptor: Int32(result), system: system)
  }

  init(path: String, descriptor: Int32, system: SystemCalls) {
    self.path = path
    self.descriptor = descriptor
    self.system = system
  }

  func check(
    _ operation: TranscriptFileError.Operation, _ call: () -> Int
  ) throws(TranscriptFileError) {
    let result = system.uninterrupted(call)
    if result >= 0 { return }
    throw TranscriptFileError(operation, .system(Int32(-result)), path: path)
  }

  func status() throws(TranscriptFileError) -> SystemCalls.FileStatus {
    var status = SystemCalls.FileStatus(mode: 0, size: 0)
    try check(.open) { system.status(descriptor, &status) }
    return status
  }

  func requireRegularFile() throws(TranscriptFileError) -> SystemCalls.FileStatus {
    let status = try status()
    if !status.isRegularFile { throw TranscriptFileError(.open, .notARegularFile, path: path) }
    return status
  }

  func close() {
    _ = system.close(descriptor)
  }

  /// Reads from the present place to the end, line by line, never holding more than a line and what
  /// was read with it.
  func read(with reader: TranscriptReader) throws(TranscriptFileError) -> TranscriptReading {
    var assembler = TranscriptAssembler(reader)
    var buffer: [UInt8] = []
    var total = 0
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = system.uninterrupted {
        chunk.withUnsafeMutableBytes { system.read(descriptor, $0) }
      }
      if count < 0 { throw TranscriptFileError(.read, .system(Int32(-count)), path: path) }
      if count == 0 { break }
      total += count
      if total > reader.limits.fileBytes {
        assembler.refuse(.fileTooLarge(limit: reader.limits.fileBytes))
        return assembler.finish()
      }
      buffer += chunk[..<min(count, chunk.count)]
      guard reader.takeLines(&buffer, into: &assembler) else { return assembler.finish() }
    }
    buffer.withUnsafeBytes { assembler.takeTail($0) }
    return assembler.finish()
  }
}

extension TranscriptReader {
  /// Hands on the whole lines of `buffer` and leaves the rest in it; false where reading stops.
  fileprivate func takeLines(
    _ buffer: inout [UInt8], into assembler: inout TranscriptAssembler
  ) -> Bool {
    let (used, goesOn) = buffer.withUnsafeBytes { bytes in
      var start = 0
      while true {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        guard let length = LineFeed.offset(in: rest) else { break }
        if length > limits.lineBytes { break }
        guard assembler.take(UnsafeRawBufferPointer(rebasing: rest[..<length])) else {
          return (start, false)
        }
        start += length + 1
      }
      return (start, true)
    }
    buffer.removeFirst(used)
    if goesOn, buffer.count > limits.lineBytes {
      assembler.refuse(.lineTooLong(limit: limits.lineBytes))
      return false
    }
    return goesOn
  }

  /// Reads the regular file at `path`.
  /// - Parameter followsLinks: false refuses a symbolic link in its place.
  public func read(
    path: String, followsLinks: Bool = true, system: SystemCalls = .host
  ) throws(TranscriptFileError) -> TranscriptReading {
    let flags = O_RDONLY | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let file = try TranscriptFile(opening: path, flags: flags, system: system)
    defer { file.close() }
    _ = try file.requireRegularFile()
    return try file.read(with: self)
  }

  /// Reads an open file, pipe or terminal to its end; it stays open.
  /// - Parameter name: what errors call it.
  public func read(
    descriptor: Int32, name: String = "standard input", system: SystemCalls = .host
  ) throws(TranscriptFileError) -> TranscriptReading {
    try TranscriptFile(path: name, descriptor: descriptor, system: system).read(with: self)
  }
}
