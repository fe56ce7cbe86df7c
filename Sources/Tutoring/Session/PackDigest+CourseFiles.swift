public import Lessons
public import Transcripts

extension PackDigest {
  /// The digest of the files that a lesson was read from.
  public static func text(of files: [CourseFile]) -> String {
    text(of: files.map { (path: $0.path, bytes: $0.bytes) })
  }
}
