@testable import ShellRuntime

private let core = "Microsoft.PowerShell.Core"

private func own<Command: Cmdlet>(
  _ parameters: [Parameter<Command>], defaultSet: String? = nil, shouldProcess: Bool = false
) -> CmdletDeclaration<Command> {
  CmdletDeclaration(
    synopsis: "For tests.", examples: "",
    signature: .own(
      module: core, defaultSet: defaultSet, supportsShouldProcess: shouldProcess,
      outputTypes: []), parameters: parameters)
}

struct WhereObject: Cmdlet {
  var filter: ScriptBlockObject?
  var inputObject = Value.null

  static var declaration: CmdletDeclaration<Self> {
    own([
      Parameter("FilterScript", \.filter, position: 0, mandatory: true),
      Parameter("InputObject", \.inputObject, pipeline: true),
    ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let filter, let item = context.currentObject else { return }
    if try context.condition(filter)(item) { try context.write(item) }
  }
}

struct ForEachObject: Cmdlet {
  var body: ScriptBlockObject?
  var inputObject = Value.null

  static var declaration: CmdletDeclaration<Self> {
    own([
      Parameter("Process", \.body, position: 0, mandatory: true),
      Parameter("InputObject", \.inputObject, pipeline: true),
    ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let body, let item = context.currentObject else { return }
    _ = try context.invokeWriting(body, with: item)
  }
}

struct SelectObject: Cmdlet {
  var first = Int.max
  var inputObject = Value.null
  private var count = 0

  static var declaration: CmdletDeclaration<Self> {
    own([
      Parameter("First", \.first),
      Parameter("InputObject", \.inputObject, pipeline: true),
    ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    count += 1
    if count <= first { try context.write(inputObject) }
    if count >= first { context.stopUpstream() }
  }
}

struct WriteOutput: Cmdlet {
  var inputObject: [Value] = []

  static var declaration: CmdletDeclaration<Self> {
    own([
      Parameter(
        "InputObject", \.inputObject, position: 0, mandatory: true, pipeline: true,
        remaining: true)
    ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    try context.write(contentsOf: inputObject)
  }
}

struct WriteError: Cmdlet {
  var message = ""

  static var declaration: CmdletDeclaration<Self> {
    own([Parameter("Message", \.message, position: 0, mandatory: true, pipeline: true)])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    try context.writeError("TestError", .notSpecified, message, target: .string(message))
  }
}

struct WriteWarning: Cmdlet {
  var message = ""

  static var declaration: CmdletDeclaration<Self> {
    own([Parameter("Message", \.message, position: 0, mandatory: true)])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    try context.writeWarning(message)
  }
}

/// Prints what was bound.
struct SetThing: Cmdlet {
  var name = ""
  var mode = ""
  var count = 0
  var force = false
  var names: [String] = []
  var inputObject = Value.null

  static var declaration: CmdletDeclaration<Self> {
    own(
      [
        Parameter(
          "Name", \.name, sets: ["ByName"], position: 0, mandatory: true,
          aliases: ["ServerName"]),
        Parameter(
          "InputObject", \.inputObject, sets: ["ByValue"], mandatory: true, pipeline: true),
        Parameter("Mode", \.mode, values: ["Online", "Offline"]),
        Parameter("Count", \.count, position: 1),
        Parameter("Force", \.force),
        Parameter("Names", \.names),
      ], defaultSet: "ByName", shouldProcess: true)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard try context.shouldProcess(target: name, action: "Set-Thing") else { return }
    try context.write(
      "\(context.parameterSetName) \(name) \(mode) \(count) \(force) "
        + "\(names.joined(separator: "+")) \(inputObject.text)")
  }
}

/// A command of the catalogue of which only `-Name` has an effect.
struct GetThing: Cmdlet {
  var name = "*"

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "For tests.", examples: "", parameters: [Parameter("Name", \.name)])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) { try context.write(name) }
}

final class TestCatalogue: SignatureCatalogue {
  let names = ["Get-Other", "Get-Thing"]

  func signature(named name: String) -> CommandSignature? {
    guard let known = names.first(where: { TextComparison.equalsIgnoringCase($0, name) }) else {
      return nil
    }
    var first = ParameterDeclaration("Name", type: "String")
    first.position = 0
    let second = ParameterDeclaration("Fast", type: "SwitchParameter")
    return CommandSignature(
      name: known, module: "ConfigurationManager", parameters: [first, second],
      sets: [(name: CommandSignature.allSets, parameters: [0, 1])])
  }
}
