import ShellRuntime

/// `Measure-Command`: how much virtual time a block takes.
struct MeasureCommand: Cmdlet {
  var inputObject: Value?
  var expression: ScriptBlockObject?
  private var started: DateTime?

  static var declaration: CmdletDeclaration<MeasureCommand> {
    CmdletDeclaration(
      synopsis: "Says how much of the lab's time a script block takes.",
      examples: """
        PS> (Measure-Command { Start-Sleep -Seconds 90 }).TotalMinutes
        1.5

        PS> Measure-Command
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.MeasureCommandCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.TimeSpan"]),
      isReader: false,
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "Objects for the block.", type: "PSObject", pipeline: true),
        Parameter(
          "Expression", \.expression, "The block; $_ is the object.", position: 0,
          mandatory: true),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    started = context.world.now
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let expression else { return }
    _ = try context.invoke(expression, with: inputObject)
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    guard let started else { return }
    try context.write(.timeSpan(TimeSpan(ticks: context.world.now.ticks - started.ticks)))
  }
}
