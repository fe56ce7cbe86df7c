import ShellRuntime

/// `Push-Location`.
struct PushLocation: Cmdlet {
  var path = ""
  var literalPath = ""
  var stackName = ""
  var passThru = false

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<PushLocation> {
    CmdletDeclaration(
      synopsis: "Keeps the place on a stack and goes to another.",
      examples: """
        PS> Set-Location C:\\; Push-Location C:\\Windows; Pop-Location; (Get-Location).Path
        C:\\

        PS> Push-Location C:\\Nowhere
        ! PathNotFound,Microsoft.PowerShell.Commands.PushLocationCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PathInfo"]),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "Where to go; nowhere without it.", sets: ["Path"], position: 0,
          pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "As Path, with no character standing for others.",
          sets: ["LiteralPath"], byPropertyName: true, aliases: ["PSPath", "LP"]),
        Parameter(
          "StackName", \.stackName, "A stack of that name instead of the usual one.",
          byPropertyName: true),
        Parameter("PassThru", \.passThru, "Gives the new place."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    let text = isLiteral ? literalPath : path
    guard !text.isEmpty else { return context.shell.pushLocation(stackName) }
    guard let place = try PathResolver(context: context).container(text, isLiteral: isLiteral)
    else { return }
    context.shell.pushLocation(stackName)
    context.shell.go(to: place)
    if passThru { try context.write(PathInfo.make(context)) }
  }
}
