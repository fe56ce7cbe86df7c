import ArgumentParser
import Lessons
import Transcripts
import Tutoring

/// `cotutor lab`: a prompt in a lab, with no lesson; it resumes where it was.
struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Try things in a lab, without a lesson; it goes on where you were.",
    discussion: """
      Every line is saved before it runs: leave at any time, the same command comes back to the \
      same place. At the prompt `lab` draws the tenant and the site with your changes marked, \
      `save` and `restore` keep moments to come back to.
      """)

  @Argument(help: "The scenario of the lab.")
  var scenario = "contoso-small"

  @Flag(help: "Begin a new lab; the recorded ones are kept.")
  var restart = false

  @Flag(help: "Plain lines: no colour, no box characters, no redraw.")
  var plain = false

  @Option(help: "The folder to record into.")
  var record: String?

  @Option(help: "Who tries.")
  var learner = SessionFolder.anonymous

  @Option(help: "The seed of a new lab, up to 16 hexadecimal digits; drawn if not given.")
  var seed: String?

  @Option(help: "The folder of the course that has the scenario.")
  var course: String?

  func validate() throws {
    try SessionFolder.validate(record: record, learner: learner)
    try Seeds.validate(seed)
  }

  func run() throws {
    let folder = try CourseLocation.folder(course)
    let reading = try ScenarioFile.reading(scenario, in: folder, asked: "lab")
    let bundle = LessonBundle.lab(
      try CourseAccess.value(reading, in: folder), glossary: CourseAccess.folder(folder).terms)
    let attempt = AttemptFile(
      bundle: bundle, pack: PackDigest.text(of: reading.files), learner: learner, seed: seed,
      isNew: restart)
    let labs = try SessionFolder(record: record, learner: learner, ofLabs: true)
    let sessions = try SessionFolder(record: nil, learner: learner)
    try LessonLoop.run(bundle, try attempt.open(in: labs), pack: attempt.pack, plain: plain) {
      try CourseProgress(folder: folder, sessions: sessions).map
    }
  }
}
