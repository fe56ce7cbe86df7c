import Foundation
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Laws over the room's cmdlets")
struct CmdletLawTests {
  private let engine = Engine(catalogue: CmdletCatalogue())

  private var definitions: [CommandDefinition] {
    CoManagementCommands.register(in: engine)
    return engine.commands.simulatedNames.compactMap { engine.commands.definition(named: $0) }
  }

  @Test("the lists hold the files of their folders, in order")
  func folder() throws {
    try compare(CoManagementCommands.all, with: "Cmdlets")
    try compare(MachineCommands.all, with: "Machine/Commands")
  }

  private func compare(
    _ list: [(name: String, type: any Cmdlet.Type)], with path: String
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/CoManagementCmdlets/\(path)").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    let types = list.map { String(describing: $0.type) }
    #expect(types == types.sorted())
    #expect(types == files.sorted())
    for (name, type) in list { #expect(name == type.commandName) }
  }

  @Test("a file declares the type of its name, at most 150 lines long")
  func files() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/CoManagementCmdlets/Cmdlets").standardized
    for type in CoManagementCommands.all.map({ String(describing: $0.type) }) {
      let text = try String(
        contentsOf: folder.appending(path: "\(type).swift"), encoding: .utf8)
      #expect(text.contains("struct \(type): Cmdlet {"))
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
    }
  }

  @Test("a command of the catalogue declares only parameters that the real one has")
  func parameters() throws {
    for definition in definitions where definition.ownSignature == nil {
      let signature = try #require(engine.commands.signature(named: definition.name))
      #expect(signature.name == definition.name)
      let known = signature.parameters.map(\.name)
      for parameter in definition.parameters {
        #expect(
          known.contains(parameter.declaration.name),
          "\(definition.name) -\(parameter.declaration.name)")
        #expect(!parameter.help.isEmpty)
      }
      let names = definition.parameters.map(\.declaration.name)
      #expect(Set(names).count == names.count, "\(definition.name)")
    }
  }

  /// Modules of PowerShell and Windows whose commands look at the machine that the shell is on.
  private static let machineModules = [
    "Microsoft.PowerShell.Core", "Microsoft.PowerShell.Management", "ScheduledTasks",
    "CimCmdlets", "NetTCPIP", "DnsClient", "Microsoft.PowerShell.Diagnostics",
    "Microsoft.PowerShell.Utility", "TrustedPlatformModule", "PKI",
  ]

  /// Programs that only tell something, and the command whose block is looked at by itself.
  private static let readingTools = ["dsregcmd", "hostname", "quser", "Invoke-Command"]

  /// `Get-Certificate` gets one made.
  private static let writingGetters = ["Get-Certificate"]

  private static func isMachineCommand(_ definition: CommandDefinition) -> Bool {
    machineModules.contains(definition.ownSignature?.module ?? "")
  }

  @Test("a command that is not in the catalogue is Windows' or the trainer's own and says so")
  func ownCommands() {
    for definition in definitions where !Self.isMachineCommand(definition) {
      let isReal = engine.commands.catalogue?.signature(named: definition.name) != nil
      #expect(isReal == (definition.ownSignature == nil))
      let isTool = ["Windows", "ADSync", "ActiveDirectory"]
        .contains(definition.ownSignature?.module)
      let saysSo = definition.synopsis.contains("of this trainer, not of Microsoft")
      #expect(isReal || isTool != saysSo, "\(definition.name)")
    }
  }

  @Test("readers are those whose verb says so, and what runs a query")
  func readers() {
    let reading = ["Get", "Test", "Find", "Show", "Resolve"]
    for definition in definitions where !Self.readingTools.contains(definition.name) {
      let verb = String(definition.name.prefix { $0 != "-" })
      let reads = reading.contains(verb) && !Self.writingGetters.contains(definition.name)
        || definition.name == "Invoke-CMWmiQuery"
      #expect(definition.isReader == reads, "\(definition.name)")
    }
  }

  @Test("every command has a synopsis and at least two examples")
  func examples() {
    for definition in definitions {
      #expect(definition.synopsis.hasSuffix("."))
      #expect(definition.examples.split(separator: "\n").count { $0.hasPrefix("PS> ") } >= 2)
    }
  }
}
