import ArgumentParser
import Grading
import LineEditing
import ShellFormatting
import Transcripts

/// `cotutor transcript verify`: what the bytes of transcripts tell of their own history.
struct TranscriptVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that recorded sessions are whole and as they were written.",
    discussion: """
      A chain that is intact tells that no line was altered by somebody who left it alone; whoever \
      writes it anew is found out only by a signature. The exit status is 0 if everything is as \
      written, 1 if something was altered or cut, 2 if something cannot be read.
      """)

  @Argument(help: "Transcripts, folders of them, or - for standard input.")
  var paths: [String]

  func run() throws {
    var worst = ExitStatus.passed
    for submission in try SubmissionPaths.submissions(paths)
    where !submission.name.hasSuffix(".session") || paths.contains(submission.name) {
      let (sentence, status) = verify(submission)
      let line = VisibleText.escaped("\(submission.name): \(sentence)", keepsLines: false)
      guard OutputDescriptor.standardOutput.write(line + "\n") == .written else {
        throw ExitCode(ExitStatus.impossible)
      }
      worst = max(worst, status)
    }
    if worst != ExitStatus.passed { throw ExitCode(worst) }
  }

  private func verify(_ submission: Submission) -> (String, Int32) {
    do throws(Impossible) {
      return verdict(TranscriptReader(keepsOutput: false).read(try submission.bytes()))
    } catch {
      return ("cannot be read: \(error.description)", ExitStatus.impossible)
    }
  }

  private func verdict(_ reading: TranscriptReading) -> (String, Int32) {
    if let obstacle = reading.obstacle {
      return ("cannot be read: \(obstacle)", ExitStatus.impossible)
    }
    let (chain, isChainSound) = chain(reading.integrity.chain)
    let (end, isEndSound) = end(reading.integrity.completeness)
    let (signature, isSignatureSound) = signature(reading.integrity.signature)
    let count = reading.transcript?.events.count ?? 0
    let isSound = isChainSound && isEndSound && isSignatureSound
    return (
      "\(count) event\(count == 1 ? "" : "s"); \(chain); \(end); \(signature)",
      isSound ? ExitStatus.passed : ExitStatus.failed
    )
  }

  private func chain(_ chain: TranscriptIntegrity.Chain) -> (String, Bool) {
    switch chain {
    case .intact: ("chain intact", true)
    case .absent: ("no chain", false)
    case .broken(let event): ("chain broken at event \(event)", false)
    }
  }

  private func end(_ completeness: TranscriptIntegrity.Completeness) -> (String, Bool) {
    switch completeness {
    case .ended: ("ended", true)
    case .open: ("open: it goes on, or its end was cut", true)
    case .torn: ("cut within its last line, which does not count", false)
    }
  }

  private func signature(_ signature: TranscriptIntegrity.Signature) -> (String, Bool) {
    switch signature {
    case .absent: ("not signed", true)
    case .valid(let key): ("signed by \(key.text)", true)
    case .unknownKey(let key): ("signed by \(key.text), of which nothing is known", true)
    case .invalid: ("its signature is wrong", false)
    }
  }
}

extension Submission {
  /// What was handed in, read whole.
  func bytes() throws(Impossible) -> [UInt8] {
    switch self {
    case .bytes(_, let bytes): bytes
    case .file(let path, let isFound): try FileBytes.read(path, followingLinks: !isFound)
    case .refused(_, let reason): throw Impossible(reason.message)
    }
  }
}
