/// Something wrong with a transcript's bytes: what, where, and what to do.
public struct TranscriptProblem: Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// No bytes at all.
    case empty
    /// The first line is no transcript's header.
    case notATranscript
    /// The file ends within its header.
    case cutInHeader
    /// Written by a later program, whose format version is given.
    case laterVersion(Int)
    /// A line is not of the form it must have.
    case malformed(String)
    /// A byte belongs to no UTF-8 character.
    case notUTF8
    /// A line exceeds the limit, in bytes.
    case lineTooLong(limit: Int)
    /// The file exceeds the limit, in bytes.
    case fileTooLarge(limit: Int)
    /// An event is of a kind that this version does not know.
    case unknownKind(String)
    /// An event that no chain covers has a key that this version does not know.
    case unknownKey(String)
    /// The file ends within a line, of which so many bytes are there; they were left out.
    case tornLastLine(bytes: Int)
  }

  /// What is wrong.
  public let reason: Reason
  /// Counts from 1.
  public let line: Int
  /// Counts from 1, in Unicode scalars.
  public let column: Int

  /// A problem at a place.
  public init(_ reason: Reason, line: Int, column: Int = 1) {
    self.reason = reason
    self.line = line
    self.column = column
  }

  /// True where reading stopped there: what follows is not in the result.
  public var stopsReading: Bool {
    switch reason {
    case .unknownKind, .unknownKey, .tornLastLine: false
    default: true
    }
  }

  /// For people: what is wrong and what to do, without the place.
  public var message: String {
    switch reason {
    case .empty: "the file is empty; a transcript begins with a header line"
    case .notATranscript:
      "this is not a cotutor transcript: the first line must begin with "
        + "{\"cotutor\":1,\"kind\":\"transcript\""
    case .cutInHeader:
      "the file ends within its header line, so nothing of the session can be told; "
        + "take an earlier copy"
    case .laterVersion(let version):
      "the transcript has format version \(version), this program reads version "
        + "\(TranscriptHeader.formatVersion); use a later cotutor"
    case .malformed(let why): "the line is malformed: \(why); take the file as cotutor wrote it"
    case .notUTF8: "a byte is not UTF-8; take the file as cotutor wrote it"
    case .lineTooLong(let limit): "the line is longer than \(limit) bytes"
    case .fileTooLarge(let limit): "the file is larger than \(limit) bytes"
    case .unknownKind(let kind):
      "an event of the unknown kind '\(kind)' was passed over; a later cotutor may know it"
    case .unknownKey(let key):
      "the unknown key '\(key)' was passed over; no hash chain covers it"
    case .tornLastLine(let bytes):
      "the last line was cut off after \(bytes) bytes and left out; "
        + "everything before it is complete"
    }
  }
}

extension TranscriptProblem: CustomStringConvertible {
  /// `LINE:COLUMN: message`.
  public var description: String { "\(line):\(column): \(message)" }
}
