import ArgumentParser
import TerminalRendering

/// `cotutor` alone: the course's map with the learner's progress, then the next lesson.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Show the course, then open the next lesson.",
    shouldDisplay: false)

  func run() throws {
    let sessions = try SessionFolder(record: nil, learner: SessionFolder.anonymous)
    let map = try CourseProgress(folder: CourseLocation.folder(nil), sessions: sessions).map
    let lines = TerminalRenderer(style: TerminalChoice.style(plain: false)).map(map)
    try ResultOutput.write(lines + [""])
    let learn = try LearnCommand.parse([])
    try learn.run()
  }
}
