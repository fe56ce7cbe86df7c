/// Something that an administrator changed; rendered as an audit message when it is read.
struct AuditEvent: Sendable, Hashable {
  enum Change: Sendable, Hashable {
    case serviceConnectionPoint(ServiceConnectionPointMode)
    case connectionPoint(ServiceConnectionPointMode, server: String, siteCode: String)
    case providerAuthentication(ProviderAuthentication)
    case secretRenewed
    case proxy(ProxySettings?)
    case deviceApproved(name: String, resourceID: Int)
    case deviceBlocked(Bool, name: String, resourceID: Int)
    case certificateBlocked(Bool, id: String)
    case policy(CollectionAction, name: String)
    case policyDeployed(name: String, collection: String)
    case policyUndeployed(name: String)
    case collection(CollectionAction, id: String, name: String)
    case clientSettings(CollectionAction, name: String)
    case applicationImported(name: String)
    case azureServiceCreated(name: String)
    case gateway(CollectionAction, name: String)
    case siteRole(CollectionAction, String, server: String)
    case siteCommunication
    case boundaryGroup(name: String)
    case contentDistributed(String, to: String)
    case siteAttached
    case siteDetached
  }

  enum CollectionAction: Sendable, Hashable {
    // swift-format-ignore
    case created, modified, deleted

    var kind: StatusMessageKind {
      switch self {
      case .created: .collectionCreated
      case .modified: .collectionModified
      case .deleted: .collectionDeleted
      }
    }

    var policyKind: StatusMessageKind {
      switch self {
      case .created: .policyCreated
      case .modified: .policyModified
      case .deleted: .policyDeleted
      }
    }

    var gatewayKind: StatusMessageKind {
      switch self {
      case .created: .gatewayCreated
      case .modified: .gatewayModified
      case .deleted: .gatewayDeleted
      }
    }

    var roleKind: StatusMessageKind {
      switch self {
      case .created: .roleAdded
      case .modified: .roleModified
      case .deleted: .roleRemoved
      }
    }

    var clientSettingsKind: StatusMessageKind {
      switch self {
      case .created: .clientSettingsCreated
      case .modified: .clientSettingsModified
      case .deleted: .clientSettingsDeleted
      }
    }
  }

  let time: VirtualInstant
  /// Logon name, `CONTOSO\cmadmin`.
  let by: String
  let change: Change

  func message(number: Int, facts: ScenarioFacts) -> StatusMessage {
    let (kind, insertions) = content(facts)
    return StatusMessage(
      recordID: StatusMessage.recordID(source: 2, number: Int64(number)), time: time,
      component: "Microsoft.ConfigurationManagement.dll", machineName: facts.serverFQDN,
      siteCode: facts.description.siteCode, message: kind, insertions: [by] + insertions,
      win32Error: 0)
  }

  private func content(_ facts: ScenarioFacts) -> (StatusMessageKind, [String]) {
    let site = facts.description.siteCode
    let server = facts.serviceConnectionPointFQDN
    switch change {
    case .serviceConnectionPoint(let mode):
      return (.serviceConnectionPointModeChanged, [mode.name, server, site])
    case .connectionPoint(let mode, let server, let siteCode):
      return (.serviceConnectionPointModeChanged, [mode.name, server, siteCode])
    case .providerAuthentication(let level):
      return (.providerAuthenticationChanged, [level.name, site])
    case .secretRenewed:
      let application = StableGUID(seed: facts.description.seed, kind: .application)
      return (.secretKeyRenewed, [application.description])
    case .proxy(let proxy):
      return (.proxyChanged, [server, proxy?.description ?? "none"])
    case .deviceApproved(let name, let resourceID):
      return (.deviceApproved, [name, String(resourceID)])
    case .deviceBlocked(let isBlocked, let name, let resourceID):
      return (isBlocked ? .deviceBlocked : .deviceUnblocked, [name, String(resourceID)])
    case .certificateBlocked(let isBlocked, let id):
      return (isBlocked ? .certificateBlocked : .certificateUnblocked, [id, site])
    case .policy(let action, let name):
      return (action.policyKind, [name, site])
    case .policyDeployed(let name, let collection): return (.policyDeployed, [name, collection])
    case .policyUndeployed(let name): return (.policyUndeployed, [name, site])
    case .collection(let action, let id, let name):
      return (action.kind, [name, id])
    case .clientSettings(let action, let name): return (action.clientSettingsKind, [name, site])
    case .applicationImported(let name): return (.applicationImported, [name, site])
    case .azureServiceCreated(let name): return (.azureServiceCreated, [name, site])
    case .gateway(let action, let name): return (action.gatewayKind, [name, site])
    case .siteRole(let action, let role, let server):
      return (action.roleKind, [role, server, site])
    case .siteCommunication: return (.siteModified, [site])
    case .boundaryGroup(let name): return (.boundaryGroupModified, [name, site])
    case .contentDistributed(let package, let name):
      return (.contentDistributed, [package, name, site])
    case .siteAttached: return (.siteAttached, [site])
    case .siteDetached: return (.siteDetached, [site])
    }
  }
}

extension ServiceConnectionPointMode {
  /// `Online`, `Offline`, as the cmdlet spells them.
  public var name: String { self == .online ? "Online" : "Offline" }
}

extension ProviderAuthentication {
  /// As the hierarchy settings call the level.
  public var name: String {
    switch self {
    case .windows: "Windows authentication"
    case .certificate: "Certificate authentication"
    case .windowsHello: "Windows Hello for Business authentication"
    }
  }
}

extension StatusMessage {
  /// Ids count up from 2^56 in each of four sources, so that none needs to know the others.
  static func recordID(source: Int64, number: Int64) -> Int64 {
    72_057_594_037_927_936 + number * 4 + source
  }
}
