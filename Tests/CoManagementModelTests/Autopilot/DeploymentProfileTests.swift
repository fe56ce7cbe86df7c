import Testing

@testable import CoManagementModel

@Suite("Deployment profiles on their way to devices")
struct DeploymentProfileTests {
  @Test("a profile is assigned minutes after its group has the device, and not before")
  func assignment() throws {
    var world = try AutopilotLab.world()
    let index = world.newIndices.lowerBound
    let number = world.directoryTemplate.objectNumber(ofDeviceAt: index)
    let group = try world.deviceGroup("Pilot")
    let profile = try world.profile(for: [AutopilotLab.group(group)])
    #expect(world.status(index) == .notAssigned)
    try world.addMember(.device(number), toGroup: group.number)
    #expect(world.status(index) == .pending)
    world.advance(bySeconds: 179)
    #expect(world.status(index) == .pending)
    world.advance(bySeconds: 421)
    #expect(world.status(index) == .assignedInSync)
    let other = try world.profile(for: [])
    #expect(world.status(index) == .assignedInSync)
    try world.removeMember(.device(number), id: "", fromGroup: group.number)
    #expect(world.status(index) == .notAssigned)
    try world.addMember(.device(number), toGroup: group.number)
    #expect(world.status(index) == .pending)
    #expect(throws: DirectoryRejection.self) {
      try world.removeEnrollmentPolicy(.deploymentProfile, profile.id)
    }
    try world.removeEnrollmentPolicy(.deploymentProfile, other.id)
    try world.assignEnrollmentPolicy(.deploymentProfile, profile.id, [])
    try world.removeEnrollmentPolicy(.deploymentProfile, profile.id)
    #expect(world.status(index) == .notAssigned)
  }

  @Test("a device that is imported into a dynamic group gets its profile from then on")
  func dynamic() throws {
    var world = try AutopilotLab.world()
    let index = world.newIndices.upperBound - 2
    let group = try world.deviceGroup(
      "Autopilot", rule: #"(device.devicePhysicalIDs -any (_ -startsWith "[ZTDid]"))"#)
    _ = try world.profile(for: [AutopilotLab.group(group)])
    world.advance(bySeconds: 3_600)
    _ = try world.importDevice(world.serial(index), world.hash(index))
    world.advance(bySeconds: 300)
    #expect(world.status(index) == .pending)
    // Another change does not begin the wait anew.
    world.advance(bySeconds: 170)
    _ = try world.deviceGroup("Other")
    world.advance(bySeconds: 430)
    #expect(world.status(index) == .assignedInSync)
  }

  @Test("two profiles for a device reach it neither, until one is for others")
  func conflict() throws {
    var world = try AutopilotLab.world()
    let index = world.newIndices.lowerBound
    _ = try world.profile(for: [AutopilotLab.allDevices])
    let second = try world.profile(isHybrid: true, for: [AutopilotLab.allDevices])
    world.advance(bySeconds: 3_600)
    let identity = try #require(world.identity(index))
    #expect(world.status(index) == .failed)
    #expect(world.profileAssignment(of: identity).conflicting.count == 2)
    #expect(world.clientDelivery(toDeviceAt: index, user: nil).hasProfileConflict)
    try world.assignEnrollmentPolicy(.deploymentProfile, second.id, [])
    world.advance(bySeconds: 600)
    #expect(world.status(index) == .assignedInSync)
    #expect(!world.clientDelivery(toDeviceAt: index, user: nil).hasProfileConflict)
  }

  @Test("an excluded group keeps its devices out")
  func exclusion() throws {
    var world = try AutopilotLab.world()
    let (first, second) = (world.newIndices.lowerBound, world.newIndices.lowerBound + 1)
    let group = try world.deviceGroup("Others")
    try world.addMember(
      .device(world.directoryTemplate.objectNumber(ofDeviceAt: second)), toGroup: group.number)
    _ = try world.profile(for: [
      AutopilotLab.allDevices,
      AutopilotLab.target("exclusionGroupAssignmentTarget", group: group),
    ])
    #expect(world.status(first) == .pending && world.status(second) == .notAssigned)
  }

  @Test(
    "templates give names of at most 15 letters, digits and hyphens",
    arguments: [
      ("NB-%SERIAL%", true), ("CONTOSO-%RAND:5%", true), ("PC", true), ("%serial%", true),
      ("a b", false), ("NB_%SERIAL%", false), ("1234", false), ("NB-%RAND%", false),
      ("NB-%RAND:13%", false), ("NB-%SERIAL", false), ("NB-%NAME%", false),
      ("SIXTEENLETTERSXX", false),
    ])
  func templates(text: String, isValid: Bool) throws {
    #expect(NameTemplate.isValid(text) == isValid)
    var world = try AutopilotLab.world()
    let field = DocumentField("deviceNameTemplate", .text(text))
    if isValid {
      _ = try world.profile([field], for: [])
    } else {
      #expect(throws: DirectoryRejection.invalidValue("deviceNameTemplate")) {
        try world.profile([field], for: [])
      }
    }
  }

  @Test("no profile for a domain has a template")
  func names() throws {
    var world = try AutopilotLab.world()
    #expect(throws: DirectoryRejection.invalidValue("deviceNameTemplate")) {
      try world.profile(
        [DocumentField("deviceNameTemplate", .text("PC"))], isHybrid: true, for: [])
    }
  }

  @Test("a profile needs its type, and settings that there are")
  func validation() throws {
    var world = try AutopilotLab.world()
    let name = DocumentField("displayName", .text("X"))
    #expect(throws: DirectoryRejection.self) {
      try world.createPolicy(.deploymentProfile, .table([name]))
    }
    #expect(throws: DirectoryRejection.invalidValue("deviceUsageType")) {
      try world.profile(
        [
          DocumentField(
            "outOfBoxExperienceSettings",
            .table([DocumentField("deviceUsageType", .text("kiosk"))]))
        ], for: [])
    }
    #expect(world.policies(.deploymentProfile).isEmpty)
  }
}
