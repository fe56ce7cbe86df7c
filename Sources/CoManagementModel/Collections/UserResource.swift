/// A user or a group of users that the site discovered, as collections of users have them.
public struct UserResource: Sendable {
  /// What it is (`ResourceType`).
  public enum Kind: Int, Sendable {
    /// 4.
    case user = 4
    /// 3.
    case group = 3
  }

  /// Its place among all of them.
  public let position: Int
  /// A user or a group.
  public let kind: Kind
  /// `ResourceID`.
  public let resourceID: Int
  /// `CONTOSO\anna.berg (Anna Berg)`, `CONTOSO\Domain Users`.
  public let name: String
  /// `CONTOSO\anna.berg`, `CONTOSO\Domain Users`.
  public let uniqueName: String
  /// `Anna Berg`; nil for a group.
  public let fullName: String?
  /// `anna.berg@contoso.com`; nil for a group.
  public let principalName: String?
  /// The domain's NetBIOS name.
  public let domain: String

  /// SMS_CombinedUserResources: a user as the console lists it.
  public static let providerClass = ProviderClass<UserResource>(
    "SMS_CombinedUserResources", keys: ["ResourceID"],
    [
      .text("Domain") { $0.domain },
      .text("FullUserName") { $0.fullName },
      .text("Name") { $0.name },
      .number("ResourceID") { $0.resourceID },
      .number("ResourceType") { $0.kind.rawValue },
      .text("UniqueUserName") { $0.uniqueName },
      .text("UserPrincipalName") { $0.principalName },
    ])
}

/// All users and groups that the site discovered: first the people of the devices, at the places of
/// their devices, then the groups. Nothing is made before it is asked for.
public struct UserResources: Sendable {
  let facts: ScenarioFacts
  let table: DeviceTable

  /// How many places there are; a device without a person has an empty one.
  public var placeCount: Int { people + DiscoveredUserGroup.names.count }

  /// How many places of people there are, before the groups.
  var people: Int { facts.deviceTemplate.count }

  /// Who is at a place.
  public subscript(position: Int) -> UserResource? {
    if position >= people {
      return DiscoveredUserGroup(index: position - people, facts: facts).resource(at: position)
    }
    return hasPerson(position) ? DiscoveredUser(index: position, facts: facts).resource : nil
  }

  /// The place of a `ResourceID`; nil where nobody has it.
  public func position(resourceID: Int) -> Int? {
    let group = resourceID.subtractingReportingOverflow(DiscoveredUserGroup.firstResourceID)
    if !group.overflow, DiscoveredUserGroup.names.indices.contains(group.partialValue) {
      return people + group.partialValue
    }
    let user = resourceID.subtractingReportingOverflow(DiscoveredUser.firstResourceID)
    guard !user.overflow, (0..<people).contains(user.partialValue),
      hasPerson(user.partialValue)
    else { return nil }
    return user.partialValue
  }

  /// Whether the place is a group's.
  func isGroup(_ position: Int) -> Bool { position >= people }

  /// Whether somebody uses the device of that place.
  func hasPerson(_ position: Int) -> Bool {
    let device = table.device(at: position, template: facts.deviceTemplate)
    return device.traits.contains(.client) && device.kind != .server
  }

  /// How many users there are; it looks at every device.
  var userCount: Int { (0..<people).count(where: hasPerson) }
}

extension Simulation {
  /// Users and groups of users that the site discovered.
  public var userResources: UserResources {
    UserResources(facts: state.facts, table: state.devices)
  }
}
