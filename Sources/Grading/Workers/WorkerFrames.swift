/// What goes between a supervisor and its workers: a line of decimal numbers, the first one of
/// which says what it is, the others how many bytes each part after the line has.
enum WorkerFrame {
  /// The longest line of numbers; more is no frame.
  static let maximumLine = 100

  static func encode(_ kind: UInt8, _ parts: [some Collection<UInt8>]) -> [UInt8] {
    var frame = Array(String(kind).utf8)
    for part in parts { frame += Array(" \(part.count)".utf8) }
    frame.append(0x0A)
    for part in parts { frame += part }
    return frame
  }
}

/// Takes frames from a stream of bytes.
public struct WorkerFrameReader {
  /// The other side does not keep to the form: it is not to be talked to any more.
  public struct Garbled: Error {}

  private var buffer: [UInt8] = []
  private var start = 0

  /// A reader before the first byte.
  public init() {}

  /// Bytes as they came.
  public mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 1 << 16, start * 2 > buffer.count {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next submission; nil until it is there as a whole.
  public mutating func submission() throws(Garbled) -> Submission? {
    guard let (kind, parts) = try frame() else { return nil }
    switch (kind, parts.count) {
    case (0, 1): return .file(path: text(parts[0]), isFound: false)
    case (1, 1): return .file(path: text(parts[0]), isFound: true)
    case (2, 2): return .bytes(name: text(parts[0]), Array(parts[1]))
    case (3, 3):
      return .refused(
        name: text(parts[0]), GradeResult.Reason(text(parts[1]), text(parts[2])))
    default: throw Garbled()
    }
  }

  /// The next reply; nil until it is there as a whole.
  public mutating func reply() throws(Garbled) -> GradeReply? {
    guard let (kind, parts) = try frame() else { return nil }
    guard let standing = GradeReply.Standing(rawValue: kind), parts.count == 1 else {
      throw Garbled()
    }
    return GradeReply(standing: standing, bytes: Array(parts[0]))
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func frame() throws(Garbled) -> (UInt8, [ArraySlice<UInt8>])? {
    guard let end = buffer[start...].prefix(WorkerFrame.maximumLine).firstIndex(of: 0x0A) else {
      if buffer.count - start >= WorkerFrame.maximumLine { throw Garbled() }
      return nil
    }
    let words = buffer[start..<end].split(separator: 0x20, omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int(text($0)) }
    guard numbers.count == words.count, let kind = numbers.first.flatMap(UInt8.init(exactly:)),
      numbers.allSatisfy({ (0...1 << 32).contains($0) })
    else { throw Garbled() }
    var place = end + 1
    var parts: [ArraySlice<UInt8>] = []
    for count in numbers.dropFirst() {
      guard buffer.count - place >= count else { return nil }
      parts.append(buffer[place..<place + count])
      place += count
    }
    start = place
    return (kind, parts)
  }
}

extension Submission {
  /// As it is sent to a worker.
  public var frame: [UInt8] {
    switch self {
    case .file(let path, let isFound): WorkerFrame.encode(isFound ? 1 : 0, [path.utf8])
    case .bytes(let name, let bytes): WorkerFrame.encode(2, [Array(name.utf8), bytes])
    case .refused(let name, let reason):
      WorkerFrame.encode(3, [name.utf8, reason.id.utf8, reason.message.utf8])
    }
  }
}

extension GradeReply {
  /// As a worker sends it.
  public var frame: [UInt8] { WorkerFrame.encode(standing.rawValue, [bytes]) }
}
