import ShellRuntime

/// `Set-Date`: refused, since the lab's clock goes by what is done.
struct SetDate: Cmdlet {
  var date: DateTime?
  var adjust: TimeSpan?
  var displayHint = ""

  static var declaration: CmdletDeclaration<SetDate> {
    CmdletDeclaration(
      synopsis: "Sets the clock of the machine, which the lab refuses.",
      examples: """
        PS> Set-Date '2026-11-24'
        ! System.ComponentModel.Win32Exception,Microsoft.PowerShell.Commands.SetDateCommand

        PS> Set-Date -Adjust 0:10:0 -WhatIf
        What if: Performing the operation "Set-Date" on target "11/23/2026 9:10:00 AM".
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Date", supportsShouldProcess: true,
        outputTypes: ["System.DateTime"]),
      isReader: false,
      parameters: [
        Parameter(
          "Date", \.date, "The new moment.", sets: ["Date"], position: 0, mandatory: true,
          pipeline: true, byPropertyName: true),
        Parameter(
          "Adjust", \.adjust, "How far to move the clock.", sets: ["Adjust"], position: 0,
          mandatory: true),
        Parameter(
          "DisplayHint", \.displayHint, "What of the moment is shown.",
          values: ["Date", "Time", "DateTime"],
          enumeration: "Microsoft.PowerShell.Commands.DisplayHintType"),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let now = context.world.now
    let moment = date ?? adjust.map { now.adding($0) ?? now } ?? now
    let text = moment.formatted("G") ?? ""
    guard try context.shouldProcess(target: text, action: "Set-Date") else { return }
    throw context.failure(
      "System.ComponentModel.Win32Exception", .permissionDenied,
      "A required privilege is not held by the client.",
      exceptionType: "System.ComponentModel.Win32Exception")
  }
}
