/// What was changed of a user's account in Active Directory; the tenant has it after Entra
/// Connect's next cycle.
struct DomainAccount: DirectoryRecord {
  /// Sign-in name.
  var userPrincipalName: String
  /// When it was last changed.
  var changed: VirtualInstant

  func add(to digest: inout DigestBuilder) { digest.add(userPrincipalName) }
}

/// A user of the domain, as `Get-ADUser` shows it.
public struct DomainUser: Sendable, Hashable {
  /// Which user of the lab.
  public let number: Int
  /// `anna.berg`
  public let samAccountName: String
  /// `anna.berg@contoso.com`
  public let userPrincipalName: String
  /// As the tenant has it.
  public let user: DirectoryUser
}

extension Simulation {
  /// The domain's user of an account name, a sign-in name or a distinguished name.
  public func domainUser(named name: String) -> DomainUser? {
    let domain = scenario.domainName
    let account = String(name.split(separator: "@").first ?? "")
    guard let number = directoryTemplate.number(userPrincipalName: "\(account)@\(domain)"),
      let user = directoryUser(number), user.isSynchronized, let sam = user.samAccountName
    else { return nil }
    let changed = state.directory.connect.accounts[number]?.userPrincipalName
    return DomainUser(
      number: number, samAccountName: sam,
      userPrincipalName: changed ?? "\(sam)@\(domain)", user: user)
  }

  /// Users of the domain, in the order of their devices.
  public var domainUsers: [DomainUser] {
    (0..<directoryTemplate.deviceCount).compactMap { number in
      guard let user = directoryUser(number), user.isSynchronized, let sam = user.samAccountName
      else { return nil }
      return domainUser(named: sam)
    }
  }

  /// Machines with an object in the domain: controller, servers and devices.
  public var domainMachines: [MachineView] {
    let names = ["DC01", scenario.serverName] + devices.map(\.name)
    return names.compactMap { machine(named: $0) }.filter(\.joinState.isDomainJoined)
  }

  /// `Set-ADUser -UserPrincipalName`.
  public mutating func setDomainUser(_ user: DomainUser, userPrincipalName: String) {
    let isAsBefore = userPrincipalName == "\(user.samAccountName)@\(scenario.domainName)"
    let account = DomainAccount(userPrincipalName: userPrincipalName, changed: now)
    let isKnown = state.directory.connect.accounts[user.number] != nil
    guard !isAsBefore || isKnown else { return }
    changeDirectory { $0.connect.accounts.set(account, at: user.number) }
  }

  /// The sign-in name that Entra Connect has brought: a suffix that the tenant has not verified
  /// becomes its initial domain. [domain/troubleshooting, 8]
  func synchronizedName(of user: DirectoryUser) -> String? {
    guard user.isSynchronized, let account = state.directory.connect.accounts[user.number],
      lastDirectorySynchronization > account.changed
    else { return nil }
    let parts = account.userPrincipalName.split(separator: "@")
    let isVerified = tenant.verifiedDomains.contains {
      $0.equalsIgnoringASCIICase(String(parts.last ?? ""))
    }
    return isVerified
      ? account.userPrincipalName : "\(parts.first ?? "")@\(scenario.initialDomain)"
  }
}
