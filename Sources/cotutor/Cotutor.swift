import ArgumentParser
import CCrashHandler
import Glibc
import Grading
import LineEditing

/// The command line: one file per subcommand.
struct Cotutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cotutor",
    abstract: "Learn co-management of Windows devices at a PowerShell prompt, offline.",
    version: ProgramVersion.text,
    subcommands: [
      StartCommand.self, LearnCommand.self, RunCommand.self, ListCommand.self,
      GradeCommand.self, TranscriptCommand.self, LessonCommand.self,
    ],
    defaultSubcommand: StartCommand.self)
}

/// Where the program begins: traps end with 70, a closed pipe is an error value, and whatever a
/// command throws becomes a sentence and an exit status.
@main
enum Program {
  private static let crashSentence = """
    cotutor: internal error. Every line typed so far is saved; run the same command to go on. \
    Please report what you typed last.

    """

  static func main() {
    OutputDescriptor.reserveStandardDescriptors()
    OutputDescriptor.ignoreBrokenPipes()
    crashSentence.withCString { crash_handler_install(strdup($0)) }
    do {
      var command = try Cotutor.parseAsRoot()
      try command.run()
      leave(ExitStatus.passed)
    } catch let impossible as Impossible {
      OutputDescriptor.standardError.write("cotutor: \(impossible.description)\n")
      leave(ExitStatus.impossible)
    } catch let code as ExitCode {
      leave(code.rawValue)
    } catch {
      Cotutor.exit(withError: error)
    }
  }

  private static func leave(_ status: Int32) -> Never {
    fflush(nil)
    exit(status)
  }
}
