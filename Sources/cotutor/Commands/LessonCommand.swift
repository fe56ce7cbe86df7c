import ArgumentParser

/// `cotutor lesson`: the author's tools.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Check and prove lessons.",
    subcommands: [
      LessonLintCommand.self, LessonTestCommand.self, LessonOutlineCommand.self,
      LessonReferenceCommand.self,
    ])
}
