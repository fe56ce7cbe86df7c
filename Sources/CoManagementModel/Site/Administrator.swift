/// An administrative user of the site (SMS_Admin).
public struct Administrator: Sendable, Hashable {
  /// `AdminID`: counts up from the first administrator's (the product's first number: unverified).
  public let id: Int
  /// `CONTOSO\cmadmin`.
  public let logonName: String
  /// Given name and surname, or the account name.
  public let displayName: String
  /// Security roles.
  public let roleNames: [String]
  /// Code of the site where the user was made.
  public let siteCode: String
  /// When the user was last changed.
  public let lastModified: VirtualInstant
  /// Who ran setup: the one who types. Others were made by that one.
  public let createdBy: String

  /// Security scopes.
  public let categoryNames: [String]
  /// Collections: all of them.
  public var collectionNames: [String] { ["All Systems", "All Users and User Groups"] }
}

extension Administrator {
  private static let firstID = 16_777_217

  /// The one who types, then two colleagues by seed.
  static func all(_ facts: ScenarioFacts) -> [Administrator] {
    let domain = facts.description.domainNetBIOSName
    let account = facts.description.administrator
    let first = "\(domain)\\\(account)"
    let setup = facts.description.clock.adding(milliseconds: -400 * .day)
    func user(
      _ id: Int, _ name: String, _ displayName: String, _ roles: [SecurityRole],
      scopes: [String] = ["All"]
    ) -> Self {
      Administrator(
        id: id, logonName: name, displayName: displayName, roleNames: roles.map(\.rawValue),
        siteCode: facts.description.siteCode,
        lastModified: setup.adding(milliseconds: Int64(id - firstID) * .day), createdBy: first,
        categoryNames: scopes)
    }
    var found = [
      user(
        firstID, first, account, facts.description.administratorRoles,
        scopes: facts.description.administratorScopes)
    ]
    let roles: [SecurityRole] = [.fullAdministrator, .infrastructureAdministrator]
    for (index, role) in roles.enumerated() {
      let person = colleague(index, facts: facts)
      found.append(
        user(firstID + 1 + index, logonName(person, facts), person.displayName, [role]))
    }
    if facts.description.hasDocumentedObjects {
      found.append(
        user(firstID + 3, DocumentedObjects.administrator, "myAdminUser", [.readOnlyAnalyst]))
    }
    return found
  }

  /// Who changed something before the lab began.
  static func earlierAdministrator(_ facts: ScenarioFacts) -> String {
    logonName(colleague(0, facts: facts), facts)
  }

  private static func logonName(_ person: PersonName, _ facts: ScenarioFacts) -> String {
    "\(facts.description.domainNetBIOSName)\\adm-\(person.accountName)"
  }

  /// Administrative accounts have names of their own, told from users' by `adm-`.
  private static func colleague(_ index: Int, facts: ScenarioFacts) -> PersonName {
    let start = RandomStream.draw(
      0...2_000, seed: facts.description.seed, purpose: .administrators)
    return PersonName(seed: facts.description.seed, index: Int(start) + index)
  }
}
