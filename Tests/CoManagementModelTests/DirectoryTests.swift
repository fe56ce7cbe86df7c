import Testing

@testable import CoManagementModel

@Suite("The directory of the tenant")
struct DirectoryTests {
  private func lab(seed: UInt64 = 3, devices: Int = 400, coManaged: Int = 100) throws -> Simulation
  {
    var description = ScenarioDescription(seed: seed, deviceCount: devices)
    description.coManagedCount = coManaged
    description.intuneOnlyCount = 30
    return try Simulation(description)
  }

  private func user(_ fields: [DocumentField] = []) -> DocumentValue {
    .table(
      [
        DocumentField("accountEnabled", .flag(true)),
        DocumentField("displayName", .text("Pilot")),
        DocumentField("mailNickname", .text("pilot")),
        DocumentField("userPrincipalName", .text("pilot@contoso.com")),
        DocumentField(
          "passwordProfile", .table([DocumentField("password", .text("Passw0rd!x"))])),
      ] + fields)
  }

  @Test("every person is found by sign-in name and by id, whoever that is")
  func lookup() throws {
    for seed in UInt64(1)...4 {
      let world = try lab(seed: seed, devices: 5_000)
      for user in world.directoryUsers {
        let name = user.userPrincipalName
        #expect(world.directoryUser(named: name.uppercased())?.number == user.number)
        #expect(world.directoryUser(named: user.id.description)?.number == user.number)
      }
      #expect(world.directoryUser(named: "nobody.atall@contoso.com") == nil)
      #expect(world.directoryUser(named: "@contoso.com") == nil)
    }
  }

  @Test("the user of a device is the one that Intune and the site name")
  func owners() throws {
    let world = try lab()
    for device in world.managedDevices {
      let index = Int(device.device.index)
      #expect(world.user(ofDeviceAt: index)?.userPrincipalName == device.userPrincipalName)
      #expect(world.user(ofDeviceAt: index)?.hasIntune == true)
      let object = try #require(world.directoryDevice(index))
      #expect(object.deviceID == device.directoryDeviceID)
      #expect(object.trustType == .serverAd || index >= 400)
    }
  }

  @Test("object ids differ, and stale duplicates have the names of devices that are there")
  func devices() throws {
    let world = try lab(devices: 2_000, coManaged: 1_500)
    let all = world.directoryDevices
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(Set(all.map(\.deviceID)).count == all.count)
    let stale = all.filter(\.isStaleDuplicate)
    #expect(!stale.isEmpty)
    for device in stale {
      #expect(all.contains { !$0.isStaleDuplicate && $0.displayName == device.displayName })
    }
    for device in all { #expect(world.directoryDevice(id: device.id) == device) }
  }

  @Test("a new user can be found, changed and removed; nothing of it is left then")
  func newUser() throws {
    var world = try lab()
    let before = world
    let made = try world.createUser(user([DocumentField("jobTitle", .text("Tester"))]))
    #expect(made[attribute: "jobTitle"] == "Tester")
    #expect(world.directoryUser(named: "PILOT@contoso.com") == made)
    #expect(world.changedParts(since: before) == [.tenant])
    #expect(throws: DirectoryRejection.conflict("userPrincipalName")) {
      try world.createUser(user())
    }
    try world.updateUser(
      made.number, .table([DocumentField("usageLocation", .text("NO"))]))
    #expect(world.directoryUser(made.number)?.usageLocation == "NO")
    try world.removeUser(made.number)
    #expect(world.directoryUser(named: "pilot@contoso.com") == nil)
  }

  @Test(
    "a user that lacks something is refused by name, and the world stays",
    arguments: [
      ("displayName", DirectoryRejection.missingProperty("displayName", resource: "User")),
      ("passwordProfile", .missingPassword),
      ("userPrincipalName", .missingProperty("userPrincipalName", resource: "User")),
    ])
  func incomplete(name: String, rejection: DirectoryRejection) throws {
    var world = try lab()
    let before = world
    let document = DocumentValue.table(user().fields.filter { $0.name != name })
    #expect(throws: rejection) { try world.createUser(document) }
    #expect(world == before)
  }

