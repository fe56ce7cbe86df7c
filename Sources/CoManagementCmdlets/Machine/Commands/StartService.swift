import CoManagementModel
import ShellRuntime

/// `Start-Service`
struct StartService: Cmdlet {
  private var choice = ServiceChoice()
  private var passThru = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Starts services, those that they need first.",
      examples: """
        PS> Start-Service BITS
        PS> (Get-Service BITS).Status
        Running
        PS> Start-Service Nothing
        ! NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.StartServiceCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "InputObject",
        supportsShouldProcess: true,
        outputTypes: ["System.ServiceProcess.ServiceController"]),
      isReader: false,
      parameters: ServiceChoice.parameters(\.choice, named: "Default", isMandatory: true) + [

        Parameter("PassThru", \.passThru, "Gives the services."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try context.change(choice, action: "Start-Service", passThru: passThru) {
      (control, service) throws(ShellError) in
      try control.start(service)
    }
  }
}
