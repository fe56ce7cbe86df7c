import CoManagementModel
import ShellRuntime

/// A service as `Get-Service` gives it: what it was at that moment until it is refreshed.
final class ServiceObject: ShellObject, MethodCallable {
  private(set) var service: WindowsService
  private(set) var machine: MachineView
  private let world: SimulatedWorld
  private let engine: Engine

  /// A service of the machine that the shell is on.
  init(_ service: WindowsService, _ machine: MachineView, _ world: SimulatedWorld, _ engine: Engine)
  {
    (self.service, self.machine, self.world, self.engine) = (service, machine, world, engine)
    super.init(
      shape: engine.shape(for: "ServiceController") { names in
        Shape(
          typeNames: [
            "System.Service.ServiceController#StartupType",
            "System.ServiceProcess.ServiceController", "System.ComponentModel.Component",
            "System.MarshalByRefObject", "System.Object",
          ],
          properties: Self.properties.map { PropertyDefinition($0.name, $0.type) }, names: names)
      })
  }

  private static let properties: [(name: String, type: String)] = [
    ("Name", "string"), ("RequiredServices", "System.ServiceProcess.ServiceController[]"),
    ("CanPauseAndContinue", "bool"), ("CanShutdown", "bool"), ("CanStop", "bool"),
    ("DisplayName", "string"), ("DependentServices", "System.ServiceProcess.ServiceController[]"),
    ("MachineName", "string"), ("ServiceName", "string"),
    ("ServicesDependedOn", "System.ServiceProcess.ServiceController[]"),
    ("StartType", "System.ServiceProcess.ServiceStartMode"),
    ("Status", "System.ServiceProcess.ServiceControllerStatus"), ("ServiceType", "string"),
    ("UserName", "string"), ("Description", "string"), ("DelayedAutoStart", "bool"),
    ("BinaryPathName", "string"), ("StartupType", "string"),
  ]

  override func ownValue(at slot: Int) -> Value {
    let isRunning = service.status == .running
    switch Self.properties[slot].name {
    case "Name", "ServiceName": return .string(service.name)
    case "RequiredServices", "ServicesDependedOn":
      return others(service.dependsOn.compactMap(machine.service))
    case "DependentServices": return others(machine.services(needing: service.name))
    case "CanPauseAndContinue": return .bool(false)
    case "CanShutdown": return .bool(isRunning && service.canStop)
    case "CanStop": return .bool(isRunning && service.canStop)
    case "DisplayName": return .string(service.displayName)
    case "MachineName": return .string(".")
    case "StartType":
      return .string(service.startType == .automaticDelayed ? "Automatic" : startupType)
    case "Status": return .string(service.status.rawValue)
    case "ServiceType":
      return .string(service.path.contains("svchost") ? "Win32ShareProcess" : "Win32OwnProcess")
    case "UserName": return .string(service.account)
    case "DelayedAutoStart": return .bool(service.startType == .automaticDelayed)
    case "BinaryPathName": return .string(service.path)
    case "StartupType": return .string(startupType)
    default: return .null
    }
  }

  private var startupType: String { service.startType.rawValue }

  private func others(_ services: [WindowsService]) -> Value {
    .array(services.map { .object(ServiceObject($0, machine, world, engine)) })
  }

  override var description: String { "System.ServiceProcess.ServiceController" }

  /// Looks at the service anew.
  private func refresh() {
    machine = world.machineView
    if let now = machine.service(named: service.name) { service = now }
  }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    let control = ServiceControl(world: world)
    switch name {
    case "refresh": refresh()
    case "start": try control.start(service)
    case "stop": try control.stop(service, isForced: true)
    case "waitforstatus", "close", "dispose": return .null
    default: return nil
    }
    return .null
  }
}