  @Test("licences need a location and a free one, are counted, and come back")
  func licenses() throws {
    var world = try lab()
    let made = try world.createUser(user())
    let p1 = try #require(SubscribedProduct.all.first { $0.partNumber == "AAD_PREMIUM" })
    let place = try #require(SubscribedProduct.index(id: p1.id))
    let digest = world.configurationDigest
    #expect(throws: DirectoryRejection.missingUsageLocation) {
      try world.assignLicenses(made.number, add: [(p1.id, [])], remove: [])
    }
    try world.updateUser(made.number, .table([DocumentField("usageLocation", .text("NO"))]))
    try world.assignLicenses(made.number, add: [(p1.id, [])], remove: [])
    #expect(world.licenseCounts[place].consumed == 1)
    #expect(throws: DirectoryRejection.noLicenseLeft(product: p1.id)) {
      try world.assignLicenses(
        world.directoryTemplate.number(of: .administrator(0)), add: [(p1.id, [])], remove: [])
    }
    try world.assignLicenses(made.number, add: [], remove: [p1.id])
    #expect(world.licenseCounts[place].consumed == 0)
    #expect(throws: DirectoryRejection.licenseNotAssigned) {
      try world.assignLicenses(made.number, add: [], remove: [p1.id])
    }
    #expect(world.configurationDigest != digest)
  }

  @Test("what comes from Active Directory is changed there")
  func synchronized() throws {
    var world = try lab()
    let before = world
    let person = try #require(world.directoryUsers.first)
    let office = try #require(world.directoryGroups.last)
    #expect(throws: DirectoryRejection.synchronizedObject) {
      try world.updateUser(person.number, .table([DocumentField("displayName", .text("X"))]))
    }
    #expect(throws: DirectoryRejection.synchronizedObject) {
      try world.addMember(.user(person.number), toGroup: office.number)
    }
    #expect(world == before)
  }

  @Test("groups hold groups, in rings too, and a change taken back leaves no trace")
  func groups() throws {
    var world = try lab()
    let before = world
    try world.addMember(.group(1), toGroup: 0)
    try world.addMember(.group(0), toGroup: 1)
    let helpdesk = try #require(world.directoryGroup(0))
    #expect(world.transitiveMembers(of: helpdesk).count == 4)
    try world.removeMember(.group(1), id: "", fromGroup: 0)
    try world.removeMember(.group(0), id: "", fromGroup: 1)
    #expect(world.configurationDigest == before.configurationDigest)
    #expect(world == before)
  }

  private func dynamic(_ rule: String) -> DocumentValue {
    .table([
      DocumentField("displayName", .text("Dynamic")), DocumentField("mailNickname", .text("dyn")),
      DocumentField("mailEnabled", .flag(false)), DocumentField("securityEnabled", .flag(true)),
      DocumentField("groupTypes", .list([.text("DynamicMembership")])),
      DocumentField("membershipRule", .text(rule)),
      DocumentField("membershipRuleProcessingState", .text("On")),
    ])
  }

  @Test("a rule says who is in a dynamic group, and nobody can be put in")
  func dynamicGroups() throws {
    var world = try lab()
    let windows = try world.createGroup(
      dynamic(#"(device.deviceOSType -eq "Windows") and (device.deviceTrustType -ne 'Workplace')"#))
    let expected = world.directoryDevices.filter {
      $0.operatingSystem == "Windows" && $0.trustType != .workplace
    }
    #expect(world.members(of: windows) == expected.map { .device($0.number) })
    #expect(!expected.isEmpty)
    let sales = try world.createGroup(
      dynamic(#"user.department -in ["Sales","Legal"] -and not (user.city -startsWith "O")"#))
    let people = world.directoryUsers.filter {
      ["Sales", "Legal"].contains($0[attribute: "department"])
        && !($0[attribute: "city"] ?? "").hasPrefix("O")
    }
    #expect(world.members(of: sales) == people.map { .user($0.number) })
    #expect(world.groups(with: .user(people[0].number)).contains(sales))
    #expect(throws: DirectoryRejection.dynamicGroup) {
      try world.addMember(.user(0), toGroup: sales.number)
    }
  }

  @Test(
    "a rule that cannot be read is refused",
    arguments: [
      "user.department -eq", "user.department", #"user.department -eq "Sales"#,
      #"(user.department -eq "Sales""#, #"user.department -eq "A" device"#, "",
      #"user.department -eq "A" or device.displayName -eq "B""#, #"user.colour -eq "red""#,
      #"user.department -match "S.*""#, #"user.department -eq ["A"]"#,
      String(repeating: "(", count: 100),
    ])
  func badRules(rule: String) throws {
    var world = try lab()
    let before = world
    #expect(throws: DirectoryRejection.self) { try world.createGroup(dynamic(rule)) }
    #expect(world == before)
  }

  @Test("the MDM scope says who may enrol: nobody, everybody, or members of groups, nested too")
  func mobility() throws {
    var world = try lab(coManaged: 0)
    let administrator = try #require(world.directoryUser(named: "cmadmin@contoso.com"))
    let person = try #require(world.directoryUsers.first)
    func set(_ scope: String) throws {
      try world.updateMobilityPolicy(
        world.mobilityPolicies(.mdm)[0],
        .table([DocumentField("appliesTo", .text(scope))]))
    }
    try set("none")
    #expect(!world.isInScope(administrator, .mdm))
    try set("all")
    #expect(world.isInScope(person, .mdm))
    try set("selected")
    try world.addMember(.group(1), toGroup: 0)
    try world.setGroup(0, isIncluded: true, in: world.mobilityPolicies(.mdm)[0])
    #expect(world.isInScope(administrator, .mdm) && !world.isInScope(person, .mdm))
    #expect(!world.isInScope(person, .mam))
  }

  @Test("a cycle started by hand is the last one, and a second one has to wait")
  func synchronization() throws {
    var world = try lab()
    world.advance(bySeconds: 600)
    let moment = world.now
    if world.directorySynchronizationSchedule.isInProgress { world.advance(bySeconds: 120) }
    let started = world.now
    try world.startDirectorySynchronization(isFull: false)
    #expect(started >= moment && world.lastDirectorySynchronization == started)
    #expect(throws: DirectoryRejection.synchronizationRunning) {
      try world.startDirectorySynchronization(isFull: true)
    }
    world.advance(bySeconds: 3_600)
    #expect(world.now.milliseconds(since: world.lastDirectorySynchronization) <= 1_800_000)
  }

  @Test("a device that is asked to check in does so a minute later, once")
  func checkIn() throws {
    var world = try lab()
    let device = try #require(world.managedDevices.first)
    let before = world.configurationDigest
    world.requestSynchronization(of: device)
    let asked = world.now
    world.advance(bySeconds: 61)
    let id = try #require(device.managedDeviceID)
    let later = try #require(world.managedDevice(id: id))
    let checkIn = try #require(later.lastCheckIn)
    #expect(checkIn >= asked)
    #expect(world.configurationDigest == before)
  }

  @Test("a policy counts from the next check-in, then its grace period runs, then it marks [F-9.2]")
  func compliance() throws {
    var world = try lab()
    let before = world.managedDevices.map(\.compliance)
    let policy = try world.createPolicy(.compliance, Self.newWindows)
    world.advance(bySeconds: 9 * LabWorlds.hour)
    #expect(world.managedDevices.map(\.compliance) == before)
    try world.assignPolicy(.compliance, policy.id, Self.everybody)
    #expect(world.managedDevices.map(\.compliance) == before)
    let old = world.managedDevices.indices.filter { place in
      let device = world.managedDevices[place]
      return device.management == .intune && before[place] == .compliant
        && !device.operatingSystemVersion.hasPrefix("10.0.26100")
    }
    #expect(!old.isEmpty)
    world.advance(bySeconds: 9 * LabWorlds.hour)
    #expect(old.allSatisfy { world.managedDevices[$0].compliance == .inGracePeriod })
    let verdict = try #require(world.managedDevices[old[0]].verdict)
    #expect(verdict.results.contains { $0.failing == ["osMinimumVersion"] })
    world.advance(bySeconds: 72 * LabWorlds.hour)
    #expect(old.allSatisfy { world.managedDevices[$0].compliance == .noncompliant })
    let directory = try #require(world.managedDevices[old[0]].directoryDeviceID)
    let object = world.directoryDevices.first { $0.deviceID == directory }
    #expect(object?.isCompliant == false)
    world.removePolicy(.compliance, policy.id)
    #expect(old.allSatisfy { world.managedDevices[$0].compliance == .noncompliant })
    world.advance(bySeconds: 9 * LabWorlds.hour)
    #expect(old.allSatisfy { world.managedDevices[$0].compliance == .compliant })
  }

  @Test("a device in its grace period is marked when the period is over, by time alone")
  func grace() throws {
    var description = ScenarioDescription(seed: 7, deviceCount: 10)
    description.intuneOnlyCount = 60
    var world = try Simulation(description)
    let late = world.managedDevices.indices.filter {
      world.managedDevices[$0].compliance == .inGracePeriod
    }
    #expect(!late.isEmpty)
    let end = try #require(world.managedDevices[late[0]].verdict?.graceEnds)
    #expect(end > world.now && end.milliseconds(since: world.now) < 72 * LabWorlds.hour * 1_000)
    world.advance(bySeconds: 72 * LabWorlds.hour)
    #expect(late.allSatisfy { world.managedDevices[$0].compliance == .noncompliant })
  }

  @Test("without any policy a device is compliant, unless the tenant says otherwise")
  func secureByDefault() throws {
    var world = try lab()
    let baseline = try #require(world.policies(.compliance).first)
    world.removePolicy(.compliance, baseline.id)
    world.advance(bySeconds: 9 * LabWorlds.hour)
    let own = world.managedDevices.filter { $0.management == .intune }
    #expect(!own.isEmpty && own.allSatisfy { $0.compliance == .compliant })
    try world.setComplianceSettings(isSecureByDefault: true, checkInDays: nil)
    let marked = world.managedDevices.filter { $0.management == .intune }
    #expect(marked.allSatisfy { $0.compliance == .noncompliant })
  }

  private static let everybody = DocumentValue.list([
    .table([
      DocumentField(
        "target",
        .table([
          DocumentField("@odata.type", .text("#microsoft.graph.allDevicesAssignmentTarget"))
        ]))
    ])
  ])

  private static let newWindows = DocumentValue.table(
    TenantPolicy.baseline.filter {
      !["osMinimumVersion", "assignments", "bitLockerEnabled"].contains($0.name)
    } + [
      DocumentField("displayName", .text("New Windows")),
      DocumentField("osMinimumVersion", .text("10.0.26100.0")),
    ])

  @Test("random commands: a refusal changes nothing, and replaying gives the same world")
  func random() throws {
    for seed in UInt64(0)..<12 {
      var (one, two) = (try lab(seed: seed), try lab(seed: seed))
      for step in 0..<60 {
        let before = one
        let isDone = operate(&one, seed: seed, step: step)
        if !isDone { #expect(one == before) }
        _ = operate(&two, seed: seed, step: step)
      }
      #expect(one == two && one.configurationDigest == two.configurationDigest)
    }
  }

  private func operate(_ world: inout Simulation, seed: UInt64, step: Int) -> Bool {
    var stream = RandomStream(seed: seed, purpose: .changedDevices, index: UInt64(step))
    let number = stream.below(world.directoryTemplate.userNumbers.upperBound + 3)
    do throws(DirectoryRejection) {
      switch stream.below(8) {
      case 0: _ = try world.createUser(user())
      case 1: try world.removeUser(number)
      case 2: try world.addMember(.user(number), toGroup: stream.below(3))
      case 3:
        try world.assignLicenses(
          number, add: [(SubscribedProduct.all[stream.below(5)].id, [])], remove: [])
      case 4: world.removeDirectoryDevice(number)
      case 5: try world.setDeviceLimit(stream.below(20))
      case 6: try world.setDirectoryDevice(number, accountEnabled: false)
      default:
        _ = try world.createGroup(
          .table([
            DocumentField("displayName", .text("Ring \(step)")),
            DocumentField("mailNickname", .text(step % 2 == 0 ? "ring" : "not a nickname")),
            DocumentField("mailEnabled", .flag(false)),
            DocumentField("securityEnabled", .flag(true)),
          ]))
      }
      return true
    } catch {
      return false
    }
  }
}
