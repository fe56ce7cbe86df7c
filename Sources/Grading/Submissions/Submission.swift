/// One thing to be graded, as it was handed in.
public enum Submission: Equatable, Sendable {
  /// The file at a path. Where it was found in a folder, a link in its place is refused.
  case file(path: String, isFound: Bool)
  /// The bytes themselves.
  case bytes(name: String, [UInt8])
  /// Something that cannot even be looked at.
  case refused(name: String, GradeResult.Reason)

  /// What the result calls it.
  public var name: String {
    switch self {
    case .file(let path, _): path
    case .bytes(let name, _), .refused(let name, _): name
    }
  }

  /// Roughly how much memory it holds, in bytes.
  public var size: Int {
    switch self {
    case .file(let path, _): path.utf8.count
    case .bytes(_, let bytes): bytes.count
    case .refused(_, let reason): reason.message.utf8.count
    }
  }
}
