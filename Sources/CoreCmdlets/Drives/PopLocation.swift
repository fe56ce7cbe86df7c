import ShellRuntime

/// `Pop-Location`.
struct PopLocation: Cmdlet {
  var stackName = ""
  var passThru = false

  static var declaration: CmdletDeclaration<PopLocation> {
    CmdletDeclaration(
      synopsis: "Goes back to the place that was kept last on a stack.",
      examples: """
        PS> Push-Location C:\\Windows; (Pop-Location -PassThru).Path
        C:\\

        PS> Pop-Location -StackName bogus
        ! Argument,Microsoft.PowerShell.Commands.PopLocationCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PathInfo"]),
      isReader: false,
      parameters: [
        Parameter("PassThru", \.passThru, "Gives the place."),
        Parameter(
          "StackName", \.stackName, "A stack of that name instead of the usual one.",
          byPropertyName: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let place = context.shell.popLocation(stackName) else {
      guard stackName.isEmpty else {
        throw context.failure(
          "Argument", .invalidArgument,
          "Cannot find location stack '\(stackName)'. It does not exist or it is not a container.",
          target: .string(stackName),
          exceptionType: "System.Management.Automation.PSArgumentException")
      }
      return
    }
    context.shell.go(to: place)
    if passThru { try context.write(PathInfo.make(context)) }
  }
}
