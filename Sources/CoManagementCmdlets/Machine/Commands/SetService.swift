import CoManagementModel
import ShellRuntime

/// `Set-Service`
struct SetService: Cmdlet {
  private var name = ""
  private var inputObject: Value = .null
  private var startupType = ""
  private var status = ""
  private var force = false
  private var passThru = false

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Sets when a service starts, and starts or stops it.",
      examples: """
        PS> Set-Service BITS -StartupType Automatic -Status Running
        PS> Get-Service BITS

        Status   Name               DisplayName
        ------   ----               -----------
        Running  BITS               Background Intelligent Transfer Servi…

        PS> Set-Service Nothing -StartupType Manual
        ! NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.SetServiceCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Name",
        supportsShouldProcess: true,
        outputTypes: ["System.ServiceProcess.ServiceController"]),
      isReader: false,
      parameters: [
        Parameter(
          "Name", \.name, "Name of the service.", sets: ["Name"], position: 0, mandatory: true,
          pipeline: true, byPropertyName: true, aliases: ["ServiceName", "SN"]),
        Parameter(
          "InputObject", \.inputObject, "A service.", type: "ServiceController",
          sets: ["InputObject"], position: 0,
          mandatory: true, pipeline: true),
        Parameter(
          "StartupType", \.startupType, "When Windows starts it.",
          aliases: ["StartMode", "SM", "ST", "StartType"],
          values: ["Automatic", "Manual", "Disabled", "AutomaticDelayedStart", "InvalidValue"],
          enumeration: "Microsoft.PowerShell.Commands.ServiceStartupType"),
        Parameter(
          "Status", \.status, "Whether it runs.", values: ["Paused", "Running", "Stopped"]),
        Parameter("Force", \.force, "Stops those that need it, too."),
        Parameter("PassThru", \.passThru, "Gives the service."),
        .refused("DisplayName", type: "String", "The names of services stay.", aliases: ["DN"]),
        .refused("Description", type: "String", "The descriptions of services stay."),
        .refused("Credential", type: "PSCredential", "Services run as whom they run."),
        .refused(
          "SecurityDescriptorSddl", type: "String", "Services have no access lists here.",
          aliases: ["sd"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    var wanted = name
    if case .object(let object as ServiceObject) = inputObject { wanted = object.service.name }
    guard let service = world.machineView.service(named: wanted) else {
      return try context.writeError(
        "NoServiceFoundForGivenName", .objectNotFound,
        "Cannot find any service with service name '\(wanted)'.", target: .string(wanted),
        exceptionType: "Microsoft.PowerShell.Commands.ServiceCommandException")
    }
    let target = "\(service.displayName) (\(service.name))"
    guard try context.shouldProcess(target: target, action: "Set-Service") else { return }
    do throws(ShellError) {
      try change(service, ServiceControl(world: world))
    } catch {
      guard let record = error.record, record.id != "WorldIsReadOnly" else { throw error }
      return try context.writeError(record)
    }
    if passThru, let now = world.machineView.service(named: wanted) { try context.write(now) }
  }

  private func change(
    _ service: WindowsService, _ control: ServiceControl
  ) throws(ShellError) {
    let types = WindowsService.StartType.allCases
    if let type = types.first(where: {
      TextComparison.equalsIgnoringCase($0.rawValue, startupType)
    }) {
      try control.set(service, startType: type)
    }
    switch TextComparison.folded(status) {
    case "running": try control.start(service)
    case "stopped": try control.stop(service, isForced: force)
    case "paused": throw control.cannotPause(service)
    default: break
    }
  }
}
