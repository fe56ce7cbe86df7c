import CoManagementModel
import ShellRuntime

/// `Set-CMBoundaryGroup`
struct SetCMBoundaryGroup: Cmdlet {
  private var addServers: [Value] = []
  private var addServerNames: [String] = []
  private var allowPeerDownload: Bool?
  private var clearServers = false
  private var defaultSiteCode: String?
  private var details: String?
  private var id: String?
  private var inputObject: Value?
  private var name: String?
  private var newName: String?
  private var passThru = false
  private var preferCloud: Bool?
  private var preferPoints: Bool?
  private var removeServers: [Value] = []
  private var removeServerNames: [String] = []
  private var subnetOnly: Bool?
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Changes a boundary group: its servers, and where its clients get content first.",
      examples: """
        PS> Set-CMBoundaryGroup -Name 'Oslo office' -PreferCloudDPOverDP $true
        PS> (Get-CMBoundaryGroup -Name 'Oslo office').Flags
        8
        PS> (Set-CMBoundaryGroup -Id 2 -NewName Oslo -PassThru).Name
        Oslo
        PS> Set-CMBoundaryGroup -Name Nowhere -PreferCloudDPOverDP $true
        ! ItemNotFound,Set-CMBoundaryGroup
        """,
      isReader: false,
      parameters: servers + [
        Parameter("AllowPeerDownload", \.allowPeerDownload, "Whether peers give content."),
        Parameter("DefaultSiteCode", \.defaultSiteCode, "Where its clients assign themselves."),
        Parameter("Description", \.details, "What it is for."),
        Parameter("Id", \.id, "Id of the group."),
        Parameter("InputObject", \.inputObject, "The group, from Get-CMBoundaryGroup."),
        Parameter("Name", \.name, "Name of the group."),
        Parameter("NewName", \.newName, "A new name."),
        Parameter("PassThru", \.passThru, "Returns the changed group."),
        Parameter("PreferCloudDPOverDP", \.preferCloud, "Cloud sources before those at hand."),
        Parameter("PreferDPOverPeer", \.preferPoints, "Distribution points before peers."),
        Parameter("SubnetPeerDownloadOnly", \.subnetOnly, "Only peers of the same subnet."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  private static var servers: [Parameter<Self>] {
    [
      Parameter("AddSiteSystemServer", \.addServers, "Servers to add, as roles."),
      Parameter("AddSiteSystemServerName", \.addServerNames, "Servers to add, by name."),
      Parameter("ClearSiteSystemServer", \.clearServers, "Takes all servers away first."),
      Parameter("RemoveSiteSystemServer", \.removeServers, "Servers to take away, as roles."),
      Parameter(
        "RemoveSiteSystemServerName", \.removeServerNames, "Servers to take away, by name."),
    ]
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let group = try group(world.simulation, context)
    var change = BoundaryGroupChange()
    change.name = newName
    change.details = details
    change.defaultSiteCode = defaultSiteCode
    change.siteSystems = try siteSystems(of: group, world.simulation, context)
    change.prefersCloud = preferCloud
    change.allowsPeers = allowPeerDownload
    change.prefersPoints = preferPoints
    change.keepsToSubnet = subnetOnly
    let asked = change
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.setBoundaryGroup(id: group.id, asked, by: world.userName)
    }
    guard
      try context.shouldProcess(
        target: "BoundaryGroup: Name=\"\(group.name)\"", action: context.call.name)
    else { return }
    try world.commit(changed)
    guard passThru else { return }
    for after in changed.boundaryGroups where after.id == group.id {
      try context.writer(BoundaryGroup.resultClass)(after)
    }
  }

  private func group(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> BoundaryGroup {
    var wanted = id
    if let inputObject {
      guard case .object(let object as ResultObject<BoundaryGroup>) = inputObject else {
        throw context.wrongInput(inputObject, wanted: "a boundary group")
      }
      wanted = String(object.source.id)
    }
    let names = wildcards.pattern(name)
    let found = simulation.boundaryGroups.first {
      names.matches($0.name) && wanted ?? String($0.id) == String($0.id)
    }
    guard let found else { throw context.notFound(.string(wanted ?? name ?? "")) }
    return found
  }

  /// The servers of the group afterwards; nil where nothing was said of them.
  private func siteSystems(
    of group: BoundaryGroup, _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> [String]? {
    let added = try names(addServers, addServerNames, simulation, context)
    let removed = try names(removeServers, removeServerNames, simulation, context)
    guard clearServers || !added.isEmpty || !removed.isEmpty else { return nil }
    var servers = clearServers ? [] : group.siteSystems
    servers.removeAll { removed.contains($0) }
    for server in added where !servers.contains(server) { servers.append(server) }
    return servers
  }

  private func names(
    _ roles: [Value], _ names: [String], _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> [String] {
    var found: [String] = []
    for role in roles {
      guard case .object(let object as ResultObject<SiteSystemRole>) = role else {
        throw context.wrongInput(role, wanted: "a site system role")
      }
      found.append(object.source.serverName)
    }
    for name in names {
      let pattern = wildcards.pattern(name)
      guard
        let server = simulation.siteSystemRoles.first(where: {
          pattern.matches(server: $0.serverName)
        })
      else { throw context.notFound(.string(name)) }
      found.append(server.serverName)
    }
    return found
  }
}
