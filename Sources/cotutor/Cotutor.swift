import ArgumentParser
import CCrashHandler
import Glibc
import Grading
import LineEditing
import ShellFormatting

/// The command line: one file per subcommand.
struct Cotutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cotutor",
    abstract: "Learn co-management of Windows devices at a PowerShell prompt, offline.",
    version: ProgramVersion.text,
    subcommands: [
      StartCommand.self, LearnCommand.self, LabCommand.self, RunCommand.self, ListCommand.self,
      CommandsCommand.self, GradeCommand.self, TranscriptCommand.self, LessonCommand.self,
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
      complain("cotutor: \(impossible.description)")
      leave(ExitStatus.impossible)
    } catch let code as ExitCode {
      leave(code.rawValue)
    } catch {
      explain(error)
    }
  }

  /// Help and version on standard output; what was wrong with the arguments on standard error.
  private static func explain(_ error: any Error) -> Never {
    let text = Cotutor.fullMessage(for: error)
    let status = Cotutor.exitCode(for: error).rawValue
    guard status == ExitStatus.passed else {
      complain(text)
      leave(status)
    }
    let result = OutputDescriptor.standardOutput.write(text.isEmpty ? "" : text + "\n")
    if case .failed(let number) = result {
      complain("cotutor: cannot write to standard output: \(FileBytes.reason(number))")
    }
    leave(result == .written ? status : ExitStatus.impossible)
  }

  /// Names in messages may come from anywhere, so control characters are made visible.
  private static func complain(_ text: String) {
    OutputDescriptor.standardError.write(VisibleText.escaped(text) + "\n")
  }

  private static func leave(_ status: Int32) -> Never {
    fflush(nil)
    exit(status)
  }
}
