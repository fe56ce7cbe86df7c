import ShellFormatting
import ShellRuntime

/// `ForEach-Object`.
struct ForEachObject: Cmdlet {
  var inputObject: Value?
  var begin: ScriptBlockObject?
  var process: [ScriptBlockObject] = []
  var end: ScriptBlockObject?
  var remainingScripts: [ScriptBlockObject] = []
  var memberName = ""
  var argumentList: [Value] = []
  private var blocks: [ScriptBlockObject] = []

  static var declaration: CmdletDeclaration<ForEachObject> {
    CmdletDeclaration(
      synopsis: "Runs a script block, or reads a member, for each object.",
      examples: """
        PS> 1, 2 | ForEach-Object { $_ * 10 }
        10
        20

        PS> 'abc', 'de' | ForEach-Object Length
        3
        2

        PS> 'abc' | ForEach-Object Bogus*
        ! PropertyOrMethodNotFound,Microsoft.PowerShell.Commands.ForEachObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "ScriptBlockSet",
        supportsShouldProcess: true, outputTypes: []),
      parameters: [
        Parameter("InputObject", \.inputObject, "The objects to work on.", pipeline: true),
        Parameter(
          "Begin", \.begin, "Runs once before the first object.", sets: ["ScriptBlockSet"]),
        Parameter(
          "Process", \.process, "Runs for each object; $_ is the object.",
          sets: ["ScriptBlockSet"], position: 0, mandatory: true),
        Parameter("End", \.end, "Runs once after the last object.", sets: ["ScriptBlockSet"]),
        Parameter(
          "RemainingScripts", \.remainingScripts, "Further blocks; the last one runs at the end.",
          sets: ["ScriptBlockSet"], remaining: true),
        Parameter(
          "MemberName", \.memberName, "The property to read or the method to call.",
          sets: ["PropertyAndMethodSet"], position: 0, mandatory: true, wildcards: true),
        Parameter(
          "ArgumentList", \.argumentList, "Arguments of the method.",
          sets: ["PropertyAndMethodSet"], remaining: true, aliases: ["Args"]),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    guard memberName.isEmpty else { return }
    blocks = process + remainingScripts
    var first = begin
    if first == nil, blocks.count > 1 { first = blocks.removeFirst() }
    if end == nil, blocks.count > 1 { end = blocks.removeLast() }
    if let first { _ = try run(first, with: nil, context) }
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject else { return }
    guard memberName.isEmpty else { return try readMember(of: inputObject, context) }
    for block in blocks { try run(block, with: inputObject, context) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    if let end { try run(end, with: nil, context) }
  }

  mutating func objectBody(_ context: CmdletContext) -> ObjectBody? {
    guard memberName.isEmpty, blocks.count == 1, let block = blocks.first else { return nil }
    return { (object) throws(ShellError) in
      guard try context.invokeWriting(block, with: object) else { throw .pipelineStopped }
    }
  }

  private func run(
    _ block: ScriptBlockObject, with item: Value?, _ context: CmdletContext
  ) throws(ShellError) {
    guard try context.invokeWriting(block, with: item) else { throw .pipelineStopped }
  }

  private func readMember(
    of object: Value, _ context: CmdletContext
  ) throws(ShellError) {
    let reader = PropertyReader(shell: context.shell)
    let names = try reader.names(matching: memberName, of: object)
    if names.count > 1 { return try reportAmbiguous(names, object, context) }
    if let name = names.first, argumentList.isEmpty {
      let value = try reader.value(of: name, in: object) ?? .null
      return try context.writeElements(of: value)
    }
    let call = try context.shell.call(memberName, of: object, arguments: argumentList)
    guard let result = call else {
      return try context.writeError(
        argumentList.isEmpty ? "PropertyOrMethodNotFound" : "MethodNotFound", .invalidArgument,
        argumentList.isEmpty
          ? "The input name \"\(memberName)\" cannot be resolved to a member."
          : "Input name \"\(memberName)\" cannot be resolved to a method.",
        target: object, exceptionType: "System.Management.Automation.PSArgumentException")
    }
    try context.writeElements(of: result)
  }

  private func reportAmbiguous(
    _ names: [String], _ object: Value, _ context: CmdletContext
  ) throws(ShellError) {
    try context.writeError(
      "AmbiguousPropertyOrMethodName", .invalidArgument,
      "Input name \"\(memberName)\" is ambiguous. It can be resolved to multiple matched members. "
        + "Possible matches include: \(names.joined(separator: ", ")).",
      target: object, exceptionType: "System.Management.Automation.PSArgumentException")
  }
}
