import Transcripts

/// One line of `grade --lines`: a path, or an object with the text of a transcript.
///
///     submissions/L-0042.jsonl
///     {"transcript":"{\"cotutor\":1,...}\n{\"n\":1,...}\n","name":"L-0042"}
///     {"path":"{odd}.jsonl"}
public enum SubmissionLine {
  /// What a result calls a transcript that came without a name.
  public static let unnamed = "-"

  /// What a line, without its line feed, asks for. Every line gives exactly one submission.
  public static func submission(_ line: some BidirectionalCollection<UInt8>) -> Submission {
    var line = line[...]
    if line.last == 0x0D { line = line.dropLast() }
    guard let first = line.first else {
      return .refused(
        name: unnamed, GradeResult.Reason("emptyLine", "the line is empty; write a path"))
    }
    if first == UInt8(ascii: "{") { return object(line) }
    guard let path = String(validating: line, as: UTF8.self), !path.utf8.contains(0) else {
      return .refused(
        name: String(decoding: line, as: UTF8.self),
        GradeResult.Reason("notAPath", "the line is neither UTF-8 text nor a path"))
    }
    return .file(path: path, isFound: false)
  }

  /// What stands in for a line that was longer than `limit` bytes.
  public static func tooLong(limit: Int) -> Submission {
    .refused(
      name: unnamed,
      GradeResult.Reason("lineTooLong", "the line is longer than \(limit) bytes"))
  }

  private static func object(_ line: some Collection<UInt8>) -> Submission {
    let fields: [String: String]
    do throws(JSONLineFields.Problem) {
      fields = try JSONLineFields.strings(["transcript", "name", "path"], in: line)
    } catch {
      return .refused(
        name: unnamed,
        GradeResult.Reason("malformed", "byte \(error.offset + 1): \(error.message)"))
    }
    let name = fields["name"] ?? unnamed
    if let text = fields["transcript"] { return .bytes(name: name, Array(text.utf8)) }
    if let path = fields["path"], !path.utf8.contains(0), !path.isEmpty {
      return .file(path: path, isFound: false)
    }
    return .refused(
      name: name,
      GradeResult.Reason(
        "malformed",
        "the object has neither \"transcript\" nor \"path\" as text; a whole transcript on "
          + "standard input is graded by `cotutor grade -`"))
  }
}
