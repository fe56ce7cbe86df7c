import ArgumentParser
import LineEditing
import ShellRuntime
import ShellSyntax
import Tutoring

/// `cotutor run`: a script in a fresh lab, no lesson.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a script in a fresh lab, without a lesson.",
    discussion: """
      Objects go to standard output, errors and other streams to standard error. The exit status \
      is 0, 1 if the last line failed or the script has a parse error, or what `exit N` says.

      --syntax-only runs nothing. Of every script it names each parse error, each command that \
      there is not, each parameter that a command does not take, each value outside an \
      enumeration, and what it could not look at, as file:line:column; its exit status is 1 if \
      there is an error among them.
      """)

  @Argument(
    help: "A script file, or - for standard input; with --syntax-only any number, and folders.")
  var files: [String] = []

  @Option(name: .customShort("c"), help: "The script itself.")
  var text: String?

  @OptionGroup var lab: LabOptions

  @Option(help: "How to write: text, or json with one object a line.")
  var format: OutputFormat = .text

  @Option(help: "Columns of text, 20 to 1000.")
  var width: Int?

  @Flag(help: "Run nothing: find every mistake that can be seen in the text of the scripts.")
  var syntaxOnly = false

  func validate() throws {
    if !files.isEmpty, text != nil {
      throw ValidationError("give a file or -c TEXT, not both")
    }
    if files.isEmpty, text == nil {
      throw ValidationError("give a script: a file, - for standard input, or -c TEXT")
    }
    if files.count > 1, !syntaxOnly {
      throw ValidationError("one script runs at a time; --syntax-only takes several")
    }
    if let width, !(20...1000).contains(width) {
      throw ValidationError("--width \(width): 20 to 1000 columns")
    }
  }

  func run() throws {
    HeapSettings.forOneText()
    guard !syntaxOnly else { return try checkScripts() }
    var script = try Script.read(file: files.first, text: text)
    script.tidy()
    let (command, tidied) = (self, script)
    let status = try DeepStack.run { try command.run(tidied) }
    guard status == 0 else { throw ExitCode(status) }
  }

  private func run(_ script: Script) throws -> Int32 {
    let engine = TutorEngine()
    let columns = width ?? OutputDescriptor.standardOutput.terminalSize?.columns ?? 120
    let output = BufferedLines()
    let host = ScriptHost(
      engine, width: max(20, columns), format: format == .json ? .json : .text,
      scriptName: script.name,
      isTerminal: OutputDescriptor.standardOutput.isTerminal, write: output.write)
    let world = try lab.world()
    let shell = Shell(engine: engine.engine, world: world, host: host)
    shell.location = LabOptions.home(of: world)
    defer { shell.close() }
    let status = run(script, shell, output)
    host.finish()
    try output.finish()
    return status
  }

  /// The exit status of the script.
  private func run(_ script: Script, _ shell: Shell, _ output: BufferedLines) -> Int32 {
    let name = script.name.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let outcome = shell.run(script.text, scriptName: name)
    if outcome.isIncomplete, outcome.errors.isEmpty {
      output.write("cotutor: the script ends in the middle of something", .errors)
    }
    if let code = outcome.exitCode { return code & 0xFF }
    return outcome.succeeded && !outcome.hasParseErrors ? 0 : ExitStatus.failed
  }
}

/// A script and what it is called in messages.
struct Script {
  /// Name in the places of errors; nil for `-c`.
  let name: String?
  var text: String

  /// Takes off what came along when the script was copied, and says so.
  mutating func tidy() {
    let copied = CopiedText(text, keepsLines: true)
    text = copied.text
    guard copied.repairs != [.byteOrderMark], let notice = copied.notice else { return }
    OutputDescriptor.standardError.write("cotutor: \(notice)\n")
  }

  static func read(file: String?, text: String?) throws(Impossible) -> Script {
    if let text { return Script(name: nil, text: text) }
    let path = file ?? "-"
    let bytes =
      path == "-"
      ? try FileBytes.read(0, name: "standard input") : try FileBytes.read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Impossible("\(path): not UTF-8; save the script as UTF-8")
    }
    return Script(name: path == "-" ? nil : path, text: text)
  }
}
