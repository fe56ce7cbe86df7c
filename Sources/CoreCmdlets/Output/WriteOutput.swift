import ShellRuntime

/// `Write-Output`.
struct WriteOutput: Cmdlet {
  var inputObject: [Value] = []
  var noEnumerate = false

  static var declaration: CmdletDeclaration<WriteOutput> {
    CmdletDeclaration(
      synopsis: "Sends objects down the pipeline.",
      examples: """
        PS> Write-Output 'one' 'two'
        one
        two

        PS> Write-Output 1, 2 | Measure-Object | Select-Object -ExpandProperty Count
        2

        PS> Write-Output
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.WriteOutputCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The objects.", type: "PSObject", position: 0,
          mandatory: true,
          pipeline: true, remaining: true, empty: true),
        Parameter("NoEnumerate", \.noEnumerate, "Arrays stay whole."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if noEnumerate {
      let value = inputObject.count == 1 ? inputObject[0] : .array(inputObject)
      guard try context.write(value) else { throw .pipelineStopped }
      return
    }
    // Only the outermost array is taken apart.
    guard inputObject.count != 1 else {
      try context.writeElements(of: inputObject[0])
      return
    }
    for object in inputObject {
      guard try context.write(object) else { throw .pipelineStopped }
    }
  }
}
