import CoManagementModel
import ShellRuntime

/// What the cmdlets of site system roles have in common: which servers of which site are meant.
struct SiteSystemSearch {
  private var allSites = false
  private var siteCode: String?
  private var serverName: String?
  private var inputObject: Value?
  private(set) var wildcards = WildcardHandling()

  /// The parameters of a cmdlet that keeps the search at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, SiteSystemSearch>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "AllSite", path.appending(path: \.allSites), "Looks in all sites of the hierarchy."),
      Parameter("SiteCode", path.appending(path: \.siteCode), "Code of the site to look in."),
      Parameter(
        "SiteSystemServerName", path.appending(path: \.serverName),
        "The server, by full or short name; may hold wildcards."),
      Parameter(
        "InputObject", path.appending(path: \.inputObject),
        "A site or a site system role, whose server is meant."),
    ] + WildcardHandling.parameters(path.appending(path: \.wildcards))
  }

  /// The roles that are meant, in their order; of a name alone where one is given. Without a site
  /// code or `-AllSite` they are those of the site that the drive is connected to.
  func roles(
    of simulation: Simulation, named roleName: String? = nil, _ context: CmdletContext
  ) throws(ShellError) -> [SiteSystemRole] {
    try wildcards.validate(context)
    var site: String? = allSites ? nil : siteCode ?? simulation.site.siteCode
    var servers = wildcards.pattern(serverName, allowsWildcards: true)
    if let inputObject {
      let place = try Self.place(of: inputObject, context)
      servers = NamePattern(place.server, isPattern: false)
      site = place.siteCode
    }
    let sites = wildcards.pattern(site)
    return simulation.hierarchyRoles.filter {
      sites.matches($0.siteCode) && servers.matches(server: $0.serverName)
        && roleName ?? $0.roleName == $0.roleName
    }
  }

  private static func place(
    of value: Value, _ context: CmdletContext
  ) throws(ShellError) -> (server: String, siteCode: String) {
    if case .object(let object) = value {
      if let role = object as? ResultObject<SiteSystemRole> {
        return (role.source.serverName, role.source.siteCode)
      }
      if let site = object as? ResultObject<Site> {
        return (site.source.serverName, site.source.siteCode)
      }
    }
    throw context.wrongInput(value, wanted: "a site or a site system role")
  }
}

extension CmdletContext {
  /// An `-InputObject` of a class that the cmdlet cannot use.
  func wrongInput(_ value: Value, wanted: String) -> ShellError {
    failure(
      "InvalidInputObject", .invalidArgument,
      "The input object is of type \(value.typeName); \(call.name) takes \(wanted).",
      target: value, exceptionType: "System.ArgumentException")
  }
}
