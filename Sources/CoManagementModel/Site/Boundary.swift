/// A place in the network (SMS_Boundary): the labs have one for each Active Directory site.
public struct Boundary: Sendable, Hashable {
  /// `BoundaryID`.
  public let id: Int
  /// `DisplayName`, `contoso.com/Oslo` as forest discovery names it.
  public let name: String
  /// `Value`: the Active Directory site.
  public let value: String
  /// The groups that it is in, by their ids.
  public let groups: [Int]

  /// 1: an Active Directory site. [memdocs sms_boundary-server-wmi-class]
  public var type: Int { 1 }
}

/// Places in the network that belong together, and the servers that serve them
/// (SMS_BoundaryGroup).
public struct BoundaryGroup: Sendable, Hashable {
  /// `GroupID`.
  public let id: Int
  /// `Name`.
  public let name: String
  /// `Description`.
  public let details: String
  /// Ids of its boundaries.
  public let boundaries: [Int]
  /// FQDNs of the site systems that serve it.
  public let siteSystems: [String]
  /// Code of the site to which clients in it assign themselves; nil = none.
  public let defaultSiteCode: String?
  /// Logon name of who made it.
  public let createdBy: String
  /// When it was made.
  public let created: VirtualInstant
  /// What was changed of it.
  var change = BoundaryGroupChange()

  /// Logon name of who changed it last.
  public var modifiedBy: String { change.modified?.by ?? createdBy }
  /// When it was changed last.
  public var modified: VirtualInstant { change.modified?.at ?? created }
  /// Numbers of the gateways that serve it.
  public var gateways: [Int] { change.gateways ?? [] }
  /// *Prefer cloud based sources over on-premises sources*.
  public var prefersCloud: Bool { change.prefersCloud ?? false }
  /// Options as bits: peers, the same subnet, points over peers, the cloud. (order: unverified)
  public var flags: Int {
    let bits = [
      change.allowsPeers ?? false, change.keepsToSubnet ?? false, change.prefersPoints ?? false,
      prefersCloud,
    ]
    return bits.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }
  }
}

extension Simulation {
  /// One boundary for each office.
  public var boundaries: [Boundary] {
    Office.all.enumerated().map { place, office in
      Boundary(
        id: place + 1, name: "\(scenario.domainName)/\(office.name)", value: office.name,
        groups: boundaryGroups.filter { $0.boundaries.contains(place + 1) }.map(\.id))
    }
  }

  /// The group that setup makes, which has no boundaries, then one for each office.
  /// [memdocs boundary-groups]
  public var boundaryGroups: [BoundaryGroup] {
    let setup = scenario.clock.adding(milliseconds: -400 * .day)
    let by = Administrator.earlierAdministrator(state.facts)
    func group(
      _ id: Int, _ name: String, _ details: String, _ boundaries: [Int], site: String?
    ) -> BoundaryGroup {
      let change = state.gateways.boundaryGroups[id] ?? BoundaryGroupChange()
      return BoundaryGroup(
        id: id, name: change.name ?? name, details: change.details ?? details,
        boundaries: boundaries, siteSystems: change.siteSystems ?? [self.site.serverName],
        defaultSiteCode: change.defaultSiteCode ?? site, createdBy: by,
        created: setup.adding(milliseconds: Int64(id % 1_000) * .hour), change: change)
    }
    let code = self.site.siteCode
    let first = group(
      1, "Default-Site-Boundary-Group<\(code)>", "Default site boundary group", [], site: code)
    return [first]
      + Office.all.enumerated().map { place, office in
        group(
          place + 2, "\(office.name) office", "Devices in \(office.name)", [place + 1], site: code)
      }
      + (scenario.hasDocumentedObjects ? DocumentedObjects.boundaryGroups : []).map {
        group($0.id, $0.name, "", [], site: nil)
      }
  }

  /// The group whose boundaries a device on the intranet is in.
  public func boundaryGroup(of device: CombinedDeviceResource) -> BoundaryGroup? {
    boundaryGroups.first { $0.boundaries.contains(Int(device.device.office & 7) + 1) }
  }
}
