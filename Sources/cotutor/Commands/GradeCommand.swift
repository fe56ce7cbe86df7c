import ArgumentParser
import Grading
import Lessons

/// `cotutor grade`: replays transcripts in fresh labs and scores them.
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Replay recorded sessions in fresh labs and score what they did.",
    discussion: """
      What a transcript says of outputs, verdicts and points is never believed. With --lines each \
      line of standard input is the path of a transcript, or {"transcript":"..."} with its text, \
      and gets one line of JSON. The exit status is 0 if all passed, 1 if some are below the pass \
      mark, 2 if some could not be graded; with --lines it is 0 if every line got its result.
      """)

  @Argument(help: "Transcripts, plain sessions, folders of them, or - for standard input.")
  var paths: [String] = []

  @Flag(help: "Grade lines of standard input, one result line each.")
  var lines = false

  @Option(help: "How many processes grade at the same time.")
  var jobs = 1

  @Option(help: "How to write: text, or json with one object a transcript.")
  var format: OutputFormat?

  @Option(help: "The folder of the course.")
  var course: String?

  @Flag(help: "Refuse transcripts of another version of their lesson.")
  var strictPack = false

  @Flag(help: .hidden)
  var worker = false

  func validate() throws {
    if worker { return }
    guard (1...1_024).contains(jobs) else {
      throw ValidationError("--jobs \(jobs): 1 to 1024 processes")
    }
    if lines, format == .text { throw ValidationError("--lines writes JSON, not text") }
    if lines, !paths.isEmpty, paths != ["-"] {
      throw ValidationError("--lines takes its paths from standard input, not as arguments")
    }
    if !lines, paths.isEmpty {
      throw ValidationError("give transcripts, folders of them, or - for standard input")
    }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- stands for standard input, which can be read only once")
    }
  }

  func run() throws {
    let folder = try CourseLocation.folder(course)
    if worker {
      let command = self
      return try GradeWorker.run { command.grader(folder, refusesPipes: true) }
    }
    _ = try CourseAccess.value(CourseAccess.folder(folder).course(), in: folder)
    let output = GradeOutput()
    do {
      try grade(folder, output)
    } catch is GradeOutput.Closed {
      throw ExitCode(ExitStatus.impossible)
    }
    let status = status(output.tally)
    if status != ExitStatus.passed { throw ExitCode(status) }
  }

  private func grade(_ folder: String, _ output: GradeOutput) throws {
    let submissions = lines ? [] : try SubmissionPaths.submissions(paths)
    let source = lines ? SubmissionSource() : SubmissionSource(submissions)
    let pool =
      submissions.count == 1
      ? nil
      : WorkerPool(
        jobs, arguments: workerArguments(folder), from: source, to: output, format: gradeFormat)
    if let pool { try pool.run() } else { try gradeHere(folder, source, output) }
    if gradeFormat.format == .text, output.tally.total > 1 {
      try output.write(Array("\(output.tally.sentence)\n".utf8))
    }
  }

  /// In this process: a single transcript, or where no other process can be started.
  private func gradeHere(
    _ folder: String, _ source: SubmissionSource, _ output: GradeOutput
  ) throws {
    let command = self
    try DeepStack.run {
      let grader = command.grader(folder, refusesPipes: command.lines)
      while !source.isExhausted {
        while let submission = source.next() { try output.write([grader.grade(submission)]) }
        source.read()
      }
    }
  }

  private var gradeFormat: GradeFormat { GradeFormat(format: format ?? (lines ? .json : .text)) }

  private func grader(_ folder: String, refusesPipes: Bool) -> SubmissionGrader {
    SubmissionGrader(
      course: folder, policy: Grader.Policy(refusesOtherPacks: strictPack), format: gradeFormat,
      refusesPipes: refusesPipes)
  }

  private func workerArguments(_ folder: String) -> [String] {
    ["grade", "--worker", "--course=\(folder)", "--format=\(gradeFormat.format.rawValue)"]
      + (strictPack ? ["--strict-pack"] : [])
  }

  private func status(_ tally: GradeTally) -> Int32 {
    if lines { return ExitStatus.passed }
    if tally.notGraded > 0 { return ExitStatus.impossible }
    return tally.belowPassMark > 0 ? ExitStatus.failed : ExitStatus.passed
  }
}
