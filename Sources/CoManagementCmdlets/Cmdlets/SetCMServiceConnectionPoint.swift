import CoManagementModel
import ShellRuntime

/// `Set-CMServiceConnectionPoint`
struct SetCMServiceConnectionPoint: Cmdlet {
  private var inputObject: Value?
  private var mode: String?
  private var passThru = false
  private var siteCode: String?
  private var siteSystemServerName = ""
  private var wildcards = WildcardHandling()

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Sets a service connection point online or offline.",
      examples: """
        PS> Set-CMServiceConnectionPoint -SiteSystemServerName CM01.contoso.com -Mode Offline
        PS> (Get-CMServiceConnectionPoint).Mode
        Offline
        PS> $point = Get-CMServiceConnectionPoint
        PS> ($point | Set-CMServiceConnectionPoint -Mode Online -PassThru).Mode
        Online
        PS> Set-CMServiceConnectionPoint -SiteSystemServerName CM01 -Mode Offline -WhatIf
        What if: Performing the operation "Set-CMServiceConnectionPoint" on target \
        "CM01.contoso.com".
        PS> Set-CMServiceConnectionPoint -SiteSystemServerName CM09 -Mode Offline
        ! ItemNotFound,Set-CMServiceConnectionPoint
        """,
      isReader: false,
      parameters: [
        Parameter("InputObject", \.inputObject, "The role, from Get-CMServiceConnectionPoint."),
        Parameter("Mode", \.mode, "Online talks to Microsoft's services by itself; Offline not."),
        Parameter("PassThru", \.passThru, "Returns the changed role."),
        Parameter("SiteCode", \.siteCode, "Code of the site; without it the one of the drive."),
        Parameter("SiteSystemServerName", \.siteSystemServerName, "The server of the role."),
      ] + WildcardHandling.parameters(\.wildcards))
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.connectedSite()
    try wildcards.validate(context)
    let role = try self.role(world.simulation, context)
    let mode = try requestedMode(role, context)
    let changed = try context.proposal(world.simulation) { (copy) throws(ModelRejection) in
      try copy.setServiceConnectionPoint(
        mode: mode, server: role.serverName, siteCode: role.siteCode, by: world.userName)
    }
    guard try context.shouldProcess(target: role.serverName, action: context.call.name) else {
      return
    }
    try world.commit(changed)
    let after = changed.hierarchyRoles.first {
      $0.roleName == role.roleName && $0.serverName == role.serverName
        && $0.siteCode == role.siteCode
    }
    guard passThru, let after else { return }
    try context.writer(SiteSystemRole.serviceConnectionPointClass)(after)
  }

  /// The role that is meant, by object or by server and site.
  private func role(
    _ simulation: Simulation, _ context: CmdletContext
  ) throws(ShellError) -> SiteSystemRole {
    if let inputObject {
      guard case .object(let object as ResultObject<SiteSystemRole>) = inputObject,
        object.source.roleName == SiteSystemRole.serviceConnectionPoint
      else { throw context.wrongInput(inputObject, wanted: "a service connection point") }
      return object.source
    }
    let servers = wildcards.pattern(siteSystemServerName)
    let sites = wildcards.pattern(siteCode ?? simulation.site.siteCode)
    let role = simulation.hierarchyRoles.first {
      $0.roleName == SiteSystemRole.serviceConnectionPoint
        && servers.matches(server: $0.serverName) && sites.matches($0.siteCode)
    }
    guard let role else { throw context.notFound(.string(siteSystemServerName)) }
    return role
  }

  /// The mode asked for, else the one that the role has.
  private func requestedMode(
    _ role: SiteSystemRole, _ context: CmdletContext
  ) throws(ShellError) -> ServiceConnectionPointMode {
    let name = mode ?? role.modeName ?? ""
    guard
      let mode = ServiceConnectionPointMode.allCases.first(where: {
        TextComparison.equalsIgnoringCase($0.name, name)
      })
    else { throw context.notFound(.string(name)) }
    return mode
  }
}
