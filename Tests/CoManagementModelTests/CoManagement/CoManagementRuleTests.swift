import Testing

@testable import CoManagementModel

/// The rows of the table of tests in the rules of the domain that need no time.
@Suite("Co-management: who owns what")
struct CoManagementRuleTests {
  private func owners(
    _ settings: CoManagementSettings, in collections: Set<String> = [], isCoManaged: Bool = true,
    hasFixedResourceAccess: Bool = false
  ) -> WorkloadOwnership {
    WorkloadOwnership(
      flags: settings.flags(memberOf: collections), isCoManaged: isCoManaged,
      hasFixedResourceAccess: hasFixedResourceAccess)
  }

  @Test("no slider moved: the flags are the base, Configuration Manager owns everything")
  func nothingMoved() {
    let unmoved = owners(CoManagementSettings())
    #expect(unmoved.flags.rawValue == 8_193)
    #expect(unmoved.intuneWorkloads.isEmpty)
  }

  @Test("a pilot counts for the members of the collection of that workload only")
  func pilots() {
    let settings = CoManagementSettings(sliders: [
      .compliancePolicies: .pilotIntune(collectionID: "XYZ00014"),
      .clientApps: .pilotIntune(collectionID: "XYZ00015"),
    ])
    let member = owners(settings, in: ["XYZ00014"])
    #expect(member.flags.rawValue == 8_195)
    #expect(member.intuneWorkloads == [.compliancePolicies])
    #expect(member.owner(of: .clientApps) == .configurationManager)
    #expect(settings.flags(memberOf: []).rawValue == 8_193)
  }

  @Test("device configuration carries endpoint protection and resource access with it")
  func carried() {
    let moved = owners(CoManagementSettings(sliders: [.deviceConfiguration: .intune]))
    #expect(
      moved.intuneWorkloads == [
        .resourceAccessPolicies, .deviceConfiguration, .endpointProtection,
      ])
  }

  @Test("endpoint protection moves alone; resource access is Intune's from 2403 on")
  func alone() {
    let settings = CoManagementSettings(sliders: [.endpointProtection: .intune])
    #expect(owners(settings).intuneWorkloads == [.endpointProtection])
    #expect(
      owners(settings, hasFixedResourceAccess: true).intuneWorkloads
        == [.resourceAccessPolicies, .endpointProtection])
  }

  @Test("a device that is not co-managed has every workload at Configuration Manager")
  func notCoManaged() {
    let settings = CoManagementSettings(
      sliders: Dictionary(uniqueKeysWithValues: Workload.allCases.map { ($0, .intune) }))
    #expect(owners(settings).intuneWorkloads == Workload.allCases)
    let none = owners(settings, isCoManaged: false, hasFixedResourceAccess: true)
    #expect(none.intuneWorkloads.isEmpty)
  }

  @Test("with automatic enrolment off, devices in pilot collections are not enrolled")
  func enrolmentOff() {
    let settings = CoManagementSettings(
      sliders: [.compliancePolicies: .pilotIntune(collectionID: "XYZ00014")])
    #expect(!settings.enrols(memberOf: ["XYZ00014"]))
    let candidate = CoManagementCandidate(hasPolicy: true)
    #expect(!candidate.enrols(settings.enrols(memberOf: ["XYZ00014"])))
    #expect(!candidate.isCoManaged)
    let pilot = CoManagementSettings(automaticEnrollment: .pilot(collectionID: "XYZ00014"))
    #expect(pilot.enrols(memberOf: ["XYZ00014"]) && !pilot.enrols(memberOf: []))
  }

  @Test("registered devices and servers never enrol; who left is enrolled again")
  func enrolment() {
    #expect(!CoManagementCandidate(identity: .registered, hasPolicy: true).enrols(true))
    #expect(!CoManagementCandidate(identity: .none, hasPolicy: true).enrols(true))
    #expect(!CoManagementCandidate(isServer: true, hasPolicy: true).enrols(true))
    #expect(!CoManagementCandidate(hasClient: false, hasPolicy: true).enrols(true))
    #expect(!CoManagementCandidate(hasPolicy: false).enrols(true))
    var device = CoManagementCandidate(isEnrolled: true, hasPolicy: true)
    #expect(device.isCoManaged && !device.enrols(true))
    device.isEnrolled = false
    #expect(!device.isCoManaged && device.enrols(true))
  }

  @Test(
    "flags are sums of bits on the base of today's clients [domain/client, 2]",
    arguments: [
      (8_193, []), (8_195, [.compliancePolicies]),
      (8_199, [.compliancePolicies, .resourceAccessPolicies]),
      (8_209, [.windowsUpdatePolicies]), (8_321, [.officeClickToRunApps]),
      (12_321, [.endpointProtection]),
      (12_333, [.resourceAccessPolicies, .deviceConfiguration, .endpointProtection]),
      (8_259, [.compliancePolicies, .clientApps]), (12_543, Workload.allCases),
    ] as [(Int, [Workload])])
  func flags(number: Int, workloads: [Workload]) {
    let flags = CoManagementFlags(workloads)
    #expect(flags.rawValue == number)
    #expect(Workload.allCases.filter { flags.contains($0) } == workloads)
  }

  @Test("flags of several policies are merged, and masked by what a client can")
  func merged() {
    let one = CoManagementFlags(rawValue: 1)
    #expect(CoManagementFlags.merged([one, CoManagementFlags(rawValue: 65)]).rawValue == 65)
    #expect(CoManagementFlags.merged([one, CoManagementFlags(rawValue: 8_193)]).rawValue == 8_193)
    #expect(CoManagementFlags.merged([one, CoManagementFlags(rawValue: 32_769)]).rawValue == 1)
    #expect(CoManagementFlags([.deviceConfiguration]).rawValue == 12_333)
    #expect(CoManagementFlags.merged([CoManagementFlags]()).rawValue == 0)
  }
}
