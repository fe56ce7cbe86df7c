import Grading
import Lessons
import ShellFormatting

/// How grades are written.
struct GradeFormat {
  let format: OutputFormat

  /// A result as it is written; for people nothing in it moves the cursor.
  func reply(_ result: GradeResult) -> GradeReply {
    GradeReply(standing: result.standing, bytes: bytes(result))
  }

  private func bytes(_ result: GradeResult) -> [UInt8] {
    if format == .json { return result.jsonLine }
    let lines = result.textLines.map { VisibleText.escaped($0, keepsLines: false) + "\n" }
    return Array(lines.joined().utf8)
  }
}

/// Reads what was handed in and grades it. One a thread.
final class SubmissionGrader {
  private let grader: Grader
  private let format: GradeFormat
  /// A pipe or device could keep a worker waiting for ever.
  private let refusesPipes: Bool

  init(
    course folder: String, policy: Grader.Policy, format: GradeFormat, refusesPipes: Bool = false
  ) {
    grader = Grader(course: CourseAccess.folder(folder), policy: policy)
    self.format = format
    self.refusesPipes = refusesPipes
  }

  func grade(_ submission: Submission) -> GradeReply { format.reply(result(of: submission)) }

  private func result(of submission: Submission) -> GradeResult {
    switch submission {
    case .refused(let name, let reason): return .notGradable(name, reason)
    case .bytes(let name, let bytes): return grader.grade(bytes, name: name)
    case .file(let path, let isFound):
      do throws(Impossible) {
        if isFound, FileTree.kind(path) == .link {
          throw Impossible("\(path): is a link; links in a folder of transcripts are not followed")
        }
        if refusesPipes, FileTree.isPipeOrDevice(path) {
          throw Impossible("\(path): is not a plain file")
        }
        let bytes = try FileBytes.read(path, followingLinks: !isFound)
        return grader.grade(bytes, name: path)
      } catch {
        return .notGradable(path, GradeResult.Reason("unreadable", error.description))
      }
    }
  }
}
