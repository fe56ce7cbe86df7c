import CoManagementModel
import ShellRuntime

/// Changes services of the machine that the shell is on; refusals have the words of Windows and
/// the ids of PowerShell's cmdlets. [PowerShell, Service.cs and its resources]
struct ServiceControl {
  let world: SimulatedWorld

  func start(_ service: WindowsService) throws(ShellError) {
    try change(service) { (simulation) throws(MachineRejection) in
      try simulation.startService(service.name, on: world.computerName)
    }
  }

  func stop(_ service: WindowsService, isForced: Bool) throws(ShellError) {
    try change(service) { (simulation) throws(MachineRejection) in
      try simulation.stopService(service.name, on: world.computerName, isForced: isForced)
    }
  }

  func set(
    _ service: WindowsService, startType: WindowsService.StartType
  ) throws(ShellError) {
    try change(service) { (simulation) throws(MachineRejection) in
      try simulation.setService(service.name, on: world.computerName, startType: startType)
    }
  }

  private func change(
    _ service: WindowsService, _ body: (inout Simulation) throws(MachineRejection) -> Void
  ) throws(ShellError) {
    var changed = world.simulation
    do throws(MachineRejection) {
      try body(&changed)
    } catch {
      throw Self.failure(error, service)
    }
    try world.commit(changed)
  }

  private static func failure(
    _ rejection: MachineRejection, _ service: WindowsService
  ) -> ShellError {
    let title = "'\(service.displayName) (\(service.name))'"
    let (id, category, message): (String, ErrorCategory, String)
    switch rejection {
    case .serviceNotFound, .taskNotFound:
      (id, category) = ("NoServiceFoundForGivenName", .objectNotFound)
      message = "Cannot find any service with service name '\(service.name)'."
    case .serviceDisabled:
      (id, category) = ("CouldNotStartService", .openError)
      message =
        "Service \(title) cannot be started due to the following error: Cannot start service "
        + "'\(service.name)' on computer '.'."
    case .serviceCannotStop:
      (id, category) = ("CouldNotStopService", .closeError)
      message =
        "Service \(title) cannot be stopped due to the following error: Cannot stop "
        + "'\(service.name)' service on computer '.'."
    case .dependentsRun:
      (id, category) = ("ServiceHasDependentServices", .invalidOperation)
      message =
        "Cannot stop service \(title) because it has dependent services. It can only be stopped "
        + "if the Force flag is set."
    }
    return .terminating(
      ErrorRecord(
        id: id, category: category, message: message,
        exceptionType: "Microsoft.PowerShell.Commands.ServiceCommandException",
        targetText: "System.ServiceProcess.ServiceController",
        targetType: "ServiceController"))
  }
}

extension ServiceControl {
  /// Services that run and need another one.
  func running(needing service: WindowsService) -> [WindowsService] {
    world.machineView.services(needing: service.name).filter { $0.status == .running }
  }

  /// No service of the lab takes a pause.
  func cannotPause(_ service: WindowsService) -> ShellError {
    .terminating(
      ErrorRecord(
        id: "CouldNotSuspendServiceNotSupported", category: .closeError,
        message: "Service '\(service.displayName) (\(service.name))' cannot be suspended because "
          + "the service does not support being suspended or resumed.",
        exceptionType: "Microsoft.PowerShell.Commands.ServiceCommandException",
        targetText: "System.ServiceProcess.ServiceController",
        targetType: "ServiceController"))
  }
}
