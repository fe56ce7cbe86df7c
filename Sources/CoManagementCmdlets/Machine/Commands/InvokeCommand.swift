import CoManagementModel
import ShellRuntime

/// `Invoke-Command`
struct InvokeCommand: Cmdlet {
  private var scriptBlock: ScriptBlockObject?
  private var argumentList: [Value] = []
  private var computerName: [String] = []
  private var session: [Value] = []
  private var credential: Value = .null
  private var inputObject: Value = .null
  private var noNewScope = false
  private var hideComputerName = false
  private var throttleLimit = 32
  private var input: [Value] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Runs a block on other machines, or here.",
      examples: """
        PS> Invoke-Command -ComputerName DC01 { hostname }
        DC01
        PS> $n = 4; Invoke-Command DC01 { param($a) $a + $using:n } -ArgumentList 3
        7
        PS> Invoke-Command Nowhere { 1 }
        ! NetworkPathNotFound,PSSessionStateBroken
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "InProcess",
        supportsShouldProcess: false, outputTypes: ["System.Object"]),
      parameters: [
        Parameter(
          "ScriptBlock", \.scriptBlock, "The block.", sets: ["InProcess"], position: 0,
          mandatory: true, aliases: ["Command"]),
        Parameter(
          "ScriptBlock", \.scriptBlock, "The block.", sets: ["ComputerName", "Session"],
          position: 1, mandatory: true, aliases: ["Command"]),
        Parameter(
          "ComputerName", \.computerName, "Machines.", sets: ["ComputerName"], position: 0,
          mandatory: true, aliases: ["Cn"]),
        Parameter(
          "Session", \.session, "Sessions that New-PSSession has opened.", type: "PSSession[]",
          sets: ["Session"],
          position: 0, mandatory: true),
        Parameter(
          "Credential", \.credential, "Who goes there.", type: "PSCredential",
          sets: ["ComputerName"],
          byPropertyName: true),
        Parameter(
          "NoNewScope", \.noNewScope, "Runs the block in the present scope.",
          sets: ["InProcess"]),
        Parameter(
          "HideComputerName", \.hideComputerName, "Tables do not show where objects come from.",
          sets: ["ComputerName", "Session"], aliases: ["HCN"]),
        Parameter(
          "ThrottleLimit", \.throttleLimit, "Accepted; one machine follows the other.",
          sets: ["ComputerName", "Session"]),
        Parameter("ArgumentList", \.argumentList, "Arguments of the block.", aliases: ["Args"]),
        Parameter(
          "InputObject", \.inputObject, "Objects for $input.", type: "PSObject", pipeline: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if context.isBound("InputObject") { input.append(inputObject) }
  }

  func end(_ context: CmdletContext) throws(ShellError) {
    guard let scriptBlock else { return }
    switch context.parameterSetName {
    case "ComputerName": try runOnComputers(scriptBlock, context)
    case "Session":
      for case .object(let object as SessionObject) in session {
        try run(scriptBlock, in: object.runspace, context)
      }
    default:
      let written =
        noNewScope
        ? try context.invoke(scriptBlock, arguments: argumentList)
        : try context.call(scriptBlock, arguments: argumentList, input: input)
      try context.write(contentsOf: written)
    }
  }

  private func runOnComputers(
    _ block: ScriptBlockObject, _ context: CmdletContext
  ) throws(ShellError) {
    let connection = try RemoteConnection(context, credential: credential)
    for computer in computerName {
      switch connection.machine(computer) {
      case .success(let machine):
        let opened = connection.open(machine)
        defer { context.shell.remove(opened) }
        try run(block, in: opened, context)
      case .failure(let error):
        try connection.report(error.refusal, computer, source: "PSSessionStateBroken")
      }
    }
  }

  /// What is thrown there is an error here, and the next machine follows.
  private func run(
    _ block: ScriptBlockObject, in remote: Runspace, _ context: CmdletContext
  ) throws(ShellError) {
    var written: [Value] = []
    do throws(ShellError) {
      written = try context.shell.run(in: remote) { () throws(ShellError) in
        try context.call(block, arguments: argumentList, input: input, isDot: true)
      }
    } catch {
      guard let record = error.record else { throw error }
      try context.writeError(record)
    }
    for value in written {
      let arriving = DeserializedObject.arriving(
        value, from: remote.computerName ?? "", session: remote.instanceID,
        showsComputerName: !hideComputerName, engine: context.engine)
      guard try context.write(arriving) else { throw .pipelineStopped }
    }
  }
}
