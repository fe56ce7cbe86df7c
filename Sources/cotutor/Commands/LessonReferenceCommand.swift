import ArgumentParser
import CoManagementModel
import Lessons

/// `cotutor lesson reference`: every key of the files of a course, as Markdown.
struct LessonReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print the reference of the files of a course, key by key, as Markdown.")

  func run() throws {
    let reference = FormatReference(
      faults: ConnectorFault.allCases.map(\.rawValue), parts: WorldPart.allCases.map(\.rawValue))
    try ResultOutput.write(reference.lines)
  }
}
