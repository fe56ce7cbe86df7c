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

        PS> 'abc' | ForEach-Object Bogus 1
        ! MethodNotFound,Microsoft.PowerShell.Commands.ForEachObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "ScriptBlockSet",
        supportsShouldProcess: true, outputTypes: []),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The objects to work on.", type: "PSObject",
          pipeline: true),
        Parameter(
          "Begin", \.begin, "Runs once before the first object.", sets: ["ScriptBlockSet"]),
        Parameter(
          "Process", \.process, "Runs for each object; $_ is the object.",
          sets: ["ScriptBlockSet"], position: 0, mandatory: true, empty: true),
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
      ] + parallel)
  }

  /// What runs blocks side by side.
  private static var parallel: [Parameter<ForEachObject>] {
    let sets = ["ParallelParameterSet"]
    return [
      .refused(
        "Parallel", type: "ScriptBlock", "Blocks side by side; not part of the lab.", sets: sets,
        mandatory: true),
      .refused("ThrottleLimit", type: "Int32", "Goes with -Parallel.", sets: sets),
      .refused("TimeoutSeconds", type: "Int32", "Goes with -Parallel.", sets: sets),
      .refused("AsJob", type: "SwitchParameter", "Goes with -Parallel.", sets: sets),
      .refused("UseNewRunspace", type: "SwitchParameter", "Goes with -Parallel.", sets: sets),
    ]
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    guard memberName.isEmpty else { return }
    if context.isWhatIfOrConfirm {
      throw context.failure(
        "NoShouldProcessForScriptBlockSet", .invalidOperation,
        "The -WhatIf and -Confirm parameters are not supported for script blocks.",
        exceptionType: "System.InvalidOperationException")
    }
    blocks = process + remainingScripts
    var first = begin
    // `-Begin $null` says that none of the others is the first.
    let hasFirst = context.isBound("Begin")
    let given = blocks.count + (hasFirst ? 1 : 0)
    if !hasFirst, blocks.count > 1 { first = blocks.removeFirst() }
    if !context.isBound("End"), given > 2 { end = blocks.removeLast() }
    if let first { _ = try run(first, with: nil, context) }
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard memberName.isEmpty else {
      return try MemberCall(name: memberName, arguments: argumentList, context)
        .run(on: inputObject ?? .null)
    }
    for block in blocks { try run(block, with: inputObject ?? .null, context) }
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
}
