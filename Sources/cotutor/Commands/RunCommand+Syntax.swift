import ArgumentParser
import ShellFormatting
import ShellRuntime
import Tutoring

extension RunCommand {
  /// `--syntax-only`: looks through every script, and in folders through every `.ps1` and `.psm1`.
  func checkScripts() throws {
    let command = self
    let status = try DeepStack.run { try command.checkAll() }
    guard status == ExitStatus.passed else { throw ExitCode(status) }
  }

  private func checkAll() throws -> Int32 {
    var scripts: [Script] = []
    for path in files { scripts += try Self.scripts(at: path) }
    if let text { scripts.append(Script(name: nil, text: text)) }
    let engine = TutorEngine()
    let output = BufferedLines()
    let world = try lab.world()
    let host = ScriptHost(engine, width: 120, format: .text, write: output.write)
    let shell = Shell(engine: engine.engine, world: world, host: host)
    shell.location = LabOptions.home(of: world)
    defer { shell.close() }
    let listing = ScriptListing(format: format, write: { output.write($0, .output) })
    for var script in scripts {
      script.tidy()
      let folder = Self.folder(of: script.name)
      listing.add(
        shell.check(script: script.text) { Self.sourced($0, from: folder) }, of: script.name)
    }
    listing.finish()
    try output.finish()
    return listing.errorCount == 0 ? ExitStatus.passed : ExitStatus.failed
  }

  /// The script of a path, or those of a folder and the folders in it, by name.
  private static func scripts(at path: String) throws -> [Script] {
    guard FileTree.isFolder(path) else { return [try Script.read(file: path, text: nil)] }
    guard let names = FileTree.names(in: path) else {
      throw Impossible("\(path): cannot read this folder")
    }
    var found: [Script] = []
    for name in names {
      let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      switch FileTree.kind(inner) {
      case .folder: found += try scripts(at: inner)
      case .file where isScript(name): found.append(try Script.read(file: inner, text: nil))
      default: continue
      }
    }
    return found
  }

  private static func isScript(_ name: String) -> Bool {
    let folded = name.lowercased()
    return folded.hasSuffix(".ps1") || folded.hasSuffix(".psm1")
  }

  private static func folder(of name: String?) -> String {
    guard let name, let slash = name.lastIndex(of: "/") else { return "." }
    return String(name[..<slash])
  }

  /// The text of a file that a script dot-sources, by its path as Windows writes it; none of other
  /// drives, and none outside of what can be read.
  private static func sourced(_ path: String, from folder: String) -> String? {
    let parts = path.split { $0 == "\\" || $0 == "/" }.map(String.init)
    guard let first = parts.first, !first.contains(":") else { return nil }
    let file = ([folder] + parts).joined(separator: "/")
    guard FileTree.kind(file) == .file, let bytes = try? FileBytes.read(file) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// Writes what was found in scripts, as lines that editors and build servers read, or as JSON.
private final class ScriptListing {
  private let format: OutputFormat
  private let write: (String) -> Void
  private var scripts = 0
  private var commands = 0
  private var counts: [ScriptFinding.Severity: Int] = [:]

  init(format: OutputFormat, write: @escaping (String) -> Void) {
    self.format = format
    self.write = write
  }

  var errorCount: Int { counts[.error] ?? 0 }

  func add(_ report: ScriptReport, of name: String?) {
    scripts += 1
    commands += report.uses.count
    if format == .json { for use in report.uses { write(Self.json(use, name)) } }
    for finding in report.findings {
      counts[finding.severity, default: 0] += 1
      format == .json ? write(Self.json(finding, name)) : writeText(finding, name ?? "-")
    }
  }

  /// How much was looked at, and how much was found.
  func finish() {
    guard format == .text else { return }
    let parts = [
      Self.count(scripts, "script"), Self.count(commands, "command"),
      Self.count(errorCount, "error"), Self.count(counts[.warning] ?? 0, "warning"),
      Self.count(counts[.note] ?? 0, "note"),
    ]
    write(parts.joined(separator: ", "))
  }

  private func writeText(_ finding: ScriptFinding, _ name: String) {
    let place = finding.position.map { ":\($0.line):\($0.column)" } ?? ""
    let line =
      "\(name)\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.id)]"
    write(VisibleText.escaped(line))
    if let advice = finding.advice { write("    \(advice)") }
  }

  private static func count(_ number: Int, _ what: String) -> String {
    "\(number) \(what)\(number == 1 ? "" : "s")"
  }

  private static func json(_ use: CommandUse, _ name: String?) -> String {
    let parameters = use.parameters.map { JSONText.quoted($0) }.joined(separator: ",")
    return "{\"command\":\(JSONText.quoted(use.command)),\"parameters\":[\(parameters)],"
      + "\(file(name))\"line\":\(use.position.line),\"column\":\(use.position.column)}"
  }

  private static func json(_ finding: ScriptFinding, _ name: String?) -> String {
    let place = finding.position.map { ($0.line, $0.column) } ?? (1, 1)
    let advice = finding.advice.map { ",\"advice\":\(JSONText.quoted($0))" } ?? ""
    return "{\"\(finding.severity.rawValue)\":{\"id\":\(JSONText.quoted(finding.id)),"
      + "\"message\":\(JSONText.quoted(finding.message))\(advice),"
      + "\(file(name))\"line\":\(place.0),\"column\":\(place.1)}}"
  }

  private static func file(_ name: String?) -> String {
    name.map { "\"file\":\(JSONText.quoted($0))," } ?? ""
  }
}
