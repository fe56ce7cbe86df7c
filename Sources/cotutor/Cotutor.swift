import ArgumentParser
import CCrashHandler

/// The command line: one file per subcommand.
@main
struct Cotutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cotutor",
    abstract: "Learn co-management of Windows devices at a PowerShell prompt, offline.",
    version: "0.1.0")
}
