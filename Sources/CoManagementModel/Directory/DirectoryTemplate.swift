/// The users of a lab as its scenario has them, made on demand: the people of the devices, then a
/// few special accounts. Numbers of people are those of their devices; servers have none.
struct DirectoryTemplate: Sendable {
  /// Accounts that are not of people at a device.
  enum Special: Sendable, Hashable {
    /// Of the site's administrators, the one who types first.
    case administrator(Int)
    /// Only in the cloud, for emergencies.
    case emergency
    /// With which Entra Connect signs in.
    case synchronization
  }

  static let specials: [Special] = [
    .administrator(0), .administrator(1), .administrator(2), .emergency, .synchronization,
  ]

  let facts: ScenarioFacts

  private var seed: UInt64 { facts.description.seed }

  /// How many numbers devices take; most have a person.
  var deviceCount: Int { facts.deviceTemplate.count + facts.deviceTemplate.intuneOnlyCount }
  /// Numbers of all users; a few belong to nobody.
  var userNumbers: Range<Int> { 0..<deviceCount + Self.specials.count }

  func number(of special: Special) -> Int {
    deviceCount + (Self.specials.firstIndex(of: special) ?? 0)
  }

  /// The user of a number; nil for the number of a server.
  func user(_ number: Int) -> DirectoryUser? {
    guard userNumbers.contains(number) else { return nil }
    guard number < deviceCount else { return special(Self.specials[number - deviceCount], number) }
    let device = facts.deviceTemplate.device(at: number)
    guard device.kind != .server else { return nil }
    return person(number, device)
  }

  func userID(_ number: Int) -> StableGUID {
    StableGUID(seed: seed, kind: .user, index: UInt64(number))
  }

  /// Nobody's licence but those of devices that are enrolled is certain: of 16 people 13 have
  /// Microsoft 365 E3, one E5, one EMS, and one none yet (design).
  private func licenses(share: UInt64, isEnrolled: Bool) -> [DirectoryUser.License] {
    let product: Int
    switch share {
    case 0 where !isEnrolled: return []
    case 1: product = 1
    case 2: product = 2
    default: product = 0
    }
    return [DirectoryUser.License(product: product, disabledPlans: [])]
  }

  private func person(_ number: Int, _ device: Device) -> DirectoryUser {
    let name = PersonName(seed: seed, index: number)
    var stream = RandomStream(seed: seed, purpose: .directoryUsers, index: UInt64(number))
    let bits = stream.next()
    let isEnrolled = device.traits.contains(.enrolled)
    let licenses = licenses(share: bits & 15, isEnrolled: isEnrolled)
    let office = Office.all[Int(device.office & 7)]
    let department = Self.departments[Int(bits >> 4 & 7)]
    let upn = "\(name.accountName)@\(facts.description.domainName)"
    return DirectoryUser(
      number: number, id: userID(number), displayName: name.displayName,
      givenName: name.givenName, surname: name.surname, userPrincipalName: upn,
      mailNickname: name.accountName, mail: licenses.isEmpty ? nil : upn,
      accountEnabled: isEnrolled || bits >> 7 & 63 != 0,
      usageLocation: licenses.isEmpty && bits >> 13 & 1 == 0 ? nil : office.country,
      licenses: licenses, isSynchronized: true, userType: "Member",
      attributes: [
        DirectoryUser.Attribute(name: "city", value: office.name),
        DirectoryUser.Attribute(name: "companyName", value: facts.description.organizationName),
        DirectoryUser.Attribute(name: "department", value: department.name),
        DirectoryUser.Attribute(name: "jobTitle", value: department.title),
        DirectoryUser.Attribute(name: "officeLocation", value: office.name),
      ],
      created: facts.description.clock.adding(
        milliseconds: -(400 + Int64(bits >> 20 & 511)) * .day),
      samAccountName: name.accountName)
  }

  private func special(_ special: Special, _ number: Int) -> DirectoryUser {
    let description = facts.description
    let account: String
    let displayName: String
    var isSynchronized = false
    switch special {
    case .administrator(let place):
      let administrator = Administrator.all(facts)[place]
      account = String(administrator.logonName.split(separator: "\\").last ?? "")
      (displayName, isSynchronized) = (administrator.displayName, true)
    case .emergency:
      (account, displayName) = ("emergency.admin", "Emergency Administrator")
    case .synchronization:
      account = "Sync_\(description.serverName)_\(userID(number).description.suffix(12))"
      displayName = "On-Premises Directory Synchronization Service Account"
    }
    let domain = isSynchronized ? description.domainName : description.initialDomain
    let isAdministrator = special == .administrator(0)
    return DirectoryUser(
      number: number, id: userID(number), displayName: displayName, givenName: nil, surname: nil,
      userPrincipalName: "\(account)@\(domain)", mailNickname: account, mail: nil,
      accountEnabled: true, usageLocation: isAdministrator ? "US" : nil,
      licenses: isAdministrator ? [DirectoryUser.License(product: 1, disabledPlans: [])] : [],
      isSynchronized: isSynchronized, userType: "Member", attributes: [],
      created: description.clock.adding(milliseconds: -1_000 * .day),
      samAccountName: isSynchronized ? account : nil)
  }

  private static let departments: [(name: String, title: String)] = [
    ("Finance", "Accountant"), ("Sales", "Account Manager"), ("Research", "Engineer"),
    ("Human Resources", "Recruiter"), ("Logistics", "Planner"), ("Legal", "Counsel"),
    ("Marketing", "Editor"), ("IT", "Systems Engineer"),
  ]
}

extension DirectoryTemplate {
  /// The person of a sign-in name, by arithmetic; nil where there is none.
  func number(userPrincipalName name: String) -> Int? {
    let suffix = "@\(facts.description.domainName)"
    guard name.utf8.count > suffix.utf8.count,
      String(decoding: name.utf8.suffix(suffix.utf8.count), as: UTF8.self)
        .equalsIgnoringASCIICase(suffix)
    else { return nil }
    let account = String(decoding: name.utf8.dropLast(suffix.utf8.count), as: UTF8.self)
    guard let number = PersonName.index(accountName: account, seed: seed),
      number < deviceCount
    else { return nil }
    return number
  }
}

extension Office {
  /// Two letters of its country.
  var country: String {
    switch code {
    case "OSL": "NO"
    case "OPO": "PT"
    case "GNE": "BE"
    case "GRZ": "AT"
    case "TKU": "FI"
    case "ORK": "IE"
    case "LBA": "GB"
    default: "CZ"
    }
  }
}
