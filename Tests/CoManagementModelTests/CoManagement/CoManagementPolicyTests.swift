import Testing

@testable import CoManagementModel

@Suite("Co-management policies")
struct CoManagementPolicyTests {
  private let by = LabWorlds.administrator

  private func mixed() throws -> Simulation {
    var description = ScenarioDescription(seed: 4, deviceCount: 200)
    description.coManagedCount = 30
    return try Simulation(description)
  }

  @Test("a lab with co-managed devices has the policies that made them so")
  func initial() throws {
    let world = try mixed()
    #expect(world.coManagementPolicies.map(\.name).first == "CoMgmtSettingsProd")
    let pilot = try #require(world.collection(id: "XYZ00013"))
    let coManaged = world.devices.filter(\.isCoManaged)
    #expect(pilot.members.map(\.name) == coManaged.map(\.name))
    for device in coManaged {
      #expect(world.enrolsAutomatically(device))
      #expect(world.ownership(of: device).flags.rawValue == 8_193)
      #expect(world.ownership(of: device).intuneWorkloads == [.resourceAccessPolicies])
    }
    let plain = try LabWorlds.attached()
    #expect(plain.coManagementPolicies.isEmpty)
  }

  @Test("a workload moves on a device when its client has asked for policy again")
  func moved() throws {
    var world = try mixed()
    let policy = try world.createCoManagementPolicy(
      NewCoManagementPolicy(
        name: "Pilot", enrolsAutomatically: true, workloads: [.compliancePolicies]), by: by)
    try world.deployPolicy(id: policy, toCollection: "xyz00013", by: by)
    func owners() -> [WorkloadOwnership.Owner] {
      world.devices.filter(\.isCoManaged).map {
        world.ownership(of: $0).owner(of: .compliancePolicies)
      }
    }
    #expect(owners().allSatisfy { $0 == .configurationManager })
    world.advance(bySeconds: 3_601)
    #expect(owners().allSatisfy { $0 == .intune })
    let outside = try #require(world.devices.first { $0.isActive && !$0.isCoManaged })
    #expect(world.ownership(of: outside).intuneWorkloads.isEmpty)
  }

  @Test("clients that are told to, ask within seconds, if they are on")
  func notification() throws {
    var world = try mixed()
    let active = try #require(world.devices.first { $0.isActive })
    let silent = try #require(world.devices.first { $0.isClient && !$0.isActive })
    let before = silent.lastPolicyRequest
    try world.requestPolicyNow(resourceIDs: world.devices.map(\.resourceID), by: by)
    let asked = world.now
    world.advance(bySeconds: 15)
    let after = try #require(world.devices[resourceID: active.resourceID]?.lastPolicyRequest)
    #expect(after > asked && after <= world.now)
    #expect(world.devices[resourceID: silent.resourceID]?.lastPolicyRequest == before)
    world.advance(bySeconds: 7_200)
    let later = try #require(world.devices[resourceID: active.resourceID]?.lastPolicyRequest)
    #expect(later > after)
  }

  @Test("deployments count members that have the policy, servers apart")
  func summary() throws {
    var world = try mixed()
    world.advance(byMilliseconds: 500)
    let policy = try world.createCoManagementPolicy(
      NewCoManagementPolicy(name: "All", enrolsAutomatically: false), by: by)
    try world.deployPolicy(id: policy, toCollection: "SMS00001", by: by)
    func last() throws -> DeploymentSummary { try #require(world.deploymentSummaries.last) }
    #expect(try last().targeted == 200)
    #expect(try last().unknown == 200)
    world.advance(bySeconds: 3_601)
    let active = world.devices.filter(\.isActive)
    let eligible = active.filter(\.isCoManagementEligible).count
    #expect(try last().success == eligible)
    #expect(try last().other == active.count - eligible)
    #expect(try last().success > 100)
  }

  @Test("what is not there, taken or still needed is refused and changes nothing")
  func refusals() throws {
    var world = try mixed()
    let before = world
    #expect(throws: ModelRejection.nameTaken("cOMGMTsETTINGSpROD")) {
      try world.createCoManagementPolicy(
        NewCoManagementPolicy(name: "cOMGMTsETTINGSpROD", enrolsAutomatically: true), by: by)
    }
    #expect(throws: ModelRejection.policyNotFound(id: 5)) {
      try world.deployPolicy(id: 5, toCollection: "SMS00001", by: by)
    }
    let production = try #require(world.coManagementPolicies.first)
    #expect(throws: ModelRejection.collection(.notFound("XYZ00099"))) {
      try world.deployPolicy(id: production.id, toCollection: "XYZ00099", by: by)
    }
    #expect(throws: ModelRejection.nameTaken(production.name)) {
      try world.deployPolicy(id: production.id, toCollection: "SMS00001", by: by)
    }
    let needed = ModelRejection.collection(
      .inUse("Co-management Pilot", by: ["CoMgmtSettingsPilotAutoEnroll"]))
    #expect(throws: needed) { try world.removeCollection(id: "XYZ00013", by: by) }
    #expect(throws: ModelRejection.policyNotFound(id: 1)) {
      try world.removePolicyDeployment(id: 1, by: by)
    }
    #expect(world == before)
  }

  @Test("a removed policy takes its deployments with it, devices stay enrolled")
  func removed() throws {
    var world = try mixed()
    let enrolled = world.devices.count(where: \.isCoManaged)
    for policy in world.coManagementPolicies {
      try world.removeCoManagementPolicy(id: policy.id, by: by)
    }
    #expect(world.policyDeployments.isEmpty)
    #expect(world.devices.count(where: \.isCoManaged) == enrolled)
  }
}
