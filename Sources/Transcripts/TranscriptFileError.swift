import Glibc

/// Why a transcript's file could not be read or written.
public struct TranscriptFileError: Error, Equatable, Sendable {
  /// What was being done.
  public enum Operation: String, Equatable, Sendable {
    /// Making the folder that the file stands in.
    case createFolder = "create the folder of"
    /// Opening the file, or creating it.
    case open
    /// Taking the file for this process alone.
    case lock
    /// Reading what stands in the file.
    case read
    /// Appending an event.
    case write = "write to"
    /// Waiting until the disk has it.
    case synchronize = "bring to the disk"
    /// Cutting off a line that is not whole.
    case truncate = "cut the unfinished last line of"
    /// Keeping the file from other people.
    case setPermissions = "set the permissions of"
  }

  /// What stood in the way.
  public enum Reason: Equatable, Sendable {
    /// The system refused; its error number.
    case system(Int32)
    /// A symbolic link stands in place of the file.
    case symbolicLink
    /// A folder, device, pipe or socket stands in place of the file.
    case notARegularFile
    /// Another process has the transcript open for writing.
    case inUse
    /// The path is empty or holds a NUL.
    case invalidPath
    /// What stands in the file cannot be gone on with.
    case unreadable(TranscriptProblem)
    /// The event's line would be longer than a reader accepts, in bytes.
    case lineTooLong(limit: Int)
    /// The file would be larger than a reader accepts, in bytes.
    case fileFull(limit: Int)
  }

  /// What was being done.
  public let operation: Operation
  /// What stood in the way.
  public let reason: Reason
  /// The file.
  public let path: String

  /// An error about the file at `path`.
  public init(_ operation: Operation, _ reason: Reason, path: String) {
    self.operation = operation
    self.reason = reason
    self.path = path
  }

  /// For people: what failed, why, and what to do.
  public var message: String {
    if case .unreadable(let problem) = reason { return "\(path):\(problem)" }
    return "cannot \(operation.rawValue) the transcript '\(path)': \(why)"
  }

  private var why: String {
    switch reason {
    case .system(let number): Self.text(ofErrorNumber: number)
    case .symbolicLink:
      "a symbolic link stands in its place; remove it, or name the file that it points to"
    case .notARegularFile: "something other than a regular file stands in its place"
    case .inUse: "another cotutor has it open; leave that session first, or record elsewhere"
    case .invalidPath: "the path is empty or holds a NUL character"
    case .unreadable(let problem): problem.description
    case .lineTooLong(let limit): "the line typed makes a record longer than \(limit) bytes"
    case .fileFull(let limit):
      "it would grow larger than \(limit) bytes; leave and begin a new session"
    }
  }

  /// In English whatever the locale, since messages are compared.
  private static func text(ofErrorNumber number: Int32) -> String {
    switch number {
    case ENOSPC: "no space is left on the disk; free some"
    case EDQUOT: "your disk quota is used up; free some space"
    case EIO: "the disk reports an input/output error"
    case EROFS: "the file system is read-only; record elsewhere"
    case EACCES, EPERM: "permission is denied; record elsewhere"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case ENAMETOOLONG: "the path is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EFBIG: "the file would become too large"
    case ENOLCK: "the file system cannot lock; record elsewhere"
    case ELOOP: "too many symbolic links"
    default: "system error \(number)"
    }
  }
}

extension TranscriptFileError: CustomStringConvertible {
  /// The same as `message`.
  public var description: String { message }
}
