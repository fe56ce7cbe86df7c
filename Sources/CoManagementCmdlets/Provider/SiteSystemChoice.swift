import CoManagementModel
import ShellRuntime

/// Which server's role a cmdlet changes: by an object of the role, or by server and site.
struct SiteSystemChoice {
  private var inputObject: Value?
  private var siteCode: String?
  private var serverName: String?
  private(set) var wildcards = WildcardHandling()

  /// The parameters of a cmdlet that keeps the choice at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, SiteSystemChoice>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "InputObject", path.appending(path: \.inputObject), "The role, or its site system server."),
      Parameter(
        "SiteCode", path.appending(path: \.siteCode),
        "Code of the site; without it the one of the drive."),
      Parameter(
        "SiteSystemServerName", path.appending(path: \.serverName), "The server of the role."),
    ] + WildcardHandling.parameters(path.appending(path: \.wildcards))
  }

  /// The role of that name that is meant; for one that is to be added, `SMS Site System`. Blanks
  /// around the server's name do not count.
  func role(
    named roleName: String, _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> SiteSystemRole {
    try wildcards.validate(context)
    var server = serverName?.trimmingBlanks
    var site = siteCode ?? simulation.site.siteCode
    if let inputObject {
      guard case .object(let object as ResultObject<SiteSystemRole>) = inputObject else {
        throw context.wrongInput(inputObject, wanted: "a site system role")
      }
      (server, site) = (object.source.serverName, object.source.siteCode)
    }
    let servers = wildcards.pattern(server)
    let sites = wildcards.pattern(site)
    let found = simulation.hierarchyRoles.first {
      $0.roleName == roleName && servers.matches(server: $0.serverName)
        && sites.matches($0.siteCode)
    }
    guard let found else { throw context.notFound(.string(server ?? "")) }
    return found
  }
}

extension CmdletContext {
  /// Changes a role of a server, unless `-WhatIf` says otherwise; gives the role of that name as it
  /// is then.
  func changeRole(
    _ role: SiteSystemRole, named roleName: String,
    _ body: (inout Simulation, String) throws(ModelRejection) -> Void
  ) throws(ShellError) -> SiteSystemRole? {
    let world = try connectedSite()
    let changed = try proposal(world.simulation) { (copy) throws(ModelRejection) in
      try body(&copy, world.userName)
    }
    guard try shouldProcess(target: role.serverName, action: call.name) else { return nil }
    try world.commit(changed)
    return changed.hierarchyRoles.first {
      $0.roleName == roleName && $0.serverName == role.serverName && $0.siteCode == role.siteCode
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
