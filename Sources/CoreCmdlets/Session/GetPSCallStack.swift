import ShellRuntime

/// `Get-PSCallStack`.
struct GetPSCallStack: Cmdlet {
  static var declaration: CmdletDeclaration<GetPSCallStack> {
    CmdletDeclaration(
      synopsis: "Lists the functions that run, the inner one first.",
      examples: """
        PS> function Inner { (Get-PSCallStack).Command }; function Outer { Inner }; Outer
        Inner
        Outer
        <ScriptBlock>

        PS> Get-PSCallStack 1
        ! PositionalParameterNotFound,Microsoft.PowerShell.Commands.GetPSCallStackCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.CallStackFrame"]),
      parameters: [])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    for frame in context.shell.callStack {
      guard try context.write(Self.object(frame, context.engine)) else { return }
    }
  }

  private static let typeName = "System.Management.Automation.CallStackFrame"

  private static func object(_ frame: CallFrame, _ engine: Engine) -> ShellObject {
    let shown = ["Command", "Arguments", "Location"]
    let shape = engine.shape(for: typeName) { table in
      Shape(
        typeNames: [typeName, "System.Object"],
        properties: (shown + ["FunctionName", "ScriptName"]).map { PropertyDefinition($0) }
          + [PropertyDefinition("ScriptLineNumber", "int")], names: table,
        defaultDisplay: DefaultDisplay(.table, shown.map { ($0, $0) }))
    }
    return DescribedObject(
      shape: shape,
      values: [
        .string(frame.command), .string(frame.arguments), .string("<No file>"),
        .string(frame.command), .null, .integer(frame.line),
      ], text: "at \(frame.command), <No file>: line \(frame.line)")
  }
}
