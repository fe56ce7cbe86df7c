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
  private var parent = CollectionChoice()
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Tells clients to fetch policy, to wake up or to report now.",
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
      ] + CollectionChoice.parameters(
        \.parent, id: "ParentCollectionId", name: "ParentCollectionName",
        object: "ParentCollection") + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let (name, ids) = try targets(world.simulation, context)
    try requireParent(of: ids, world.simulation, context)
    let action = try simulatedAction(context)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      switch action {
      case .policy: try copy.requestPolicyNow(resourceIDs: ids, by: world.userName)
      case .report(let report):
        try copy.requestReportNow(report, resourceIDs: ids, by: world.userName)
      }
    }
    guard try context.shouldProcess(target: name, action: context.call.name) else { return }
    try world.commit(changed)
  }

  /// The device is a member of the parent collection, where one is given; an empty id is none.
  private func requireParent(
    of ids: [Int], _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) {
    guard parent.isNamed else { return }
    let collection = try parent.collection(of: simulation, context, wildcards: wildcards)
    for id in ids {
      guard let device = simulation.devices[resourceID: id], collection.contains(device) else {
        throw context.notFound(.integer(id))
      }
    }
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

  private enum Action {
    case policy
    case report(ClientReport)
  }

  /// What the lab's clients understand; a client that is woken asks for policy.
  private func simulatedAction(_ context: CmdletContext) throws(ShellError) -> Action {
    let name = action ?? notification ?? "None"
    switch TextComparison.folded(name) {
    case "clientnotificationrequestmachinepolicynow", "requestmachinepolicynow",
      "clientnotificationwakeupclientnow":
      return .policy
    case "clientnotificationrequestddrnow": return .report(.discovery)
    case "clientnotificationrequesthwinvnow": return .report(.hardwareInventory)
    default:
      throw context.failure(
        "ClientActionNotSimulated", .notImplemented,
        "The action '\(name)' is not simulated; ClientNotificationRequestMachinePolicyNow is.",
        target: .string(name), exceptionType: "System.NotSupportedException")
    }
  }
}
