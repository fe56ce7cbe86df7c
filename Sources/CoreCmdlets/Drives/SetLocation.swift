import ShellRuntime

/// `Set-Location`.
struct SetLocation: Cmdlet {
  var path = "~"
  var literalPath = ""
  var passThru = false
  var stackName = ""

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<SetLocation> {
    CmdletDeclaration(
      synopsis: "Goes to another place on the drives.",
      examples: """
        PS> Set-Location C:\\Windows; Get-Location

        Path
        ----
        C:\\Windows

        PS> Set-Location C:\\Nowhere
        ! PathNotFound,Microsoft.PowerShell.Commands.SetLocationCommand

        PS> Set-Location Q:
        ! DriveNotFound,Microsoft.PowerShell.Commands.SetLocationCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PathInfo"]),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "Where to go: a drive, a folder, `..` for the one above.",
          sets: ["Path"], position: 0, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "As Path, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter("PassThru", \.passThru, "Gives the new place."),
        Parameter(
          "StackName", \.stackName, "The stack that Push-Location and Pop-Location then use.",
          sets: ["Stack"], byPropertyName: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if context.parameterSetName == "Stack" { return try useStack(context) }
    let isLiteral = context.parameterSetName == "LiteralPath"
    let text = isLiteral ? literalPath : path
    if !isLiteral, text == "-" || text == "+" {
      try goInHistory(isBack: text == "-", context)
    } else {
      guard let place = try PathResolver(context: context).container(text, isLiteral: isLiteral)
      else { return }
      context.shell.goOn(to: place)
    }
    if passThru { try context.write(PathInfo.make(context)) }
  }

  private func goInHistory(isBack: Bool, _ context: CmdletContext) throws(ShellError) {
    guard !context.shell.goInHistory(isBack: isBack) else { return }
    throw context.failure(
      "InvalidOperation", .invalidOperation,
      "There is no location history left to navigate \(isBack ? "backwards" : "forwards").",
      exceptionType: "System.InvalidOperationException")
  }

  private func useStack(_ context: CmdletContext) throws(ShellError) {
    guard context.shell.useStack(stackName) else {
      throw context.failure(
        "Argument", .invalidArgument,
        "Cannot find location stack '\(stackName)'. It does not exist or it is not a container.",
        target: .string(stackName),
        exceptionType: "System.Management.Automation.PSArgumentException")
    }
    if passThru { try context.write(PathInfo.make(context)) }
  }
}

/// What `Get-Location` gives.
enum PathInfo {
  /// The place where the shell is.
  static func make(_ context: CmdletContext) -> ShellObject {
    context.shell.pathInfo(context.shell.location)
  }
}
