import Glibc

/// A transcript's file, opened, locked, read and mended, ready to be appended to.
struct OpenedTranscript {
  let file: TranscriptFile
  let header: TranscriptHeader
  let reading: TranscriptReading?
  let encoder: TranscriptEncoder
  let length: Int

  init(
    path: String, header: TranscriptHeader, limits: TranscriptLimits, system: SystemCalls
  ) throws(TranscriptFileError) {
    try Self.makeFolders(of: path, system: system)
    let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK
    let file = try TranscriptFile(opening: path, flags: flags, mode: 0o600, system: system)
    do throws(TranscriptFileError) {
      try Self.takeAlone(file)
      try self.init(file, header: header, reader: TranscriptReader(limits: limits))
    } catch {
      file.close()
      throw error
    }
  }

  private init(
    _ file: TranscriptFile, header: TranscriptHeader, reader: TranscriptReader
  ) throws(TranscriptFileError) {
    self.file = file
    let reading = try file.read(with: reader)
    if let problem = reading.obstacle, problem.reason != .empty, problem.reason != .cutInHeader {
      throw TranscriptFileError(.open, .unreadable(problem), path: file.path)
    }
    guard let transcript = reading.transcript, let chain = reading.chain else {
      encoder = TranscriptEncoder(header: header, limits: reader.limits)
      (self.header, self.reading, length) = (header, nil, encoder.headerLine.count)
      try Self.begin(file, encoder.headerLine)
      return
    }
    (self.header, self.reading) = (transcript.header, reading)
    length = reading.wholeBytes + (reading.lacksLineFeed ? 1 : 0)
    encoder = TranscriptEncoder(
      header: transcript.header, chain: chain, nextNumber: transcript.events.count + 1,
      limits: reader.limits)
    try Self.mend(file, reading)
  }

  /// A lock that is held elsewhere is refused; permissions beyond the owner's are taken away.
  private static func takeAlone(_ file: TranscriptFile) throws(TranscriptFileError) {
    let status = try file.requireRegularFile()
    let result = file.system.uninterrupted { file.system.lock(file.descriptor) }
    if result < 0 {
      let reason: TranscriptFileError.Reason =
        result == -Int(EWOULDBLOCK) ? .inUse : .system(Int32(-result))
      throw TranscriptFileError(.lock, reason, path: file.path)
    }
    if status.permissions & 0o177 != 0 {
      try file.check(.setPermissions) { file.system.setPermissions(file.descriptor, 0o600) }
    }
  }

  /// Writes the header into the file, which is empty or ends within one.
  private static func begin(
    _ file: TranscriptFile, _ headerLine: [UInt8]
  ) throws(TranscriptFileError) {
    try file.check(.truncate) { file.system.truncate(file.descriptor, 0) }
    if let number = file.system.writeAll(headerLine, to: file.descriptor) {
      _ = file.system.uninterrupted { file.system.truncate(file.descriptor, 0) }
      throw TranscriptFileError(.write, .system(number), path: file.path)
    }
    try file.check(.synchronize) { file.system.synchronize(file.descriptor) }
    try synchronizeFolder(of: file)
  }

  /// Cuts off a torn last line and gives a whole one its line feed.
  private static func mend(
    _ file: TranscriptFile, _ reading: TranscriptReading
  ) throws(TranscriptFileError) {
    if reading.integrity.completeness == .torn {
      try file.check(.truncate) { file.system.truncate(file.descriptor, reading.wholeBytes) }
    }
    if reading.lacksLineFeed, let number = file.system.writeAll([0x0A], to: file.descriptor) {
      throw TranscriptFileError(.write, .system(number), path: file.path)
    }
  }
}

// MARK: Folders

extension OpenedTranscript {
  /// Makes each missing folder on the way to the file.
  private static func makeFolders(
    of path: String, system: SystemCalls
  ) throws(TranscriptFileError) {
    if path.utf8.contains(0) { return }
    var missing: [String] = []
    var folder = folder(of: path)
    while !folder.isEmpty, folder != "/", folder != "." {
      let result = system.uninterrupted { system.makeFolder(folder, 0o700) }
      if result >= 0 || result == -Int(EEXIST) { break }
      if result != -Int(ENOENT) {
        throw TranscriptFileError(.createFolder, .system(Int32(-result)), path: path)
      }
      missing.append(folder)
      folder = Self.folder(of: folder)
    }
    for folder in missing.reversed() {
      let result = system.uninterrupted { system.makeFolder(folder, 0o700) }
      if result < 0, result != -Int(EEXIST) {
        throw TranscriptFileError(.createFolder, .system(Int32(-result)), path: path)
      }
    }
  }

  /// Brings the file's name to the disk; a file system that cannot is no fault.
  private static func synchronizeFolder(of file: TranscriptFile) throws(TranscriptFileError) {
    let folder = folder(of: file.path)
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let descriptor = file.system.uninterrupted { file.system.open(folder, flags, 0) }
    if descriptor < 0 { return }
    let result = file.system.uninterrupted { file.system.synchronize(Int32(descriptor)) }
    _ = file.system.close(Int32(descriptor))
    if result < 0, result != -Int(EINVAL) {
      throw TranscriptFileError(.synchronize, .system(Int32(-result)), path: file.path)
    }
  }

  /// What stands before the last slash; `.` where there is none.
  private static func folder(of path: String) -> String {
    var units = Array(path.utf8)
    while units.count > 1, units.last == UInt8(ascii: "/") { units.removeLast() }
    guard let slash = units.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    var end = slash
    while end > 0, units[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return end == 0 ? "/" : String(decoding: units[..<end], as: UTF8.self)
  }
}
