import ArgumentParser
import Grading
import LineEditing
import ShellFormatting
import Transcripts

/// `cotutor transcript show`: a recorded session for people.
struct TranscriptShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a recorded session: what was typed, and what came of it.")

  /// How to write.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Argument(help: "A transcript, or - for standard input.")
  var path: String

  @Option(help: "How to write: text or markdown.")
  var format: Format = .text

  func run() throws {
    let bytes = try bytes()
    let reading = TranscriptReader().read(bytes)
    guard let transcript = reading.transcript else {
      throw Impossible("\(path):\(reading.obstacle?.description ?? "1:1: there is no header line")")
    }
    var listing = SessionListing(isMarkdown: format == .markdown)
    listing.add(transcript)
    let text = listing.lines.map { VisibleText.escaped($0, keepsLines: false) + "\n" }.joined()
    guard OutputDescriptor.standardOutput.write(text) == .written else {
      throw ExitCode(ExitStatus.impossible)
    }
    for problem in reading.problems {
      let line = VisibleText.escaped("cotutor: \(path):\(problem)", keepsLines: false)
      OutputDescriptor.standardError.write(line + "\n")
    }
    if reading.obstacle != nil { throw ExitCode(ExitStatus.impossible) }
  }

  private func bytes() throws(Impossible) -> [UInt8] {
    path == "-"
      ? try FileBytes.read(0, name: "standard input") : try FileBytes.read(path)
  }
}
