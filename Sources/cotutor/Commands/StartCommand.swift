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
    // The map knows what is next; without it LearnCommand would replay every session again.
    let next = map.next ?? map.lessons.last
    let learn = try LearnCommand.parse(next.map { [$0.id] } ?? [])
    try learn.run()
  }
}
