import ShellFormatting
import ShellRuntime
import Tutoring

extension RunCommand {
  /// `--syntax-only`: one object a line for each command met, errors as in a run; nothing runs.
  func listCommands(
    of script: Script, _ shell: Shell, _ host: ScriptHost, _ output: BufferedLines
  ) -> Int32 {
    let report = shell.analyze(script.text)
    for use in report.uses {
      let parameters = use.parameters.map { JSONText.quoted($0) }.joined(separator: ",")
      output.write(
        "{\"command\":\(JSONText.quoted(use.command)),\"parameters\":[\(parameters)],"
          + "\"line\":\(use.position.line),\"column\":\(use.position.column)}", .output)
    }
    for error in report.errors { host.error(error) }
    return report.errors.isEmpty ? ExitStatus.passed : ExitStatus.failed
  }
}
