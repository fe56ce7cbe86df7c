import CoreCmdlets
import Foundation
import ShellRuntime
import Testing

/// What holds for every command of PowerShell's own.
@Suite("Laws of the core commands")
struct CommandLawTests {
  static let names: [String] = {
    let engine = Engine()
    CoreCommands.register(in: engine)
    return engine.commands.simulatedNames
  }()

  private func definition(_ name: String) throws -> CommandDefinition {
    let engine = Engine()
    CoreCommands.register(in: engine)
    return try #require(engine.commands.definition(named: name))
  }

  @Test("the examples show what they say", arguments: names)
  func examples(name: String) throws {
    let session = TestSession()
    for example in Example.read(try definition(name).examples) {
      let shown = TestSession.trimmed(session.run(example.input))
      #expect(shown == example.output, "\(example.input)")
    }
  }

  @Test(
    "two examples at least, one of them an error where the command takes arguments",
    arguments: names)
  func exampleCount(name: String) throws {
    let examples = Example.read(try definition(name).examples)
    #expect(examples.count >= 2)
    #expect(examples.allSatisfy { !$0.input.isEmpty })
  }

  @Test("a synopsis of one sentence, and help for every parameter", arguments: names)
  func help(name: String) throws {
    let definition = try definition(name)
    #expect(definition.synopsis.hasSuffix("."))
    #expect(definition.synopsis.count <= 100)
    for parameter in definition.parameters {
      #expect(parameter.help.hasSuffix("."), "\(name) -\(parameter.declaration.name)")
    }
    #expect(definition.ownSignature != nil)
  }

  /// What nobody means to give: nothing, numbers at the ends, patterns, half a format, a list.
  private static let oddValues = [
    "$null", "-1", "2147483647", "9223372036854775807", "'*['", "'{0'", "@(1, @(2, $null))",
  ]

  @Test("no value of any parameter stops the program", arguments: names)
  func survives(name: String) throws {
    let session = TestSession()
    for parameter in try definition(name).parameters.map(\.declaration.name) {
      for value in Self.oddValues {
        let call = "'a', 2 | & '\(name)' @h -ErrorAction Ignore"
        _ = session.run("$h = @{ \(parameter) = \(value) }; try { \(call) } catch { }")
      }
    }
    #expect(session.text("'still here'") == "still here")
  }

  @Test("every file that declares a command is named for it, and every command is registered")
  func files() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/CoreCmdlets")
    var declared: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      guard let type = text.firstMatch(of: /struct (\w+): Cmdlet \{/)?.1 else { continue }
      #expect(path.hasSuffix("/\(type).swift"), "\(path) declares \(type)")
      declared.append(type.lowercased())
    }
    let registered = Self.names.map { $0.replacing("-", with: "").lowercased() }
    #expect(declared.sorted() == registered.sorted())
  }

  @Test("every alias stands for a command that is there, or is real")
  func aliases() {
    let engine = Engine()
    CoreCommands.register(in: engine)
    #expect(!engine.commands.aliases.isEmpty)
    for alias in engine.commands.aliases {
      let isThere = engine.commands.definition(named: alias.target) != nil
      let isReal = RealCommand.named(alias.target)?.description != nil
      #expect(isThere || isReal, "\(alias.name)")
    }
  }
}
