import ArgumentParser
import ShellFormatting
import TerminalRendering

/// `cotutor list`: the lessons of the course and how far one is.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons, what they prove, and how far you are.")

  @Option(help: "How to write: text, or json with one object a lesson.")
  var format: OutputFormat = .text

  @Option(help: "The folder of the course.")
  var course: String?

  @Option(help: "The folder of the recorded sessions.")
  var record: String?

  @Option(help: "Whose sessions.")
  var learner = SessionFolder.anonymous

  @Flag(help: "Plain lines: no colour and no drawing.")
  var plain = false

  func validate() throws { try SessionFolder.validate(record: record, learner: learner) }

  func run() throws {
    let sessions = try SessionFolder(record: record, learner: learner)
    let map = try CourseProgress(folder: CourseLocation.folder(course), sessions: sessions).map
    let lines =
      format == .json
      ? map.lessons.map(Self.json)
      : TerminalRenderer(style: TerminalChoice.style(plain: plain)).map(map)
    try ResultOutput.write(lines)
  }

  private static func json(_ lesson: CourseMap.Entry) -> String {
    "{\"id\":\(JSONText.quoted(lesson.id)),\"title\":\(JSONText.quoted(lesson.title)),"
      + "\"objective\":\(lesson.objective.map { JSONText.quoted($0) } ?? "null"),"
      + "\"minutes\":\(lesson.minutes.map(String.init) ?? "null"),"
      + "\"state\":\"\(lesson.state.word)\","
      + "\"points\":\(lesson.points),\"maximumPoints\":\(lesson.maximumPoints)}"
  }
}
