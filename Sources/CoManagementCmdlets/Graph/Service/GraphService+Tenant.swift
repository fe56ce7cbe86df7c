import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about the tenant as a whole.
  static let tenant: [GraphRoute] = [
    .list(
      "organization", .cmdlet("Get-MgOrganization"), .policies,
      Organization.graphResource.schema
    ) { simulation, _ in
      [Organization.graphResource.entity(Organization(simulation), simulation)]
    },
    .one("organization/{id}", .cmdlet("Get-MgOrganization"), .policies) {
      (simulation, ids) throws(GraphFault) in
      let organization = Organization(simulation)
      if TextComparison.equalsIgnoringCase(ids[0], organization.tenant.id.description) {
        return Organization.graphResource.entity(organization, simulation)
      }
      guard GraphIdentifier.isGUID(ids[0]) else { throw .invalidIdentifier(ids[0]) }
      throw .notFound(ids[0])
    },
    .list("domains", .cmdlet("Get-MgDomain"), .policies, VerifiedDomain.graphResource.schema) {
      simulation, _ in
      VerifiedDomain.graphResource.entities(VerifiedDomain.all(simulation), simulation)
    },
    .one("domains/{id}", .cmdlet("Get-MgDomain"), .policies) {
      (simulation, ids) throws(GraphFault) in
      try find(
        ids[0],
        in: VerifiedDomain.graphResource.entities(VerifiedDomain.all(simulation), simulation))
    },
    .list(
      "subscribedSkus", .cmdlet("Get-MgSubscribedSku"), .policies,
      SubscribedSku.graphResource.schema
    ) { simulation, _ in
      SubscribedSku.graphResource.entities(SubscribedSku.all(simulation), simulation)
    },
    .one("subscribedSkus/{id}", .cmdlet("Get-MgSubscribedSku"), .policies) {
      (simulation, ids) throws(GraphFault) in
      try find(
        ids[0],
        in: SubscribedSku.graphResource.entities(SubscribedSku.all(simulation), simulation))
    },
  ]
}
