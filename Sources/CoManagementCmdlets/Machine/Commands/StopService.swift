import CoManagementModel
import ShellRuntime

/// `Stop-Service`
struct StopService: Cmdlet {
  private var choice = ServiceChoice()
  private var passThru = false
  private var force = false
  private var noWait = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Stops services.",
      examples: """
        PS> Stop-Service Spooler
        PS> (Get-Service Spooler).Status
        Stopped
        PS> Stop-Service MSSQLSERVER
        ! ServiceHasDependentServices,Microsoft.PowerShell.Commands.StopServiceCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "InputObject",
        supportsShouldProcess: true,
        outputTypes: ["System.ServiceProcess.ServiceController"]),
      isReader: false,
      parameters: ServiceChoice.parameters(\.choice, named: "Default", isMandatory: true) + [
        Parameter("Force", \.force, "Stops those that need it, too."),
        Parameter("NoWait", \.noWait, "Accepted; a service of the lab stops at once."),
        Parameter("PassThru", \.passThru, "Gives the services."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.change(choice, action: "Stop-Service", passThru: passThru) {
      (control, service) throws(ShellError) in
      try control.stop(service, isForced: force)
    }
  }
}
