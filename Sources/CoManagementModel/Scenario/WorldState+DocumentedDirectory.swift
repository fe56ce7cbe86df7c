extension WorldState {
  /// Users and groups that the examples of the Graph cmdlets' reference name, each with the id that
  /// the example writes, so that these run unmodified.
  mutating func beginDocumentedDirectory() {
    let template = DirectoryTemplate(facts: facts)
    let began = facts.description.clock.adding(milliseconds: -90 * .day)
    for entry in DocumentedDirectory.users {
      let number = template.userNumbers.upperBound + directory.createdUsers
      let user = entry.user(number, template.userID(number), created: began)
      directory.createdUsers += 1
      directory.users.set(.stored(user), at: number)
      for license in user.licenses { directory.licenseChange[license.product] += 1 }
    }
    let first = template.userNumbers.upperBound
    for entry in DocumentedDirectory.groups {
      let number = DirectoryTemplate.groupCount + directory.createdGroups
      let members = entry.members.map { DirectoryReference.user(first + $0) }
      directory.createdGroups += 1
      directory.groups.set(
        .stored(entry.group(number, template.groupID(number), members, created: began)), at: number)
    }
  }
}

/// What the examples of the reference name in the tenant. [microsoftgraph-docs-powershell]
enum DocumentedDirectory {
  /// A user of the cloud; without an id the example names none.
  struct User {
    var id: String?
    let name: String
    let signInName: String
    /// `SPE_E3`; nil = without a licence.
    var product: String?

    fileprivate func user(
      _ number: Int, _ stable: StableGUID, created: VirtualInstant
    ) -> DirectoryUser {
      let words = name.split(separator: " ").map(String.init)
      let place = SubscribedProduct.all.firstIndex { $0.partNumber == product }
      return DirectoryUser(
        number: number, id: id.flatMap { StableGUID(text: $0) } ?? stable, displayName: name,
        givenName: words.count == 2 ? words[0] : nil, surname: words.count == 2 ? words[1] : nil,
        userPrincipalName: signInName,
        mailNickname: String(signInName.prefix { $0 != "@" }),
        mail: product == nil ? nil : signInName, accountEnabled: true, usageLocation: "US",
        licenses: place.map { [DirectoryUser.License(product: $0, disabledPlans: [])] } ?? [],
        isSynchronized: false, userType: "Member", attributes: [], created: created,
        samAccountName: nil)
    }
  }

  /// A group of the cloud; members are places in `users`.
  struct Group {
    var id: String?
    let name: String
    var about: String?
    var isUnified = false
    var members: [Int] = []

    fileprivate func group(
      _ number: Int, _ stable: StableGUID, _ members: [DirectoryReference], created: VirtualInstant
    ) -> DirectoryGroup {
      DirectoryGroup(
        number: number, id: id.flatMap { StableGUID(text: $0) } ?? stable, displayName: name,
        description: about, isMailEnabled: isUnified, isSecurityEnabled: !isUnified,
        mailNickname: name.filter { $0.isLetter || $0.isNumber },
        groupTypes: isUnified ? ["Unified"] : [], membershipRule: nil, ruleProcessingState: nil,
        isAssignableToRole: nil, visibility: isUnified ? "Public" : nil, isSynchronized: false,
        created: created, membership: .listed(members))
    }
  }

  static let users = [
    User(
      id: "e4e2b110-8d4f-434f-a990-7cd63e23aed6", name: "Kristi Laar",
      signInName: "Adams@contoso.com", product: "SPE_E3"),
    User(
      id: "dba12422-ac75-486a-a960-cd7cb3f6963f", name: "Adele Vance",
      signInName: "AdeleV@contoso.com", product: "SPE_E3"),
    User(
      id: "577a8b8a-ab84-4f90-a6cc-a62cd56010be", name: "Allan Deyoung",
      signInName: "AllanD@contoso.com", product: "SPE_E3"),
    User(
      id: "0ec3a5e8-b4b6-4678-90ff-ce786055065f", name: "Johanna Lorenz",
      signInName: "JohannaL@contoso.com", product: "SPE_E3"),
    User(
      id: "38955658-c844-4f59-9430-6519430ac89b", name: "Bianca Pisani",
      signInName: "BiancaP@contoso.onmicrosoft.com"),
    User(
      id: "82f51c98-7221-442f-8329-3faf9fe022f1", name: "Mallory Cortez",
      signInName: "MalloryC@contoso.onmicrosoft.com"),
    User(name: "John Doe", signInName: "John.Doe@contoso.com"),
    User(
      id: "0d005a1a-5e61-4388-bf5e-9060d727f891", name: "Conf Room Baker",
      signInName: "Baker@contoso.com"),
    User(
      id: "82a56dfc-31f9-4b90-8a1c-6c4326bbffd9", name: "Conf Room Hood",
      signInName: "Hood@contoso.com"),
  ]

  static let groups = [
    Group(
      id: "0a1c8435-40a3-4a72-8586-e916c12b613a", name: "Marketing",
      about: "A group to synthesize, analyze, and synchronize our marketing efforts.",
      isUnified: true, members: [0, 1]),
    Group(
      id: "a8fbb1b5-b994-4835-9183-c7421d149132", name: "Business Development",
      about: "Welcome to the BizDev team.", isUnified: true, members: [2]),
    Group(
      id: "7fbcfd32-d930-4968-aa42-924bf462a305", name: "All Company",
      about: "This is the default group for everyone in the network", isUnified: true,
      members: [0, 1, 2, 3]),
    Group(
      id: "7b7be3ab-d2b3-441c-8111-2e89b8493fff", name: "Executives", members: [0, 1, 2, 3]),
    Group(
      id: "ba8e7ded-8b0f-4836-ba06-8ff1ecc5c8ba", name: "Exchange Online users",
      members: [0, 1]),
    Group(id: "dc3d2ce5-7c5e-4dca-a0ef-2145bf6e53ef", name: "Device enrollment", members: [2]),
    Group(name: "Microsoft Graph PowerShell SDK Gurus", members: [1]),
  ]

  /// Ids of roles, by name.
  static let roles = [
    "Directory Readers": "86596a70-0099-457d-8c89-1f5085b395ca",
    "Global Administrator": "c6bb44c1-73cc-48a1-a73c-b6a977084948",
  ]

  /// Where most of these people sign in.
  static let domain = "contoso.com"

  /// A policy of conditional access.
  static let accessPolicy = (
    id: "5e7615b8-dbe4-4cc1-810c-26adb77a3518", name: "Exchange Online Requires Compliant Device"
  )
}
