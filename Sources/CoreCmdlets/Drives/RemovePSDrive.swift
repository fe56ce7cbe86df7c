import ShellRuntime

/// `Remove-PSDrive`.
struct RemovePSDrive: Cmdlet {
  var name: [String] = []
  var literalName: [String] = []
  var psProvider: [String] = []
  var scope = ""
  var force = false

  static var declaration: CmdletDeclaration<RemovePSDrive> {
    CmdletDeclaration(
      synopsis: "Takes a drive out of the session.",
      examples: """
        PS> New-PSDrive L FileSystem C:\\Windows | Out-Null; Remove-PSDrive L; Test-Path L:\\
        False

        PS> Remove-PSDrive Q
        ! DriveNotFound,Microsoft.PowerShell.Commands.RemovePSDriveCommand

        PS> Remove-PSDrive HKLM
        ! DriveRemovalPreventedByProvider,Microsoft.PowerShell.Commands.RemovePSDriveCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Name",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Name", \.name, "Drives, without the colon.", sets: ["Name"], position: 0,
          mandatory: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralName", \.literalName, "Drives, with no character standing for others.",
          sets: ["LiteralName"], position: 0, mandatory: true, byPropertyName: true),
        Parameter(
          "PSProvider", \.psProvider, "Only drives of these kinds.", byPropertyName: true),
        Parameter(
          "Scope", \.scope, "Accepted; drives belong to the whole session.", byPropertyName: true),
        Parameter("Force", \.force, "Even the drive where the shell is."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralName"
    for text in isLiteral ? literalName : name {
      let pattern = WildcardPattern(text, ignoringCase: true)
      let found = context.shell.drives.filter { drive in
        let isNamed =
          isLiteral
          ? TextComparison.equalsIgnoringCase(drive.name, text) : pattern.matches(drive.name)
        return isNamed
          && (psProvider.isEmpty
            || psProvider.contains { TextComparison.equalsIgnoringCase($0, drive.provider) })
      }
      if found.isEmpty, isLiteral || !pattern.hasWildcards {
        try context.writeError(
          "DriveNotFound", .objectNotFound,
          "Cannot find drive. A drive with the name '\(text)' does not exist.",
          target: .string(text),
          exceptionType: "System.Management.Automation.DriveNotFoundException")
      }
      for drive in found { try remove(drive, context) }
    }
  }

  private func remove(_ drive: any Drive, _ context: CmdletContext) throws(ShellError) {
    let shell = context.shell
    let target = "Name: \(drive.name) Provider: \(drive.provider) Root: \(drive.root)"
    guard try context.shouldProcess(target: target, action: "Remove Drive") else { return }
    let isHere = TextComparison.equalsIgnoringCase(drive.name, shell.location.drive)
    if isHere, !force {
      return try context.writeError(
        "DriveInUse", .resourceBusy,
        "Cannot remove drive '\(drive.name)' because it is in use.", target: .string(drive.name),
        exceptionType: "System.Management.Automation.PSInvalidOperationException")
    }
    guard drive is MountedDrive || drive.provider == "CMSite" else {
      return try context.writeError(
        "DriveRemovalPreventedByProvider", .invalidOperation,
        "Cannot remove drive '\(drive.name)': the lab keeps the machine's own drives.",
        target: .string(drive.name),
        exceptionType: "System.Management.Automation.PSInvalidOperationException")
    }
    if isHere { shell.go(to: ShellLocation(drive: "C", parts: [])) }
    shell.removeDrive(drive.name)
  }
}
