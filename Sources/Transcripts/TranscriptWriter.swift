import Glibc

/// Appends a session's events to its file. The file is locked for this writer alone, readable for
/// its owner alone, and holds whole lines only.
///
/// After the first failure of the system nothing more is written and `failure` says why; the
/// session itself can go on. An event that is too long for its line is refused by itself.
public final class TranscriptWriter {
  /// Where the file stands.
  public let path: String
  /// What stood in the file when it was opened; nil for a new session. `torn` there is mended.
  public let resumed: TranscriptReading?
  /// The header in the file.
  public let header: TranscriptHeader
  /// Why nothing is saved any more; nil while all is well.
  public private(set) var failure: TranscriptFileError?

  private let file: TranscriptFile
  private let limits: TranscriptLimits
  private var encoder: TranscriptEncoder
  private var length: Int
  private var isOpen = true

  /// Opens the transcript at `path`: goes on with the one that stands there, else begins one with
  /// `header`. Folders that are missing are made, for their owner alone.
  public init(
    path: String, header: TranscriptHeader, limits: TranscriptLimits = TranscriptLimits(),
    system: SystemCalls = .host
  ) throws(TranscriptFileError) {
    let opened = try OpenedTranscript(path: path, header: header, limits: limits, system: system)
    self.path = path
    self.limits = limits
    self.header = opened.header
    resumed = opened.reading
    file = opened.file
    encoder = opened.encoder
    length = opened.length
  }

  deinit { close() }

  /// The number that the next event will have.
  public var nextNumber: Int { encoder.nextNumber }

  /// Writes one event as one line; inputs, replies, outcomes and ends are on the disk on return.
  /// - Parameters:
  ///   - milliseconds: since the event before.
  ///   - signingKey: signs an end event.
  /// - Throws: `failure`, at once and at every later call; or a refusal of this event alone.
  public func append(
    _ content: TranscriptEvent.Content, milliseconds: Int,
    signingKey: TranscriptSigningKey? = nil
  ) throws(TranscriptFileError) {
    if let failure { throw failure }
    if !isOpen { throw TranscriptFileError(.write, .system(EBADF), path: path) }
    var next = encoder
    let line = next.encode(content, milliseconds: milliseconds, signingKey: signingKey)
    if line.count > limits.lineBytes {
      throw TranscriptFileError(.write, .lineTooLong(limit: limits.lineBytes), path: path)
    }
    if length + line.count > limits.fileBytes {
      throw TranscriptFileError(.write, .fileFull(limit: limits.fileBytes), path: path)
    }
    do throws(TranscriptFileError) {
      try write(line, synchronizes: content.isSynchronized)
    } catch {
      failure = error
      _ = file.system.uninterrupted { file.system.truncate(file.descriptor, length) }
      throw error
    }
    length += line.count
    encoder = next
  }

  /// Appends an end event with the right count.
  public func end(
    reason: String, signingKey: TranscriptSigningKey? = nil
  ) throws(TranscriptFileError) {
    let end = TranscriptEnd(reason: reason, events: encoder.nextNumber - 1)
    try append(.end(end), milliseconds: 0, signingKey: signingKey)
  }

  /// Closes the file and gives up its lock.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    file.close()
  }

  private func write(_ line: [UInt8], synchronizes: Bool) throws(TranscriptFileError) {
    if let number = file.system.writeAll(line, to: file.descriptor) {
      throw TranscriptFileError(.write, .system(number), path: path)
    }
    if synchronizes {
      try file.check(.synchronize) { file.system.synchronize(file.descriptor) }
    }
  }
}

extension TranscriptEvent.Content {
  /// True for what must not be lost once it was answered or shown.
  fileprivate var isSynchronized: Bool {
    switch self {
    case .input, .reply, .outcome, .end: true
    case .note, .unknown: false
    }
  }
}
