import CoManagementModel
import ShellRuntime

/// `Get-CMResource`
struct GetCMResource: Cmdlet {
  private var fast = false
  private var resourceID: Int?
  private var resourceType: String?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gets discovery records of devices, users and groups.",
      examples: """
        PS> (Get-CMResource -ResourceId 16777217 -Fast).AgentName
        SMS_AD_SYSTEM_DISCOVERY_AGENT
        Heartbeat Discovery
        PS> (Get-CMResource -ResourceType System -Fast).Count
        2000
        PS> Get-CMResource 5 -Fast
        PS> Get-CMResource 5 -Fast -DisableWildcardHandling -ForceWildcardHandling
        ! WildcardHandlingConflict,Get-CMResource
        """,
      parameters: [
        Parameter("Fast", \.fast, "Leaves out properties that are slow to read."),
        Parameter("ResourceId", \.resourceID, "The resource's id."),
        Parameter("ResourceType", \.resourceType, "Systems, users, groups or unknown computers."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let simulation = try context.connectedSite().simulation
    try wildcards.validate(context)
    try context.warnUnlessFast(fast)
    if wants("system") { try writeSystems(simulation.devices, context) }
    for className in classNames {
      let condition = resourceID.map { " where ResourceId = \($0)" } ?? ""
      let result = try context.result(of: "select * from \(className)\(condition)", in: simulation)
      let answer = QueryAnswer(result, context.engine)
      for row in 0..<result.count {
        guard try context.write(answer.object(row)) else { return }
      }
    }
  }

  private func writeSystems(
    _ devices: DeviceList, _ context: CmdletContext
  ) throws(ShellError) {
    let write = context.writer(CombinedDeviceResource.resourceClass)
    let names = NamePattern(nil, isPattern: false)
    for position in devices.positions(resourceID: resourceID, names: names) {
      guard try write(devices[position]) else { return }
    }
  }

  /// Whether resources of a type are asked for.
  private func wants(_ type: String) -> Bool {
    let wanted = resourceType.map(TextComparison.folded) ?? "none"
    return wanted == "none" || wanted == type
  }

  /// The other classes to look in; the labs have no records of unknown computers.
  private var classNames: [String] {
    (wants("user") ? ["SMS_R_User"] : []) + (wants("usergroup") ? ["SMS_R_UserGroup"] : [])
  }
}
