import CoManagementModel
import ShellRuntime

/// Which devices a cmdlet means: by their id, their name, or an object of one.
struct DeviceChoice {
  private var id: String?
  private var name: String?
  private var object: Value?
  private var wildcards = WildcardHandling()

  /// The parameters of a cmdlet that keeps the choice at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, DeviceChoice>
  ) -> [Parameter<Command>] {
    [
      Parameter("DeviceId", path.appending(path: \.id), "The device's resource id."),
      Parameter("DeviceName", path.appending(path: \.name), "The device's name."),
      Parameter("InputObject", path.appending(path: \.object), "From Get-CMDevice."),
    ] + WildcardHandling.parameters(path.appending(path: \.wildcards))
  }

  /// Those that are meant, as they are now; `ItemNotFound` where there is none.
  func devices(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> [CombinedDeviceResource] {
    try wildcards.validate(context)
    if let object {
      let id = try context.resourceID(of: object)
      guard let found = simulation.devices[resourceID: id] else {
        throw context.notFound(.integer(id))
      }
      return [found]
    }
    let (ids, names) = (wildcards.pattern(id), wildcards.pattern(name))
    let places = simulation.devices.positions(
      resourceID: ids.exactName.flatMap { Int($0) }, names: names)
    let found = places.map { simulation.devices[$0] }.filter {
      ids.matches(String($0.resourceID)) && names.matches($0.name)
    }
    guard !found.isEmpty else { throw context.notFound(.string(id ?? name ?? "")) }
    return found
  }

  /// Does the same to each of them, where nobody minds.
  func change(
    _ context: CmdletContext,
    _ body: (inout Simulation, Int, String) throws(ModelRejection) -> Void
  ) throws(ShellError) {
    let world = try context.connectedSite()
    for device in try devices(world.simulation, context) {
      let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
        try body(&copy, device.resourceID, world.userName)
      }
      guard try context.shouldProcess(target: device.name, action: context.call.name) else {
        continue
      }
      try world.commit(changed)
    }
  }
}
