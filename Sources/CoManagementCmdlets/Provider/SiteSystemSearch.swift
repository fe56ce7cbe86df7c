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

  /// Those of some roles that are meant, in their order.
  func roles(
    among roles: [SiteSystemRole], _ context: CmdletContext
  ) throws(ShellError) -> [SiteSystemRole] {
    try wildcards.validate(context)
    let sites = wildcards.pattern(allSites ? nil : siteCode)
    var servers = wildcards.pattern(serverName, allowsWildcards: true)
    if let inputObject {
      servers = NamePattern(try Self.server(of: inputObject, context), isPattern: false)
    }
    return roles.filter { sites.matches($0.siteCode) && servers.matches(server: $0.serverName) }
  }

  private static func server(
    of value: Value, _ context: CmdletContext
  ) throws(ShellError) -> String {
    if case .object(let object) = value {
      if let role = object as? ResultObject<SiteSystemRole> { return role.source.serverName }
      if let site = object as? ResultObject<Site> { return site.source.serverName }
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
