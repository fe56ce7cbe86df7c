import ShellRuntime

/// `Set-StrictMode`.
struct SetStrictMode: Cmdlet {
  var version = ""
  var off = false

  static var declaration: CmdletDeclaration<SetStrictMode> {
    CmdletDeclaration(
      synopsis: "Makes errors of what is most likely a mistake, in this scope and those below.",
      examples: """
        PS> Set-StrictMode -Version Latest; try { $sitecoed } catch { "$_" }
        The variable '$sitecoed' cannot be retrieved because it has not been set.

        PS> Set-StrictMode -Version 99
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.SetStrictModeCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "Version", supportsShouldProcess: false,
        outputTypes: []),
      parameters: [
        Parameter(
          "Version", \.version,
          "`1.0`: variables that have not been set; `2.0`: properties that are not there and "
            + "commands called as methods; `3.0` and `Latest`: indices outside.", type: "Version",
          sets: ["Version"], mandatory: true, aliases: ["v"]),
        Parameter("Off", \.off, "No strict mode.", sets: ["Off"], mandatory: true),
      ])
  }

  /// The versions of PowerShell that there are.
  private static let versions = [
    "1.0", "2.0", "3.0", "4.0", "5.0", "5.1", "6.0", "6.1", "6.2", "7.0", "7.1", "7.2", "7.3",
    "7.4",
  ]

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if context.isBound("Off") { return context.shell.setStrictMode(off ? 0 : 1) }
    if TextComparison.equalsIgnoringCase(version, "latest") {
      return context.shell.setStrictMode(3)
    }
    let written = version.contains(".") ? version : version + ".0"
    guard Self.versions.contains(written), let major = Int(written.prefix { $0 != "." }) else {
      throw context.failure(
        "ParameterArgumentValidationError", .invalidData,
        "Cannot validate argument on parameter 'Version'. The \"\(written)\" argument does not "
          + "contain a valid PowerShell version. Supply a valid version number and then try the "
          + "command again.",
        exceptionType: "System.Management.Automation.ParameterBindingValidationException")
    }
    context.shell.setStrictMode(min(major, 3))
  }
}
