public import CoManagementModel
public import Lessons

/// Why a scenario cannot become a world, as a sentence for its author.
public struct LabRejection: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, why, and what to do.
  public let description: String
}

/// Builds worlds from scenario documents.
public enum LabBuilder {
  /// The world of a scenario under a seed, with `faults` beside its own. Throws what the model
  /// refuses.
  public static func simulation(
    _ scenario: ScenarioDocument?, seed: UInt64, faults: [String] = []
  ) throws(LabRejection) -> Simulation {
    let description = try description(scenario, seed: seed, faults: faults)
    do throws(ScenarioRejection) {
      return try Simulation(description)
    } catch {
      throw LabRejection(
        description: "scenario \(scenario?.id ?? "without file"): \(error.sentence)")
    }
  }

  private static func description(
    _ scenario: ScenarioDocument?, seed: UInt64, faults: [String]
  ) throws(LabRejection) -> ScenarioDescription {
    var description = ScenarioDescription()
    description.seed = seed
    description.faults = try (faults + (scenario?.faults ?? [])).map(fault)
    guard let scenario else { return description }
    if let clock = scenario.clock.flatMap(instant) { description.clock = clock }
    set(&description.utcOffsetMinutes, scenario.utcOffsetMinutes)
    set(&description.administrator, scenario.administrator)
    set(&description.administratorRoles, try scenario.administratorRoles?.map(role))
    set(&description.administratorScopes, scenario.administratorScopes)
    set(&description.siteCode, scenario.site.code)
    set(&description.siteName, scenario.site.name)
    set(&description.serverName, scenario.site.server)
    if let server = scenario.site.serviceConnectionPoint {
      description.serviceConnectionPointServer = server
    }
    set(&description.productVersion, scenario.site.version)
    set(&description.domainName, scenario.domain.name)
    set(&description.domainNetBIOSName, scenario.domain.netBIOSName)
    set(&description.organizationName, scenario.tenant.name)
    set(&description.initialDomain, scenario.tenant.initialDomain)
    switch scenario.tenant.attachment {
    case .daysAgo(let days): description.attachment = .daysAgo(days)
    case ScenarioDocument.Tenant.Attachment.none?: description.attachment = .none
    case nil: break
    }
    set(&description.hasCloudManagement, scenario.tenant.cloudManagement)
    set(&description.hasCloudGateway, scenario.tenant.cloudGateway)
    if description.hasCloudGateway { description.hasCloudManagement = true }
    set(&description.deviceCount, scenario.devices.count)
    set(&description.coManagedCount, scenario.devices.coManaged)
    set(&description.intuneOnlyCount, scenario.devices.intuneOnly)
    set(&description.newDeviceCount, scenario.devices.new)
    set(&description.version1709Count, scenario.devices.windows1709)
    set(&description.version1703Count, scenario.devices.windows1703)
    set(&description.hasDocumentedObjects, scenario.hasDocumentedObjects)
    return description
  }

  private static func role(_ name: String) throws(LabRejection) -> SecurityRole {
    guard let role = SecurityRole(rawValue: name) else {
      let known = SecurityRole.allCases.map(\.rawValue)
      let nearest = NearestName.of(name, among: known).map { "; did you mean \($0)?" } ?? ""
      throw LabRejection(
        description: "no security role '\(name)'; a site has \(known.joined(separator: ", "))"
          + nearest)
    }
    return role
  }

  private static func fault(_ id: String) throws(LabRejection) -> ConnectorFault {
    guard let fault = ConnectorFault(rawValue: id) else {
      let known = ConnectorFault.allCases.map(\.rawValue)
      let nearest = NearestName.of(id, among: known).map { "; did you mean \($0)?" } ?? ""
      throw LabRejection(
        description: "no fault '\(id)'; the lab knows \(known.joined(separator: ", "))\(nearest)")
    }
    return fault
  }

  private static func set<Field>(_ field: inout Field, _ value: Field?) {
    if let value { field = value }
  }

  private static func instant(_ moment: ScenarioMoment) -> VirtualInstant? {
    VirtualInstant(
      CivilTime(
        year: moment.year, month: moment.month, day: moment.day, hour: moment.hour,
        minute: moment.minute, second: moment.second))
  }
}
