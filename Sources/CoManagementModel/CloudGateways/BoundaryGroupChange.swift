/// What was changed of a boundary group.
public struct BoundaryGroupChange: Sendable, Hashable {
  /// A new name.
  public var name: String?
  /// A new description.
  public var details: String?
  /// The site to which clients in it assign themselves.
  public var defaultSiteCode: String?
  /// FQDNs of the site systems that serve it; nil = as it began.
  public var siteSystems: [String]?
  /// Numbers of gateways that serve it.
  public var gateways: [Int]?
  /// *Prefer cloud based sources over on-premises sources*.
  public var prefersCloud: Bool?
  /// *Allow peer downloads in this boundary group*.
  public var allowsPeers: Bool?
  /// *Prefer distribution points over peers within the same subnet*.
  public var prefersPoints: Bool?
  /// *During peer downloads, only use peers within the same subnet*.
  public var keepsToSubnet: Bool?
  /// Who changed it, and when.
  var modified: (by: String, at: VirtualInstant)?

  /// Nothing.
  public init() {}

  /// What this says, over what another said before.
  func over(_ earlier: BoundaryGroupChange) -> BoundaryGroupChange {
    var all = earlier
    all.name = name ?? all.name
    all.details = details ?? all.details
    all.defaultSiteCode = defaultSiteCode ?? all.defaultSiteCode
    all.siteSystems = siteSystems ?? all.siteSystems
    all.gateways = gateways ?? all.gateways
    all.prefersCloud = prefersCloud ?? all.prefersCloud
    all.allowsPeers = allowsPeers ?? all.allowsPeers
    all.prefersPoints = prefersPoints ?? all.prefersPoints
    all.keepsToSubnet = keepsToSubnet ?? all.keepsToSubnet
    all.modified = modified ?? all.modified
    return all
  }

  func add(to digest: inout DigestBuilder) {
    for text in [name, details, defaultSiteCode] { digest.add(text ?? "") }
    for server in siteSystems ?? ["-"] { digest.add(server) }
    for number in gateways ?? [] { digest.add(UInt64(number)) }
    for flag in [prefersCloud, allowsPeers, prefersPoints, keepsToSubnet] {
      digest.add(flag.map { $0 ? 1 : 2 } ?? 0)
    }
  }

  /// The same change, whoever made it when.
  public static func == (left: Self, right: Self) -> Bool { left.key == right.key }

  /// By what it changes.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private var key: UInt64 {
    var digest = DigestBuilder()
    add(to: &digest)
    return digest.value
  }
}

extension Simulation {
  /// Set-CMBoundaryGroup, and the tab *References* of its properties.
  public mutating func setBoundaryGroup(
    id: Int, _ change: BoundaryGroupChange, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    guard let group = boundaryGroups.first(where: { $0.id == id }) else {
      throw .itemNotFound(String(id))
    }
    if let name = change.name {
      guard name.isObjectName else { throw .badName(name) }
      guard !boundaryGroups.contains(where: { $0.id != id && WqlText.equal($0.name, name) }) else {
        throw .nameTaken(name)
      }
    }
    for server in change.siteSystems ?? []
    where !siteSystemRoles.contains(where: { $0.serverName.equalsIgnoringASCIICase(server) }) {
      throw .siteSystemServerNotFound(serverName: server)
    }
    if let code = change.defaultSiteCode,
      !code.isEmpty, !sites.contains(where: { $0.siteCode.equalsIgnoringASCIICase(code) }) {
      throw .siteNotFound(siteCode: code)
    }
    var new = change
    new.modified = (by, now)
    let all = new.over(state.gateways.boundaryGroups[id] ?? BoundaryGroupChange())
    configure(.boundaryGroup(name: change.name ?? group.name), by: by) {
      $0.gateways.boundaryGroups[id] = all
    }
  }
}
