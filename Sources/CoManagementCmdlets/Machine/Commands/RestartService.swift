import CoManagementModel
import ShellRuntime

/// `Restart-Service`
struct RestartService: Cmdlet {
  private var choice = ServiceChoice()
  private var passThru = false
  private var force = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Stops services and starts them again.",
      examples: """
        PS> Restart-Service SMS_EXECUTIVE
        PS> (Get-Service SMS_EXECUTIVE).Status
        Running
        PS> Restart-Service MSSQLSERVER
        ! ServiceHasDependentServices,Microsoft.PowerShell.Commands.RestartServiceCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "InputObject",
        supportsShouldProcess: true,
        outputTypes: ["System.ServiceProcess.ServiceController"]),
      isReader: false,
      parameters: ServiceChoice.parameters(\.choice, named: "Default", isMandatory: true) + [
        Parameter("Force", \.force, "Restarts it although others need it."),
        Parameter("PassThru", \.passThru, "Gives the services."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.change(choice, action: "Restart-Service", passThru: passThru) {
      (control, service) throws(ShellError) in
      let dependents = control.running(needing: service)
      try control.stop(service, isForced: force)
      try control.start(service)
      for other in dependents { try control.start(other) }
    }
  }
}
