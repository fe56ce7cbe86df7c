import ShellRuntime

/// `Get-Location`.
struct GetLocation: Cmdlet {
  var psDrive: [String] = []
  var stack = false
  var stackName: [String] = []

  static var declaration: CmdletDeclaration<GetLocation> {
    CmdletDeclaration(
      synopsis: "Says where on the drives the shell is.",
      examples: """
        PS> Set-Location C:\\; Get-Location

        Path
        ----
        C:\\

        PS> (Get-Location).Path
        C:\\

        PS> Get-Location -PSDrive Q
        ! GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetLocationCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Location",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PathInfo"]),
      parameters: [
        Parameter(
          "PSDrive", \.psDrive, "The place on this drive.", sets: ["Location"],
          byPropertyName: true),
        Parameter("Stack", \.stack, "The places that are kept, the last first.", sets: ["Stack"]),
        Parameter(
          "StackName", \.stackName, "Stacks of these names.", sets: ["Stack"],
          byPropertyName: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    for name in psDrive where PathResolver(context: context).drive(name) == nil {
      return try context.writeError(
        "GetLocationNoMatchingDrive", .objectNotFound,
        "Cannot find drive. A drive with the name '\(name)' does not exist.",
        target: .string(name),
        exceptionType: "System.Management.Automation.DriveNotFoundException")
    }
    guard context.parameterSetName == "Stack" else {
      for name in psDrive {
        guard let drive = context.shell.drive(named: name) else { continue }
        let place = ShellLocation(drive: drive.name, parts: context.shell.lastPlace(on: name))
        try context.write(context.shell.pathInfo(place))
      }
      if psDrive.isEmpty { try context.write(PathInfo.make(context)) }
      return
    }
    for name in stackName.isEmpty ? [""] : stackName {
      guard name.isEmpty || context.shell.hasLocations(name) else {
        try context.writeError(
          "Argument", .invalidArgument,
          "Cannot process argument because the value of argument \"stackName\" is not valid. "
            + "Change the value of the \"stackName\" argument and run the operation again.",
          exceptionType: "System.Management.Automation.PSArgumentException")
        continue
      }
      for place in context.shell.locations(name) {
        try context.write(context.shell.pathInfo(place))
      }
    }
  }
}
