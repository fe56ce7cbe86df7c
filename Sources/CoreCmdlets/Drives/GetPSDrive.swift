import ShellRuntime

/// `Get-PSDrive`.
struct GetPSDrive: Cmdlet {
  var name: [String] = []
  var literalName: [String] = []
  var psProvider: [String] = []
  var scope = ""

  static var declaration: CmdletDeclaration<GetPSDrive> {
    CmdletDeclaration(
      synopsis: "Lists the drives of the machine that the shell is on.",
      examples: """
        PS> (Get-PSDrive C).Provider.Name
        FileSystem

        PS> Get-PSDrive Q
        ! GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Name",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PSDriveInfo"]),
      parameters: [
        Parameter(
          "Name", \.name, "Names of drives, without the colon.", sets: ["Name"], position: 0,
          byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralName", \.literalName, "Names with no character standing for others.",
          sets: ["LiteralName"], position: 0, mandatory: true, byPropertyName: true),
        Parameter("Scope", \.scope, "Accepted; drives belong to the whole session."),
        Parameter(
          "PSProvider", \.psProvider, "Only drives of these kinds, `CMSite` or `FileSystem`.",
          byPropertyName: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let drives = context.shell.drives.filter { drive in
      psProvider.isEmpty
        || psProvider.contains {
          WildcardPattern(last($0), ignoringCase: true).matches(drive.provider)
        }
    }
    let isLiteral = context.parameterSetName == "LiteralName"
    let wanted = isLiteral ? literalName : name
    guard !wanted.isEmpty else { return try write(drives, context) }
    for pattern in wanted {
      let matching = drives.filter { drive in
        isLiteral
          ? TextComparison.equalsIgnoringCase(drive.name, pattern)
          : WildcardPattern(pattern, ignoringCase: true).matches(drive.name)
      }
      if matching.isEmpty, isLiteral || !pattern.contains("*") && !pattern.contains("?") {
        try context.writeError(
          "GetLocationNoMatchingDrive", .objectNotFound,
          "Cannot find drive. A drive with the name '\(pattern)' does not exist.",
          target: .string(pattern),
          exceptionType: "System.Management.Automation.DriveNotFoundException")
      }
      try write(matching, context)
    }
  }

  /// `Microsoft.PowerShell.Core\FileSystem` names the provider with its module.
  private func last(_ provider: String) -> String {
    provider.split(separator: "\\").last.map(String.init) ?? provider
  }

  private func write(_ drives: [any Drive], _ context: CmdletContext) throws(ShellError) {
    for drive in drives {
      guard try context.write(DriveInfoObject(drive, context.shell)) else { throw .pipelineStopped }
    }
  }
}
