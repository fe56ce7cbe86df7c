import CoManagementModel
import ShellRuntime

/// `Invoke-CMClientAction`
struct InvokeCMClientAction: Cmdlet {
  private var action: String?
  private var choice = CollectionChoice()
  private var device: Value?
  private var deviceID: String?
  private var deviceName: String?
  private var notification: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Tells clients to fetch policy now.",
      examples: """
        PS> $now = @{ ActionType = 'ClientNotificationRequestMachinePolicyNow' }
        PS> Invoke-CMClientAction -CollectionName 'All Desktop and Server Clients' @now
        PS> Invoke-CMClientAction -DeviceName NOBODY @now
        ! ItemNotFound,Invoke-CMClientAction
        PS> Invoke-CMClientAction -CollectionId SMS00001 -ActionType EndpointProtectionFullScan
        ! ClientActionNotSimulated,Invoke-CMClientAction
        """,
      isReader: false,
      parameters: CollectionChoice.parameters(\.choice, object: "Collection") + [
        Parameter("ActionType", \.action, "What clients are to do."),
        Parameter("Device", \.device, "One device, as an object."),
        Parameter("DeviceId", \.deviceID, "One device, by its resource id."),
        Parameter("DeviceName", \.deviceName, "One device, by its name."),
        Parameter("NotificationType", \.notification, "RequestMachinePolicyNow."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let (name, ids) = try targets(world.simulation, context)
    try requirePolicyRequest(context)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.requestPolicyNow(resourceIDs: ids, by: world.userName)
    }
    guard try context.shouldProcess(target: name, action: context.call.name) else { return }
    try world.commit(changed)
  }

  private func targets(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> (name: String, ids: [Int]) {
    if let device {
      let id = try context.resourceID(of: device)
      return (String(id), [id])
    }
    if let name = deviceName ?? deviceID {
      let found = deviceName == nil
        ? Int(name).flatMap { simulation.devices[resourceID: $0] }
        : simulation.devices[named: name]
      guard let found else { throw context.notFound(.string(name)) }
      return (found.name, [found.resourceID])
    }
    let collection = try choice.collection(of: simulation, context, wildcards: wildcards)
    return (collection.name, collection.members.map(\.resourceID))
  }

  /// Requests for policy are what the lab's clients understand.
  private func requirePolicyRequest(_ context: CmdletContext) throws(ShellError) {
    let name = action ?? notification ?? "None"
    let known = ["ClientNotificationRequestMachinePolicyNow", "RequestMachinePolicyNow"]
    if known.contains(where: { TextComparison.equalsIgnoringCase($0, name) }) { return }
    throw context.failure(
      "ClientActionNotSimulated", .notImplemented,
      "The action '\(name)' is not simulated; ClientNotificationRequestMachinePolicyNow is.",
      target: .string(name), exceptionType: "System.NotSupportedException")
  }
}
