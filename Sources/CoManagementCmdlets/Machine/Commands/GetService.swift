import CoManagementModel
import ShellRuntime

/// `Get-Service`
struct GetService: Cmdlet {
  private var choice = ServiceChoice()
  private var dependentServices = false
  private var requiredServices = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets the services of the machine that the shell is on.",
      examples: """
        PS> Get-Service SMS_EXECUTIVE

        Status   Name               DisplayName
        ------   ----               -----------
        Running  SMS_EXECUTIVE      SMS_EXECUTIVE

        PS> (Get-Service MSSQLSERVER -DependentServices).Name
        SQLSERVERAGENT
        PS> Get-Service Nothing
        ! NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.GetServiceCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Default",
        supportsShouldProcess: false,
        outputTypes: ["System.ServiceProcess.ServiceController"]),
      parameters: ServiceChoice.parameters(\.choice, named: "Default", isMandatory: false) + [
        Parameter(
          "DependentServices", \.dependentServices, "Those that need the service instead.",
          aliases: ["DS"]),
        Parameter(
          "RequiredServices", \.requiredServices, "Those that the service needs instead.",
          aliases: ["SDO", "ServicesDependedOn"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let machine = try context.simulatedWorld().machineView
    for service in try choice.services(context) {
      var found: [WindowsService] = []
      if dependentServices { found += machine.services(needing: service.name) }
      if requiredServices { found += service.dependsOn.compactMap(machine.service) }
      if !dependentServices, !requiredServices { found = [service] }
      for service in found { guard try context.write(service) else { return } }
    }
  }
}
