import ArgumentParser

/// `cotutor transcript`: looks into recorded sessions.
struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript", abstract: "Read and check recorded sessions.",
    subcommands: [TranscriptShowCommand.self, TranscriptVerifyCommand.self])
}
