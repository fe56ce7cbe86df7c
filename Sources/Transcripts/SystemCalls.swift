public import Glibc

/// The system calls behind reading and writing transcripts, so that tests can make each one fail.
/// A result below 0 is the negated `errno`, as the kernel gives it.
public struct SystemCalls {
  /// What `fstat` tells of a file.
  public struct FileStatus: Equatable, Sendable {
    /// `st_mode`: kind and permissions.
    public var mode: mode_t
    /// In bytes.
    public var size: Int

    /// A file's kind, permissions and size.
    public init(mode: mode_t, size: Int) {
      self.mode = mode
      self.size = size
    }

    /// True for neither folder, device, pipe nor socket.
    public var isRegularFile: Bool { mode & S_IFMT == S_IFREG }
    /// The permission bits.
    public var permissions: mode_t { mode & 0o7777 }
  }

  /// Path, flags, permissions of a new file; gives the descriptor.
  public var open: (String, Int32, mode_t) -> Int
  /// Path, permissions.
  public var makeFolder: (String, mode_t) -> Int
  /// Gives how many bytes were read, 0 at the end.
  public var read: (Int32, UnsafeMutableRawBufferPointer) -> Int
  /// Gives how many bytes were written, perhaps fewer than asked.
  public var write: (Int32, UnsafeRawBufferPointer) -> Int
  /// Until the bytes are on the disk.
  public var synchronize: (Int32) -> Int
  /// Cuts or extends to a size in bytes.
  public var truncate: (Int32, Int) -> Int
  /// An exclusive lock on the open file, without waiting.
  public var lock: (Int32) -> Int
  /// Kind, permissions and size.
  public var status: (Int32, inout FileStatus) -> Int
  /// Sets the permissions.
  public var setPermissions: (Int32, mode_t) -> Int
  /// Gives the descriptor back.
  public var close: (Int32) -> Int

  /// The host's own.
  public static var host: SystemCalls {
    SystemCalls(
      open: { path, flags, mode in result(Glibc.open(path, flags, mode)) },
      makeFolder: { path, mode in result(mkdir(path, mode)) },
      read: { descriptor, bytes in
        result(Glibc.read(descriptor, bytes.baseAddress, bytes.count))
      },
      write: { descriptor, bytes in
        result(Glibc.write(descriptor, bytes.baseAddress, bytes.count))
      },
      synchronize: { descriptor in result(fsync(descriptor)) },
      truncate: { descriptor, size in result(ftruncate(descriptor, off_t(size))) },
      lock: { descriptor in result(flock(descriptor, LOCK_EX | LOCK_NB)) },
      status: { descriptor, status in
        var found = stat()
        let outcome = result(fstat(descriptor, &found))
        if outcome >= 0 { status = FileStatus(mode: found.st_mode, size: Int(found.st_size)) }
        return outcome
      },
      setPermissions: { descriptor, mode in result(fchmod(descriptor, mode)) },
      close: { descriptor in result(Glibc.close(descriptor)) })
  }

  private static func result(_ value: some BinaryInteger) -> Int {
    value < 0 ? -Int(errno) : Int(value)
  }
}

extension SystemCalls {
  /// Repeats a call that a signal interrupted.
  func uninterrupted(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result != -Int(EINTR) { return result }
    }
  }

  /// Writes all of `bytes`; nil when they are written, else the error number.
  func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        let written = uninterrupted { write(descriptor, rest) }
        if written <= 0 { return written == 0 ? EIO : Int32(-written) }
        start += min(written, rest.count)
      }
      return nil
    }
  }
}
