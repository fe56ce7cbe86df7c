import ShellRuntime

/// `Get-Location`.
struct GetLocation: Cmdlet {
  var psDrive: [String] = []

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
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Location",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PathInfo"]),
      parameters: [
        Parameter(
          "PSDrive", \.psDrive, "The place on this drive.", sets: ["Location"],
          byPropertyName: true)
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    for name in psDrive where PathResolver(context: context).drive(name) == nil {
      return try context.writeError(
        "DriveNotFound", .objectNotFound,
        "Cannot find drive. A drive with the name '\(name)' does not exist.",
        target: .string(name),
        exceptionType: "System.Management.Automation.DriveNotFoundException")
    }
    try context.write(PathInfo.make(context))
  }
}
