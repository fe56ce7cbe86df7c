import ArgumentParser
import CoreCmdlets
import Tutoring

/// `cotutor commands`: the reference of every simulated command, as Markdown.
struct CommandsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commands",
    abstract: "Print the reference of every command that the lab simulates, as Markdown.")

  func run() throws {
    try ResultOutput.write(CommandReference(TutorEngine().engine).lines)
  }
}
